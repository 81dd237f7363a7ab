// SPDX-License-Identifier: MIT
#pragma once

#include "app/scale_series.h"

namespace rekindle::app {

/// Agreement of both partners' newest forms, and of their first ones, over the items that both forms have,
/// found by their linkId. What only one of them has is left out, and said; nothing when they have no item in
/// common, or both answered fewer than `fewest` of those.
void compare_answers(CollectedScale& collected, int fewest = 0);

/// Agreement over the items of all areas together (report/areas.h), each once. `collected` are what `scales`
/// were made of, in their order. Empty when both answered fewer than `fewest`, or nothing.
std::optional<domain::Agreement> agreement_on_areas(const std::vector<report::ScaleSeries>& scales,
                                                    const std::vector<CollectedScale>& collected,
                                                    int fewest = 0);

/// Counts over fewer items would tell one partner how the other answered.
inline constexpr int fewest_items_to_share = 20;

} // namespace rekindle::app
