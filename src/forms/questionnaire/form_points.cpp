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

FormPoints::FormPoints(const Value& questionnaire)
    : m_questionnaire(questionnaire), m_any(holds_points(questionnaire))
{
}

std::optional<double> FormPoints::of(const Value& item, const domain::Value& option) const
{
    if (!m_any) return std::nullopt;
    return points_of(m_questionnaire, item, write_value(option).second);
}

} // namespace rekindle::forms
