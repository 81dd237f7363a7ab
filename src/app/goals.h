// SPDX-License-Identifier: MIT
#pragma once

#include "domain/practice.h"

#include <string>

namespace rekindle::app {

/// By the number "goal list" shows (1, 2 ...) or by id; throws base::Error(NotFound).
domain::Goal goal_called(domain::Practice& practice, const domain::Couple& couple,
                         const std::string& number_or_id);

// None of them takes a day after `today`: that is base::Error(Data).

/// Adds a goal of `couple` as a plan describes it (its ids are filled in here).
domain::Goal add_goal(domain::Practice& practice, const domain::Couple& couple, domain::Goal goal,
                      base::Date day, base::Date today);

/// Sets what became of a step; throws base::Error(NotFound) for a number the goal does not have.
domain::GoalStep set_step(domain::Practice& practice, const domain::Goal& goal, int number,
                          domain::StepStatus status, base::Date day, base::Date today);

/// Throws base::Error(Data) for a level outside -2..+2.
void rate_goal(domain::Practice& practice, const domain::Goal& goal, const domain::GoalRating& rating,
               base::Date today);

} // namespace rekindle::app
