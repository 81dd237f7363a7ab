// SPDX-License-Identifier: MIT
#pragma once

#include "report/data.h"

#include <optional>
#include <vector>

namespace rekindle::report {

/// A scale of a domain that both partners have a score of, at the first score of each in the period, in
/// percent of its range towards the good end: 100 is the best there is, whichever direction is better.
struct Area {
    const ScaleSeries* series = nullptr;
    double a = 0, b = 0;
    base::Date day_a, day_b;
    const domain::Agreement* agreement = nullptr; ///< of the forms of these two days; null without one
};

/// The middle of the range divides, which is no norm: it says only on which side of the answers that were
/// offered the two are. Within each the highest mean of both comes first, of `growth` the lowest. Scales of
/// class private or safety are in none: they are talked about with each alone. Nor are checklists, which have
/// no good end, and of a domain that several forms ask about only the form that both had filled first is.
struct Areas {
    std::vector<Area> strengths; ///< both above the middle
    std::vector<Area> between;   ///< one above and one below it, or at the middle
    std::vector<Area> growth;    ///< both below

    bool empty() const { return strengths.empty() && between.empty() && growth.empty(); }
    std::vector<Area> all() const; ///< in this order
};
Areas areas_of(const std::vector<ScaleSeries>& scales);

} // namespace rekindle::report
