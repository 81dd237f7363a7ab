// SPDX-License-Identifier: MIT
#pragma once

#include "gui/page.h"

namespace rekindle::gui {

/// Reports about the whole practice, and one report of every couple.
MakePage reports_page();

} // namespace rekindle::gui
