// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "json/reader.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekindle::forms {

// Members that templates, plans and goals read alike.

inline constexpr int most_minutes = 240;
inline constexpr int most_rating = 10; ///< ratings run 0-10

/// A list of texts that must be there, with at least one text and no empty one.
std::vector<std::string> required_texts(const json::Reader& reader, std::string_view name);

/// "COMM" ...: one of the intake domains.
bool is_domain_code(std::string_view code);

/// Of small letters, digits and hyphens, which do not stand at an end: what ids look like.
bool is_kebab_case(std::string_view id);

/// "2026-05-01", or a problem; empty when it is missing, which is a problem only when `required`.
std::optional<base::Date> read_date(const json::Reader& reader, std::string_view name, bool required);

/// What is said where a schedule was not understood: all the words there are.
std::string schedule_words();

} // namespace rekindle::forms
