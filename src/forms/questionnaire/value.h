// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/value.h"
#include "forms/questionnaire/source.h"

#include <optional>
#include <string_view>

namespace rekindle::forms {

/// The value[x] of an element ("value" or "answer" is its stem), leniently: numbers and booleans written as
/// texts are read and noted. Empty when there is none or it cannot be used, which is then a limit.
std::optional<domain::Value> read_lenient_value(const Source& element, std::string_view stem);

} // namespace rekindle::forms
