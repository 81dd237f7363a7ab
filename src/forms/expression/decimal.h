// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rekindle::forms::expression {

/// A number as FHIRPath counts: decimal fractions are exact (0.1 + 0.2 is 0.3) as long as they fit 18 digits.
/// What does not (a third, a root, a huge product) is kept as a double.
class Decimal {
public:
    Decimal() = default; ///< 0
    explicit Decimal(std::int64_t whole) : m_digits(whole) {}
    /// A finite double; exact when its shortest text has at most 15 digits.
    static Decimal from_double(double number);
    /// The characters of a decimal or JSON number; empty for anything else.
    static std::optional<Decimal> read(std::string_view text);

    double value() const;
    bool is_whole() const;
    std::optional<std::int64_t> as_integer() const; ///< when whole and not too large
    bool is_zero() const { return value() == 0; }
    std::string text() const; ///< without needless zeros

    Decimal operator-() const;
    friend Decimal operator+(const Decimal& a, const Decimal& b);
    friend Decimal operator-(const Decimal& a, const Decimal& b);
    friend Decimal operator*(const Decimal& a, const Decimal& b);
    friend Decimal operator/(const Decimal& a, const Decimal& b); ///< b is not 0

    /// Half away from zero at `decimals` places.
    Decimal rounded(int decimals) const;

    /// Doubles within 1e-8 of each other count as equal: that is all they are good for after a division.
    friend bool operator==(const Decimal& a, const Decimal& b);
    friend std::partial_ordering operator<=>(const Decimal& a, const Decimal& b);

private:
    void simplify();

    bool m_exact = true;
    std::int64_t m_digits = 0; ///< the number times ten to the power of m_places
    int m_places = 0;          ///< 0 to 18
    double m_double = 0;       ///< when not exact
};

} // namespace rekindle::forms::expression
