// SPDX-License-Identifier: MIT
#include "domain/findings/agreement.h"

#include <algorithm>

namespace rekindle::domain {
namespace {

enum class Stand { Negative, Undecided, Positive };

Stand stand(int keyed)
{
    return keyed >= 4 ? Stand::Positive : keyed == 3 ? Stand::Undecided : Stand::Negative;
}

} // namespace

Agreement agreement(const std::vector<std::optional<int>>& a, const std::vector<std::optional<int>>& b)
{
    Agreement result;
    int answered = 0;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
        if (!a[i] || !b[i]) {
            ++result.excluded;
            continue;
        }
        ++answered;
        const Stand of_a = stand(*a[i]), of_b = stand(*b[i]);
        const Stand low = std::min(of_a, of_b), high = std::max(of_a, of_b);
        if (low == Stand::Positive)
            ++result.pp;
        else if (high == Stand::Negative)
            ++result.nn;
        else if (low == Stand::Undecided && high == Stand::Undecided)
            ++result.uu;
        else if (low == Stand::Undecided)
            ++result.pu;
        else if (high == Stand::Undecided)
            ++result.nu;
        else
            ++result.np;
    }
    if (answered > 0) result.pca = 100.0 * result.pp / answered;
    return result;
}

} // namespace rekindle::domain
