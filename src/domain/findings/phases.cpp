// SPDX-License-Identifier: MIT
#include "domain/findings/phases.h"

#include "domain/words.h"

#include <map>

namespace rekindle::domain {
namespace {

constexpr Words<Phase, 3> phases{{"", "baseline", "later"}};

} // namespace

std::string_view word(Phase phase)
{
    return phases(phase);
}

Phase phase_of(base::Date day, const std::optional<base::Date>& last_baseline_day)
{
    if (!last_baseline_day) return Phase::None;
    return day <= *last_baseline_day ? Phase::Baseline : Phase::Later;
}

PhaseComparison compare_phases(const std::vector<Point>& points,
                               const std::optional<base::Date>& last_baseline_day, Direction direction,
                               base::Date as_of)
{
    std::map<base::Date, double> by_day;
    for (const Point& point : points) {
        if (point.value && point.day <= as_of) by_day.insert_or_assign(point.day, *point.value);
    }
    std::vector<double> baseline, later;
    for (const auto& [day, value] : by_day) {
        const Phase phase = phase_of(day, last_baseline_day);
        if (phase == Phase::Baseline) baseline.push_back(value);
        if (phase == Phase::Later) later.push_back(value);
    }
    PhaseComparison result;
    result.baseline = static_cast<int>(baseline.size());
    result.later = static_cast<int>(later.size());
    if (result.baseline >= fewest_points && result.later >= fewest_points)
        result.overlap = overlap(baseline, later, direction);
    return result;
}

} // namespace rekindle::domain
