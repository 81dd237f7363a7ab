// SPDX-License-Identifier: MIT
#pragma once

#include "domain/people.h"
#include "gui/page.h"

namespace rekindle::gui {

/// Who the couple is, how far the work has come, and what is to be done.
Page* make_couple_summary_page(wxWindow* parent, Shell& shell, const domain::Couple& couple);

} // namespace rekindle::gui
