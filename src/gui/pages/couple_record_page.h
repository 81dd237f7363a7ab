// SPDX-License-Identifier: MIT
#pragma once

#include "domain/people.h"
#include "gui/page.h"

namespace rekindle::gui {

/// The section "Record" of a couple: partners, consents, safety, what left and what was done.
Page* make_couple_record_page(wxWindow* parent, Shell& shell, const domain::Couple& couple);

} // namespace rekindle::gui
