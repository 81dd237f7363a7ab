// SPDX-License-Identifier: MIT
#include "domain/findings/perception.h"

#include "domain/findings/correlation.h"

#include <cmath>

namespace rekindle::domain {
namespace {

/// The guesses beside the answers they are compared with, where both are there.
std::vector<Paired> beside(const std::vector<PerceivedItem>& items,
                           std::optional<double> PerceivedItem::*answer)
{
    std::vector<Paired> pairs;
    for (const PerceivedItem& item : items) {
        if (item.guess && item.*answer) pairs.push_back({*item.guess, *(item.*answer)});
    }
    return pairs;
}

bool enough(const std::vector<Paired>& pairs)
{
    return pairs.size() >= static_cast<std::size_t>(fewest_perceived);
}

/// The mean of a sum over `pairs`; empty when the points are too large to be added up.
std::optional<double> mean(double sum, const std::vector<Paired>& pairs)
{
    return std::isfinite(sum) ? std::optional(sum / static_cast<double>(pairs.size())) : std::nullopt;
}

Nearness nearness(const std::vector<Paired>& pairs)
{
    Nearness result;
    result.items = static_cast<int>(pairs.size());
    if (!enough(pairs)) return result;
    double sum = 0;
    for (const Paired& pair : pairs) sum += std::abs(pair.a - pair.b);
    result.mean_absolute = mean(sum, pairs);
    result.correlation = correlation(pairs);
    return result;
}

std::optional<double> mean_difference(const std::vector<Paired>& pairs)
{
    if (!enough(pairs)) return std::nullopt;
    double sum = 0;
    for (const Paired& pair : pairs) sum += pair.a - pair.b;
    return mean(sum, pairs);
}

} // namespace

Perception perception(const std::vector<PerceivedItem>& items)
{
    const std::vector<Paired> with_other = beside(items, &PerceivedItem::other);
    Perception result;
    result.of = static_cast<int>(items.size());
    result.accuracy = nearness(with_other);
    result.bias = mean_difference(with_other);
    result.similarity = nearness(beside(items, &PerceivedItem::own));
    return result;
}

} // namespace rekindle::domain
