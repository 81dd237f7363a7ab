// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace rekindle::forms {

/// True when the whole text matches the pattern (PCRE2, UTF-8). Bounded: a pattern that would take too long,
/// or that is none, does not match. Patterns come from other people's files.
bool matches_regex(const std::string& pattern, const std::string& text);

/// What is wrong with a pattern, or "" when it can be used.
std::string regex_problem(const std::string& pattern);

} // namespace rekindle::forms
