// SPDX-License-Identifier: MIT
#include "domain/findings/weekly.h"

#include "domain/findings/marked.h"

#include <algorithm>
#include <map>

namespace rekindle::domain {
namespace {

using std::chrono::days;

base::Date monday_of(base::Date day)
{
    return day - (std::chrono::weekday{day} - std::chrono::Monday);
}

std::vector<WeekKept> by_week(const std::vector<Marked>& marks)
{
    std::map<base::Date, Adherence> weeks;
    for (const Marked& marked : marks) count(weeks[monday_of(marked.occasion.due)], marked.mark);
    std::vector<WeekKept> result;
    for (auto& [monday, kept] : weeks) {
        settle(kept);
        result.push_back({monday, kept});
    }
    return result;
}

/// What one partner marked in the week from `first` on.
struct Noted {
    int entries = 0, excused = 0;
    double done = 0;
};
Noted noted_in(const Days& noted, base::Date first)
{
    Noted result;
    const auto end = noted.lower_bound(first + days{7});
    for (auto at = noted.lower_bound(first); at != end; ++at) {
        ++result.entries;
        result.excused += excuses(at->second);
        result.done += at->second == LogState::Done ? 1 : at->second == LogState::Partial ? 0.5 : 0;
    }
    return result;
}

void set_shares(WeeklyTarget& result)
{
    if (!(result.target > 0) || result.marked == 0) return;
    result.capped = result.within / result.target;
    result.uncapped = result.done / result.target;
}

} // namespace

std::vector<WeekKept> adherence_by_week(const Assignment& assignment, const std::vector<LogEntry>& entries,
                                        Side side, base::Date as_of, const std::optional<base::Date>& from)
{
    return by_week(marks_of_one(assignment, entries, side, as_of, from));
}

std::vector<WeekKept> joint_adherence_by_week(const Assignment& assignment,
                                              const std::vector<LogEntry>& entries, base::Date as_of,
                                              const std::optional<base::Date>& from)
{
    return by_week(marks_of_both(assignment, entries, as_of, from));
}

WeeklyTarget weekly_target(const std::vector<TargetWeek>& weeks)
{
    WeeklyTarget result;
    for (const TargetWeek& week : weeks) {
        result.target += week.target;
        result.within += std::min(week.done, week.target);
        result.done += week.done;
        result.times += week.times;
        result.marked += week.marked;
        result.with_entries += week.marked > 0;
    }
    result.weeks = static_cast<int>(weeks.size());
    set_shares(result);
    return result;
}

WeeklyTarget operator+(const WeeklyTarget& one, const WeeklyTarget& more)
{
    WeeklyTarget result = one;
    result.weeks += more.weeks;
    result.with_entries += more.with_entries;
    result.target += more.target;
    result.within += more.within;
    result.done += more.done;
    result.times += more.times;
    result.marked += more.marked;
    set_shares(result);
    return result;
}

std::optional<std::vector<TargetWeek>> target_weeks(const Assignment& assignment,
                                                    const std::vector<LogEntry>& entries, Side side,
                                                    base::Date as_of, const std::optional<base::Date>& from)
{
    if (!std::holds_alternative<TimesPerWeek>(assignment.schedule)) return std::nullopt;
    const Days noted = excused_together(assignment, entries, side, as_of, from);
    std::map<base::Date, int> asked; // by first day of the week
    for (const Filled& filled : filled_occasions(assignment, {}, as_of)) ++asked[filled.occasion.from];
    std::vector<TargetWeek> weeks;
    for (const auto& [first, times] : asked) {
        const bool is_over =
            first + days{6} <= as_of || last_day(assignment).value_or(as_of + days{1}) <= as_of;
        if (!is_over || (from && first < *from)) continue;
        const Noted found = noted_in(noted, first);
        weeks.push_back({std::max(0.0, double(times - found.excused)), found.done, times,
                         std::min(times, found.entries), found.excused, first,
                         std::min(first + days{6}, last_day(assignment).value_or(as_of))});
    }
    return weeks;
}

std::optional<WeeklyTarget> weekly_target(const Assignment& assignment, const std::vector<LogEntry>& entries,
                                          Side side, base::Date as_of, const std::optional<base::Date>& from)
{
    const auto weeks = target_weeks(assignment, entries, side, as_of, from);
    return weeks ? std::optional(weekly_target(*weeks)) : std::nullopt;
}

} // namespace rekindle::domain
