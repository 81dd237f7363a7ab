// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "forms/expression/moment.h"
#include "forms/expression/operators.h"
#include "json/write.h"

#include <algorithm>
#include <unordered_set>

namespace rekindle::forms::expression {

using base::say;
using base::tr;
using json::Value;
using Type = Item::Type;

namespace {

/// Same content, whatever the order of members and however a number is written.
bool same(Run& run, const Value& a, const Value& b)
{
    run.spend(1);
    if (run.stopped() || a.kind() != b.kind()) return false;
    if (a.is(Value::Kind::Number)) return a.as_double() == b.as_double();
    if (a.is(Value::Kind::Array)) {
        return std::ranges::equal(a.items(), b.items(),
                                  [&](const Value& x, const Value& y) { return same(run, x, y); });
    }
    if (!a.is(Value::Kind::Object)) return a == b;
    return a.members().size() == b.members().size() &&
           std::ranges::all_of(a.members(), [&](const auto& member) {
               const Value* const other = b.find(member.first);
               return other != nullptr && same(run, member.second, *other);
           });
}

bool is_plain_text_with_moment(const Item& a, const Item& b)
{
    return (a.is(Type::String) && b.is_moment()) || (b.is(Type::String) && a.is_moment());
}

std::optional<std::strong_ordering> moments(const Item& a, const Item& b)
{
    const std::optional<Moment> first = read_moment(a.text);
    const std::optional<Moment> second = read_moment(b.text);
    return first && second ? order(*first, *second) : std::nullopt;
}

/// What is surely the same for two equal primitives and mostly differs otherwise; empty for the rest.
std::string key(const Item& item)
{
    if (item.is(Type::String)) return "s" + item.text;
    if (item.is(Type::Object)) return "o" + json::write(*item.node);
    return {};
}

} // namespace

std::optional<bool> equal(Run& run, const Item& a, const Item& b)
{
    if (a.is_number() && b.is_number()) return a.number == b.number;
    if (a.is(Type::Object) && b.is(Type::Object) && a.node == b.node) return true;
    const std::optional<Item> left = as_quantity(a);
    const std::optional<Item> right = as_quantity(b);
    if (left && right) {
        if (left->text == right->text && left->calendar_unit == right->calendar_unit)
            return left->number == right->number;
        run.refuse(tr("quantities of different units are compared"));
        return std::nullopt;
    }
    if (is_plain_text_with_moment(a, b)) {
        run.refuse(tr("a date is compared with a text"));
        return std::nullopt;
    }
    if (a.is_moment() && b.is_moment()) {
        if (a.text == b.text) return true;
        const std::optional<std::strong_ordering> found = moments(a, b);
        return found ? std::optional(*found == 0) : std::nullopt;
    }
    if (a.type != b.type) return false;
    if (a.is(Type::Boolean)) return a.flag == b.flag;
    if (a.is(Type::String)) return a.text == b.text;
    return same(run, *a.node, *b.node);
}

std::optional<bool> equal(Run& run, const Collection& a, const Collection& b)
{
    if (a.empty() || b.empty()) return std::nullopt;
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const std::optional<bool> one = equal(run, a[i], b[i]);
        if (one != true) return one;
    }
    return true;
}

bool holds(Run& run, const Collection& values, const Item& item)
{
    run.spend(values.size());
    return std::ranges::any_of(
        values, [&](const Item& one) { return !run.stopped() && equal(run, one, item) == true; });
}

Collection distinct(Run& run, const Collection& values)
{
    Collection kept;
    std::unordered_set<std::string> seen;
    for (const Item& item : values) {
        // The same text again is a duplicate for sure, and cheap to know. Only the same text is equal to a
        // text.
        std::string content = key(item);
        run.spend(1 + content.size() / 16);
        if (run.stopped()) return {};
        const bool text = item.is(Type::String);
        if (!content.empty() && !seen.insert(std::move(content)).second) continue;
        if (text || !holds(run, kept, item)) kept.push_back(item);
    }
    return kept;
}

std::optional<std::partial_ordering> order(Run& run, const Item& a, const Item& b)
{
    if (a.is_number() && b.is_number()) return a.number <=> b.number;
    if (a.is(Type::String) && b.is(Type::String)) return a.text <=> b.text;
    if (a.is_moment() && b.is_moment() && a.is(Type::Time) == b.is(Type::Time)) {
        const std::optional<std::strong_ordering> found = moments(a, b);
        return found ? std::optional<std::partial_ordering>(*found) : std::nullopt;
    }
    const std::optional<Item> left = as_quantity(a);
    const std::optional<Item> right = as_quantity(b);
    if (left && right && left->text == right->text && left->calendar_unit == right->calendar_unit) {
        return left->number <=> right->number;
    }
    run.refuse(tr("two things are compared that have no common order"));
    return std::nullopt;
}

std::optional<bool> is_type(Run& run, const Item& item, std::string_view name)
{
    std::string wanted(name);
    if (!wanted.empty() && wanted[0] >= 'a' && wanted[0] <= 'z')
        wanted[0] = static_cast<char>(wanted[0] - 'a' + 'A');
    switch (item.type) {
    case Type::Boolean:
        return wanted == "Boolean";
    case Type::Integer:
        return wanted == "Integer";
    case Type::Decimal:
        return wanted == "Decimal";
    case Type::Date:
        return wanted == "Date";
    case Type::DateTime:
        return wanted == "DateTime";
    case Type::Time:
        return wanted == "Time";
    case Type::Quantity:
        return wanted == "Quantity";
    case Type::String:
        return item.fhir.empty() ? wanted == "String" : wanted == item.fhir;
    case Type::Object:
        break;
    }
    if (!item.fhir.empty()) return wanted == item.fhir;
    if (const std::string resource = item.node->text_of("resourceType"); !resource.empty())
        return wanted == resource;
    run.refuse(say("the type {} cannot be told here", name));
    return std::nullopt;
}

} // namespace rekindle::forms::expression
