// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "forms/expression/functions.h"
#include "forms/expression/operators.h"

#include <array>
#include <cmath>

namespace rekindle::forms::expression {

using base::tr;
using Type = Item::Type;

namespace {

Collection not_a_number(const Call& call)
{
    return call.run.refuse(tr("a number is expected where something else is"));
}

/// The result of a formula that may not exist (the root of -1: nothing) or be too large (refused).
Collection computed(const Call& call, double number)
{
    if (std::isnan(number)) return {};
    if (std::isinf(number)) return call.run.refuse(tr("a number is too large"));
    return {Item::decimal(Decimal::from_double(number))};
}

template <double (*formula)(double)>
Collection apply(const Call& call)
{
    const Item* const item = call.run.single(call.input);
    if (item == nullptr) return {};
    return item->is_number() ? computed(call, formula(item->number.value())) : not_a_number(call);
}

/// A formula whose result is a whole number.
template <double (*formula)(double)>
Collection to_whole(const Call& call)
{
    const Item* const item = call.run.single(call.input);
    if (item == nullptr) return {};
    if (!item->is_number()) return not_a_number(call);
    return {Item::whole(item->number.is_whole() ? item->number
                                                : Decimal::from_double(formula(item->number.value())))};
}

Collection absolute(const Call& call)
{
    const Item* const item = call.run.single(call.input);
    if (item == nullptr) return {};
    if (!item->is_number()) return not_a_number(call);
    Item made = item->is(Type::Integer) ? Item::whole(item->number) : Item::decimal(item->number);
    if (made.number.value() < 0) made.number = -made.number;
    return {made};
}

Collection round(const Call& call)
{
    const Item* const item = call.run.single(call.input);
    const std::optional<std::int64_t> places = call.arguments.empty() ? 0 : call.integer_argument(0);
    if (item == nullptr || !places) return {};
    if (!item->is_number()) return not_a_number(call);
    constexpr std::int64_t most = 9;
    if (*places < 0 || *places > most) return call.run.refuse(tr("round() is supported from 0 to 9 places"));
    return {Item::decimal(item->number.rounded(static_cast<int>(*places)))};
}

/// x to a small whole power by multiplying, so that decimal fractions stay exact.
Collection power(const Call& call)
{
    const Item* const item = call.run.single(call.input);
    const Collection argument = call.argument(0);
    const Item* const by = call.run.single(argument);
    if (item == nullptr || by == nullptr) return {};
    if (!item->is_number() || !by->is_number()) return not_a_number(call);
    constexpr std::int64_t small = 64;
    const std::optional<std::int64_t> times = by->number.as_integer();
    if (!times || *times < 0 || *times > small) {
        return computed(call, std::pow(item->number.value(), by->number.value()));
    }
    Decimal product(1);
    for (std::int64_t i = 0; i < *times; ++i) product = product * item->number;
    if (!std::isfinite(product.value())) return call.run.refuse(tr("a number is too large"));
    return {item->is(Type::Integer) ? Item::whole(product) : Item::decimal(product)};
}

Collection logarithm(const Call& call)
{
    const Item* const item = call.run.single(call.input);
    const Collection argument = call.argument(0);
    const Item* const to_base = call.run.single(argument);
    if (item == nullptr || to_base == nullptr) return {};
    if (!item->is_number() || !to_base->is_number()) return not_a_number(call);
    return computed(call, std::log(item->number.value()) / std::log(to_base->number.value()));
}

/// The sum of nothing is nothing: a total of 0 that nobody answered would look like a finding.
Collection sum(const Call& call)
{
    if (call.input.empty()) return {};
    Collection total = {Item::integer(0)};
    for (const Item& item : call.input) {
        if (!item.is_number()) return not_a_number(call);
        total = arithmetic(call.run, "+", total[0], item);
        if (total.empty()) return {};
    }
    return total;
}

Collection average(const Call& call)
{
    const Collection total = sum(call);
    if (total.empty() || call.input.empty()) return {};
    return arithmetic(call.run, "/", total[0], Item::integer(std::ssize(call.input)));
}

template <bool largest>
Collection extreme(const Call& call)
{
    if (call.input.empty()) return {};
    const Item* best = &call.input.front();
    for (const Item& item : call.input) {
        const std::optional<std::partial_ordering> found = order(call.run, item, *best);
        if (!found) return call.run.refuse(tr("two things are compared that have no common order"));
        if (largest ? *found > 0 : *found < 0) best = &item;
    }
    return {*best};
}

Collection aggregate(const Call& call)
{
    Collection total = call.arguments.size() > 1 ? call.argument(1) : Collection();
    for (std::size_t i = 0; i < call.input.size() && !call.run.stopped(); ++i) {
        const Collection focus = {call.input[i]};
        Collection next =
            call.run.evaluate(call.arguments[0], {&focus, static_cast<std::int64_t>(i), &total});
        total = std::move(next);
    }
    return total;
}

constexpr std::array<Function, 16> functions = {{
    {"sum", 0, 0, sum},
    {"min", 0, 0, extreme<false>},
    {"max", 0, 0, extreme<true>},
    {"avg", 0, 0, average},
    {"aggregate", 1, 2, aggregate},
    {"abs", 0, 0, absolute},
    {"ceiling", 0, 0, to_whole<std::ceil>},
    {"floor", 0, 0, to_whole<std::floor>},
    {"truncate", 0, 0, to_whole<std::trunc>},
    {"round", 0, 1, round},
    {"power", 1, 1, power},
    {"sqrt", 0, 0, apply<std::sqrt>},
    {"exp", 0, 0, apply<std::exp>},
    {"ln", 0, 0, apply<std::log>},
    {"log", 1, 1, logarithm},
    {"trace", 1, 2, [](const Call& call) { return call.input; }},
}};

} // namespace

std::span<const Function> number_functions()
{
    return functions;
}

} // namespace rekindle::forms::expression
