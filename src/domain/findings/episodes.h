// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"

#include <vector>

namespace rekindle::domain {

/// So many days without a session end an episode: a couple that comes back later begins a new one.
inline constexpr int usual_episode_gap = 180;

/// A stretch of work with a couple.
struct Episode {
    base::Date from;          ///< answers from this day on belong to it; of the first: its first session
    base::Date first_session; ///< of a marked episode without a session yet: the marked day
    bool marked = false;      ///< begun because somebody said so

    bool operator==(const Episode&) const = default;
};

/// The episodes up to `as_of`, oldest first; sessions in any order. A new one begins with the first session
/// more than `gap` days after the one before it, and on every day of `marked`. What was answered in a gap
/// belongs to the session nearest to it, so an episode by gap begins in the middle of the gap (the later day
/// of an even split); a marked one begins on the day itself.
std::vector<Episode> episodes(std::vector<base::Date> sessions, std::vector<base::Date> marked, int gap,
                              base::Date as_of);

} // namespace rekindle::domain
