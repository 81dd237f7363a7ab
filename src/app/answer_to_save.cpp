// SPDX-License-Identifier: MIT
#include "app/answer_to_save.h"

#include "base/translate.h"
#include "domain/form/check_answer.h"
#include "forms/regex.h"

#include <algorithm>

namespace rekindle::app {
namespace {

/// nullptr when the questionnaire has no such place.
const domain::Item* item_at(const domain::Questionnaire& questionnaire, const domain::AnswerPlace& place)
{
    const std::vector<domain::Item>* items = &questionnaire.items;
    const domain::Item* item = nullptr;
    for (const auto& [link_id, repetition] : place.steps) {
        const auto found = std::ranges::find(*items, link_id, &domain::Item::link_id);
        if (found == items->end() || repetition < 0 || (repetition > 0 && !found->repeats)) return nullptr;
        item = &*found;
        items = &item->items;
    }
    return item;
}

} // namespace

base::Problems check_answers(const domain::Questionnaire& questionnaire, const domain::AnswerPlace& place,
                             const std::vector<domain::Value>& values)
{
    const domain::Item* const item = item_at(questionnaire, place);
    if (item == nullptr || !domain::takes_answers(item->type) || place.steps.back().repetition != 0)
        return {{"", base::tr("the questionnaire has no such place for an answer")}};
    base::Problems problems;
    if (values.size() > 1 && !item->repeats)
        problems.push_back({"", base::say("{} takes one answer", item->link_id)});
    for (const domain::Value& value : values) {
        const auto found = domain::check_answer(*item, value, "", forms::matches_regex);
        problems.insert(problems.end(), found.begin(), found.end());
    }
    return problems;
}

domain::Visibility class_to_save(const domain::ScoringKey* key, bool own, const std::string& link_id)
{
    if (key != nullptr && key->items.contains(link_id)) return domain::visibility_of(*key, link_id);
    if (!own) return domain::Visibility::Normal;
    auto strictest = domain::Visibility::Private;
    if (key == nullptr) return strictest;
    for (const auto& [named, fact] : key->items) strictest = std::max(strictest, fact.visibility);
    for (const domain::Scale& scale : key->scales) strictest = std::max(strictest, scale.visibility);
    return strictest;
}

void save_question(domain::Practice& practice, const domain::ResponseId& response,
                   const domain::AnswerPlace& place, const std::vector<domain::Value>& values,
                   std::size_t had, domain::Visibility visibility)
{
    const auto place_of = [&](std::size_t which) {
        domain::AnswerPlace own = place;
        own.steps.back().repetition = static_cast<int>(which);
        return own;
    };
    for (std::size_t i = had; i > values.size(); --i)
        practice.responses().clear_answer(response, place_of(i - 1));
    for (std::size_t i = 0; i < values.size(); ++i)
        practice.responses().save_answer(response, {place_of(i), values[i], visibility});
}

} // namespace rekindle::app
