// SPDX-License-Identifier: MIT
#include "domain/findings/profile.h"

#include <algorithm>
#include <cmath>

namespace rekindle::domain {
namespace {

constexpr std::size_t fewest_for_correlation = 5;

struct Both {
    double a, b;
};

std::optional<double> correlation(const std::vector<Both>& pairs)
{
    const auto varies = [&](double Both::*side) {
        return std::ranges::any_of(pairs,
                                   [&](const Both& pair) { return pair.*side != pairs.front().*side; });
    };
    if (pairs.size() < fewest_for_correlation || !varies(&Both::a) || !varies(&Both::b)) return std::nullopt;
    const auto n = static_cast<double>(pairs.size());
    double mean_a = 0, mean_b = 0;
    for (const Both& pair : pairs) {
        mean_a += pair.a / n;
        mean_b += pair.b / n;
    }
    double ab = 0, aa = 0, bb = 0;
    for (const Both& pair : pairs) {
        ab += (pair.a - mean_a) * (pair.b - mean_b);
        aa += (pair.a - mean_a) * (pair.a - mean_a);
        bb += (pair.b - mean_b) * (pair.b - mean_b);
    }
    return std::clamp(ab / std::sqrt(aa * bb), -1.0, 1.0);
}

} // namespace

std::optional<ProfileDifference> profile_difference(const std::vector<DomainPair>& domains)
{
    std::vector<Both> pairs;
    for (const DomainPair& domain : domains) {
        if (domain.a && domain.b) pairs.push_back({*domain.a, *domain.b});
    }
    if (pairs.empty()) return std::nullopt;
    ProfileDifference result;
    result.domains = static_cast<int>(pairs.size());
    for (const Both& pair : pairs) {
        result.mean_signed += pair.a - pair.b;
        result.mean_absolute += std::abs(pair.a - pair.b);
    }
    result.mean_signed /= result.domains;
    result.mean_absolute /= result.domains;
    result.correlation = correlation(pairs);
    return result;
}

} // namespace rekindle::domain
