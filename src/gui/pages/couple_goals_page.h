// SPDX-License-Identifier: MIT
#pragma once

#include "domain/people.h"
#include "gui/page.h"

namespace rekindle::gui {

/// The section "Goals" of a couple.
Page* make_couple_goals_page(wxWindow* parent, Shell& shell, const domain::Couple& couple);

} // namespace rekindle::gui
