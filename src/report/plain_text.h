// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace rekindle::report {

/// Any bytes as text that every writer can show: ill-formed UTF-8, control characters (but tab and line
/// feed), U+FFFE and U+FFFF become U+FFFD; CR and CR LF become line feed. The same again changes nothing.
std::string plain_text(std::string_view text);
/// Whether it is of the characters of ASCII that show alone, and so plain as it is.
bool is_plain_ascii(std::string_view text);

/// True when a spreadsheet program could take the text for a formula if somebody edits the cell or opens it
/// as CSV: it begins with = + - @, their full-width forms, tab, CR, LF or NUL, also after spaces, quotes,
/// semicolons and characters that do not show.
bool looks_like_formula(std::string_view text);

/// The text behind spaces, quotes and characters that do not show, which a reader may skip.
std::string_view behind_quotes(std::string_view text);
/// Begins with = + - @ or one of their full-width forms.
bool begins_with_formula_sign(std::string_view text);

} // namespace rekindle::report
