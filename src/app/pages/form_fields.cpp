// SPDX-License-Identifier: MIT
#include "app/pages/form_fields.h"

#include "app/applying_items.h"
#include "base/number.h"
#include "base/translate.h"
#include "domain/form/check_answer.h"
#include "forms/calculate.h"
#include "forms/response/codec.h"
#include "forms/score_file.h"

#include <algorithm>
#include <map>

namespace rekindle::app {
namespace {

using domain::Item;
using domain::ItemType;
using domain::ResponseItem;

bool repeats(const Item& item)
{
    return item.type == ItemType::Group && item.repeats;
}

std::string in_words(const json::Value& value)
{
    using Kind = json::Value::Kind;
    if (value.is(Kind::String)) return value.text();
    if (value.is(Kind::Number)) return base::to_text_of_15_digits(value.as_double());
    if (value.is(Kind::Boolean)) return domain::display_text(value.as_bool());
    for (const char* const member : {"display", "code"}) {
        if (const std::string words = value.text_of(member); !words.empty()) return words;
    }
    const json::Value* const number = value.find("value");
    if (number == nullptr) return {};
    const std::string unit = value.text_of("unit");
    return in_words(*number) + (unit.empty() ? "" : " " + unit);
}

std::string in_words(const forms::Calculated& calculated)
{
    if (!calculated.why_not.empty()) return base::tr("not computed");
    std::string words;
    for (const json::Value& value : calculated.values) words += (words.empty() ? "" : ", ") + in_words(value);
    return words;
}

std::vector<domain::Value> initial_of(const Item& item)
{
    std::vector<domain::Value> values = item.initial;
    for (const domain::Option& option : item.options) {
        if (option.initially_selected) values.push_back(option.value);
    }
    std::erase_if(values, [&](const domain::Value& value) { return !domain::can_be_answer(item, value); });
    if (!item.repeats && values.size() > 1) values.resize(1);
    return values;
}

} // namespace

bool FormField::declined() const
{
    return std::ranges::any_of(given.answers, [](const domain::Answer& answer) {
        return std::holds_alternative<domain::Declined>(answer.value);
    });
}

bool FormField::can_be_answered() const
{
    const bool nothing_to_choose = item->type == ItemType::Choice && item->options.empty();
    return domain::takes_answers(item->type) && !item->is_calculated && !item->read_only &&
           !nothing_to_choose;
}

FormFields::FormFields(const forms::LoadedQuestionnaire& form, const std::vector<ResponseItem>& items,
                       base::Date today)
    : m_form(form), m_today(today)
{
    for (const Item* const item : domain::all_items(*form.questionnaire)) {
        for (const domain::Condition& condition : item->enable_when) m_asked_about.insert(condition.question);
        m_has_expressions = m_has_expressions || item->is_calculated || item->enabled_by_expression;
    }
    m_has_enabling_expressions = forms::has_enabling_expressions(*form.questionnaire);
    lay(form.questionnaire->items, items, FormField::no_parent, {});
    decide();
}

void FormFields::lay(const std::vector<Item>& items, const std::vector<ResponseItem>& given,
                     std::size_t parent, const domain::AnswerPlace& above)
{
    for (const Item& item : items) {
        int repetition = 0;
        for (const ResponseItem& one : given) {
            if (one.link_id == item.link_id && (repetition == 0 || repeats(item)))
                lay_one(item, &one, parent, above, repetition++);
        }
        if (repetition == 0) lay_one(item, nullptr, parent, above, 0);
    }
}

void FormFields::lay_one(const Item& item, const ResponseItem* given, std::size_t parent,
                         const domain::AnswerPlace& above, int repetition)
{
    static const std::vector<ResponseItem> nothing;
    const std::size_t index = m_fields.size();
    domain::AnswerPlace place = above;
    place.steps.push_back({item.link_id, repetition});
    FormField field;
    field.item = &item;
    field.parent = parent;
    field.place = place;
    field.given.link_id = item.link_id;
    const bool answered = given != nullptr && !given->answers.empty();
    if (answered) {
        for (const domain::Answer& answer : given->answers) field.given.answers.push_back({answer.value, {}});
    }
    m_fields.push_back(std::move(field));
    if (answered) {
        for (const domain::Answer& answer : given->answers) {
            lay(item.items, answer.items, index, place);
            ++place.steps.back().repetition;
        }
    } else {
        lay(item.items, given == nullptr ? nothing : given->items, index, place);
    }
    m_fields[index].end = m_fields.size();
}

void FormFields::answer(std::size_t field, const std::vector<domain::Value>& values)
{
    FormField& one = m_fields.at(field);
    const bool was_answered = one.is_answered();
    one.given.answers.clear();
    for (const domain::Value& value : values) one.given.answers.push_back({value, {}});
    if (m_has_expressions || m_asked_about.contains(one.item->link_id)) {
        decide();
    } else if (one.asks()) {
        m_answered += static_cast<int>(one.is_answered()) - static_cast<int>(was_answered);
    }
}

std::vector<std::size_t> FormFields::fill_in_initial(std::size_t first, std::size_t last)
{
    std::vector<std::size_t> filled;
    for (std::size_t at = first; at < last; ++at) {
        FormField& field = m_fields.at(at);
        if (field.is_answered() || field.item->is_calculated) continue;
        for (const domain::Value& value : initial_of(*field.item)) field.given.answers.push_back({value, {}});
        if (field.is_answered()) filled.push_back(at);
    }
    if (!filled.empty()) decide();
    return filled;
}

std::vector<std::size_t> FormFields::times_of(std::size_t section) const
{
    const FormField& one = m_fields.at(section);
    std::vector<std::size_t> times;
    std::size_t at = one.parent == FormField::no_parent ? 0 : one.parent + 1;
    const std::size_t last = one.parent == FormField::no_parent ? m_fields.size() : m_fields[one.parent].end;
    for (; at < last; at = m_fields[at].end) {
        // Beside it, not under another answer of the same question.
        domain::AnswerPlace place = m_fields[at].place;
        place.steps.back().repetition = one.place.steps.back().repetition;
        if (m_fields[at].item == one.item && place == one.place) times.push_back(at);
    }
    return times;
}

/// What stood from `at` on stands `by` places further; so do the ends of all that `at` is inside.
void FormFields::move_after(std::size_t at, std::size_t parent, std::ptrdiff_t by)
{
    const auto moved = [&](std::size_t index) {
        return static_cast<std::size_t>(static_cast<std::ptrdiff_t>(index) + by);
    };
    for (std::size_t above = parent; above != FormField::no_parent; above = m_fields[above].parent)
        m_fields[above].end = moved(m_fields[above].end);
    for (std::size_t i = moved(at); i < m_fields.size(); ++i) {
        FormField& field = m_fields[i];
        if (field.parent != FormField::no_parent && field.parent >= at) field.parent = moved(field.parent);
        field.end = moved(field.end);
    }
}

std::size_t FormFields::add_again(std::size_t section)
{
    const std::vector<std::size_t> times = times_of(section);
    const Item& item = *m_fields.at(section).item;
    const std::size_t parent = m_fields[section].parent, at = m_fields[times.back()].end;
    domain::AnswerPlace above = m_fields[times.back()].place;
    const int repetition = above.steps.back().repetition + 1;
    above.steps.pop_back();
    const auto cut = m_fields.begin() + static_cast<std::ptrdiff_t>(at);
    std::vector<FormField> rest(std::make_move_iterator(cut), std::make_move_iterator(m_fields.end()));
    m_fields.erase(cut, m_fields.end());
    lay_one(item, nullptr, parent, above, repetition);
    const auto added = static_cast<std::ptrdiff_t>(m_fields.size() - at);
    std::ranges::move(rest, std::back_inserter(m_fields));
    move_after(at, parent, added);
    decide();
    return at;
}

void FormFields::take_away(std::size_t section)
{
    const std::size_t end = m_fields.at(section).end, parent = m_fields[section].parent;
    m_fields.erase(m_fields.begin() + static_cast<std::ptrdiff_t>(section),
                   m_fields.begin() + static_cast<std::ptrdiff_t>(end));
    move_after(end, parent, -static_cast<std::ptrdiff_t>(end - section));
    decide();
}

void FormFields::decide()
{
    std::set<std::string> nowhere;
    if (m_has_enabling_expressions) {
        const auto applying = applying_items(m_form, response(Sections::Filled), m_today);
        for (const Item* const item : domain::all_items(*m_form.questionnaire)) {
            if (!applying.contains(item->link_id)) nowhere.insert(item->link_id);
        }
    }
    std::vector<domain::Occurrence> places;
    places.reserve(m_fields.size());
    for (const FormField& field : m_fields) {
        domain::Occurrence place;
        place.item = field.item;
        place.given = &field.given;
        place.parent = field.parent;
        place.end = field.end;
        places.push_back(place);
    }
    domain::decide_enabled(places, nowhere);
    m_asked = m_answered = 0;
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        FormField& field = m_fields[i];
        const bool around = field.parent == FormField::no_parent || m_fields[field.parent].shown;
        field.shown = around && places[i].enabled && !field.item->presentation.hidden;
        m_asked += field.asks();
        m_answered += field.asks() && field.is_answered();
    }
    if (m_has_expressions) compute();
}

void FormFields::compute()
{
    const json::Value tree = forms::write_response(response(Sections::All), *m_form.questionnaire);
    std::map<std::string, std::vector<std::string>> results;
    for (const forms::Calculated& calculated : forms::calculate(m_form.tree, tree, m_today))
        results[calculated.link_id].push_back(in_words(calculated));
    std::map<std::string, std::vector<FormField*>> places;
    for (FormField& field : m_fields) {
        if (field.item->is_calculated) places[field.item->link_id].push_back(&field);
    }
    for (const auto& [link_id, fields] : places) {
        const std::vector<std::string>& words = results[link_id];
        // Where it is not sure which result is whose, none is better than a wrong one.
        for (std::size_t i = 0; i < fields.size(); ++i)
            fields[i]->computed = words.size() == fields.size() ? words[i] : base::tr("not computed");
    }
}

std::vector<ResponseItem> FormFields::grow(std::size_t first, std::size_t last, Sections sections) const
{
    std::vector<ResponseItem> grown;
    for (std::size_t at = first; at < last; at = m_fields[at].end) {
        const FormField& field = m_fields[at];
        ResponseItem item = field.given;
        if (item.answers.empty()) {
            item.items = grow(at + 1, field.end, sections);
        } else {
            // What is below stands under the answer it was laid for, the last one where that is gone.
            const std::size_t depth = field.place.steps.size() - 1;
            for (std::size_t below = at + 1; below < field.end; below = m_fields[below].end) {
                const auto of = static_cast<std::size_t>(m_fields[below].place.steps[depth].repetition);
                std::vector<ResponseItem> one = grow(below, m_fields[below].end, sections);
                auto& items = item.answers[std::min(of, item.answers.size() - 1)].items;
                std::ranges::move(one, std::back_inserter(items));
            }
        }
        const bool kept = sections == Sections::All && field.item->type == ItemType::Group;
        if (kept || !item.answers.empty() || !item.items.empty()) grown.push_back(std::move(item));
    }
    return grown;
}

domain::Response FormFields::response(Sections sections) const
{
    return {m_form.questionnaire->canonical(), "in-progress", {}, grow(0, m_fields.size(), sections)};
}

std::vector<ResponseItem> FormFields::tree() const
{
    return grow(0, m_fields.size(), Sections::Filled);
}

} // namespace rekindle::app
