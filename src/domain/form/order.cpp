// SPDX-License-Identifier: MIT
#include "domain/form/order.h"

#include "base/date.h"

#include <algorithm>

namespace rekindle::domain {
namespace {

/// Quantities compare when they name the same unit, or one of them names none.
bool comparable_units(const Value& a, const Value& b)
{
    const auto* const first = std::get_if<Quantity>(&a);
    const auto* const second = std::get_if<Quantity>(&b);
    if (first == nullptr || second == nullptr) return true;
    if (!first->code.empty() && !second->code.empty()) return first->code == second->code;
    return first->unit == second->unit || first->unit.empty() || second->unit.empty();
}

bool counts(const Value& value)
{
    return std::holds_alternative<std::int64_t>(value) || std::holds_alternative<Decimal>(value) ||
           std::holds_alternative<Quantity>(value);
}

const std::string* day_text(const Value& value)
{
    if (const auto* date = std::get_if<PartialDate>(&value)) return &date->text;
    if (const auto* moment = std::get_if<DateTime>(&value)) return &moment->text;
    return nullptr;
}

std::partial_ordering order_days(const std::string& a, const std::string& b)
{
    if (a == b) return std::partial_ordering::equivalent;
    const auto first = base::parse_instant(a), second = base::parse_instant(b);
    if (first && second) return first->utc <=> second->utc;
    // One is less exact than the other: they differ only if what both of them say differs.
    const std::size_t common = std::min({a.size(), b.size(), std::size_t{10}});
    const int compared = a.compare(0, common, b, 0, common);
    if (compared == 0) return std::partial_ordering::unordered;
    return compared < 0 ? std::partial_ordering::less : std::partial_ordering::greater;
}

} // namespace

std::partial_ordering order(const Value& a, const Value& b)
{
    if (counts(a) && counts(b)) {
        const auto first = number_of(a), second = number_of(b);
        if (!first || !second || !comparable_units(a, b)) return std::partial_ordering::unordered;
        return *first <=> *second;
    }
    if (const std::string* first = day_text(a), *second = day_text(b); first && second)
        return order_days(*first, *second);
    if (const auto* first = std::get_if<Time>(&a), *second = std::get_if<Time>(&b); first && second)
        return first->text <=> second->text;
    return std::partial_ordering::unordered;
}

} // namespace rekindle::domain
