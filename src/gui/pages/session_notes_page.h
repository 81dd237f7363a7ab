// SPDX-License-Identifier: MIT
#pragma once

#include "domain/people.h"
#include "gui/page.h"

namespace rekindle::gui {

/// What is written about a session, within another page: what stands there is saved as a note when it is left
/// or the practice locks.
Page* make_session_notes_page(wxWindow* parent, Shell& shell, const domain::Couple& couple, int session);

} // namespace rekindle::gui
