// SPDX-License-Identifier: MIT
#include "domain/findings/pressure.h"

#include <algorithm>
#include <numeric>

namespace rekindle::domain {
namespace {

constexpr std::ptrdiff_t last_marks = 5;
constexpr std::ptrdiff_t marks_to_notice = 3;
constexpr double drop_to_notice = 3;
constexpr std::size_t before_the_newest = 3;

std::ptrdiff_t opted_out(const std::vector<const LogEntry*>& marks)
{
    const auto first = marks.end() - std::min<std::ptrdiff_t>(last_marks, std::ssize(marks));
    return std::count_if(first, marks.end(),
                         [](const LogEntry* entry) { return entry->state == LogState::OptedOut; });
}

std::optional<double> comfort_in(const LogEntry& entry)
{
    std::optional<double> comfort;
    each_answer_to(entry.answers, "comfort", [&](const Answer& answer) {
        if (!comfort) comfort = number_of(answer.value);
    });
    return comfort;
}

bool comfort_drops(const std::vector<const LogEntry*>& marks)
{
    std::vector<double> comforts;
    for (const LogEntry* const entry : marks) {
        if (const auto comfort = comfort_in(*entry)) comforts.push_back(*comfort);
    }
    if (comforts.size() <= before_the_newest) return false;
    const auto before = comforts.end() - 1 - before_the_newest;
    const double mean = std::accumulate(before, comforts.end() - 1, 0.0) / before_the_newest;
    return mean - comforts.back() >= drop_to_notice;
}

} // namespace

std::vector<PressureSign> pressure_signs(const Assignment& assignment, const std::vector<LogEntry>& entries)
{
    std::vector<PressureSign> signs;
    std::map<Side, std::vector<const LogEntry*>> marks;
    for (const LogEntry& entry : entries) marks[entry.side].push_back(&entry);
    for (const Side side : both_sides) {
        if (!assignment.involves(side) || marks[side].empty()) continue;
        const base::Date newest = marks[side].back()->day;
        if (assignment.joint && opted_out(marks[side]) >= marks_to_notice &&
            opted_out(marks[other(side)]) == 0)
            signs.push_back({side, PressureSign::Pattern::OptsOut, newest});
        if (comfort_drops(marks[side])) signs.push_back({side, PressureSign::Pattern::ComfortDrops, newest});
    }
    return signs;
}

} // namespace rekindle::domain
