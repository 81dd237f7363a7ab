// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace rekindle::report {

/// How wide the widest line of a text is, in digits of the standard font: an estimate on the generous side
/// that needs no font. East Asian characters count double, combining marks nothing. Ill-formed bytes count as
/// one character.
double text_width(std::string_view text);

/// The width of the longest piece that cannot be broken at a space.
double word_width(std::string_view text);

/// No text of so many bytes is wider, whatever its characters: what costs nothing to know.
double most_width(std::string_view text);

/// True for a text so short that it needs no second line, whatever its characters. False says nothing.
bool is_surely_one_line(std::string_view text, double width);

/// Where each line begins (byte offsets, the first is 0) when the text is broken to `width` at line ends, at
/// spaces and, where a word is too long, inside it.
std::vector<std::size_t> line_starts(std::string_view text, double width);

} // namespace rekindle::report
