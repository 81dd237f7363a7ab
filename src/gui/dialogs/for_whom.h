// SPDX-License-Identifier: MIT
#pragma once

#include "domain/people.h"

#include <optional>

class wxWindow;

namespace rekindle::gui {

/// For whom a sheet is printed: both together, or one partner's own; empty when that was put aside.
std::optional<domain::Audience> ask_for_whom(wxWindow* parent, const domain::Couple& couple);

} // namespace rekindle::gui
