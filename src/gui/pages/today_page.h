// SPDX-License-Identifier: MIT
#pragma once

#include "gui/page.h"

namespace rekindle::gui {

/// What is to be done, over all couples.
MakePage today_page();

} // namespace rekindle::gui
