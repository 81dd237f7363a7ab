// SPDX-License-Identifier: MIT
#include "domain/form/value.h"

#include "base/number.h"
#include "base/translate.h"

namespace rekindle::domain {
namespace {

struct NumberOf {
    std::optional<double> operator()(bool value) const { return value ? 1 : 0; }
    std::optional<double> operator()(std::int64_t value) const { return static_cast<double>(value); }
    std::optional<double> operator()(const Decimal& value) const { return base::parse_number(value.text); }
    std::optional<double> operator()(const Quantity& value) const { return (*this)(value.value); }
    template <typename Other>
    std::optional<double> operator()(const Other&) const
    {
        return std::nullopt;
    }
};

struct DisplayText {
    std::string operator()(bool value) const { return value ? base::tr("yes") : base::tr("no"); }
    std::string operator()(std::int64_t value) const { return std::to_string(value); }
    std::string operator()(const std::string& value) const { return value; }
    std::string operator()(const Coding& value) const
    {
        return value.display.empty() ? value.code : value.display;
    }
    std::string operator()(const Quantity& value) const
    {
        const std::string& unit = value.unit.empty() ? value.code : value.unit;
        return value.comparator + value.value.text + (unit.empty() ? "" : " " + unit);
    }
    std::string operator()(const Reference& value) const
    {
        return value.display.empty() ? value.reference : value.display;
    }
    std::string operator()(const Declined&) const { return base::tr("prefers not to say"); }
    template <typename Written>
    std::string operator()(const Written& value) const
    {
        return value.text;
    }
};

bool same_coding(const Coding& a, const Coding& b)
{
    if (a.system != b.system || a.code != b.code) return false;
    return !a.code.empty() || a.display == b.display;
}

bool same_quantity(const Quantity& a, const Quantity& b)
{
    const bool coded = !a.code.empty() && !b.code.empty();
    const bool same_unit = coded ? a.code == b.code && a.system == b.system : a.unit == b.unit;
    return same_unit && a.comparator == b.comparator && number_of(a) == number_of(b);
}

bool is_number(const Value& value)
{
    return std::holds_alternative<std::int64_t>(value) || std::holds_alternative<Decimal>(value);
}

} // namespace

std::optional<double> number_of(const Value& value)
{
    return std::visit(NumberOf{}, value);
}

std::string display_text(const Value& value)
{
    return std::visit(DisplayText{}, value);
}

bool same_answer(const Value& a, const Value& b)
{
    if (is_number(a) && is_number(b)) return number_of(a) == number_of(b);
    if (const auto* coding = std::get_if<Coding>(&a); coding && std::holds_alternative<Coding>(b))
        return same_coding(*coding, std::get<Coding>(b));
    if (const auto* quantity = std::get_if<Quantity>(&a); quantity && std::holds_alternative<Quantity>(b))
        return same_quantity(*quantity, std::get<Quantity>(b));
    return a == b;
}

} // namespace rekindle::domain
