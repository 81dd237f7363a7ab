// SPDX-License-Identifier: MIT
#include "domain/findings/correlation.h"

#include <algorithm>
#include <cmath>

namespace rekindle::domain {

std::optional<double> correlation(const std::vector<Paired>& pairs)
{
    const auto varies = [&](double Paired::*side) {
        return std::ranges::any_of(pairs,
                                   [&](const Paired& pair) { return pair.*side != pairs.front().*side; });
    };
    if (!varies(&Paired::a) || !varies(&Paired::b)) return std::nullopt;
    const auto n = static_cast<double>(pairs.size());
    double mean_a = 0, mean_b = 0;
    for (const Paired& pair : pairs) {
        mean_a += pair.a / n;
        mean_b += pair.b / n;
    }
    double ab = 0, aa = 0, bb = 0;
    for (const Paired& pair : pairs) {
        ab += (pair.a - mean_a) * (pair.b - mean_b);
        aa += (pair.a - mean_a) * (pair.a - mean_a);
        bb += (pair.b - mean_b) * (pair.b - mean_b);
    }
    const double r = ab / (std::sqrt(aa) * std::sqrt(bb));
    return std::isfinite(r) ? std::optional(std::clamp(r, -1.0, 1.0)) : std::nullopt;
}

} // namespace rekindle::domain
