// SPDX-License-Identifier: MIT
#include "app/answered_items.h"

#include "app/frozen_definitions.h"
#include "domain/form/occurrence.h"
#include "domain/scoring/item_points.h"

namespace rekindle::app {
namespace {

bool is_asked(const domain::Item& item)
{
    return domain::takes_answers(item.type) && !item.presentation.hidden;
}

report::AnsweredItem::Answer answer_of(const domain::Item& item, const domain::ScoringKey* key,
                                       const domain::Value& value)
{
    report::AnsweredItem::Answer answer;
    answer.words = domain::display_text(value);
    if (const auto* coding = std::get_if<domain::Coding>(&value)) answer.code = coding->code;
    answer.declined = std::holds_alternative<domain::Declined>(value);
    if (key != nullptr) answer.points = domain::points_of(item, *key, value);
    return answer;
}

} // namespace

std::vector<report::AnsweredItem> answered_items(const domain::Questionnaire& form,
                                                 const domain::ScoringKey* key,
                                                 const domain::StoredResponse& stored,
                                                 const domain::Response& response,
                                                 const std::set<std::string>& applying)
{
    std::vector<report::AnsweredItem> items;
    for (const domain::Occurrence& at : domain::occurrences(form, response)) {
        const domain::Item& item = *at.item;
        const bool applies = applying.contains(item.link_id);
        const bool answered = at.given != nullptr && !at.given->answers.empty();
        if (!answered && !(applies && is_asked(item))) continue;
        report::AnsweredItem& line = items.emplace_back();
        line.link_id = item.link_id;
        line.visibility = class_of(stored, key, item.link_id);
        line.applies = applies;
        if (!answered) continue;
        for (const domain::Answer& answer : at.given->answers)
            line.answers.push_back(answer_of(item, key, answer.value));
    }
    return items;
}

} // namespace rekindle::app
