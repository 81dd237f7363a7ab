// SPDX-License-Identifier: MIT
#include "forms/expression/item.h"

#include "forms/points.h"

#include <algorithm>
#include <array>

namespace rekindle::forms::expression {

using json::Value;
using Kind = Value::Kind;
using Type = Item::Type;

namespace {

/// FHIR's types as they stand at the end of a choice's name.
constexpr std::array<std::string_view, 36> choice_types = {
    "Boolean",    "Integer",      "Decimal",      "String",      "Date",        "DateTime",
    "Time",       "Coding",       "Quantity",     "Uri",         "Url",         "Canonical",
    "Code",       "Id",           "Oid",          "Uuid",        "Markdown",    "Instant",
    "Reference",  "Attachment",   "Base64Binary", "PositiveInt", "UnsignedInt", "CodeableConcept",
    "Identifier", "Period",       "Range",        "Ratio",       "Expression",  "HumanName",
    "Address",    "ContactPoint", "Age",          "Duration",    "Money",       "Annotation"};

std::string_view type_at_end(std::string_view member, std::string_view stem)
{
    if (!member.starts_with(stem)) return {};
    const auto* const found = std::ranges::find(choice_types, member.substr(stem.size()));
    return found == choice_types.end() ? std::string_view() : *found;
}

Type text_type(std::string_view name, std::string_view fhir)
{
    if (fhir == "Date" || name == "birthDate") return Type::Date;
    if (fhir == "DateTime" || fhir == "Instant" || name == "authored") return Type::DateTime;
    if (fhir == "Time") return Type::Time;
    return Type::String;
}

void add(Collection& found, const Value& node, std::string_view name, std::string_view fhir,
         const Value* beside)
{
    if (!node.is(Kind::Array)) {
        if (std::optional<Item> item = item_at(node, name, fhir, beside)) found.push_back(std::move(*item));
        return;
    }
    for (std::size_t i = 0; i < node.items().size(); ++i) {
        const bool has_beside = beside != nullptr && i < beside->items().size();
        if (auto item = item_at(node.items()[i], name, fhir, has_beside ? &beside->items()[i] : nullptr)) {
            found.push_back(std::move(*item));
        }
    }
}

} // namespace

Item Item::boolean(bool flag)
{
    Item made;
    made.type = Type::Boolean;
    made.flag = flag;
    return made;
}

Item Item::whole(Decimal number)
{
    Item made;
    made.type = Type::Integer;
    made.number = number;
    return made;
}

Item Item::decimal(Decimal number)
{
    Item made;
    made.type = Type::Decimal;
    made.number = number;
    return made;
}

Item Item::string(std::string text)
{
    return moment(Type::String, std::move(text));
}

Item Item::moment(Type type, std::string text)
{
    Item made;
    made.type = type;
    made.text = std::move(text);
    return made;
}

Item Item::quantity(Decimal number, std::string unit, bool calendar)
{
    Item made = moment(Type::Quantity, std::move(unit));
    made.number = number;
    made.calendar_unit = calendar;
    return made;
}

std::optional<Item> item_at(const Value& node, std::string_view name, std::string_view fhir,
                            const Value* beside)
{
    Item item;
    switch (node.kind()) {
    case Kind::Null:
        return std::nullopt;
    case Kind::Array:
        return std::nullopt; // a list in a list is no FHIR
    case Kind::Object:
        break;
    case Kind::Boolean:
        item = Item::boolean(node.as_bool());
        break;
    case Kind::String:
        item = Item::moment(text_type(name, fhir), node.text());
        break;
    case Kind::Number: {
        const std::optional<Decimal> number = Decimal::read(node.text());
        if (!number) return std::nullopt;
        item = node.as_integer() && fhir != "Decimal" ? Item::whole(*number) : Item::decimal(*number);
        break;
    }
    }
    item.node = &node;
    item.beside = beside;
    item.fhir = fhir;
    return item;
}

std::optional<Item> as_quantity(const Item& item)
{
    if (item.is(Type::Quantity)) return item;
    if (item.node == nullptr || item.fhir != "Quantity") return std::nullopt;
    const Value* const value = item.node->find("value");
    const std::optional<Decimal> number =
        value != nullptr && value->is(Kind::Number) ? Decimal::read(value->text()) : std::nullopt;
    if (!number || item.node->find("comparator") != nullptr) return std::nullopt;
    const std::string code = item.node->text_of("code");
    return Item::quantity(*number, code.empty() ? item.node->text_of("unit") : code, false);
}

Value to_json(const Item& item)
{
    switch (item.type) {
    case Type::Boolean:
        return Value::boolean(item.flag);
    case Type::Integer:
    case Type::Decimal:
        return Value::number_text(item.number.text());
    case Type::String:
    case Type::Date:
    case Type::DateTime:
    case Type::Time:
        return Value::string(item.text);
    case Type::Quantity:
        return Value::object(
            {{"value", Value::number_text(item.number.text())}, {"unit", Value::string(item.text)}});
    case Type::Object:
        break;
    }
    Value copy = *item.node;
    std::erase_if(copy.members(), [](Value::Member& member) {
        if (member.first != "extension") return false;
        std::erase_if(member.second.items(), is_points_extension);
        return member.second.items().empty();
    });
    return copy;
}

Collection members(const Item& item, std::string_view name)
{
    Collection found;
    if (item.node == nullptr || !item.node->is(Kind::Object)) {
        // A primitive's extensions stand beside it.
        const Value* const member = item.beside != nullptr ? item.beside->find(name) : nullptr;
        if (member != nullptr) add(found, *member, name, {}, nullptr);
        return found;
    }
    for (const auto& [member, value] : item.node->members()) {
        std::string_view fhir;
        if (member != name) {
            fhir = type_at_end(member, name);
            if (fhir.empty()) continue;
        } else if (member.starts_with("value")) {
            fhir = type_at_end(member, "value");
        }
        add(found, value, name, fhir, item.node->find("_" + member));
    }
    return found;
}

Collection children(const Item& item)
{
    Collection found;
    if (item.node == nullptr || !item.node->is(Kind::Object)) return found;
    for (const auto& [member, value] : item.node->members()) {
        if (member.starts_with('_') || member == "resourceType") continue;
        add(found, value, member,
            member.starts_with("value") ? type_at_end(member, "value") : std::string_view(),
            item.node->find("_" + member));
    }
    return found;
}

} // namespace rekindle::forms::expression
