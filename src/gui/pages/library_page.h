// SPDX-License-Identifier: MIT
#pragma once

#include "gui/page.h"

namespace rekindle::gui {

/// What came with the program and what the practice brought in: questionnaires, scoring keys, homework,
/// texts.
MakePage library_page();

} // namespace rekindle::gui
