// SPDX-License-Identifier: MIT
#pragma once

#include "domain/people.h"
#include "gui/page.h"

namespace rekindle::gui {

/// The charts of a couple with their numbers, for the counselor.
Page* make_couple_progress_page(wxWindow* parent, Shell& shell, const domain::Couple& couple);

} // namespace rekindle::gui
