// SPDX-License-Identifier: MIT
#include "domain/scoring/item_points.h"

#include <algorithm>

namespace rekindle::domain {

std::optional<Range> range_of(const Item& item, const ScoringKey& key)
{
    return range_of(item, fact_of(item, key));
}

std::optional<double> points_of(const Item& item, const ScoringKey& key, const Value& value)
{
    return points_of(item, fact_of(item, key), value);
}

std::optional<double> answered_points(const Item& item, const ScoringKey& key, const Response& response)
{
    const ItemFact* const fact = fact_of(item, key);
    std::optional<double> sum;
    each_answer_to(response.items, item.link_id, [&](const Answer& answer) {
        if (const auto points = points_of(item, fact, answer.value)) sum = sum.value_or(0) + *points;
    });
    return sum;
}

const ItemFact* fact_of(const Item& item, const ScoringKey& key)
{
    const auto fact = key.items.find(item.link_id);
    return fact == key.items.end() ? nullptr : &fact->second;
}

std::optional<Range> range_of(const Item& item, const ItemFact* fact)
{
    std::optional<Range> range;
    const auto widen = [&](double points) {
        range = range ? Range{std::min(range->least, points), std::max(range->most, points)}
                      : Range{points, points};
    };
    if (fact != nullptr) {
        if (fact->least && fact->most) return Range{*fact->least, *fact->most};
        for (const auto& [code, points] : fact->points) widen(points);
    }
    if (!range) {
        for (const Option& option : item.options) {
            if (const auto points = points_of(item, fact, option.value)) widen(*points);
        }
    }
    if (!range && item.constraints.least && item.constraints.most) {
        const auto least = number_of(*item.constraints.least), most = number_of(*item.constraints.most);
        if (least && most) range = Range{*least, *most};
    }
    if (!range && item.type == ItemType::Boolean) range = Range{0, 1};
    return range;
}

std::optional<double> points_of(const Item& item, const ItemFact* fact, const Value& value)
{
    if (const auto* coding = std::get_if<Coding>(&value); coding != nullptr && fact != nullptr) {
        const auto points = fact->points.find(coding->code);
        if (points != fact->points.end()) return points->second;
    }
    for (const Option& option : item.options) {
        if (option.points && same_answer(option.value, value)) return option.points;
    }
    return number_of(value);
}

} // namespace rekindle::domain
