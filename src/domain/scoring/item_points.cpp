// SPDX-License-Identifier: MIT
#include "domain/scoring/item_points.h"

#include <algorithm>

namespace rekindle::domain {

std::optional<Range> range_of(const Item& item, const ScoringKey& key)
{
    std::optional<Range> range;
    const auto widen = [&](double points) {
        range = range ? Range{std::min(range->least, points), std::max(range->most, points)}
                      : Range{points, points};
    };
    if (const auto fact = key.items.find(item.link_id); fact != key.items.end()) {
        if (fact->second.least && fact->second.most) return Range{*fact->second.least, *fact->second.most};
        for (const auto& [code, points] : fact->second.points) widen(points);
    }
    if (!range) {
        for (const Option& option : item.options) {
            if (const auto points = points_of(item, key, option.value)) widen(*points);
        }
    }
    if (!range && item.constraints.least && item.constraints.most) {
        const auto least = number_of(*item.constraints.least), most = number_of(*item.constraints.most);
        if (least && most) range = Range{*least, *most};
    }
    if (!range && item.type == ItemType::Boolean) range = Range{0, 1};
    return range;
}

std::optional<double> answered_points(const Item& item, const ScoringKey& key, const Response& response)
{
    std::optional<double> sum;
    each_answer_to(response.items, item.link_id,
                   [&](const Answer& answer) { add_points(sum, item, key, answer.value); });
    return sum;
}

void add_points(std::optional<double>& sum, const Item& item, const ScoringKey& key, const Value& value)
{
    if (const auto points = points_of(item, key, value)) sum = sum.value_or(0) + *points;
}

std::optional<double> points_of(const Item& item, const ScoringKey& key, const Value& value)
{
    if (const auto* coding = std::get_if<Coding>(&value)) {
        if (const auto fact = key.items.find(item.link_id); fact != key.items.end()) {
            const auto points = fact->second.points.find(coding->code);
            if (points != fact->second.points.end()) return points->second;
        }
    }
    for (const Option& option : item.options) {
        if (option.points && same_answer(option.value, value)) return option.points;
    }
    return number_of(value);
}

} // namespace rekindle::domain
