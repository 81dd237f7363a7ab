// SPDX-License-Identifier: MIT
#include "forms/expression/operators.h"

#include "base/translate.h"

namespace rekindle::forms::expression {

using base::tr;
using Type = Item::Type;

namespace {

Collection answer(std::optional<bool> truth)
{
    return truth ? Collection{Item::boolean(*truth)} : Collection();
}

std::optional<bool> negated(std::optional<bool> truth)
{
    return truth ? std::optional(!*truth) : std::nullopt;
}

/// FHIRPath's three-valued logic: nothing is neither yes nor no.
Collection logic(Run& run, std::string_view sign, const Collection& left, const Collection& right)
{
    const std::optional<bool> a = run.condition(left);
    const std::optional<bool> b = run.condition(right);
    if (sign == "and") {
        if (a == false || b == false) return answer(false);
        return a && b ? answer(true) : answer({});
    }
    if (sign == "or") {
        if (a == true || b == true) return answer(true);
        return a && b ? answer(false) : answer({});
    }
    if (sign == "xor") return a && b ? answer(*a != *b) : answer({});
    if (a == false || b == true) return answer(true); // implies
    return a && b ? answer(false) : answer({});
}

Collection join(Run& run, const Collection& left, const Collection& right)
{
    std::string text;
    for (const Item* const item : {run.single(left), run.single(right)}) {
        if (item == nullptr) continue;
        if (!item->is(Type::String)) return run.refuse(tr("a text is expected where something else is"));
        text += item->text;
    }
    run.spend(text.size() / 16);
    return {Item::string(std::move(text))};
}

/// ~ ignores the case of texts; of codings only code and system count. Several values are left alone.
std::optional<bool> alike(Run& run, const Collection& left, const Collection& right)
{
    if (left.size() != right.size()) return false;
    if (left.empty()) return true;
    const Item* const a = run.single(left);
    const Item* const b = run.single(right);
    if (a == nullptr || b == nullptr) return std::nullopt;
    if (a->is(Type::String) && b->is(Type::String)) {
        if (a->text == b->text) return true;
        run.refuse(tr("texts that are not the same are compared with ~"));
        return std::nullopt;
    }
    if (a->fhir == "Coding" && b->fhir == "Coding") {
        return a->node->text_of("code") == b->node->text_of("code") &&
               a->node->text_of("system") == b->node->text_of("system");
    }
    if (a->is_number() && b->is_number() && a->is(Type::Integer) && b->is(Type::Integer))
        return a->number == b->number;
    run.refuse(tr("the comparison ~ is only supported for texts, whole numbers and codings"));
    return std::nullopt;
}

Collection ordered(Run& run, std::string_view sign, const Collection& left, const Collection& right)
{
    const Item* const a = run.single(left);
    const Item* const b = run.single(right);
    if (a == nullptr || b == nullptr || run.stopped()) return {};
    const std::optional<std::partial_ordering> found = order(run, *a, *b);
    if (!found || *found == std::partial_ordering::unordered) return {};
    if (sign == "<") return answer(*found < 0);
    if (sign == ">") return answer(*found > 0);
    if (sign == "<=") return answer(*found <= 0);
    return answer(*found >= 0);
}

Collection membership(Run& run, const Collection& one, const Collection& many)
{
    const Item* const item = run.single(one);
    if (item == nullptr) return {};
    return answer(holds(run, many, *item));
}

} // namespace

Collection binary(Run& run, std::string_view sign, const Collection& left, const Collection& right)
{
    if (sign == "and" || sign == "or" || sign == "xor" || sign == "implies")
        return logic(run, sign, left, right);
    if (sign == "=") return answer(equal(run, left, right));
    if (sign == "!=") return answer(negated(equal(run, left, right)));
    if (sign == "~") return answer(alike(run, left, right));
    if (sign == "!~") return answer(negated(alike(run, left, right)));
    if (sign.starts_with('<') || sign.starts_with('>')) return ordered(run, sign, left, right);
    if (sign == "in") return membership(run, left, right);
    if (sign == "contains") return membership(run, right, left);
    if (sign == "&") return join(run, left, right);
    if (sign == "|") {
        Collection both = left;
        both.insert(both.end(), right.begin(), right.end());
        return distinct(run, both);
    }
    const Item* const a = run.single(left);
    const Item* const b = run.single(right);
    if (a == nullptr || b == nullptr || run.stopped()) return {};
    return arithmetic(run, sign, *a, *b);
}

} // namespace rekindle::forms::expression
