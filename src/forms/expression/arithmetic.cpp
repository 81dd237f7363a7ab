// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "forms/expression/moment.h"
#include "forms/expression/operators.h"

#include <cmath>

namespace rekindle::forms::expression {

using base::tr;
using Type = Item::Type;

namespace {

Collection number(Run& run, Type type, const Decimal& value)
{
    if (!std::isfinite(value.value())) return run.refuse(tr("a number is too large"));
    return {type == Type::Integer ? Item::whole(value) : Item::decimal(value)};
}

Collection numbers(Run& run, std::string_view sign, const Item& a, const Item& b)
{
    const Type type = a.is(Type::Integer) && b.is(Type::Integer) ? Type::Integer : Type::Decimal;
    if (sign == "+") return number(run, type, a.number + b.number);
    if (sign == "-") return number(run, type, a.number - b.number);
    if (sign == "*") return number(run, type, a.number * b.number);
    if (b.number.is_zero()) return {}; // FHIRPath: nothing, not an error
    if (sign == "/") return number(run, Type::Decimal, a.number / b.number);

    const double quotient = std::trunc(a.number.value() / b.number.value());
    constexpr double safe = 9007199254740992.0; // 2^53: beyond it a double skips whole numbers
    if (std::abs(quotient) >= safe) return run.refuse(tr("a number is too large"));
    const Decimal whole(static_cast<std::int64_t>(quotient));
    if (sign == "div") return number(run, Type::Integer, whole);
    return number(run, type, a.number - b.number * whole);
}

Collection quantities(Run& run, std::string_view sign, const Item& a, const Item& b)
{
    if (a.text != b.text || a.calendar_unit != b.calendar_unit || (sign != "+" && sign != "-")) {
        return run.refuse(tr("quantities are only added and subtracted, and only in the same unit"));
    }
    return {Item::quantity(sign == "+" ? a.number + b.number : a.number - b.number, a.text, a.calendar_unit)};
}

Collection moved(Run& run, std::string_view sign, const Item& when, const Item& by)
{
    const std::optional<Moment> start = read_moment(when.text);
    const std::optional<std::int64_t> amount = by.number.as_integer();
    if ((sign == "+" || sign == "-") && start && amount && by.calendar_unit && !when.is(Type::Time)) {
        if (const auto end = later(*start, sign == "+" ? *amount : -*amount, by.text)) {
            return {Item::moment(when.type, to_text(*end))};
        }
    }
    return run.refuse(tr("to a date only whole years, months, weeks and days are added"));
}

} // namespace

Collection arithmetic(Run& run, std::string_view sign, const Item& a, const Item& b)
{
    if (a.is_number() && b.is_number()) return numbers(run, sign, a, b);
    if (a.is(Type::String) && b.is(Type::String) && sign == "+") {
        run.spend((a.text.size() + b.text.size()) / 16);
        return {Item::string(a.text + b.text)};
    }
    const std::optional<Item> left = as_quantity(a);
    const std::optional<Item> right = as_quantity(b);
    if (left && right) return quantities(run, sign, *left, *right);
    if (a.is_moment() && right) return moved(run, sign, a, *right);
    return run.refuse(tr("numbers are calculated with something else than numbers"));
}

} // namespace rekindle::forms::expression
