// SPDX-License-Identifier: MIT
#pragma once

#include "forms/questionnaire/source.h"

#include <map>
#include <string>
#include <string_view>

namespace rekindle::forms {

using Translations = std::map<std::string, std::string>; ///< by BCP 47 language

/// The text member `name` of an element and, when `translations` is given, its translations. What hangs on
/// the text besides (formatting, expressions) is said.
std::string read_text(const Source& element, std::string_view name, Translations* translations);

} // namespace rekindle::forms
