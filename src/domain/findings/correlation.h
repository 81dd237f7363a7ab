// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

namespace rekindle::domain {

/// One thing seen from two sides.
struct Paired {
    double a = 0, b = 0;
};

/// Pearson's r over the pairs, -1 to 1. Empty with fewer than two pairs, and when one of the sides does not
/// vary: then nothing can go along with it; also when the numbers are too large or too small to be squared.
std::optional<double> correlation(const std::vector<Paired>& pairs);

} // namespace rekindle::domain
