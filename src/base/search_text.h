// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace rekindle::base {

/// The text as it is compared when somebody searches: case and the ways to write one character folded away
/// (Unicode NFKC and case folding). Text that is not UTF-8 comes back as it is.
std::string search_text(std::string_view text);

} // namespace rekindle::base
