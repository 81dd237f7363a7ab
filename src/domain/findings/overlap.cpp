// SPDX-License-Identifier: MIT
#include "domain/findings/overlap.h"

#include <algorithm>

namespace rekindle::domain {
namespace {

int sign(double value)
{
    return value > 0 ? 1 : value < 0 ? -1 : 0;
}

} // namespace

std::optional<Overlap> overlap(const std::vector<double>& baseline, const std::vector<double>& phase,
                               Direction direction)
{
    if (baseline.empty() || phase.empty()) return std::nullopt;
    const double better = direction == Direction::HigherIsBetter ? 1 : -1;
    double s_ab = 0, s_a = 0;
    for (const double a : baseline) {
        for (const double b : phase) s_ab += sign(better * (b - a));
    }
    for (std::size_t i = 0; i < baseline.size(); ++i) {
        for (std::size_t j = i + 1; j < baseline.size(); ++j)
            s_a += sign(better * (baseline[j] - baseline[i]));
    }
    double best = better * baseline.front();
    for (const double a : baseline) best = std::max(best, better * a);
    const auto beyond = std::ranges::count_if(phase, [&](double b) { return better * b > best; });

    const double pairs = static_cast<double>(baseline.size() * phase.size());
    Overlap result;
    result.tau = s_ab / pairs;
    result.nap = (result.tau + 1) / 2;
    result.tau_u = (s_ab - s_a) / pairs;
    result.pnd = static_cast<double>(beyond) / static_cast<double>(phase.size());
    return result;
}

} // namespace rekindle::domain
