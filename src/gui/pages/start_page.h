// SPDX-License-Identifier: MIT
#pragma once

#include "gui/page.h"

namespace rekindle::gui {

/// What is there before a practice is open: those used lately, and how to open, make or try one.
MakePage start_page();

} // namespace rekindle::gui
