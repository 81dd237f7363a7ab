// SPDX-License-Identifier: MIT
#include "domain/findings/marks.h"

#include <algorithm>

namespace rekindle::domain {
namespace {

void fill(std::vector<Filled>& occasions, const std::vector<base::Date>& days)
{
    std::size_t first = 0; // what lies before it is over, or filled, for every later day
    for (const base::Date day : days) {
        while (first < occasions.size() && (occasions[first].day || occasions[first].occasion.until < day))
            ++first;
        const auto open = std::find_if(occasions.begin() + static_cast<std::ptrdiff_t>(first),
                                       occasions.end(), [&](const Filled& filled) {
                                           return filled.occasion.from > day ||
                                                  (!filled.day && filled.occasion.until >= day);
                                       });
        if (open != occasions.end() && open->occasion.from <= day) open->day = day;
    }
}

} // namespace

std::optional<base::Date> last_day(const Assignment& assignment)
{
    if (assignment.last && assignment.ended) return std::min(*assignment.last, *assignment.ended);
    return assignment.last ? assignment.last : assignment.ended;
}

bool excuses(LogState state)
{
    return state == LogState::OptedOut || state == LogState::Excused || state == LogState::NotApplicable;
}

Days days_of(const Assignment& assignment, const std::vector<LogEntry>& entries, Side side, base::Date as_of,
             const std::optional<base::Date>& from)
{
    const auto last = last_day(assignment);
    const base::Date first = from ? std::max(*from, assignment.start) : assignment.start;
    Days result;
    for (const LogEntry& entry : entries) {
        const bool inside = entry.day >= first && entry.day <= as_of && (!last || entry.day <= *last);
        if (entry.side == side && inside) result.insert_or_assign(entry.day, entry.state);
    }
    return result;
}

Days excused_together(const Assignment& assignment, const std::vector<LogEntry>& entries, Side side,
                      base::Date as_of, const std::optional<base::Date>& from)
{
    Days mine = days_of(assignment, entries, side, as_of, from);
    if (!assignment.joint) return mine;
    for (const auto& [day, state] : days_of(assignment, entries, other(side), as_of, from)) {
        const auto own = mine.find(day); // who opted out, too, is not excused by the other
        const bool excused_already = own != mine.end() && excuses(own->second);
        if (excuses(state) && !excused_already) mine.insert_or_assign(day, LogState::Excused);
    }
    return mine;
}

std::map<base::Date, TwoMarks> days_of_both(const Days& a, const Days& b)
{
    std::map<base::Date, TwoMarks> result;
    for (const auto& [day, state] : a) result[day].first = state;
    for (const auto& [day, state] : b) result[day].second = state;
    return result;
}

std::optional<LogState> together(const TwoMarks& marks)
{
    const auto& [a, b] = marks;
    if ((a && excuses(*a)) || (b && excuses(*b))) return LogState::Excused;
    if (!a || !b) return std::nullopt;
    return std::max(*a, *b); // of done, partial and not done the later is the weaker
}

std::vector<Filled> filled_occasions(const Assignment& assignment,
                                     const std::vector<std::vector<base::Date>>& days, base::Date as_of,
                                     const std::optional<base::Date>& from)
{
    std::vector<Filled> result;
    if (std::holds_alternative<OnTrigger>(assignment.schedule)) {
        for (const auto& list : days) {
            for (const base::Date day : list) result.push_back({{day, day, day}, day});
        }
        std::ranges::sort(result, {}, [](const Filled& filled) { return filled.occasion.due; });
        return result;
    }
    for (const Occasion& occasion :
         occasions(assignment.schedule, assignment.start, last_day(assignment), as_of)) {
        if (!from || occasion.due >= *from) result.push_back({occasion, std::nullopt});
    }
    for (const auto& list : days) fill(result, list);
    std::erase_if(result, [&](const Filled& filled) { return !filled.day && filled.occasion.due > as_of; });
    return result;
}

} // namespace rekindle::domain
