// SPDX-License-Identifier: MIT
#include "forms/expression/variables.h"

#include "base/translate.h"

namespace rekindle::forms::expression {

using base::say;
using base::tr;
using json::Value;

namespace {

bool is_called(const Value& extension, std::string_view name)
{
    const std::string url = extension.text_of("url");
    return url.starts_with("http://hl7.org/fhir/") && url.ends_with(name) &&
           (url[url.size() - name.size() - 1] == '/' || url[url.size() - name.size() - 1] == '-');
}

} // namespace

const Value* find_extension(const Value& owner, std::string_view name)
{
    const Value* const extensions = owner.find("extension");
    if (extensions == nullptr) return nullptr;
    for (const Value& extension : extensions->items()) {
        if (is_called(extension, name)) return &extension;
    }
    return nullptr;
}

Expression read_expression(const Value& extension)
{
    const Value* const value = extension.find("valueExpression");
    if (value == nullptr) return {std::nullopt, tr("it holds no expression")};
    const std::string language = value->text_of("language");
    if (language.empty()) return {std::nullopt, tr("it names no language")};
    if (language != "text/fhirpath") return {std::nullopt, say("it is written in {}", language)};
    return parse(value->text_of("expression"));
}

Level::Level(const Level* outer, const Value& owner, const Value& context)
    : m_outer(outer), m_owner(&owner), m_context(&context)
{
    const Value* const extensions = owner.find("extension");
    if (extensions == nullptr) return;
    for (const Value& extension : extensions->items()) {
        if (!is_called(extension, "variable")) continue;
        const Value* const value = extension.find("valueExpression");
        if (value != nullptr)
            m_variables.push_back({value->text_of("name"), read_expression(extension), {}, false});
    }
}

std::optional<Outcome> Level::value(std::string_view name, const Surroundings& base) const
{
    return value(name, base, nullptr);
}

/// A variable may use its own name for the one further out: `self` is passed over.
std::optional<Outcome> Level::value(std::string_view name, const Surroundings& base,
                                    const Variable* self) const
{
    for (Variable& variable : m_variables) {
        if (variable.name != name || &variable == self) continue;
        if (variable.known) return variable.known;
        if (variable.busy) return Outcome{{}, tr("it refers to itself")};
        variable.busy = true;
        Outcome outcome = variable.expression.node ? expression::evaluate(*variable.expression.node,
                                                                          seen_from_here(base, &variable))
                                                   : Outcome{{}, variable.expression.why_not};
        variable.busy = false;
        variable.known = std::move(outcome);
        return variable.known;
    }
    return m_outer == nullptr ? std::nullopt : m_outer->value(name, base, nullptr);
}

Outcome Level::evaluate(const Expression& expression, const Surroundings& base) const
{
    if (!expression.node) return {{}, expression.why_not};
    return expression::evaluate(*expression.node, seen_from_here(base, nullptr));
}

Surroundings Level::seen_from_here(const Surroundings& base, const Variable* self) const
{
    Surroundings here = base;
    here.context = m_context;
    here.item = m_outer == nullptr ? nullptr : m_owner;
    here.variable = [this, base, self](std::string_view name) { return value(name, base, self); };
    return here;
}

void Level::forget() const
{
    for (Variable& variable : m_variables) variable.known.reset();
}

} // namespace rekindle::forms::expression
