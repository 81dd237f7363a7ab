// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cmath>

namespace rekindle::domain {

// Comparing what was computed with a line that was drawn: the critical value of reliable change, a cut-off,
// the line of an alert, the ends of a band. A change of 1.96 comes out of the subtraction as
// 1.9600000000000009; it lies on the line, not beyond it. So two values count as equal when they differ by no
// more than 1e-12 of the larger one: far more than rounding makes of a score, far less than an answer.
// Everything that compares with a line uses these two. NaN is neither above nor at any line.

inline constexpr double equal_within = 1e-12;

inline bool is_on(double value, double line)
{
    return value == line ||
           std::abs(value - line) <= equal_within * std::max(std::abs(value), std::abs(line));
}

/// Beyond the line: greater, and not equal to it.
inline bool is_above(double value, double line)
{
    return value > line && !is_on(value, line);
}

/// On the line or beyond it.
inline bool reaches(double value, double line)
{
    return value >= line || is_on(value, line);
}

} // namespace rekindle::domain
