// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "forms/expression/functions.h"
#include "forms/expression/operators.h"

#include <algorithm>
#include <array>

namespace rekindle::forms::expression {

using Type = Item::Type;

namespace {

Collection yes_or_no(bool truth)
{
    return {Item::boolean(truth)};
}

Collection exists(const Call& call)
{
    if (call.arguments.empty()) return yes_or_no(!call.input.empty());
    bool found = false;
    for (std::size_t i = 0; i < call.input.size() && !call.run.stopped(); ++i) {
        if (call.run.condition(call.for_item(0, call.input[i], i)) == true) found = true;
    }
    return yes_or_no(found);
}

Collection all(const Call& call)
{
    bool every = true;
    for (std::size_t i = 0; i < call.input.size() && !call.run.stopped(); ++i) {
        if (call.run.condition(call.for_item(0, call.input[i], i)) != true) every = false;
    }
    return yes_or_no(every);
}

template <bool quantified_any, bool wanted>
Collection booleans(const Call& call)
{
    bool any = false;
    bool every = true;
    for (const Item& item : call.input) {
        if (!item.is(Type::Boolean))
            return call.run.refuse(base::tr("yes or no is expected where something else is"));
        any = any || item.flag == wanted;
        every = every && item.flag == wanted;
    }
    return yes_or_no(quantified_any ? any : every);
}

Collection negation(const Call& call)
{
    const std::optional<bool> truth = call.run.condition(call.input);
    return truth ? yes_or_no(!*truth) : Collection();
}

Collection count(const Call& call)
{
    return {Item::integer(static_cast<std::int64_t>(call.input.size()))};
}

Collection has_value(const Call& call)
{
    return yes_or_no(call.input.size() == 1 && !call.input[0].is(Type::Object));
}

bool subset(const Call& call, const Collection& part, const Collection& whole)
{
    return std::ranges::all_of(part, [&](const Item& item) { return holds(call.run, whole, item); });
}

constexpr std::array<Function, 14> functions = {{
    {"empty", 0, 0, [](const Call& call) { return yes_or_no(call.input.empty()); }},
    {"exists", 0, 1, exists},
    {"all", 1, 1, all},
    {"allTrue", 0, 0, booleans<false, true>},
    {"anyTrue", 0, 0, booleans<true, true>},
    {"allFalse", 0, 0, booleans<false, false>},
    {"anyFalse", 0, 0, booleans<true, false>},
    {"not", 0, 0, negation},
    {"count", 0, 0, count},
    {"hasValue", 0, 0, has_value},
    {"distinct", 0, 0, [](const Call& call) { return distinct(call.run, call.input); }},
    {"isDistinct", 0, 0,
     [](const Call& call) { return yes_or_no(distinct(call.run, call.input).size() == call.input.size()); }},
    {"subsetOf", 1, 1,
     [](const Call& call) { return yes_or_no(subset(call, call.input, call.argument(0))); }},
    {"supersetOf", 1, 1,
     [](const Call& call) { return yes_or_no(subset(call, call.argument(0), call.input)); }},
}};

} // namespace

std::span<const Function> existence_functions()
{
    return functions;
}

} // namespace rekindle::forms::expression
