// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rekindle::base {

/// The shortest text that reads back as exactly the same double: "0.1", "9", "1e+30". Not locale dependent.
std::string to_text(double number);

/// Reads a whole decimal number ("-1.5", "2e3"); empty for anything else, infinities and NaN included.
std::optional<double> parse_number(std::string_view text);

/// Rounds half away from zero at `decimals` places (0..9), for display only.
double rounded(double number, int decimals);

} // namespace rekindle::base
