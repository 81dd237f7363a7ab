// SPDX-License-Identifier: MIT
#pragma once

#include "domain/people.h"
#include "gui/page.h"

namespace rekindle::gui {

/// What is written about a session, within another page: what stands there is kept as a draft until it is
/// saved.
Page* make_session_notes_page(wxWindow* parent, Shell& shell, const domain::Couple& couple, int session);

} // namespace rekindle::gui
