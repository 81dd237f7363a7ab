// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "forms/expression/functions.h"
#include "forms/points.h"

#include <array>

namespace rekindle::forms::expression {

using base::tr;

namespace {

void append(Collection& all, Collection some)
{
    all.insert(all.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
}

/// The points of a coding, or of the value of an answer. calculate() has copied them from the questionnaire.
std::optional<Decimal> points_on(const Item& item)
{
    for (const Item& extension : members(item, "extension")) {
        const std::optional<double> points =
            extension.node != nullptr ? points_in(*extension.node) : std::nullopt;
        if (points) return Decimal::from_double(*points);
    }
    for (const Item& value : members(item, "value")) {
        if (const std::optional<Decimal> points = points_on(value)) return points;
    }
    return std::nullopt;
}

/// Answers without points (a text, a number) have no part in a sum of points.
Collection weight(const Call& call)
{
    Collection all;
    for (const Item& item : call.input) {
        call.run.spend(1);
        if (is_not_computed(item)) return call.run.refuse(needs_uncomputed());
        if (const std::optional<Decimal> points = points_on(item)) all.push_back(Item::decimal(*points));
    }
    return all;
}

/// Every answer below, at whatever depth.
Collection answers(const Call& call)
{
    Collection all;
    Collection level = call.input;
    while (!level.empty() && !call.run.stopped()) {
        Collection next;
        for (const Item& item : level) {
            Collection found = members(item, "answer");
            call.run.spend(1 + found.size());
            append(next, members(item, "item"));
            append(next, found);
            append(all, std::move(found));
        }
        level = std::move(next);
    }
    return all;
}

Collection extension(const Call& call)
{
    const std::optional<std::string> url = call.text_argument(0);
    Collection all;
    if (!url) return all;
    for (const Item& item : call.input) {
        for (Item& one : members(item, "extension")) {
            call.run.spend(1);
            if (one.node != nullptr && one.node->text_of("url") == *url) all.push_back(std::move(one));
        }
    }
    return all;
}

Collection today(const Call& call)
{
    const std::optional<base::Date>& as_of = call.run.around().as_of;
    if (!as_of) return call.run.refuse(tr("it depends on today's date"));
    return {Item::moment(Item::Type::Date, base::to_text(*as_of))};
}

Collection now(const Call& call)
{
    return call.run.refuse(tr("it depends on the time of day"));
}

constexpr std::array<Function, 6> functions = {{
    {"ordinal", 0, 0, weight},
    {"weight", 0, 0, weight},
    {"answers", 0, 0, answers},
    {"extension", 1, 1, extension},
    {"today", 0, 0, today},
    {"now", 0, 0, now},
}};

} // namespace

std::span<const Function> form_functions()
{
    return functions;
}

} // namespace rekindle::forms::expression
