// SPDX-License-Identifier: MIT
#pragma once

#include "domain/people.h"
#include "gui/page.h"

namespace rekindle::gui {

/// Reports about a couple: what would be left out, a preview, the file, and everything that ever left.
Page* make_couple_reports_page(wxWindow* parent, Shell& shell, const domain::Couple& couple);

} // namespace rekindle::gui
