// SPDX-License-Identifier: MIT
#include "domain/findings/adherence.h"

#include <algorithm>
#include <map>
#include <set>

namespace rekindle::domain {
namespace {

bool excuses(LogState state)
{
    return state == LogState::OptedOut || state == LogState::Excused || state == LogState::NotApplicable;
}

/// A day with what was noted for it; no mark when only one of two partners noted something.
struct Noted {
    base::Date day;
    std::optional<LogState> mark;
};

/// An occasion that counts, with the mark it got.
struct Marked {
    Occasion occasion;
    std::optional<LogState> mark;
};

std::optional<base::Date> last_day(const Assignment& assignment)
{
    if (assignment.last && assignment.ended) return std::min(*assignment.last, *assignment.ended);
    return assignment.last ? assignment.last : assignment.ended;
}

/// The occasions, each with at most one mark. Marks in a week fill its occasions in order of day, so that a
/// fourth evening of a three-evening week is one more than planned and does not count.
std::vector<Marked> marked_occasions(const Assignment& assignment, const std::vector<Noted>& noted,
                                     base::Date as_of)
{
    std::vector<Marked> result;
    for (const Occasion& occasion :
         occasions(assignment.schedule, assignment.start, last_day(assignment), as_of))
        result.push_back({occasion, std::nullopt});
    for (const Noted& note : noted) {
        if (std::holds_alternative<OnTrigger>(assignment.schedule)) {
            result.push_back({{note.day, note.day, note.day}, note.mark});
            continue;
        }
        if (!note.mark) continue;
        const auto open = std::ranges::find_if(result, [&](const Marked& marked) {
            return !marked.mark && note.day >= marked.occasion.from && note.day <= marked.occasion.until;
        });
        if (open != result.end()) open->mark = note.mark;
    }
    std::erase_if(result, [&](const Marked& marked) { return !marked.mark && marked.occasion.due > as_of; });
    return result;
}

/// What each partner noted, by day; a later entry about the same day replaces an earlier one.
using Days = std::map<base::Date, LogState>;
Days days_of(const Assignment& assignment, const std::vector<LogEntry>& entries, Side side, base::Date as_of)
{
    const auto last = last_day(assignment);
    Days result;
    for (const LogEntry& entry : entries) {
        const bool inside =
            entry.day >= assignment.start && entry.day <= as_of && (!last || entry.day <= *last);
        if (entry.side == side && inside) result.insert_or_assign(entry.day, entry.state);
    }
    return result;
}

std::optional<LogState> mark_of(const Days& noted, base::Date day)
{
    const auto found = noted.find(day);
    return found == noted.end() ? std::nullopt : std::optional(found->second);
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

Adherence counted(const std::vector<Marked>& marks)
{
    Adherence result;
    for (const Marked& marked : marks) count(result, marked.mark);
    result.value = adherence(result.entries, result.excused, result.done, result.partial);
    return result;
}

/// What two marks about the same thing come to.
std::optional<LogState> together(const std::optional<LogState>& a, const std::optional<LogState>& b)
{
    if ((a && excuses(*a)) || (b && excuses(*b))) return LogState::Excused;
    if (!a || !b) return std::nullopt;
    if (*a == LogState::NotDone || *b == LogState::NotDone) return LogState::NotDone;
    return *a == LogState::Partial || *b == LogState::Partial ? LogState::Partial : LogState::Done;
}

} // namespace

std::optional<double> adherence(int planned, int excused, int done, int partial, double credit)
{
    if (planned - excused <= 0) return std::nullopt;
    return (done + credit * partial) / (planned - excused);
}

Adherence adherence(const Assignment& assignment, const std::vector<LogEntry>& entries, Side side,
                    base::Date as_of)
{
    Days mine = days_of(assignment, entries, side, as_of);
    if (assignment.joint) {
        // One opting out excuses both: nobody can do a joint task alone.
        for (const auto& [day, state] : days_of(assignment, entries, other(side), as_of)) {
            if (excuses(state)) mine.insert_or_assign(day, LogState::Excused);
        }
    }
    std::vector<Noted> noted;
    for (const auto& [day, state] : mine) noted.push_back({day, state});
    return counted(marked_occasions(assignment, noted, as_of));
}

Adherence joint_adherence(const Assignment& assignment, const std::vector<LogEntry>& entries,
                          base::Date as_of)
{
    const Days a = days_of(assignment, entries, Side::A, as_of);
    const Days b = days_of(assignment, entries, Side::B, as_of);
    std::set<base::Date> days;
    for (const auto& [day, state] : a) days.insert(day);
    for (const auto& [day, state] : b) days.insert(day);
    std::vector<Noted> noted;
    for (const base::Date day : days) noted.push_back({day, together(mark_of(a, day), mark_of(b, day))});
    return counted(marked_occasions(assignment, noted, as_of));
}

} // namespace rekindle::domain
