// SPDX-License-Identifier: MIT
#include "domain/findings/adherence.h"

#include "domain/findings/marked.h"

#include <set>

namespace rekindle::domain {
namespace {

Adherence counted(const std::vector<Marked>& marks)
{
    Adherence result;
    for (const Marked& marked : marks) count(result, marked.mark);
    settle(result);
    return result;
}

/// `marks`: what was counted of these days.
std::vector<MarkedDay> in_order(const Days& days, const std::vector<Marked>& marks)
{
    std::set<base::Date> filling;
    for (const Marked& marked : marks) {
        if (marked.day) filling.insert(*marked.day);
    }
    std::vector<MarkedDay> result;
    for (const auto& [day, state] : days) result.push_back({day, state, filling.contains(day)});
    return result;
}

} // namespace

std::optional<double> adherence(int planned, int excused, int done, int partial, double credit)
{
    if (planned - excused <= 0) return std::nullopt;
    return (done + credit * partial) / (planned - excused);
}

void count(Adherence& result, const std::optional<LogState>& mark)
{
    ++result.occasions;
    if (!mark) return;
    ++result.entries;
    if (excuses(*mark))
        ++result.excused;
    else if (*mark == LogState::Done)
        ++result.done;
    else if (*mark == LogState::Partial)
        ++result.partial;
    else
        ++result.not_done;
}

Adherence operator+(const Adherence& one, const Adherence& more)
{
    Adherence result = one;
    result.occasions += more.occasions;
    result.entries += more.entries;
    result.done += more.done;
    result.partial += more.partial;
    result.not_done += more.not_done;
    result.excused += more.excused;
    settle(result);
    return result;
}

void settle(Adherence& result)
{
    result.value = adherence(result.entries, result.excused, result.done, result.partial);
}

std::vector<Marked> marks_of_one(const Assignment& assignment, const std::vector<LogEntry>& entries,
                                 Side side, base::Date as_of, const std::optional<base::Date>& from)
{
    const Days mine = excused_together(assignment, entries, side, as_of, from);
    std::vector<base::Date> days;
    for (const auto& [day, state] : mine) days.push_back(day);
    std::vector<Marked> result;
    for (const Filled& filled : filled_occasions(assignment, {days}, as_of, from))
        result.push_back(
            {filled.occasion, filled.day ? std::optional(mine.at(*filled.day)) : std::nullopt, filled.day});
    return result;
}

std::vector<Marked> marks_of_both(const Assignment& assignment, const std::vector<LogEntry>& entries,
                                  base::Date as_of, const std::optional<base::Date>& from)
{
    const auto both = days_of_both(days_of(assignment, entries, Side::A, as_of, from),
                                   days_of(assignment, entries, Side::B, as_of, from));
    // Where nothing is due by itself, a day one partner marked alone happened too, without an entry of both.
    const bool every_day = std::holds_alternative<OnTrigger>(assignment.schedule);
    std::vector<base::Date> days;
    for (const auto& [day, marks] : both) {
        if (every_day || together(marks)) days.push_back(day);
    }
    std::vector<Marked> result;
    for (const Filled& filled : filled_occasions(assignment, {days}, as_of, from))
        result.push_back(
            {filled.occasion, filled.day ? together(both.at(*filled.day)) : std::nullopt, filled.day});
    return result;
}

Adherence adherence(const Assignment& assignment, const std::vector<LogEntry>& entries, Side side,
                    base::Date as_of, const std::optional<base::Date>& from)
{
    return counted(marks_of_one(assignment, entries, side, as_of, from));
}

Adherence joint_adherence(const Assignment& assignment, const std::vector<LogEntry>& entries,
                          base::Date as_of, const std::optional<base::Date>& from)
{
    return counted(marks_of_both(assignment, entries, as_of, from));
}

std::vector<MarkedDay> marked_days(const Assignment& assignment, const std::vector<LogEntry>& entries,
                                   Side side, base::Date as_of, const std::optional<base::Date>& from)
{
    return in_order(excused_together(assignment, entries, side, as_of, from),
                    marks_of_one(assignment, entries, side, as_of, from));
}

std::vector<MarkedDay> joint_marked_days(const Assignment& assignment, const std::vector<LogEntry>& entries,
                                         base::Date as_of, const std::optional<base::Date>& from)
{
    Days days;
    for (const auto& [day, marks] : days_of_both(days_of(assignment, entries, Side::A, as_of, from),
                                                 days_of(assignment, entries, Side::B, as_of, from))) {
        if (const auto state = together(marks)) days.emplace(day, *state);
    }
    return in_order(days, marks_of_both(assignment, entries, as_of, from));
}

} // namespace rekindle::domain
