// SPDX-License-Identifier: MIT
#include "app/findings.h"

#include <algorithm>
#include <set>

namespace rekindle::app {
namespace {

std::optional<double> share(int part, int of)
{
    return of > 0 ? std::optional(static_cast<double>(part) / of) : std::nullopt;
}

/// T on each day of the period on which somebody rated a goal, over the goals that were rated by then.
std::vector<report::GoalsPoint> over_time(const std::vector<report::GoalLine>& lines,
                                          const std::optional<base::Date>& from)
{
    std::set<base::Date> days;
    for (const report::GoalLine& line : lines) {
        for (const domain::GoalRating& rating : line.goal.ratings) {
            if (!from || rating.day >= *from) days.insert(rating.day);
        }
    }
    std::vector<report::GoalsPoint> result;
    for (const base::Date day : days) {
        std::vector<domain::RatedGoal> rated;
        for (const report::GoalLine& line : lines) {
            if (const auto level = domain::current_level(line.goal, day))
                rated.push_back({*level, line.goal.weight()});
        }
        if (const auto t = domain::goal_attainment_t(rated))
            result.push_back({day, *t, static_cast<int>(rated.size())});
    }
    return result;
}

} // namespace

GoalFindings goal_findings(Reading& reading, const Period& period)
{
    const base::Date as_of = period.as_of;
    GoalFindings result;
    std::vector<domain::RatedGoal> now, before;
    int due = 0, kept = 0;
    for (domain::Goal& goal : reading.goals()) {
        if (goal.set_on > as_of) continue;
        std::erase_if(goal.ratings, [&](const domain::GoalRating& rating) { return rating.day > as_of; });
        for (domain::GoalStep& step : goal.steps) {
            if (!step.done_on || *step.done_on <= as_of) continue;
            step.status = domain::StepStatus::Open; // as it was then
            step.done_on.reset();
        }
        report::GoalLine line;
        line.level = domain::current_level(goal, as_of);
        for (const domain::GoalStep& step : goal.steps) {
            line.steps_done +=
                step.status == domain::StepStatus::Done && step.done_on && *step.done_on <= as_of;
            line.steps_due += step.due <= as_of;
            line.steps_kept += step.due <= as_of && step.status == domain::StepStatus::Done && step.done_on &&
                               *step.done_on <= step.due;
        }
        line.kept = share(line.steps_kept, line.steps_due);
        due += line.steps_due;
        kept += line.steps_kept;
        if (line.level) {
            now.push_back({*line.level, goal.weight()});
            before.push_back({goal.baseline, goal.weight()});
        }
        line.goal = std::move(goal);
        result.goals.push_back(std::move(line));
    }
    result.steps_kept = share(kept, due);
    result.over_time = over_time(result.goals, period.from);
    result.t = domain::goal_attainment_t(now);
    result.baseline_t = domain::goal_attainment_t(before);
    if (result.t && result.baseline_t) result.t_change = *result.t - *result.baseline_t;
    return result;
}

} // namespace rekindle::app
