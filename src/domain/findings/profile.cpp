// SPDX-License-Identifier: MIT
#include "domain/findings/profile.h"

#include "domain/findings/correlation.h"

#include <cmath>

namespace rekindle::domain {
namespace {

constexpr std::size_t fewest_for_correlation = 5;

} // namespace

std::optional<ProfileDifference> profile_difference(const std::vector<DomainPair>& domains)
{
    std::vector<Paired> pairs;
    for (const DomainPair& domain : domains) {
        if (domain.a && domain.b) pairs.push_back({*domain.a, *domain.b});
    }
    if (pairs.empty()) return std::nullopt;
    ProfileDifference result;
    result.domains = static_cast<int>(pairs.size());
    for (const Paired& pair : pairs) {
        result.mean_signed += pair.a - pair.b;
        result.mean_absolute += std::abs(pair.a - pair.b);
    }
    result.mean_signed /= result.domains;
    result.mean_absolute /= result.domains;
    if (pairs.size() >= fewest_for_correlation) result.correlation = correlation(pairs);
    return result;
}

} // namespace rekindle::domain
