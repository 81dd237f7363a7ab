// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "forms/expression/functions.h"
#include "forms/expression/operators.h"
#include "json/write.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace rekindle::forms::expression {

namespace {

void append(Collection& all, Collection some)
{
    all.insert(all.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
}

Collection where(const Call& call)
{
    Collection kept;
    for (std::size_t i = 0; i < call.input.size() && !call.run.stopped(); ++i) {
        if (call.run.condition(call.for_item(0, call.input[i], i)) == true) kept.push_back(call.input[i]);
    }
    return kept;
}

Collection select(const Call& call)
{
    Collection all;
    for (std::size_t i = 0; i < call.input.size() && !call.run.stopped(); ++i)
        append(all, call.for_item(0, call.input[i], i));
    return all;
}

/// FHIRPath: goes on as long as there is something new; what equals an earlier find is not new.
Collection repeat(const Call& call)
{
    Collection all;
    std::unordered_set<std::string> seen;
    Collection todo = call.input;
    while (!todo.empty() && !call.run.stopped()) {
        Collection next;
        for (std::size_t i = 0; i < todo.size() && !call.run.stopped(); ++i) {
            for (Item& item : call.for_item(0, todo[i], i)) {
                const std::string content = json::write(to_json(item));
                call.run.spend(1 + content.size() / 64);
                if (seen.insert(content).second) next.push_back(std::move(item));
            }
        }
        all.insert(all.end(), next.begin(), next.end());
        todo = std::move(next);
    }
    return all;
}

Collection of_type(const Call& call)
{
    const Node& type = call.arguments[0];
    if (type.kind != Node::Kind::Member) return call.run.refuse(base::tr("a type's name is expected"));
    Collection kept;
    for (const Item& item : call.input) {
        if (is_type(call.run, item, type.text) == true) kept.push_back(item);
    }
    return kept;
}

Collection as_type(const Call& call)
{
    call.run.single(call.input);
    return of_type(call);
}

Collection is_of_type(const Call& call)
{
    const Node& type = call.arguments[0];
    const Item* const item = call.run.single(call.input);
    if (item == nullptr) return {};
    if (type.kind != Node::Kind::Member) return call.run.refuse(base::tr("a type's name is expected"));
    const std::optional<bool> fits = is_type(call.run, *item, type.text);
    return fits ? Collection{Item::boolean(*fits)} : Collection();
}

Collection all_children(Run& run, const Collection& items)
{
    Collection found;
    for (const Item& item : items) {
        append(found, children(item));
        run.spend(1);
    }
    run.spend(found.size());
    return run.stopped() ? Collection() : found;
}

Collection descendants(const Call& call)
{
    Collection all;
    for (Collection level = all_children(call.run, call.input); !level.empty();
         level = all_children(call.run, level)) {
        all.insert(all.end(), level.begin(), level.end());
    }
    return all;
}

/// `count` items from `first` on.
Collection part(const Collection& items, std::int64_t first, std::int64_t count)
{
    const auto size = static_cast<std::int64_t>(items.size());
    const std::int64_t begin = std::clamp<std::int64_t>(first, 0, size);
    const std::int64_t end = begin + std::clamp<std::int64_t>(count, 0, size - begin);
    return {items.begin() + begin, items.begin() + end};
}

Collection take(const Call& call)
{
    const std::optional<std::int64_t> count = call.integer_argument(0);
    return count ? part(call.input, 0, *count) : Collection();
}

Collection skip(const Call& call)
{
    const std::optional<std::int64_t> count = call.integer_argument(0);
    return count ? part(call.input, *count, std::ssize(call.input)) : Collection();
}

Collection single(const Call& call)
{
    call.run.single(call.input);
    return call.input;
}

Collection combine(const Call& call)
{
    Collection all = call.input;
    append(all, call.argument(0));
    return all;
}

Collection unite(const Call& call)
{
    return distinct(call.run, combine(call));
}

Collection intersect(const Call& call)
{
    const Collection other = call.argument(0);
    Collection both;
    for (const Item& item : call.input) {
        if (holds(call.run, other, item)) both.push_back(item);
    }
    return distinct(call.run, both);
}

Collection exclude(const Call& call)
{
    const Collection other = call.argument(0);
    Collection rest;
    for (const Item& item : call.input) {
        if (!holds(call.run, other, item)) rest.push_back(item);
    }
    return rest;
}

constexpr std::array<Function, 18> functions = {{
    {"where", 1, 1, where},
    {"select", 1, 1, select},
    {"repeat", 1, 1, repeat},
    {"ofType", 1, 1, of_type},
    {"as", 1, 1, as_type},
    {"is", 1, 1, is_of_type},
    {"children", 0, 0, [](const Call& call) { return all_children(call.run, call.input); }},
    {"descendants", 0, 0, descendants},
    {"first", 0, 0, [](const Call& call) { return part(call.input, 0, 1); }},
    {"last", 0, 0, [](const Call& call) { return part(call.input, std::ssize(call.input) - 1, 1); }},
    {"tail", 0, 0, [](const Call& call) { return part(call.input, 1, std::ssize(call.input)); }},
    {"take", 1, 1, take},
    {"skip", 1, 1, skip},
    {"single", 0, 0, single},
    {"combine", 1, 1, combine},
    {"union", 1, 1, unite},
    {"intersect", 1, 1, intersect},
    {"exclude", 1, 1, exclude},
}};

} // namespace

std::span<const Function> selection_functions()
{
    return functions;
}

} // namespace rekindle::forms::expression
