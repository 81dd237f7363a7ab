// SPDX-License-Identifier: MIT
#pragma once

#include "domain/people.h"
#include "gui/page.h"

namespace rekindle::gui {

/// The last step of a session, within another page: what it came to, and what it did not come to.
Page* make_wrap_up_page(wxWindow* parent, Shell& shell, const domain::Couple& couple, int session);

} // namespace rekindle::gui
