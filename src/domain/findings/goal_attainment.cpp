// SPDX-License-Identifier: MIT
#include "domain/findings/goal_attainment.h"

#include <algorithm>
#include <cmath>

namespace rekindle::domain {

std::optional<double> goal_attainment_t(const std::vector<RatedGoal>& goals, double rho)
{
    if (goals.empty()) return std::nullopt;
    const bool weightless =
        std::ranges::all_of(goals, [](const RatedGoal& goal) { return goal.weight == 0; });
    double sum_wx = 0, sum_w = 0, sum_w2 = 0;
    for (const RatedGoal& goal : goals) {
        const double w = weightless ? 1 : goal.weight;
        sum_wx += w * goal.level;
        sum_w += w;
        sum_w2 += w * w;
    }
    return 50 + 10 * sum_wx / std::sqrt((1 - rho) * sum_w2 + rho * sum_w * sum_w);
}

} // namespace rekindle::domain
