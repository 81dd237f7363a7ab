// SPDX-License-Identifier: MIT
#include "forms/filled_form.h"

#include "forms/prepare_response.h"

#include <map>

namespace rekindle::forms {

using expression::Level;
using json::Value;

FilledForm::FilledForm(const Value& questionnaire, const Value& response)
    : m_questionnaire(questionnaire), m_response(response)
{
    if (!m_response.is(Value::Kind::Object)) m_response = Value::object();
    copy_points(m_questionnaire, m_response);
    make_room(m_questionnaire, m_response);
    m_levels.emplace_back(nullptr, m_questionnaire, m_response);
    visit(m_questionnaire, &m_response, m_levels.back());
}

/// The items of `owner`, in `parent`: the response, one of its items, one of its answers, or nothing.
void FilledForm::visit(const Value& owner, Value* parent, const Level& level)
{
    Value* const items = parent == nullptr ? nullptr : find(*parent, "item");
    std::multimap<std::string, Value*> filled;
    if (items != nullptr) {
        for (Value& item : items->items()) filled.emplace(item.text_of("linkId"), &item);
    }
    for (const Value& item : list(owner, "item")) {
        const auto [first, last] = filled.equal_range(item.text_of("linkId"));
        if (first == last) visit_item(item, nullptr, level);
        for (auto at = first; at != last; ++at) visit_item(item, at->second, level);
    }
}

void FilledForm::visit_item(const Value& item, Value* found, const Level& outer)
{
    const std::string link_id = item.text_of("linkId");
    if (found == nullptr) m_missing.push_back(Value::object({{"linkId", Value::string(link_id)}}));
    m_levels.emplace_back(&outer, item, found == nullptr ? m_missing.back() : *found);
    const Level& level = m_levels.back();

    Value* const answers = found == nullptr ? nullptr : find(*found, "answer");
    Place place{link_id, &level, {}, {}, answers, &item};
    if (const Value* const extension = expression::find_extension(item, "calculatedExpression")) {
        place.calculated = expression::read_expression(*extension);
    }
    if (const Value* const extension = expression::find_extension(item, "enableWhenExpression")) {
        place.enabled = expression::read_expression(*extension);
    }
    if (place.calculated || place.enabled) m_places.push_back(std::move(place));

    if (answers == nullptr || answers->items().empty()) return visit(item, found, level);
    for (Value& answer : answers->items()) visit(item, &answer, level);
}

void FilledForm::forget_variables() const
{
    for (const Level& level : m_levels) level.forget();
}

} // namespace rekindle::forms
