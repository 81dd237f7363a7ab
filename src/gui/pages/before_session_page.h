// SPDX-License-Identifier: MIT
#pragma once

#include "domain/people.h"
#include "gui/page.h"

namespace rekindle::gui {

/// The page to read before a session with a couple.
Page* make_before_session_page(wxWindow* parent, Shell& shell, const domain::Couple& couple);

} // namespace rekindle::gui
