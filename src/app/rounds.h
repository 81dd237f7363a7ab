// SPDX-License-Identifier: MIT
#pragma once

#include "domain/stored_response.h"

#include <vector>

namespace rekindle::app {

/// Days within which two forms of the same sort, one of each partner, are one round.
inline constexpr int most_days_of_a_round = 28;

/// What both partners filled at about the same time, as if they had filled it at the same moment: of the rest
/// nothing is left, because a form that stands alone tells who did not fill it. `responses` come by the
/// moment they were filled, and so do the results, of each round A's before B's. Each form is in one round at
/// most; of several in a row by one partner the newest counts.
std::vector<domain::StoredResponse> in_rounds(std::vector<domain::StoredResponse> responses);

} // namespace rekindle::app
