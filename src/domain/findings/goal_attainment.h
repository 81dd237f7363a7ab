// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

namespace rekindle::domain {

struct RatedGoal {
    int level = 0;     ///< -2..+2
    double weight = 1; ///< importance x difficulty, not negative
};

/// Goal attainment T (Kiresuk and Sherman 1968): 50 + 10 sum(w x) / sqrt((1-rho) sum(w^2) + rho (sum w)^2).
/// Goals without a rating are left out by the caller. If all weights are 0 each counts 1. Empty without
/// goals.
std::optional<double> goal_attainment_t(const std::vector<RatedGoal>& goals, double rho = 0.3);

} // namespace rekindle::domain
