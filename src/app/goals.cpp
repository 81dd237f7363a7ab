// SPDX-License-Identifier: MIT
#include "app/goals.h"

#include "app/couple_status.h"
#include "app/numbered.h"
#include "base/error.h"
#include "base/translate.h"

#include <algorithm>

namespace rekindle::app {

using base::say;
using base::tr;

namespace {

void refuse_day_to_come(base::Date day, base::Date today)
{
    if (day > today)
        throw base::Error(tr("Nothing was saved."), "--day",
                          {{"", say("{} is still to come", base::to_text(day))}});
}

} // namespace

domain::Goal goal_called(domain::Practice& practice, const domain::Couple& couple,
                         const std::string& number_or_id)
{
    const auto goals = practice.goals().of(couple.id);
    if (const auto* goal = find_numbered(goals, number_or_id)) return *goal;
    throw base::Error(
        base::Trouble::NotFound,
        say("The couple {} has no goal {}. \"goal list\" shows all of them.", couple.code, number_or_id));
}

domain::Goal add_goal(domain::Practice& practice, const domain::Couple& couple, domain::Goal goal,
                      base::Date day, base::Date today)
{
    demand_open(couple);
    refuse_day_to_come(day, today);
    goal.id = {practice.new_id()};
    goal.couple = couple.id;
    goal.set_on = day;
    practice.goals().add(goal);
    return goal;
}

domain::GoalStep set_step(domain::Practice& practice, const domain::Goal& goal, int number,
                          domain::StepStatus status, base::Date day, base::Date today)
{
    demand_open(practice, goal.couple);
    refuse_day_to_come(day, today);
    const auto found = std::ranges::find(goal.steps, number, &domain::GoalStep::number);
    if (found == goal.steps.end())
        throw base::Error(base::Trouble::NotFound, say("The goal \"{}\" has no step {}; it has {}.",
                                                       goal.title, number, goal.steps.size()));
    domain::GoalStep step = *found;
    step.status = status;
    step.done_on = status == domain::StepStatus::Done ? std::optional(day) : std::nullopt;
    practice.goals().set_step(goal.id, step);
    return step;
}

void rate_goal(domain::Practice& practice, const domain::Goal& goal, const domain::GoalRating& rating,
               base::Date today)
{
    demand_open(practice, goal.couple);
    refuse_day_to_come(rating.day, today);
    if (rating.level < -2 || rating.level > 2)
        throw base::Error(
            tr("The goal was not rated."), "--level",
            {{"", say("{} is outside -2 (much less than expected) to 2 (much more)", rating.level)}});
    practice.goals().rate(goal.id, rating);
}

} // namespace rekindle::app
