// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "domain/findings/overlap.h"

#include <optional>
#include <string_view>
#include <vector>

namespace rekindle::domain {

/// Before and after the work began. None: no line between the two is known.
enum class Phase { None, Baseline, Later };
std::string_view word(Phase phase); // "", "baseline", "later"

/// The phase of a day: up to and including `last_baseline_day` is baseline.
Phase phase_of(base::Date day, const std::optional<base::Date>& last_baseline_day);

/// One value of a series on the day it is about; empty: missing, which is not zero.
struct Point {
    base::Date day;
    std::optional<double> value;
};

/// Fewer points than this in either phase give no index, only the plot.
inline constexpr int fewest_points = 3;

/// The two phases of one series, compared.
struct PhaseComparison {
    int baseline = 0, later = 0;    ///< points with a value; missing ones are dropped
    std::optional<Overlap> overlap; ///< only from `fewest_points` in each phase on

    bool operator==(const PhaseComparison&) const = default;
};

/// The order of `points` does not matter; of several on one day the last given counts, and none after
/// `as_of`.
PhaseComparison compare_phases(const std::vector<Point>& points,
                               const std::optional<base::Date>& last_baseline_day, Direction direction,
                               base::Date as_of);

} // namespace rekindle::domain
