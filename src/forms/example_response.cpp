// SPDX-License-Identifier: MIT
#include "forms/example_response.h"

#include "base/translate.h"
#include "domain/scoring/score.h"

#include <algorithm>

namespace rekindle::forms {

using base::say;
using domain::Answer;
using domain::Item;
using domain::ItemType;
using domain::ResponseItem;
using domain::Value;

namespace {

/// The option with this code, or with these points.
std::optional<Value> option_meant(const Item& item, const domain::ScoringKey& key, const Value& written)
{
    const auto* const code = std::get_if<std::string>(&written);
    const auto number = domain::number_of(written);
    for (const domain::Option& option : item.options) {
        const auto* const coding = std::get_if<domain::Coding>(&option.value);
        if (code != nullptr && coding != nullptr && coding->code == *code) return option.value;
        if (code != nullptr && option.value == written) return option.value;
        if (number && domain::points_of(item, key, option.value) == number) return option.value;
    }
    return std::nullopt;
}

std::optional<Value> text_as(ItemType type, const std::string& text)
{
    switch (type) {
    case ItemType::Date:
        return domain::PartialDate{text};
    case ItemType::DateTime:
        return domain::DateTime{text};
    case ItemType::Time:
        return domain::Time{text};
    case ItemType::Url:
        return domain::Uri{text};
    case ItemType::String:
    case ItemType::Text:
    case ItemType::OpenChoice:
        return text;
    default:
        return std::nullopt;
    }
}

/// The number as the item's type holds it; `written` is an integer or a decimal.
std::optional<Value> number_as(const Item& item, const Value& written)
{
    const auto* const whole = std::get_if<std::int64_t>(&written);
    const auto* const fraction = std::get_if<domain::Decimal>(&written);
    if (item.type == ItemType::Integer && whole != nullptr) return written;
    if (whole == nullptr && fraction == nullptr) return std::nullopt;
    domain::Decimal decimal{whole != nullptr ? std::to_string(*whole) : fraction->text};
    if (item.type == ItemType::Decimal) return decimal;
    if (item.type == ItemType::Quantity)
        return domain::Quantity{std::move(decimal), "", item.presentation.unit, "",
                                item.presentation.unit_code};
    return std::nullopt;
}

std::optional<Value> value_meant(const Item& item, const domain::ScoringKey& key, const Value& written)
{
    if (std::holds_alternative<domain::Declined>(written)) return written;
    if (std::holds_alternative<bool>(written))
        return item.type == ItemType::Boolean ? std::optional(written) : std::nullopt;
    if (auto option = option_meant(item, key, written)) return option;
    if (const auto* text = std::get_if<std::string>(&written)) return text_as(item.type, *text);
    return number_as(item, written);
}

class Filling {
public:
    Filling(const domain::ScoringKey& key, const domain::WorkedExample& example)
        : m_key(key), m_example(example)
    {
    }

    std::vector<ResponseItem> fill(const std::vector<Item>& items)
    {
        std::vector<ResponseItem> filled;
        for (const Item& item : items) {
            std::vector<ResponseItem> below = fill(item.items);
            std::optional<Value> value = value_of(item);
            if (below.empty() && !value) continue;
            ResponseItem one{item.link_id, {}, {}};
            if (value) {
                one.answers.push_back({std::move(*value), std::move(below)});
            } else {
                one.items = std::move(below);
            }
            filled.push_back(std::move(one));
        }
        return filled;
    }

    base::Problems take_problems() { return std::move(m_problems); }

private:
    std::optional<Value> value_of(const Item& item)
    {
        const auto written = m_example.answers.find(item.link_id);
        if (written == m_example.answers.end()) return std::nullopt;
        std::optional<Value> value = value_meant(item, m_key, written->second);
        if (!value)
            m_problems.push_back(
                {item.link_id, say("\"{}\" is no answer to it: no such option, points or value",
                                   domain::display_text(written->second))});
        return value;
    }

    const domain::ScoringKey& m_key;
    const domain::WorkedExample& m_example;
    base::Problems m_problems;
};

} // namespace

ExampleResponse example_response(const domain::Questionnaire& questionnaire, const domain::ScoringKey& key,
                                 const domain::WorkedExample& example)
{
    Filling filling(key, example);
    ExampleResponse made;
    made.response.questionnaire = questionnaire.canonical();
    made.response.status = "in-progress"; // an example need not answer what its scales do not use
    made.response.items = filling.fill(questionnaire.items);
    made.problems = filling.take_problems();
    return made;
}

} // namespace rekindle::forms
