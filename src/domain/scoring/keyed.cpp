// SPDX-License-Identifier: MIT
#include "domain/scoring/keyed.h"

#include "domain/scoring/item_points.h"

#include <cmath>

namespace rekindle::domain {
namespace {

constexpr Range five_steps{1, 5};

} // namespace

std::vector<std::optional<int>> keyed_answers(const Questionnaire& questionnaire, const ScoringKey& key,
                                              const Scale& scale, const Response& response,
                                              const std::set<std::string>& enabled)
{
    std::vector<std::optional<int>> result;
    for (const ScaleItem& part : scale.items) {
        const Item* const item = find_item(questionnaire, part.link_id);
        if (!item || range_of(*item, key) != five_steps) return {};
        const auto points =
            enabled.contains(part.link_id) ? answered_points(*item, key, response) : std::nullopt;
        if (!points || *points < five_steps.least || *points > five_steps.most ||
            *points != std::floor(*points)) {
            result.emplace_back();
            continue;
        }
        const bool turned = part.reversed != (scale.direction == Direction::LowerIsBetter);
        const int step = static_cast<int>(*points);
        result.emplace_back(turned ? 6 - step : step);
    }
    return result;
}

std::optional<int> active_items(const Scale& scale, const PointsByItem& given)
{
    if (!is_checklist(scale)) return std::nullopt;
    int active = 0;
    for (const ScaleItem& part : scale.items) {
        const PointsByItem::Entry* const item = given.find(part.link_id);
        if (!item || !item->applies) continue;
        if (!item->points || !item->range) return std::nullopt;
        active += part.reversed ? *item->points < item->range->most : *item->points > item->range->least;
    }
    return active;
}

} // namespace rekindle::domain
