// SPDX-License-Identifier: MIT
#pragma once

#include "domain/findings/agreement_of_raters.h"
#include "domain/people.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace rekindle::domain {

// What a practice's own couples say of a scale, at the first form of each person.

/// One person's first form, as one scale sees it.
struct FirstForm {
    std::size_t couple = 0; ///< the same number for the two of one couple
    Side side = Side::A;
    double score = 0;
    std::vector<double> items; ///< what each item added to it; empty when one was not answered
};

struct LocalNorms {
    int persons = 0;
    int couples = 0; ///< of these persons: the two of one couple are not independent of each other
    int pairs = 0;   ///< couples of whom both filled it
    std::optional<double> mean;
    std::optional<double> sd;  ///< n - 1 below; empty under `fewest_for_sd` persons
    Alpha alpha;               ///< over the forms without a gap
    std::optional<double> icc; ///< ICC1 of the two of a couple; empty under `fewest_for_icc` pairs

    // What these are made of, each where that number is there.
    double sum = 0;                       ///< of the scores: the mean's
    double squares = 0;                   ///< of the scores' distances from the mean: the SD's
    double ms_between = 0, ms_within = 0; ///< mean squares between couples and within them: the ICC's
};

/// Thirty persons are needed for a spread; that twenty pairs are needed for the ICC is a rule of our own,
/// after the one for alpha, and so is that of fewer than five persons there is nothing: a mean of two is
/// nearly the answer of one.
inline constexpr int fewest_for_norms = 5, fewest_for_sd = 30, fewest_for_icc = 20;

/// One form a person at most. Alpha: Cronbach 1951, in reported_alpha(); the ICC of dyads: Shrout and Fleiss
/// 1979, as Kenny, Kashy and Cook 2006 (pp. 34-35) use it, in intraclass(). Without `with_alpha` there is
/// none: a list of signs is counted, and measures no one thing.
LocalNorms local_norms(const std::vector<FirstForm>& forms, bool with_alpha = true);

} // namespace rekindle::domain
