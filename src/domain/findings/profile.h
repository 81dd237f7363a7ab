// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

namespace rekindle::domain {

/// How far apart two partners stand on one domain.
struct DomainPair {
    std::optional<double> a, b; ///< on one scale for all domains: percent of range
};

/// How two partners' profiles over several domains differ.
struct ProfileDifference {
    int domains = 0;                   ///< with both values; the others are left out
    double mean_signed = 0;            ///< of A - B
    double mean_absolute = 0;          ///< of |A - B|
    std::optional<double> correlation; ///< Pearson; only over 5 domains or more, and when both profiles vary

    bool operator==(const ProfileDifference&) const = default;
};

/// Empty when no domain has both values.
std::optional<ProfileDifference> profile_difference(const std::vector<DomainPair>& domains);

} // namespace rekindle::domain
