// SPDX-License-Identifier: MIT
#include "forms/expression/decimal.h"

#include "base/number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace rekindle::forms::expression {

namespace {

constexpr int most_places = 18;
constexpr std::size_t sure_digits = 15; // what every double keeps

constexpr auto powers = [] {
    std::array<std::int64_t, most_places + 1> made{1};
    for (std::size_t i = 1; i < made.size(); ++i) made[i] = made[i - 1] * 10;
    return made;
}();

std::int64_t ten_to(int places)
{
    return powers[static_cast<std::size_t>(places)];
}

/// The digits of `a` and `b` at the same number of places, or false when they do not fit.
bool align(std::int64_t& a, int a_places, std::int64_t& b, int b_places)
{
    const int places = std::max(a_places, b_places);
    return !__builtin_mul_overflow(a, ten_to(places - a_places), &a) &&
           !__builtin_mul_overflow(b, ten_to(places - b_places), &b);
}

} // namespace

Decimal Decimal::from_double(double number)
{
    const std::string text = base::to_text(number);
    const auto digits = std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; });
    if (text.find('e') == std::string::npos && digits <= static_cast<std::ptrdiff_t>(sure_digits)) {
        if (const auto exact = read(text)) return *exact;
    }
    Decimal made;
    made.m_exact = false;
    made.m_double = number;
    return made;
}

std::optional<Decimal> Decimal::read(std::string_view text)
{
    const std::size_t point = text.find('.');
    std::string digits(text.substr(0, point));
    const std::string_view fraction = point == std::string_view::npos ? "" : text.substr(point + 1);
    digits += fraction;
    Decimal made;
    const char* const end = digits.data() + digits.size();
    const auto got = std::from_chars(digits.data(), end, made.m_digits);
    if (got.ec == std::errc{} && got.ptr == end && fraction.size() <= most_places) {
        made.m_places = static_cast<int>(fraction.size());
        made.simplify();
        return made;
    }
    const std::optional<double> number = base::parse_number(text);
    if (!number) return std::nullopt;
    made = Decimal();
    made.m_exact = false;
    made.m_double = *number;
    return made;
}

double Decimal::value() const
{
    return m_exact ? static_cast<double>(m_digits) / static_cast<double>(ten_to(m_places)) : m_double;
}

bool Decimal::is_whole() const
{
    return m_exact ? m_places == 0 : std::trunc(m_double) == m_double;
}

std::optional<std::int64_t> Decimal::as_integer() const
{
    if (m_exact) return m_places == 0 ? std::optional(m_digits) : std::nullopt;
    constexpr double safe = 9007199254740992.0; // 2^53
    if (!is_whole() || std::abs(m_double) > safe) return std::nullopt;
    return static_cast<std::int64_t>(m_double);
}

std::string Decimal::text() const
{
    if (!m_exact) return base::to_text(m_double);
    std::string digits = std::to_string(m_digits);
    if (m_places == 0) return digits;
    const bool negative = digits.starts_with('-');
    if (negative) digits.erase(0, 1);
    const auto places = static_cast<std::size_t>(m_places);
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    digits.insert(digits.size() - places, 1, '.');
    return negative ? "-" + digits : digits;
}

Decimal Decimal::operator-() const
{
    return Decimal() - *this;
}

Decimal operator+(const Decimal& a, const Decimal& b)
{
    Decimal made;
    std::int64_t left = a.m_digits;
    std::int64_t right = b.m_digits;
    if (a.m_exact && b.m_exact && align(left, a.m_places, right, b.m_places) &&
        !__builtin_add_overflow(left, right, &made.m_digits)) {
        made.m_places = std::max(a.m_places, b.m_places);
        made.simplify();
        return made;
    }
    return Decimal::from_double(a.value() + b.value());
}

Decimal operator-(const Decimal& a, const Decimal& b)
{
    Decimal negative = b;
    if (b.m_exact && !__builtin_sub_overflow(std::int64_t{0}, b.m_digits, &negative.m_digits))
        return a + negative;
    return Decimal::from_double(a.value() - b.value());
}

Decimal operator*(const Decimal& a, const Decimal& b)
{
    Decimal made;
    if (a.m_exact && b.m_exact && a.m_places + b.m_places <= most_places &&
        !__builtin_mul_overflow(a.m_digits, b.m_digits, &made.m_digits)) {
        made.m_places = a.m_places + b.m_places;
        made.simplify();
        return made;
    }
    return Decimal::from_double(a.value() * b.value());
}

Decimal operator/(const Decimal& a, const Decimal& b)
{
    return Decimal::from_double(a.value() / b.value());
}

Decimal Decimal::rounded(int decimals) const
{
    if (!m_exact) return from_double(base::rounded(m_double, std::clamp(decimals, 0, 9)));
    if (decimals >= m_places) return *this;
    const std::int64_t unit = ten_to(m_places - decimals);
    Decimal made;
    made.m_digits = m_digits / unit;
    made.m_places = decimals;
    const std::int64_t rest = m_digits % unit;
    if (std::abs(rest) >= unit - std::abs(rest)) made.m_digits += m_digits < 0 ? -1 : 1;
    made.simplify();
    return made;
}

bool operator==(const Decimal& a, const Decimal& b)
{
    if (a.m_exact && b.m_exact) return a.m_digits == b.m_digits && a.m_places == b.m_places;
    constexpr double nearly = 1e-8;
    const double larger = std::max({1.0, std::abs(a.value()), std::abs(b.value())});
    return std::abs(a.value() - b.value()) <= nearly * larger;
}

std::partial_ordering operator<=>(const Decimal& a, const Decimal& b)
{
    if (a == b) return std::partial_ordering::equivalent;
    std::int64_t left = a.m_digits;
    std::int64_t right = b.m_digits;
    if (a.m_exact && b.m_exact && align(left, a.m_places, right, b.m_places)) return left <=> right;
    return a.value() <=> b.value();
}

/// One number has one form, so that equal numbers have equal members.
void Decimal::simplify()
{
    while (m_places > 0 && m_digits % 10 == 0) {
        m_digits /= 10;
        --m_places;
    }
}

} // namespace rekindle::forms::expression
