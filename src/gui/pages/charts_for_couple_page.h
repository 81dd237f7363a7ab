// SPDX-License-Identifier: MIT
#pragma once

#include "domain/people.h"
#include "gui/page.h"

namespace rekindle::gui {

/// The charts both partners agreed to look at side by side, and nothing else of them. Goes back to the
/// couple.
MakePage charts_for_couple_page(domain::Couple couple);

} // namespace rekindle::gui
