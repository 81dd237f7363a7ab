// SPDX-License-Identifier: MIT
#pragma once

#include "gui/page.h"

namespace rekindle::gui {

/// Makes a new practice, and then shows its recovery key.
MakePage create_page();

} // namespace rekindle::gui
