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

/// The number with so many decimals (0..9), rounded half away from zero as rounded() does and as spreadsheets
/// show it: "0.13" for 0.125. `sign`: a plus stands before what is above zero. Every text that shows a number
/// to a person is made by this, so that one number reads the same everywhere.
std::string to_text(double number, int decimals, bool sign = false);

/// The shortest text of the number at 15 significant digits, which is what a spreadsheet keeps: "4.2" for
/// 4.199999999999999, which is 4.2 after a subtraction in binary. Reads back within 1e-14 of the number.
std::string to_text_of_15_digits(double number);
/// The number that text says: 12.5 for 12.49999999999999. Not finite ones as they are.
double at_15_digits(double number);

} // namespace rekindle::base
