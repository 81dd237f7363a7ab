// SPDX-License-Identifier: MIT
#include "forms/fhir_value.h"

#include "base/date.h"
#include "base/translate.h"

#include <algorithm>
#include <limits>

namespace rekindle::forms {

using base::say;
using base::tr;
using domain::Value;
using Kind = json::Value::Kind;

namespace {

ReadValue wrong(std::string what)
{
    return {std::nullopt, std::move(what)};
}

bool are_digits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// YYYY, YYYY-MM or a day that exists.
bool is_date(const std::string& text)
{
    if (text.size() == 4) return are_digits(text);
    if (text.size() == 7) return base::parse_date(text + "-01").has_value();
    return base::parse_date(text).has_value();
}

/// HH:MM:SS, with or without a fraction.
bool is_time(const std::string& text)
{
    return base::parse_instant("2000-01-01T" + text + "Z").has_value();
}

ReadValue read_integer(const json::Value& value)
{
    const auto number = value.as_integer();
    if (!number) return wrong(tr("must be a whole number, written without a fraction"));
    if (*number < std::numeric_limits<std::int32_t>::min() ||
        *number > std::numeric_limits<std::int32_t>::max())
        return wrong(tr("is too large for a FHIR integer"));
    return {*number, {}};
}

ReadValue read_coding(const json::Value& value)
{
    if (!value.is(Kind::Object)) return wrong(tr("must be a coding"));
    domain::Coding coding{value.text_of("system"), value.text_of("version"), value.text_of("code"),
                          value.text_of("display")};
    if (coding.code.empty() && coding.display.empty())
        return wrong(tr("is a coding without code and display"));
    return {std::move(coding), {}};
}

ReadValue read_quantity(const json::Value& value)
{
    const json::Value* const number = value.find("value");
    if (number == nullptr || !number->is(Kind::Number)) return wrong(tr("must be a quantity with a number"));
    return {domain::Quantity{{number->text()},
                             value.text_of("comparator"),
                             value.text_of("unit"),
                             value.text_of("system"),
                             value.text_of("code")},
            {}};
}

ReadValue read_text(std::string_view type, const std::string& text)
{
    if (text.empty()) return wrong(tr("must not be an empty text"));
    if (type == "String") return {text, {}};
    if (type == "Uri") return {domain::Uri{text}, {}};
    if (type == "Date")
        return is_date(text) ? ReadValue{domain::PartialDate{text}, {}}
                             : wrong(say("\"{}\" is not a date like 2024-02-29", text));
    if (type == "DateTime")
        return is_date(text) || base::parse_instant(text)
                   ? ReadValue{domain::DateTime{text}, {}}
                   : wrong(say("\"{}\" is not a date and time like 2024-02-29T18:30:00+01:00", text));
    if (is_time(text)) return {domain::Time{text}, {}};
    return wrong(say("\"{}\" is not a time like 18:30:00", text));
}

json::Value object_of(std::initializer_list<std::pair<const char*, const std::string*>> members)
{
    json::Value object = json::Value::object();
    for (const auto& [name, text] : members) {
        if (!text->empty()) object.set(name, json::Value::string(*text));
    }
    return object;
}

struct Writing {
    using Member = std::pair<std::string, json::Value>;
    static Member text(const char* name, const std::string& text)
    {
        return {name, json::Value::string(text)};
    }

    Member operator()(bool value) const { return {"valueBoolean", json::Value::boolean(value)}; }
    Member operator()(std::int64_t value) const { return {"valueInteger", json::Value::number(value)}; }
    Member operator()(const domain::Decimal& value) const
    {
        return {"valueDecimal", json::Value::number_text(value.text)};
    }
    Member operator()(const domain::PartialDate& value) const { return text("valueDate", value.text); }
    Member operator()(const domain::DateTime& value) const { return text("valueDateTime", value.text); }
    Member operator()(const domain::Time& value) const { return text("valueTime", value.text); }
    Member operator()(const std::string& value) const { return text("valueString", value); }
    Member operator()(const domain::Uri& value) const { return text("valueUri", value.text); }
    Member operator()(const domain::Coding& value) const
    {
        return {"valueCoding", object_of({{"system", &value.system},
                                          {"version", &value.version},
                                          {"code", &value.code},
                                          {"display", &value.display}})};
    }
    Member operator()(const domain::Quantity& value) const
    {
        json::Value object = json::Value::object();
        object.set("value", json::Value::number_text(value.value.text));
        const json::Value rest = object_of({{"comparator", &value.comparator},
                                            {"unit", &value.unit},
                                            {"system", &value.system},
                                            {"code", &value.code}});
        for (const auto& [name, member] : rest.members()) object.set(name, member);
        return {"valueQuantity", std::move(object)};
    }
    Member operator()(const domain::Reference& value) const
    {
        return {"valueReference", object_of({{"reference", &value.reference}, {"display", &value.display}})};
    }
    Member operator()(const domain::Declined&) const { return {std::string(), json::Value()}; }
};

} // namespace

ReadValue read_value(std::string_view type, const json::Value& value)
{
    if (type == "Boolean")
        return value.is(Kind::Boolean) ? ReadValue{value.as_bool(), {}} : wrong(tr("must be true or false"));
    if (type == "Integer") return read_integer(value);
    if (type == "Decimal")
        return value.is(Kind::Number) ? ReadValue{domain::Decimal{value.text()}, {}}
                                      : wrong(tr("must be a number"));
    if (type == "Coding") return read_coding(value);
    if (type == "Quantity") return read_quantity(value);
    if (type == "Reference") {
        if (!value.is(Kind::Object)) return wrong(tr("must be a reference"));
        return {domain::Reference{value.text_of("reference"), value.text_of("display")}, {}};
    }
    if (type == "String" || type == "Uri" || type == "Date" || type == "DateTime" || type == "Time")
        return value.is(Kind::String) ? read_text(type, value.text()) : wrong(tr("must be a text"));
    return wrong(say("a value of type {} cannot be kept", type));
}

std::pair<std::string, json::Value> write_value(const domain::Value& value)
{
    return std::visit(Writing{}, value);
}

const json::Value::Member* find_typed(const json::Value& object, std::string_view stem)
{
    const auto found = std::ranges::find_if(object.members(), [&](const json::Value::Member& member) {
        const std::string& name = member.first;
        return name.size() > stem.size() && name.starts_with(stem) && name[stem.size()] >= 'A' &&
               name[stem.size()] <= 'Z';
    });
    return found == object.members().end() ? nullptr : &*found;
}

} // namespace rekindle::forms
