// SPDX-License-Identifier: MIT
#pragma once

#include "report/data.h"

#include <vector>

namespace rekindle::report {

/// A scale of a domain that both partners have a score of, each in percent of its range towards the good end:
/// 100 is the best there is, whichever direction is better.
struct Area {
    const ScaleSeries* series = nullptr;
    double a = 0, b = 0;
};

/// The middle of the range divides, which is no norm: it says only on which side of the answers that were
/// offered the two are. Within each the highest mean of both comes first, of `growth` the lowest. Scales of
/// class private or safety are in none: they are talked about with each alone.
struct Areas {
    std::vector<Area> strengths; ///< both above the middle
    std::vector<Area> between;   ///< one above and one below it, or at the middle
    std::vector<Area> growth;    ///< both below
};
Areas areas_of(const std::vector<ScaleSeries>& scales);

} // namespace rekindle::report
