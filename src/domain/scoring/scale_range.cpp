// SPDX-License-Identifier: MIT
#include "domain/scoring/scale_range.h"

#include <algorithm>

namespace rekindle::domain {

std::optional<Range> scale_range(const Questionnaire& questionnaire, const ScoringKey& key,
                                 const Scale& scale)
{
    Range sum;
    double weight = 0;
    for (const ScaleItem& part : scale.items) {
        const Item* const item = find_item(questionnaire, part.link_id);
        const auto range = item ? range_of(*item, key) : std::nullopt;
        if (!range) return std::nullopt;
        // Turning an item round leaves its range as it is; a weight below zero swaps its ends.
        const auto [least, most] = std::minmax({part.weight * range->least, part.weight * range->most});
        sum.least += least;
        sum.most += most;
        weight += part.weight;
    }
    if (scale.items.empty() || (scale.rule == Rule::Mean && weight == 0)) return std::nullopt;
    const double by = scale.multiplier / (scale.rule == Rule::Mean ? weight : 1);
    const auto [least, most] = std::minmax({by * sum.least, by * sum.most});
    return Range{least, most};
}

double percent_to_compare(const Scale& scale, double percent)
{
    const bool turned = scale.direction == Direction::LowerIsBetter && !is_checklist(scale);
    return turned ? 100 - percent : percent;
}

} // namespace rekindle::domain
