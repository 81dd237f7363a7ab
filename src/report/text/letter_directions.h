// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace rekindle::report {

/// Whether a text is set from right to left: as the language it is shown in, whatever name it begins with,
/// except where none of its letters runs so. `text` is well-formed.
bool set_from_right(std::string_view text, bool language_from_right);

} // namespace rekindle::report
