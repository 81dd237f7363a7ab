// SPDX-License-Identifier: MIT
#include "app/demo/invented_answers.h"

#include "domain/scoring/score.h"

#include <algorithm>
#include <optional>

namespace rekindle::app {
namespace {

/// True when a high answer to this item is a bad sign.
bool is_turned(const domain::ScoringKey& key, const std::string& link_id)
{
    for (const domain::Scale& scale : key.scales) {
        const auto part = std::ranges::find(scale.items, link_id, &domain::ScaleItem::link_id);
        if (part != scale.items.end())
            return part->reversed != (scale.direction == domain::Direction::LowerIsBetter);
    }
    return false;
}

std::optional<domain::Value> invented(const domain::Item& item, const domain::ScoringKey& key,
                                      double wellbeing, Chance& chance)
{
    double level = std::clamp(wellbeing + chance.around(0.18), 0.0, 1.0);
    if (is_turned(key, item.link_id)) level = 1 - level;
    if (item.type == domain::ItemType::Choice && !item.options.empty()) {
        std::vector<const domain::Option*> scored;
        for (const domain::Option& option : item.options) {
            if (domain::points_of(item, key, option.value)) scored.push_back(&option);
        }
        if (scored.empty()) return std::nullopt;
        std::ranges::stable_sort(scored, {}, [&](const domain::Option* option) {
            return domain::points_of(item, key, option->value).value();
        });
        const auto at = static_cast<std::size_t>(std::lround(level * static_cast<double>(scored.size() - 1)));
        return scored[at]->value;
    }
    if (item.type == domain::ItemType::Integer && item.constraints.least && item.constraints.most) {
        const double least = domain::number_of(*item.constraints.least).value_or(0);
        const double most = domain::number_of(*item.constraints.most).value_or(10);
        return static_cast<std::int64_t>(std::lround(least + level * (most - least)));
    }
    return std::nullopt;
}

} // namespace

std::vector<domain::ResponseItem> invented_answers(const domain::Questionnaire& form,
                                                   const domain::ScoringKey& key, double wellbeing,
                                                   Chance& chance)
{
    // The response mirrors the form: an item stands under the group it stands under there.
    const auto fill = [&](const auto& self,
                          const std::vector<domain::Item>& items) -> std::vector<domain::ResponseItem> {
        std::vector<domain::ResponseItem> result;
        for (const domain::Item& item : items) {
            domain::ResponseItem filled;
            filled.link_id = item.link_id;
            if (item.type == domain::ItemType::Group)
                filled.items = self(self, item.items);
            else if (const auto value = invented(item, key, wellbeing, chance);
                     value && !chance.happens(0.03))
                filled.answers.push_back({*value, {}});
            if (!filled.items.empty() || !filled.answers.empty()) result.push_back(std::move(filled));
        }
        return result;
    };
    return fill(fill, form.items);
}

} // namespace rekindle::app
