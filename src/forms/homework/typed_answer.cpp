// SPDX-License-Identifier: MIT
#include "forms/homework/typed_answer.h"

#include "base/text.h"
#include "base/translate.h"
#include "json/parse.h"

#include <algorithm>

namespace rekindle::forms {

using base::say;
using base::tr;
using domain::ItemType;

namespace {

ReadValue wrong(std::string what)
{
    return {std::nullopt, std::move(what)};
}

ReadValue typed_boolean(const std::string& text)
{
    if (text == "yes" || text == "true") return {true, {}};
    if (text == "no" || text == "false") return {false, {}};
    return wrong(say("“{}” is neither yes nor no", text));
}

ReadValue typed_number(const char* type, const std::string& text)
{
    const json::Parsed parsed = json::parse(text);
    if (!parsed.value || !parsed.value->is(json::Value::Kind::Number))
        return wrong(say("“{}” is not a number", text));
    return read_value(type, *parsed.value);
}

ReadValue typed_quantity(const domain::Item& item, const std::string& text)
{
    ReadValue number = typed_number("Decimal", text);
    if (!number.value) return number;
    return {domain::Quantity{std::get<domain::Decimal>(*number.value),
                             {},
                             item.presentation.unit,
                             {},
                             item.presentation.unit_code},
            {}};
}

std::string code_of(const domain::Value& value)
{
    const auto* const coding = std::get_if<domain::Coding>(&value);
    return coding != nullptr && !coding->code.empty() ? coding->code : display_text(value);
}

ReadValue typed_choice(const domain::Item& item, const std::string& text)
{
    std::vector<std::string> offered;
    for (const domain::Option& option : item.options) {
        if (code_of(option.value) == text || display_text(option.value) == text) return {option.value, {}};
        offered.push_back(code_of(option.value));
    }
    if (item.type == ItemType::OpenChoice) return {text, {}};
    return wrong(say("“{}” is not offered; say one of: {}", text, base::joined(offered, ", ")));
}

/// "18:30" is how people write a time; FHIR wants the seconds.
std::string with_seconds(const std::string& text)
{
    return text.size() == 5 ? text + ":00" : text;
}

} // namespace

ReadValue typed_answer(const domain::Item& item, const std::string& text)
{
    const bool is_free_text = item.type == ItemType::Text || item.type == ItemType::String;
    if (text == "declined" && !is_free_text) return {domain::Declined{}, {}};
    switch (item.type) {
    case ItemType::Boolean:
        return typed_boolean(text);
    case ItemType::Integer:
        return typed_number("Integer", text);
    case ItemType::Decimal:
        return typed_number("Decimal", text);
    case ItemType::Quantity:
        return typed_quantity(item, text);
    case ItemType::Choice:
    case ItemType::OpenChoice:
        return typed_choice(item, text);
    case ItemType::Date:
        return read_value("Date", json::Value::string(text));
    case ItemType::DateTime:
        return read_value("DateTime", json::Value::string(text));
    case ItemType::Time:
        return read_value("Time", json::Value::string(with_seconds(text)));
    case ItemType::Url:
        return read_value("Uri", json::Value::string(text));
    case ItemType::String:
    case ItemType::Text:
        return read_value("String", json::Value::string(text));
    case ItemType::Group:
    case ItemType::Display:
    case ItemType::Attachment:
    case ItemType::Reference:
    case ItemType::Unknown:
        break;
    }
    return wrong(tr("takes no answer that can be typed"));
}

} // namespace rekindle::forms
