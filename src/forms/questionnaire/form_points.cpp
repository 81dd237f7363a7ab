// SPDX-License-Identifier: MIT
#include "forms/questionnaire/form_points.h"

#include "forms/fhir_value.h"
#include "forms/points.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace rekindle::forms {

using json::Value;

namespace {

/// Points stand in extensions (url), or in properties of a code system (code or uri).
bool names_points(const Value::Member& member)
{
    const auto& [name, value] = member;
    if (name != "url" && name != "code" && name != "uri") return false;
    const std::string& text = value.text();
    return text.find("ordinalValue") != std::string::npos || text.find("itemWeight") != std::string::npos ||
           text.find("CO-value") != std::string::npos;
}

bool holds_points(const Value& tree)
{
    return std::ranges::any_of(tree.items(), holds_points) ||
           std::ranges::any_of(tree.members(), [](const Value::Member& member) {
               return names_points(member) || holds_points(member.second);
           });
}

} // namespace

std::optional<double> points_on(std::initializer_list<const Value*> elements)
{
    for (const Value* const element : elements) {
        const Value* const extensions = element == nullptr ? nullptr : element->find("extension");
        if (extensions == nullptr) continue;
        for (const Value& extension : extensions->items()) {
            if (is_points_extension(extension)) return points_in(extension);
        }
    }
    return std::nullopt;
}

ContainedPoints::ContainedPoints(const Value& questionnaire) : m_questionnaire(questionnaire), m_any(false)
{
    const Value* const contained = questionnaire.find("contained");
    m_any = contained != nullptr && holds_points(*contained);
}

std::optional<double> ContainedPoints::of(const domain::Value& option, const std::string& value_set) const
{
    if (!m_any) return std::nullopt;
    const Value item = Value::object({{"answerValueSet", Value::string(value_set)}});
    return points_of(m_questionnaire, item, write_value(option).second);
}

} // namespace rekindle::forms
