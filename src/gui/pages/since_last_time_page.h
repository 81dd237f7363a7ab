// SPDX-License-Identifier: MIT
#pragma once

#include "domain/people.h"
#include "gui/page.h"

namespace rekindle::gui {

/// The first step of a session: the page to read before it, closed until it is asked for, since the couple
/// may be sitting there.
Page* make_since_last_time_page(wxWindow* parent, Shell& shell, const domain::Couple& couple);

} // namespace rekindle::gui
