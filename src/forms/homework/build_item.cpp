// SPDX-License-Identifier: MIT
#include "forms/homework/build_item.h"

#include "forms/homework/quick_answers.h"

namespace rekindle::forms {

using domain::Item;
using domain::ItemType;

namespace {

/// Offered here and in no form that is exchanged.
constexpr const char* system_of_codes = "https://rekindle.invalid/fhir/CodeSystem/asked-with-homework";

domain::Coding coding(const std::string& code, const std::string& words)
{
    return {system_of_codes, "", code, words};
}

} // namespace

Item question(std::string link_id, std::string text, ItemType type)
{
    Item item;
    item.link_id = std::move(link_id);
    item.text = std::move(text);
    item.type = type;
    return item;
}

Item one_of(std::string link_id, std::string text, const Offered& offered, const std::string& chosen)
{
    Item item = question(std::move(link_id), std::move(text), ItemType::Choice);
    for (const auto& [code, shown] : offered) {
        domain::Option option;
        option.value = coding(code, shown);
        if (code == chosen) item.initial.push_back(option.value);
        item.options.push_back(std::move(option));
    }
    return item;
}

Item whole_number(std::string link_id, std::string text, int least, int most)
{
    Item item = question(std::move(link_id), std::move(text), ItemType::Integer);
    item.constraints.least = std::int64_t{least};
    item.constraints.most = std::int64_t{most};
    return item;
}

Item section(std::string link_id, std::string text, std::vector<Item> items)
{
    Item item = question(std::move(link_id), std::move(text), ItemType::Group);
    item.items = std::move(items);
    return item;
}

Item words(std::string link_id, std::string text)
{
    return question(std::move(link_id), std::move(text), ItemType::Display);
}

Item required(Item item)
{
    item.required = true;
    return item;
}

Item only_when(Item item, const std::string& asked, const std::string& code)
{
    item.enable_when.push_back({asked, domain::Operator::Equal, coding(code, "")});
    item.any_condition_enables = true;
    return item;
}

Item filled_in(Item item, domain::Value value)
{
    item.initial.push_back(std::move(value));
    return item;
}

std::string typed_answer_to(const std::vector<domain::ResponseItem>& answers, std::string_view link_id)
{
    const auto given = domain::answers_to(answers, link_id);
    const bool declined = !given.empty() && std::holds_alternative<domain::Declined>(given.front()->value);
    return given.empty() || declined ? "" : as_typed(given.front()->value);
}

} // namespace rekindle::forms
