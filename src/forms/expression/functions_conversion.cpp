// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "forms/expression/functions.h"
#include "forms/expression/moment.h"

#include <algorithm>
#include <array>

namespace rekindle::forms::expression {

using base::tr;
using Type = Item::Type;

namespace {

/// Digits with a sign, and at most one point among them: no exponent, no space.
bool is_plain_number(std::string_view text, bool with_point)
{
    if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.empty() || !is_digit(text.front()) || !is_digit(text.back())) return false;
    return std::ranges::count(text, '.') <= (with_point ? 1 : 0) &&
           std::ranges::all_of(text, [&](char c) { return is_digit(c) || c == '.'; });
}

std::optional<Decimal> read_number(std::string_view text, bool with_point)
{
    if (!is_plain_number(text, with_point)) return std::nullopt;
    if (text.starts_with('+')) text.remove_prefix(1);
    return Decimal::read(text);
}

std::optional<Item> to_integer(Run&, const Item& item)
{
    if (item.is(Type::Boolean)) return Item::integer(item.flag ? 1 : 0);
    const std::optional<Decimal> number = item.is(Type::String) ? read_number(item.text, false)
                                          : item.is_number()    ? std::optional(item.number)
                                                                : std::nullopt;
    return number && number->as_integer() ? std::optional(Item::whole(*number)) : std::nullopt;
}

std::optional<Item> to_decimal(Run&, const Item& item)
{
    if (item.is(Type::Boolean)) return Item::decimal(Decimal(item.flag ? 1 : 0));
    if (item.is_number()) return Item::decimal(item.number);
    const std::optional<Decimal> number = item.is(Type::String) ? read_number(item.text, true) : std::nullopt;
    return number ? std::optional(Item::decimal(*number)) : std::nullopt;
}

std::optional<Item> to_string(Run& run, const Item& item)
{
    switch (item.type) {
    case Type::Boolean:
        return Item::string(item.flag ? "true" : "false");
    case Type::Integer:
    case Type::Decimal:
        if (item.number.text().find('e') == std::string::npos) return Item::string(item.number.text());
        break;
    case Type::String:
    case Type::Date:
    case Type::DateTime:
    case Type::Time:
        return Item::string(item.text);
    case Type::Quantity:
    case Type::Object:
        break;
    }
    run.refuse(tr("something that is no plain value is turned into a text"));
    return std::nullopt;
}

std::optional<Item> to_boolean(Run&, const Item& item)
{
    static constexpr std::array<std::string_view, 6> yes = {"true", "t", "yes", "y", "1", "1.0"};
    static constexpr std::array<std::string_view, 6> no = {"false", "f", "no", "n", "0", "0.0"};
    if (item.is(Type::Boolean)) return Item::boolean(item.flag);
    std::string text = item.is(Type::String) ? item.text : item.is_number() ? item.number.text() : "";
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    if (std::ranges::find(yes, text) != yes.end()) return Item::boolean(true);
    if (std::ranges::find(no, text) != no.end()) return Item::boolean(false);
    return std::nullopt;
}

template <Type type>
std::optional<Item> to_moment(Run&, const Item& item)
{
    if (!item.is(Type::String) && !item.is_moment()) return std::nullopt;
    std::optional<Moment> read = read_moment(item.text);
    if (!read || read->has_day == (type == Type::Time)) return std::nullopt;
    if (type == Type::Date && read->parts > 3) {
        constexpr std::size_t day = 10; // "2024-01-31"
        return Item::moment(type, item.text.substr(0, day));
    }
    return Item::moment(type, to_text(*read));
}

std::optional<Item> to_quantity(Run&, const Item& item)
{
    if (item.is_number()) return Item::quantity(item.number, "1", false);
    if (!item.is(Type::String)) return as_quantity(item);
    const Expression read = parse(item.text);
    if (!read.node || read.node->kind != Node::Kind::Quantity) return std::nullopt;
    const std::optional<Decimal> number = Decimal::read(read.node->text);
    if (!number) return std::nullopt;
    return Item::quantity(*number, read.node->unit, read.node->calendar_unit);
}

using Conversion = std::optional<Item> (*)(Run&, const Item&);

template <Conversion conversion>
Collection convert(const Call& call)
{
    const Item* const item = call.run.single(call.input);
    if (item == nullptr) return {};
    const std::optional<Item> made = conversion(call.run, *item);
    return made ? Collection{*made} : Collection();
}

template <Conversion conversion>
Collection converts(const Call& call)
{
    const Item* const item = call.run.single(call.input);
    if (item == nullptr) return {};
    return {Item::boolean(conversion(call.run, *item).has_value())};
}

/// Only the branch that is chosen is evaluated.
Collection iif(const Call& call)
{
    const Collection condition =
        call.run.evaluate(call.arguments[0], {&call.input, call.scope.index, call.scope.total});
    const std::optional<bool> truth = call.run.condition(condition);
    if (call.run.stopped()) return {};
    if (truth == true) return call.argument(1);
    return call.arguments.size() > 2 ? call.argument(2) : Collection();
}

constexpr std::array<Function, 15> functions = {{
    {"toInteger", 0, 0, convert<to_integer>},
    {"toDecimal", 0, 0, convert<to_decimal>},
    {"toString", 0, 0, convert<to_string>},
    {"toBoolean", 0, 0, convert<to_boolean>},
    {"toDate", 0, 0, convert<to_moment<Type::Date>>},
    {"toDateTime", 0, 0, convert<to_moment<Type::DateTime>>},
    {"toTime", 0, 0, convert<to_moment<Type::Time>>},
    {"toQuantity", 0, 0, convert<to_quantity>},
    {"convertsToInteger", 0, 0, converts<to_integer>},
    {"convertsToDecimal", 0, 0, converts<to_decimal>},
    {"convertsToBoolean", 0, 0, converts<to_boolean>},
    {"convertsToDate", 0, 0, converts<to_moment<Type::Date>>},
    {"convertsToDateTime", 0, 0, converts<to_moment<Type::DateTime>>},
    {"convertsToTime", 0, 0, converts<to_moment<Type::Time>>},
    {"iif", 2, 3, iif},
}};

} // namespace

std::span<const Function> conversion_functions()
{
    return functions;
}

} // namespace rekindle::forms::expression
