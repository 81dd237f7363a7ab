// SPDX-License-Identifier: MIT
#pragma once

#include "domain/people.h"
#include "gui/page.h"

namespace rekindle::gui {

/// The psychotherapy notes on a session in a window of their own, from their own store. What was written is
/// saved when it closes, by locking too.
void show_psychotherapy_notes(wxWindow* parent, Shell& shell, const domain::Couple& couple, int session);

} // namespace rekindle::gui
