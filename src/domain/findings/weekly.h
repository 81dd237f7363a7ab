// SPDX-License-Identifier: MIT
#pragma once

#include "domain/findings/adherence.h"

#include <optional>
#include <vector>

namespace rekindle::domain {

/// Adherence of one calendar week; an occasion belongs to the week it is due in.
struct WeekKept {
    base::Date monday;
    Adherence kept;

    bool operator==(const WeekKept&) const = default;
};
/// Week by week, oldest first, one partner's marks or both partners' together (as adherence() and
/// joint_adherence() count them); weeks in which nothing is due are left out. The weeks' counts add up to
/// those of the whole.
std::vector<WeekKept> adherence_by_week(const Assignment& assignment, const std::vector<LogEntry>& entries,
                                        Side side, base::Date as_of,
                                        const std::optional<base::Date>& from = std::nullopt);
std::vector<WeekKept> joint_adherence_by_week(const Assignment& assignment,
                                              const std::vector<LogEntry>& entries, base::Date as_of,
                                              const std::optional<base::Date>& from = std::nullopt);

/// One week of a task with a weekly target.
struct TargetWeek {
    double target = 0;          ///< agreed times, less those excused
    double done = 0;            ///< done + 0.5 partial, also beyond the target
    int times = 0;              ///< agreed, excused or not
    int marked = 0;             ///< of these, with an entry
    int excused = 0;            ///< marks that excuse
    base::Date first{}, last{}; ///< the days whose marks count
};

/// Weekly target: how much of what was agreed is reported done, capped (primary: sum min(done, target) / sum
/// target) and uncapped (sum done / sum target). A time nobody marked is agreed and not reported, neither
/// done nor missed: `marked` of `times` stand beside the shares.
struct WeeklyTarget {
    int weeks = 0;                          ///< that are over
    int with_entries = 0;                   ///< of these
    std::optional<double> capped, uncapped; ///< empty when no week asks for anything, or nothing was marked
    double target = 0;                      ///< sum of the targets
    double within = 0;                      ///< sum of min(done, target)
    double done = 0;                        ///< sum of done, also beyond the target
    int times = 0, marked = 0;              ///< sums: times agreed, and those with an entry

    bool operator==(const WeeklyTarget&) const = default;
};
/// Two pieces of work counted as one: the sums are added, never the shares.
WeeklyTarget operator+(const WeeklyTarget& one, const WeeklyTarget& more);
WeeklyTarget weekly_target(const std::vector<TargetWeek>& weeks);

/// Of one partner, over the weeks of an assignment (they run from its start) that were over by `as_of`; a
/// week cut short by its end asks for the times due until then. A week that began before `from` is left out.
/// Empty when the schedule is not so many times a week.
std::optional<std::vector<TargetWeek>> target_weeks(const Assignment& assignment,
                                                    const std::vector<LogEntry>& entries, Side side,
                                                    base::Date as_of,
                                                    const std::optional<base::Date>& from = std::nullopt);
/// The sums of target_weeks().
std::optional<WeeklyTarget> weekly_target(const Assignment& assignment, const std::vector<LogEntry>& entries,
                                          Side side, base::Date as_of,
                                          const std::optional<base::Date>& from = std::nullopt);

} // namespace rekindle::domain
