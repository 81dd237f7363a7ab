// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace rekindle::report {

/// Whether pages in a language (BCP 47) are read from right to left: by its script where the tag names one,
/// else by the script it is usually written in. False for what is no tag.
bool reads_right_to_left(std::string_view language);

} // namespace rekindle::report
