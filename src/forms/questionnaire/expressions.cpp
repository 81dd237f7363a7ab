// SPDX-License-Identifier: MIT
#include "forms/questionnaire/expressions.h"

#include "base/translate.h"
#include "forms/calculate.h"
#include "forms/expression/functions.h"
#include "forms/expression/variables.h"

#include <algorithm>

namespace rekindle::forms {

using base::say;
using expression::Node;

namespace {

/// The first function in the expression that we do not know, or "".
std::string unknown_function(const Node& node)
{
    if (node.kind == Node::Kind::Function && expression::find_function(node.text) == nullptr)
        return node.text;
    for (const Node& child : node.children) {
        if (std::string name = unknown_function(child); !name.empty()) return name;
    }
    return {};
}

/// Why the expression in the extension will not be computed; "" when it will.
std::string why_not_computed(const Source& extension)
{
    const expression::Expression read = expression::read_expression(extension.value());
    if (!read.node) return read.why_not;
    const std::string name = unknown_function(*read.node);
    return name.empty() ? name : say("the function {} is not known", name);
}

void say_not_computed(const std::string& where, const std::string& link_id, const std::string& why,
                      Findings& findings)
{
    findings.limit(where, say("the value of {} is not computed: {}", link_id, why));
}

void say_always_applies(const std::string& where, const std::string& link_id, const std::string& why,
                        Findings& findings)
{
    findings.limit(where, say("when {} applies is not computed, so it always does: {}", link_id, why));
}

bool is_limited(const Findings& findings, const std::string& below)
{
    return std::ranges::any_of(findings.all(), [&](const Finding& finding) {
        return finding.effect == Finding::Effect::Limit && finding.where.starts_with(below);
    });
}

} // namespace

bool read_variable(const Extension& extension)
{
    if (extension.name != "variable") return false;
    const std::string why = why_not_computed(extension.source);
    if (!why.empty())
        extension.source.findings().limit(extension.source.where(),
                                          say("a variable is not computed: {}", why));
    return true;
}

bool read_expression(const Extension& extension, domain::Item& item)
{
    const bool calculates = extension.name == "calculatedExpression";
    if (!calculates && extension.name != "enableWhenExpression") return read_variable(extension);
    const std::string why = why_not_computed(extension.source);
    (calculates ? item.is_calculated : item.enabled_by_expression) = true;
    if (why.empty()) return true;
    const auto tell = calculates ? say_not_computed : say_always_applies;
    tell(extension.source.where(), item.link_id, why, extension.source.findings());
    return true;
}

void try_expressions(const json::Value& questionnaire, const std::map<std::string, std::string>& places,
                     Findings& findings)
{
    json::Value empty = json::Value::object();
    empty.set("resourceType", json::Value::string("QuestionnaireResponse"));
    // Any day does: whether today() can be computed does not depend on which it is.
    const base::Date some_day{std::chrono::days(20'000)};
    const auto tell = [&](const std::string& link_id, const std::string& why, auto say_it) {
        const auto place = places.find(link_id);
        const std::string where = place == places.end() ? "/item" : place->second;
        if (!why.empty() && !is_limited(findings, where + "/extension/"))
            say_it(where, link_id, why, findings);
    };
    for (const Calculated& tried : calculate(questionnaire, empty, some_day))
        tell(tried.link_id, tried.why_not, say_not_computed);
    for (const Condition& tried : conditions(questionnaire, empty, some_day))
        tell(tried.link_id, tried.why_not, say_always_applies);
}

} // namespace rekindle::forms
