// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rekindle::report {

// Text in columns of a terminal (utf8proc's widths): East Asian characters and most pictures take two, marks
// that combine with the letter before them none.

/// What a terminal may be given: plain_text() with tabs as spaces, U+2028 and U+2029 as line feeds, and
/// U+FFFD for what turns the direction of everything behind it (U+202A to U+202E, U+2066 to U+2069).
/// Right-to-left letters and their marks pass unchanged, in the order of reading.
std::string terminal_text(std::string_view text);

/// Of the widest line. `text` is terminal_text().
std::size_t display_width(std::string_view text);
/// Of the longest piece that cannot be broken at a space or between East Asian characters.
std::size_t longest_word(std::string_view text);

/// The lines of a text, none wider than `width` (at least 2) columns: broken at line feeds, at spaces, beside
/// East Asian characters and, where a word is too long, inside it, never before a combining mark. No space at
/// the end of a line.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

} // namespace rekindle::report
