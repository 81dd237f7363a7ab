// SPDX-License-Identifier: MIT
#include "forms/questionnaire/value.h"

#include "base/number.h"
#include "base/translate.h"
#include "forms/fhir_value.h"

#include <cmath>
#include <string>

namespace rekindle::forms {

using base::say;
using base::tr;
using json::Value;
using Kind = Value::Kind;

namespace {

/// The value a text stands for where FHIR wants a number or a boolean, or null.
Value meant_by(std::string_view type, const Value& value)
{
    if (!value.is(Kind::String)) return {};
    if (type == "Boolean" && (value.text() == "true" || value.text() == "false"))
        return Value::boolean(value.text() == "true");
    const auto number = base::parse_number(value.text());
    if (type == "Integer" && number && std::trunc(*number) == *number && std::abs(*number) < 1e9)
        return Value::number(static_cast<std::int64_t>(*number));
    if (type == "Decimal" && number) return Value::number(*number);
    return {};
}

/// Types of other elements that hold the same.
std::string_view same_as(std::string_view type)
{
    if (type == "Markdown" || type == "Code" || type == "Id") return "String";
    if (type == "Url" || type == "Canonical") return "Uri";
    if (type == "PositiveInt" || type == "UnsignedInt") return "Integer";
    return type;
}

} // namespace

std::optional<domain::Value> read_lenient_value(const Source& element, std::string_view stem)
{
    const Value::Member* const member = find_typed(element.value(), stem);
    if (member == nullptr) return std::nullopt;
    const auto& [name, written] = *member;
    const std::string_view type = same_as(std::string_view(name).substr(stem.size()));
    ReadValue read = read_value(type, written);
    if (!read.value) {
        const Value meant = meant_by(type, written);
        if (!meant.is(Kind::Null)) {
            element.note(name, tr("is a text where FHIR wants another type; read as meant"));
            read = read_value(type, meant);
        }
    }
    if (!read.value) element.limit(name, say("{}; ignored", read.what));
    return read.value;
}

} // namespace rekindle::forms
