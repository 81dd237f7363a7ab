// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

namespace rekindle::domain {

/// Where two partners stand on the same items, keyed so that 4-5 is positive, 3 undecided, 1-2 negative.
struct Agreement {
    int pp = 0; ///< both positive
    int nn = 0; ///< both negative: a concern they share
    int np = 0; ///< one positive, one negative
    int pu = 0, nu = 0, uu = 0;
    int excluded = 0;          ///< missing for either
    std::optional<double> pca; ///< positive couple agreement, 100 pp / items both answered; empty without any

    bool operator==(const Agreement&) const = default;
};

/// `a` and `b` hold one keyed answer (1-5) an item, empty where missing; both as long as each other.
Agreement agreement(const std::vector<std::optional<int>>& a, const std::vector<std::optional<int>>& b);

} // namespace rekindle::domain
