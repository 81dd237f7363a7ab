// SPDX-License-Identifier: MIT
#include "domain/findings/shared_adherence.h"

#include "domain/findings/marked.h"

namespace rekindle::domain {
namespace {

constexpr int fewest_alike = 5;

bool mostly_alike(int alike, int both_marked)
{
    return 5 * alike >= 4 * both_marked;
}

} // namespace

std::optional<Adherence> shared_adherence(const Assignment& assignment, const std::vector<LogEntry>& entries,
                                          base::Date as_of, const std::optional<base::Date>& from)
{
    const Days a = days_of(assignment, entries, Side::A, as_of, from);
    const Days b = days_of(assignment, entries, Side::B, as_of, from);
    Adherence alike;
    int both_marked = 0;
    for (const Marked& marked : marks_of_both(assignment, entries, as_of, from)) {
        if (!marked.mark || excuses(*marked.mark)) continue;
        ++both_marked;
        if (a.at(*marked.day) == b.at(*marked.day)) count(alike, marked.mark);
    }
    if (alike.entries < fewest_alike || !mostly_alike(alike.entries, both_marked)) return std::nullopt;
    settle(alike);
    return alike;
}

} // namespace rekindle::domain
