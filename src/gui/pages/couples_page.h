// SPDX-License-Identifier: MIT
#pragma once

#include "gui/page.h"

namespace rekindle::gui {

/// All couples of the practice, with a search as you type.
MakePage couples_page();

} // namespace rekindle::gui
