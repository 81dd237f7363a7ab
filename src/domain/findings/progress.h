// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "domain/findings/phases.h"
#include "domain/findings/reliable_change.h"
#include "domain/scoring/key.h"

#include <optional>
#include <string>
#include <vector>

namespace rekindle::domain {

struct DatedScore {
    base::Date day;
    std::optional<double> score; ///< empty: filled, but too few answers
    std::optional<double> percent;
    bool prorated = false;
    int answered = 0, of = 0;
    std::string band; ///< title, may be empty
    int session = 0;  ///< number of the session it was given in; 0: none
    Phase phase = Phase::None;
    std::optional<int> active = {}; ///< signs or stressors that are there at all (domains SIGNS, ROOT)
    int form =
        0; ///< number of the filled form it was made of, as the list of answers counts them; 0: not said

    bool operator==(const DatedScore&) const = default;
};

/// Where one partner stands on one scale at `as_of`.
struct Progress {
    std::optional<DatedScore> baseline; ///< the first with a score
    std::optional<DatedScore> latest; ///< the last with a score; the same as baseline while there is only one
    int measurements = 0;             ///< with a score
    std::optional<double> change;     ///< latest - baseline, in points; empty with fewer than two
    std::optional<double> reliable_change; ///< RC; empty without reference
    std::optional<double> threshold;       ///< points needed at 95 %
    ChangeClass change_class = ChangeClass::NotKnown;
    Crossing crossing = Crossing::None; ///< None also without a cut-off

    /// Said on its own: the cut-off was crossed, yet the change is not reliable.
    bool crossed_without_reliable_change() const
    {
        return change_class == ChangeClass::Unchanged && crossing != Crossing::None;
    }
    bool operator==(const Progress&) const = default;
};

/// Scores after `as_of` do not count. The order of `scores` does not matter; of several on one day the last
/// given counts.
Progress progress(const Scale& scale, const std::vector<DatedScore>& scores, base::Date as_of);

/// Which way a change goes for the person: a scale's direction decides, never the sign alone.
enum class Way { Same, Better, Worse };
/// Empty with fewer than two scores.
std::optional<Way> way_of(const Progress& progress, Direction direction);

/// Days between the latest scores of both; empty when one has none. A gap of scores far apart in time says
/// less.
std::optional<int> days_apart(const Progress& a, const Progress& b);

/// A's score minus B's, when both have one.
std::optional<double> gap(const Progress& a, const Progress& b);

} // namespace rekindle::domain
