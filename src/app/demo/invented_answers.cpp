// SPDX-License-Identifier: MIT
#include "app/demo/invented_answers.h"

#include "app/demo/invented_words.h"
#include "domain/form/enable.h"
#include "domain/scoring/score.h"

#include <algorithm>

namespace rekindle::app {
namespace {

/// The scale an item belongs to, and whether a high answer to it is a bad sign.
struct Part {
    const domain::Scale* scale = nullptr;
    bool turned = false;
};
Part part_of(const domain::ScoringKey& key, const std::string& link_id)
{
    for (const domain::Scale& scale : key.scales) {
        const auto item = std::ranges::find(scale.items, link_id, &domain::ScaleItem::link_id);
        if (item != scale.items.end())
            return {&scale, item->reversed != (scale.direction == domain::Direction::LowerIsBetter)};
    }
    return {};
}

std::optional<domain::Value> chosen(const domain::Item& item, const domain::ScoringKey& key, double level)
{
    std::vector<std::pair<double, const domain::Option*>> scored;
    for (const domain::Option& option : item.options) {
        if (const auto points = domain::points_of(item, key, option.value))
            scored.emplace_back(*points, &option);
    }
    if (scored.empty() && item.options.empty()) return std::nullopt;
    if (scored.empty()) // without points nothing is better or worse
        return item.options[static_cast<std::size_t>(level * static_cast<double>(item.options.size() - 1))]
            .value;
    std::ranges::stable_sort(scored, {}, &std::pair<double, const domain::Option*>::first);
    const auto at = static_cast<std::size_t>(std::lround(level * static_cast<double>(scored.size() - 1)));
    return scored[at].second->value;
}

bool alarms_when_low(const domain::ScoringKey& key, const std::string& link_id)
{
    return std::ranges::any_of(key.alerts, [&](const domain::Alert& alert) {
        return alert.item == link_id && alert.compare == domain::Alert::Compare::AtMost;
    });
}

std::optional<domain::Value> invented(const domain::Item& item, const domain::ScoringKey& key,
                                      const Answering& answering, Chance& chance)
{
    const Part part = part_of(key, item.link_id);
    const std::string scale = part.scale ? part.scale->id : "";
    double level = answering.wellbeing + leaning(answering.habits, scale, 0.04) +
                   leaning(answering.habits, item.link_id, 0.06) + chance.around(0.07);
    level = std::clamp(part.turned ? 1 - level : level, 0.0, 1.0);
    // Few of these people live in fear: nothing, or now and then a little.
    const bool is_about_safety = domain::visibility_of(key, item.link_id) == domain::Visibility::Safety;
    if (is_about_safety) {
        const double worse = chance.happens(0.002) ? 0.4 : 0;
        level = alarms_when_low(key, item.link_id) || (part.scale && !part.turned) ? 1 - worse : worse;
    }
    if (item.type == domain::ItemType::Choice) return chosen(item, key, level);
    if (item.type == domain::ItemType::Integer) return rated(item, level);
    if (item.type == domain::ItemType::Boolean)
        return alarms_when_low(key, item.link_id) ? !chance.happens(0.02)
                                                  : chance.happens(is_about_safety ? 0.005 : 0.06);
    if (item.type == domain::ItemType::Text && chance.happens(0.35))
        return invented_words(item.link_id, chance);
    return std::nullopt;
}

} // namespace

double leaning(std::uint64_t habits, std::string_view line, double spread)
{
    std::uint64_t mixed = habits ^ 0xCBF29CE484222325ULL; // FNV-1a: the same on every machine
    for (const char letter : line) mixed = (mixed ^ static_cast<unsigned char>(letter)) * 0x100000001B3ULL;
    return Chance(mixed).around(spread);
}

std::optional<domain::Value> rated(const domain::Item& item, double level)
{
    if (!item.constraints.least || !item.constraints.most) return std::nullopt;
    const double least = domain::number_of(*item.constraints.least).value_or(0);
    const double most = domain::number_of(*item.constraints.most).value_or(10);
    return static_cast<std::int64_t>(std::lround(least + std::clamp(level, 0.0, 1.0) * (most - least)));
}

namespace {

void keep_applying(std::vector<domain::ResponseItem>& items, const std::set<std::string>& applying)
{
    std::erase_if(items, [&](const domain::ResponseItem& item) { return !applying.contains(item.link_id); });
    for (domain::ResponseItem& item : items) keep_applying(item.items, applying);
    std::erase_if(
        items, [](const domain::ResponseItem& item) { return item.answers.empty() && item.items.empty(); });
}

} // namespace

std::vector<domain::ResponseItem> invented_answers(const domain::Questionnaire& form,
                                                   const domain::ScoringKey& key, const Answering& answering,
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
            else if (const auto value = invented(item, key, answering, chance);
                     value && !chance.happens(answering.leaves_out))
                filled.answers.push_back(
                    {chance.happens(0.006) ? domain::Value(domain::Declined{}) : *value, {}});
            if (!filled.items.empty() || !filled.answers.empty()) result.push_back(std::move(filled));
        }
        return result;
    };
    domain::Response response{form.canonical(), "completed", {}, fill(fill, form.items)};
    // Nobody answers what an earlier answer took off the sheet.
    keep_applying(response.items, domain::enabled_items(form, response));
    return std::move(response.items);
}

} // namespace rekindle::app
