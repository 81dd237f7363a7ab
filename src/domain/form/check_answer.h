// SPDX-License-Identifier: MIT
#pragma once

#include "base/problem.h"
#include "domain/form/questionnaire.h"

namespace rekindle::domain {

/// Whether the value is of a type the item takes and, where it offers options, one of them.
bool can_be_answer(const Item& item, const Value& value);

using MatchesRegex = bool (*)(const std::string& pattern, const std::string& text);

/// What is wrong with one answer to a question, each at `where`: value type, option, range, length, pattern,
/// decimals.
base::Problems check_answer(const Item& item, const Value& value, const std::string& where,
                            MatchesRegex matches_regex);

} // namespace rekindle::domain
