// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rekindle::base {

/// True when every byte sequence is well-formed UTF-8 (no overlong form, no surrogate, nothing above
/// U+10FFFF).
bool is_utf8(std::string_view text);

/// The text with every ill-formed byte replaced by U+FFFD. Well-formed text comes back unchanged.
std::string as_utf8(std::string_view text);

/// True for UTF-8 that shows as one line just as it is: no control characters, no end of a line, nothing that
/// turns the direction of what follows.
bool is_plain_line(std::string_view text);

/// Number of code points of well-formed UTF-8.
std::size_t code_points(std::string_view text);

std::string_view trimmed(std::string_view text); ///< without ASCII white space at both ends
std::vector<std::string> split(std::string_view text, char separator); ///< "a,,b" has three parts; "" has one
std::string
folded(std::string_view text); ///< A-Z in lower case, for words of ours that are compared in any case
std::string joined(const std::vector<std::string>& parts, std::string_view separator);

} // namespace rekindle::base
