// SPDX-License-Identifier: MIT
#pragma once

#include "domain/homework/assignment.h"

#include <map>
#include <string>
#include <vector>

namespace rekindle::app {

/// One occasion of a partner as a calendar strip shows it: by a mark, by a colour and in words, so that
/// nobody has to see any of them.
struct ShownOccasion {
    enum class Stands {
        Done,
        Partly,
        NotDone,
        LeftOut, ///< opted out, excused or not applicable: never counts against anybody
        Open,    ///< nothing is noted
    };
    base::Date day; ///< on which it was marked, else by which it was due
    Stands stands = Stands::Open;
    std::string mark;  ///< a letter: of key_of(), "x", or "-" where nothing is noted
    std::string words; ///< "Monday 2026-05-25: done"
};

inline constexpr std::size_t occasions_in_strip = 14;

/// The newest occasions, the oldest of them first. `days`: how each marked day counts.
std::vector<ShownOccasion> occasion_strip(const domain::Assignment& assignment,
                                          const std::map<base::Date, domain::LogState>& days,
                                          base::Date today);

} // namespace rekindle::app
