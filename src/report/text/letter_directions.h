// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace rekindle::report {

/// Whether a text is set from right to left: as the language it is shown in, whatever name it begins with,
/// except where none of its letters runs so. `text` is well-formed.
bool set_from_right(std::string_view text, bool language_from_right);

/// A piece of a line that keeps its place whatever stands beside it: one with letters from right to left is
/// set apart by U+2068 and U+2069, which nobody sees. Two names without would be shown in each other's place.
std::string set_apart(std::string text);

/// Each line with letters from right to left begins with U+200E or U+200F, as the language runs: a name at
/// its beginning does not turn the line.
std::string lines_as_the_language(std::string_view text, bool language_from_right);

} // namespace rekindle::report
