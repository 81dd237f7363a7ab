// SPDX-License-Identifier: MIT
#pragma once

#include "domain/homework/assignment.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace rekindle::domain {

// What the entries of an assignment say about its occasions: the ground all forms of adherence stand on.

/// Opted out, excused, not applicable: leaves the denominator.
bool excuses(LogState state);

/// What one partner noted, by day; a later entry about the same day replaces an earlier one. Entries after
/// `as_of`, before `from` or outside the assignment are not there.
using Days = std::map<base::Date, LogState>;
Days days_of(const Assignment& assignment, const std::vector<LogEntry>& entries, Side side, base::Date as_of,
             const std::optional<base::Date>& from = std::nullopt);

/// The last day an assignment counts: the earlier of its last day and the day it was ended.
std::optional<base::Date> last_day(const Assignment& assignment);

/// days_of(), and in a joint task also excused wherever the other partner opted out or was excused: nobody
/// can do a joint task alone.
Days excused_together(const Assignment& assignment, const std::vector<LogEntry>& entries, Side side,
                      base::Date as_of, const std::optional<base::Date>& from);

/// What both noted: for each day A's and B's mark.
using TwoMarks = std::pair<std::optional<LogState>, std::optional<LogState>>;
std::map<base::Date, TwoMarks> days_of_both(const Days& a, const Days& b);

/// The mark two come to: excused when either excuses, none when one is missing, else the weaker.
std::optional<LogState> together(const TwoMarks& marks);

/// An occasion that counts, with the day whose mark fills it.
struct Filled {
    Occasion occasion;
    std::optional<base::Date> day;
};

/// The occasions due by `as_of` or filled already; those due before `from` are left out. Each list of `days`
/// is ascending and fills them in order, so that a fourth evening of a three-evening week is one more than
/// planned and fills none; the second list fills what the first has left open. With a schedule that has no
/// dates every day is an occasion of its own.
std::vector<Filled> filled_occasions(const Assignment& assignment,
                                     const std::vector<std::vector<base::Date>>& days, base::Date as_of,
                                     const std::optional<base::Date>& from = std::nullopt);

} // namespace rekindle::domain
