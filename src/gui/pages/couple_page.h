// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "gui/page.h"

#include <string>

namespace rekindle::gui {

/// One couple: its sections (couple_sections.h) at the left, the chosen one beside them. `section` is the id
/// of the one to begin with; "" for the first.
MakePage couple_page(domain::CoupleId couple, std::string section = "");

} // namespace rekindle::gui
