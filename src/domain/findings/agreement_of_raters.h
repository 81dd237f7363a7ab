// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

namespace rekindle::domain {

// How far ratings of the same things agree, over many couples or many answers.

/// Intraclass correlations (Shrout and Fleiss 1979) of n subjects (rows) by k raters (columns).
struct IntraclassCorrelation {
    double ms_between = 0;                  ///< mean square between subjects
    double ms_within = 0;                   ///< mean square within subjects
    double icc1 = 0, icc2 = 0, icc3 = 0;    ///< of a single rating
    double icc1k = 0, icc2k = 0, icc3k = 0; ///< of the mean of k ratings
};
/// For couples: a row a couple, two columns, and ICC1 is the intraclass correlation of the dyad. Empty unless
/// all rows have the same k >= 2 columns, there are at least 2 rows and the ratings vary.
std::optional<IntraclassCorrelation> intraclass(const std::vector<std::vector<double>>& rows);

/// Cohen's kappa from a square table of counts (rater 1 down, rater 2 across), with squared weights when
/// `quadratic`. Empty without counts, when the table is not square, or when chance alone agrees fully.
std::optional<double> kappa(const std::vector<std::vector<double>>& counts, bool quadratic = false);

/// What Cronbach's alpha is made of.
struct AlphaParts {
    int items = 0;
    double item_variances = 0; ///< of all items, added up
    double sum_variance = 0;   ///< of the persons' sums
};
/// Cronbach's alpha of a scale.
struct Alpha {
    int persons = 0;
    std::optional<double> value; ///< empty under `fewest_for_alpha` persons
    bool uncertain = false;      ///< under 50 persons: say so beside it
    AlphaParts parts = {};       ///< of a value that is there
};
inline constexpr int fewest_for_alpha = 20, enough_for_alpha = 50;
/// A row a person, complete rows only. Empty with fewer than 2 items or 2 persons, rows of unequal length, or
/// a sum that does not vary.
std::optional<AlphaParts> alpha_parts(const std::vector<std::vector<double>>& rows);
/// k/(k-1) * (1 - sum of item variances / variance of the sum).
double alpha_of(const AlphaParts& parts);
/// Both in one step.
std::optional<double> cronbach_alpha(const std::vector<std::vector<double>>& rows);
/// The same as it may be shown.
Alpha reported_alpha(const std::vector<std::vector<double>>& rows);

} // namespace rekindle::domain
