// SPDX-License-Identifier: MIT
#pragma once

#include "domain/people.h"
#include "gui/page.h"

namespace rekindle::gui {

/// A session while it is held: its steps at the left, in any order. Everything is saved as it is done, so it
/// may be left and gone on with at any time.
MakePage run_session_page(domain::Couple couple, domain::Session session, std::string step = "since");

} // namespace rekindle::gui
