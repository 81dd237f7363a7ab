// SPDX-License-Identifier: MIT
#pragma once

#include "domain/people.h"
#include "gui/page.h"

namespace rekindle::gui {

/// The section "Questionnaires" of a couple: per partner what was filled, what can be begun and what is due.
Page* make_couple_questionnaires_page(wxWindow* parent, Shell& shell, const domain::Couple& couple);

} // namespace rekindle::gui
