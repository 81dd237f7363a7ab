// SPDX-License-Identifier: MIT
#include "app/goals.h"

#include "app/couple_status.h"
#include "app/numbered.h"
#include "base/error.h"
#include "base/plural.h"
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
                          domain::StepStatus status, base::Date day, base::Date today,
                          const std::string& reason)
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
    practice.goals().set_step(goal.id, step, reason);
    return step;
}

void rate_goal(domain::Practice& practice, const domain::Goal& goal, const domain::GoalRating& rating,
               base::Date today, const std::string& reason)
{
    demand_open(practice, goal.couple);
    refuse_day_to_come(rating.day, today);
    if (rating.level < -2 || rating.level > 2)
        throw base::Error(
            tr("The goal was not rated."), "--level",
            {{"", say("{} is outside -2 (much less than expected) to 2 (much more)", rating.level)}});
    practice.goals().rate(goal.id, rating, reason);
}

void set_goal_right(domain::Practice& practice, const domain::Goal& goal, domain::Goal as_it_should_be,
                    const std::string& reason)
{
    demand_open(practice, goal.couple);
    base::Problems problems;
    if (as_it_should_be.owner != goal.owner)
        problems.push_back({"/owner", tr("whose goal it is stays; add another goal for somebody else")});
    if (as_it_should_be.steps.size() != goal.steps.size())
        problems.push_back(
            {"/steps",
             base::say_of(goal.steps.size(), "the goal has {} step, and it stands here in its place",
                          "the goal has {} steps, and each stands here in its place", goal.steps.size())});
    as_it_should_be.id = goal.id;
    as_it_should_be.couple = goal.couple;
    as_it_should_be.set_on = goal.set_on;
    as_it_should_be.ratings = goal.ratings;
    for (std::size_t at = 0; problems.empty() && at < goal.steps.size(); ++at) {
        as_it_should_be.steps[at].number = goal.steps[at].number;
        as_it_should_be.steps[at].status = goal.steps[at].status;
        as_it_should_be.steps[at].done_on = goal.steps[at].done_on;
    }
    if (problems.empty() && as_it_should_be == goal)
        problems.push_back({"", tr("everything is as it was, so there is nothing to set right")});
    if (!problems.empty())
        throw base::Error(tr("The goal was not changed."), goal.title, std::move(problems));
    practice.goals().set_right(as_it_should_be, reason);
}

} // namespace rekindle::app
