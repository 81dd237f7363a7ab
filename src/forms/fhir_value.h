// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/value.h"
#include "json/value.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace rekindle::forms {

/// Why an answer holds no value, and the one reason we know. R4 extension on an answer.
inline constexpr std::string_view absent_reason_url =
    "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
inline constexpr std::string_view asked_declined = "asked-declined";

struct ReadValue {
    std::optional<domain::Value> value; ///< empty exactly when `what` says why
    std::string what;
};

/// Reads what stands under value[x], strictly: `type` is the x ("Coding", "Integer"). A number must be a
/// number, a date must exist, a coding must have a code or a display.
ReadValue read_value(std::string_view type, const json::Value& value);

/// The member ("valueCoding") and its value. Not for Declined, which is no value.
std::pair<std::string, json::Value> write_value(const domain::Value& value);

/// The member of `object` whose name is `stem` and a type ("valueInteger" for "value"), or nullptr.
const json::Value::Member* find_typed(const json::Value& object, std::string_view stem);

} // namespace rekindle::forms
