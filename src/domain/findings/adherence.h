// SPDX-License-Identifier: MIT
#pragma once

#include "domain/homework/assignment.h"

#include <optional>
#include <vector>

namespace rekindle::domain {

/// Adherence from counts: (done + credit * partial) / (planned - excused). Empty when nothing is left to be
/// done.
std::optional<double> adherence(int planned, int excused, int done, int partial, double credit = 0.5);

/// How one partner, or the couple together, kept an assignment.
struct Adherence {
    int occasions = 0; ///< due by as_of, or marked already
    int entries = 0;   ///< occasions with an entry; the rest is "no entry", neither done nor missed
    int done = 0, partial = 0, not_done = 0;
    int excused = 0;             ///< opted out, excused, not applicable
    std::optional<double> value; ///< (done + 0.5 partial) / (entries - excused)

    bool operator==(const Adherence&) const = default;
};

/// Two pieces of work counted as one.
Adherence operator+(const Adherence& one, const Adherence& more);

/// One partner's marks. Entries after `as_of`, outside the assignment or beyond the planned number do not
/// count, nor does what was marked or due before `from`. In a joint task a day on which either partner opted
/// out or was excused is excused for both.
Adherence adherence(const Assignment& assignment, const std::vector<LogEntry>& entries, Side side,
                    base::Date as_of, const std::optional<base::Date>& from = std::nullopt);

/// Both partners of a joint task, day by day: excused when either opted out or was excused; else the weaker
/// mark counts, and a day has an entry only when both marked it.
Adherence joint_adherence(const Assignment& assignment, const std::vector<LogEntry>& entries,
                          base::Date as_of, const std::optional<base::Date>& from = std::nullopt);

/// A day that was marked, as it counts.
struct MarkedDay {
    base::Date day;
    LogState state = LogState::Done;
    bool fills = false; ///< an occasion: adherence counts it; if not, it is beyond what was planned

    bool operator==(const MarkedDay&) const = default;
};
/// What the counts of adherence() and joint_adherence() are made of, by day. In a joint task a day on which
/// the other partner opted out or was excused is there as excused; of both together only days that count for
/// both.
std::vector<MarkedDay> marked_days(const Assignment& assignment, const std::vector<LogEntry>& entries,
                                   Side side, base::Date as_of,
                                   const std::optional<base::Date>& from = std::nullopt);
std::vector<MarkedDay> joint_marked_days(const Assignment& assignment, const std::vector<LogEntry>& entries,
                                         base::Date as_of,
                                         const std::optional<base::Date>& from = std::nullopt);

} // namespace rekindle::domain
