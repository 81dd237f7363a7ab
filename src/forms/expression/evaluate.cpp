// SPDX-License-Identifier: MIT
#include "forms/expression/evaluate.h"

#include "base/plural.h"
#include "base/translate.h"
#include "forms/expression/functions.h"
#include "forms/expression/moment.h"
#include "forms/expression/operators.h"
#include "forms/expression/run.h"

#include <algorithm>

namespace rekindle::forms::expression {

using base::say;
using base::tr;
using Type = Item::Type;

Collection Run::refuse(std::string why)
{
    if (m_why.empty()) m_why = std::move(why);
    return {};
}

void Run::spend(std::size_t steps)
{
    m_steps += steps;
    if (m_steps > most_steps || steps > m_around.work->steps_left) {
        refuse(tr("it takes too much work"));
        return;
    }
    m_around.work->steps_left -= steps;
}

std::optional<bool> Run::condition(const Collection& values)
{
    const Item* const item = single(values);
    if (item == nullptr) return std::nullopt;
    if (item->is(Type::Boolean)) return item->flag;
    // One thing where a yes or no is expected counts as yes; for plain values engines differ.
    if (item->is(Type::Object)) return true;
    refuse(tr("yes or no is expected where something else is"));
    return std::nullopt;
}

const Item* Run::single(const Collection& values)
{
    if (values.size() > 1) refuse(tr("one value is expected where there are several"));
    return values.size() == 1 ? &values.front() : nullptr;
}

Collection Run::evaluate(const Node& node, const Scope& scope)
{
    if (stopped()) return {};
    Work& work = *m_around.work;
    if (work.depth >= most_evaluation_depth) return refuse(tr("the expression is too deep"));
    ++work.depth;
    Collection values = node_value(node, scope);
    --work.depth;
    spend(1 + values.size());
    if (stopped()) values.clear();
    return values;
}

Collection Run::node_value(const Node& node, const Scope& scope)
{
    switch (node.kind) {
    case Node::Kind::Empty:
        return {};
    case Node::Kind::Boolean:
        return {Item::boolean(node.text == "true")};
    case Node::Kind::String:
        return {Item::string(node.text)};
    case Node::Kind::Moment:
        return moment(node);
    case Node::Kind::Variable:
        return variable(node.text);
    case Node::Kind::Special:
        return special(node.text, scope);
    case Node::Kind::Member:
        return member(node, scope);
    case Node::Kind::Function:
        return function(node, scope);
    case Node::Kind::Index:
        return index(node, scope);
    case Node::Kind::Number:
    case Node::Kind::Quantity: {
        const std::optional<Decimal> number = Decimal::read(node.text);
        if (!number) return refuse(tr("a number is too large"));
        if (node.kind == Node::Kind::Quantity)
            return {Item::quantity(*number, node.unit, node.calendar_unit)};
        const bool whole = node.text.find('.') == std::string::npos;
        return {whole ? Item::whole(*number) : Item::decimal(*number)};
    }
    case Node::Kind::Sign: {
        Collection values = evaluate(node.children[0], scope);
        if (single(values) == nullptr) return {};
        if (!values[0].is_number() && !values[0].is(Type::Quantity)) {
            return refuse(tr("a number is expected where something else is"));
        }
        if (node.text == "-") values[0].number = -values[0].number;
        return values;
    }
    case Node::Kind::Binary: {
        const Collection left = evaluate(node.children[0], scope);
        const Collection right = evaluate(node.children[1], scope);
        if (stopped()) return {};
        return binary(*this, node.text, left, right);
    }
    case Node::Kind::Type: {
        Collection values = evaluate(node.children[0], scope);
        const Item* const item = single(values);
        if (stopped() || item == nullptr) return {};
        const std::optional<bool> fits = is_type(*this, *item, node.unit);
        if (!fits) return {};
        if (node.text == "is") return {Item::boolean(*fits)};
        return *fits ? values : Collection();
    }
    }
    return {};
}

Collection Run::moment(const Node& node)
{
    const std::optional<Moment> read = read_moment(node.text);
    if (!read) return refuse(say("@{} is no date or time", node.text));
    const bool dateTime = read->has_time() || node.text.ends_with('T');
    return {Item::moment(!read->has_day ? Type::Time
                         : dateTime     ? Type::DateTime
                                        : Type::Date,
                         to_text(*read))};
}

Collection Run::variable(const std::string& name)
{
    const auto tree = [&](const json::Value* node) {
        return node == nullptr ? refuse(say("%{} is not known here", name))
                               : Collection{*item_at(*node, {}, {})};
    };
    if (m_around.variable) {
        if (std::optional<Outcome> found = m_around.variable(name)) {
            if (found->computed()) return std::move(found->values);
            return refuse(say("%{} is not computed: {}", name, found->why_not));
        }
    }
    if (name == "resource" || name == "rootResource") return tree(m_around.resource);
    if (name == "context") return tree(m_around.context);
    if (name == "questionnaire") return tree(m_around.questionnaire);
    if (name == "qitem") return tree(m_around.item);
    if (name == "ucum") return {Item::string("http://unitsofmeasure.org")};
    if (name == "loinc") return {Item::string("http://loinc.org")};
    if (name == "sct") return {Item::string("http://snomed.info/sct")};
    return refuse(say("%{} is not known here", name));
}

Collection Run::special(const std::string& name, const Scope& scope)
{
    if (name == "this") return *scope.focus;
    if (name == "index" && scope.index) return {Item::integer(*scope.index)};
    if (name == "total" && scope.total != nullptr) return *scope.total;
    return refuse(say("${} is not known here", name));
}

Collection Run::member(const Node& node, const Scope& scope)
{
    const Collection owners = node.on_something ? evaluate(node.children[0], scope) : *scope.focus;
    Collection found;
    for (const Item& owner : owners) {
        const json::Value* const tree = owner.node;
        if (is_not_computed(owner) && node.text.starts_with("value")) return refuse(needs_uncomputed());
        if (!node.on_something && tree != nullptr && tree->text_of("resourceType") == node.text) {
            found.push_back(owner); // QuestionnaireResponse.item, written from the response itself
            continue;
        }
        Collection some = members(owner, node.text);
        if (node.text == "answer" && std::ranges::any_of(some, is_not_computed))
            return refuse(needs_uncomputed());
        found.insert(found.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
        spend(1 + some.size());
        if (stopped()) return {};
    }
    return found;
}

Collection Run::function(const Node& node, const Scope& scope)
{
    const Function* const found = find_function(node.text);
    if (found == nullptr) return refuse(say("the function {}() is not supported", node.text));
    const std::size_t skipped = node.on_something ? 1 : 0;
    const std::span<const Node> arguments = std::span(node.children).subspan(skipped);
    if (arguments.size() < found->least || arguments.size() > found->most) {
        return refuse(base::say_of(arguments.size(), "{}() is called with {} argument",
                                   "{}() is called with {} arguments", node.text, arguments.size()));
    }
    const Collection input = node.on_something ? evaluate(node.children[0], scope) : *scope.focus;
    if (stopped()) return {};
    return found->run({*this, input, arguments, scope});
}

Collection Run::index(const Node& node, const Scope& scope)
{
    const Collection values = evaluate(node.children[0], scope);
    const Collection number = evaluate(node.children[1], scope);
    const Item* const at = single(number);
    if (stopped() || at == nullptr) return {};
    const std::optional<std::int64_t> place = at->is_number() ? at->number.as_integer() : std::nullopt;
    if (!place) return refuse(tr("a whole number is expected where something else is"));
    if (*place < 0 || *place >= static_cast<std::int64_t>(values.size())) return {};
    return {values[static_cast<std::size_t>(*place)]};
}

bool is_not_computed(const Item& item)
{
    return item.node != nullptr && item.node->find(not_computed_mark) != nullptr;
}

std::string needs_uncomputed()
{
    return tr("it needs an item that is not computed");
}

Outcome evaluate(const Node& expression, const Surroundings& surroundings)
{
    Work own;
    Surroundings around = surroundings;
    if (around.work == nullptr) around.work = &own;
    Run run(around);
    Collection focus;
    if (around.context != nullptr) focus.push_back(*item_at(*around.context, {}, {}));
    Collection values = run.evaluate(expression, {&focus});
    if (run.stopped()) return {{}, run.why()};
    return {std::move(values), ""};
}

} // namespace rekindle::forms::expression
