// SPDX-License-Identifier: MIT
#include "base/number.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace rekindle::base {

std::string to_text(double number)
{
    char buffer[32];
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, number);
    return error == std::errc{} ? std::string(buffer, end) : std::string();
}

std::optional<double> parse_number(std::string_view text)
{
    double number = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (text.empty() || error != std::errc{} || stop != end || !std::isfinite(number)) return std::nullopt;
    return number;
}

double rounded(double number, int decimals)
{
    const double scale = std::pow(10.0, decimals);
    const double scaled = number * scale;
    // The nudge undoes what binary fractions lose: 1.005 * 100 is 100.49999999999999.
    return std::round(scaled + std::copysign(std::abs(scaled) * 1e-12, scaled)) / scale;
}

std::string to_text(double number, int decimals, bool sign)
{
    const double shown = rounded(number, decimals);
    return sign && number > 0 ? fmt::format("{:+.{}f}", shown, decimals)
                              : fmt::format("{:.{}f}", shown, decimals);
}

std::string to_text_of_15_digits(double number)
{
    char buffer[32];
    const auto [end, error] =
        std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::general, 15);
    return error == std::errc{} ? std::string(buffer, end) : std::string();
}

double at_15_digits(double number)
{
    if (!std::isfinite(number) || number == std::trunc(number)) return number;
    const double scaled = number * 1e6; // nearly all have few decimals, and are as short as their text
    if (std::abs(scaled) < 1e15 && std::round(scaled) / 1e6 == number) return number;
    return parse_number(to_text_of_15_digits(number)).value_or(number);
}

} // namespace rekindle::base
