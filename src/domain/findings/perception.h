// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

namespace rekindle::domain {

/// One statement that a partner rated for themselves and of which the same partner guessed what the other
/// rated. All three are raw points of the same wording on the same range: like is compared with like, so an
/// item that a scale turns round is not turned here, and a bias says "agreed more", not "is better off".
/// Empty: missing or declined.
struct PerceivedItem {
    std::optional<double> guess; ///< of what the other answered
    std::optional<double> own;   ///< the guessing partner's own answer
    std::optional<double> other; ///< the other partner's own answer
};

/// Fewer items give none of the numbers below.
inline constexpr int fewest_perceived = 3;

/// How near the guesses come to some answers, over the items that have both.
struct Nearness {
    int items = 0;                     ///< n with both, of the items there are
    std::optional<double> correlation; ///< Pearson over items, -1..1; empty also when one side does not vary
    std::optional<double> mean_absolute; ///< Σ|guess - answer| / n, in points from 0 to the range

    bool operator==(const Nearness&) const = default;
};

/// What one partner's guesses come to.
struct Perception {
    int of = 0;                 ///< items there are
    Nearness accuracy;          ///< with what the other answered
    std::optional<double> bias; ///< Σ(guess - other) / n, points; above 0: the other was guessed too high
    Nearness similarity;        ///< assumed similarity: with the guessing partner's own answers

    bool operator==(const Perception&) const = default;
};

/// Accuracy as correlation over items leaves the general level aside, which is the bias; the two are parts of
/// one error (Cronbach 1955, Psychol. Bull. 52, 177-193). Bias and accuracy are told apart as in West & Kenny
/// 2011, Psychol. Rev. 118, 357-378, assumed similarity as in Kenny & Acitelli 2001, J. Pers. Soc. Psychol.
/// 80, 439-448, here within one couple and over its items: no model is estimated, and guesses can be right
/// merely because the two are alike.
Perception perception(const std::vector<PerceivedItem>& items);

} // namespace rekindle::domain
