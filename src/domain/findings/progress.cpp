// SPDX-License-Identifier: MIT
#include "domain/findings/progress.h"

#include "domain/threshold.h"

#include <algorithm>
#include <cstdlib>

namespace rekindle::domain {

Progress progress(const Scale& scale, const std::vector<DatedScore>& scores, base::Date as_of)
{
    std::vector<DatedScore> counted;
    for (const DatedScore& score : scores) {
        if (score.day <= as_of && score.score) counted.push_back(score);
    }
    std::ranges::stable_sort(counted, {}, &DatedScore::day);

    Progress result;
    // Of several scores on one day the last given counts.
    std::vector<DatedScore> by_day;
    for (DatedScore& score : counted) {
        if (!by_day.empty() && by_day.back().day == score.day) by_day.pop_back();
        by_day.push_back(std::move(score));
    }
    result.measurements = static_cast<int>(by_day.size());
    if (by_day.empty()) return result;
    result.baseline = by_day.front();
    result.latest = by_day.back();

    const auto error =
        scale.reference ? measurement_error(scale.reference->sd, scale.reference->reliability) : std::nullopt;
    if (error) result.threshold = error->threshold;
    if (by_day.size() < 2) return result;
    const double pre = *result.baseline->score, post = *result.latest->score;
    result.change = post - pre;
    if (scale.cutoff) result.crossing = crossing(pre, post, scale.direction, scale.cutoff->value);
    if (error) {
        result.reliable_change = *result.change / error->s_diff;
        const auto cutoff = scale.cutoff ? std::optional(scale.cutoff->value) : std::nullopt;
        result.change_class = classify(pre, post, *error, scale.direction, cutoff);
    }
    return result;
}

std::optional<Way> way_of(const Progress& progress, Direction direction)
{
    if (!progress.change) return std::nullopt;
    const double before = *progress.baseline->score, now = *progress.latest->score;
    if (is_on(now, before)) return Way::Same;
    return (now > before) == (direction == Direction::HigherIsBetter) ? Way::Better : Way::Worse;
}

std::optional<int> days_apart(const Progress& a, const Progress& b)
{
    if (!a.latest || !b.latest) return std::nullopt;
    return static_cast<int>(std::abs((a.latest->day - b.latest->day).count()));
}

std::optional<double> gap(const Progress& a, const Progress& b)
{
    if (!a.latest || !b.latest) return std::nullopt;
    return *a.latest->score - *b.latest->score;
}

} // namespace rekindle::domain
