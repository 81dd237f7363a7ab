// SPDX-License-Identifier: MIT
#pragma once

#include "domain/scoring/key.h"

#include <optional>
#include <vector>

namespace rekindle::domain {

/// How far a phase lies beyond its baseline, for one couple over time.
struct Overlap {
    double nap = 0; ///< non-overlap of all pairs, 0-1
    double tau = 0; ///< 2 nap - 1
    double tau_u =
        0; ///< A vs B minus baseline trend, (S_AB - S_A)/(m n); not bounded by 1 (Parker et al. 2011)
    double pnd = 0; ///< share of phase points beyond the best baseline point

    bool operator==(const Overlap&) const = default;
};

/// Empty when either series is empty. Missing entries are dropped by the caller, never filled with zero.
std::optional<Overlap> overlap(const std::vector<double>& baseline, const std::vector<double>& phase,
                               Direction direction);

} // namespace rekindle::domain
