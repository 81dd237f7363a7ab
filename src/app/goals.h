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

// What is completed is changed with a reason: without one they throw domain::NeedsReason. What was said
// before is kept (app/earlier_values.h).

/// Sets what became of a step, which is completed when it was done; throws base::Error(NotFound) for a number
/// the goal does not have.
domain::GoalStep set_step(domain::Practice& practice, const domain::Goal& goal, int number,
                          domain::StepStatus status, base::Date day, base::Date today,
                          const std::string& reason = {});

/// Throws base::Error(Data) for a level outside -2..+2. Completed is what the same said for that day before.
void rate_goal(domain::Practice& practice, const domain::Goal& goal, const domain::GoalRating& rating,
               base::Date today, const std::string& reason = {});

/// Sets its words right: title, weights, levels, target, and the words of each step, by its number. Completed
/// when somebody has rated it. Whose it is and the number of its steps stay; throws base::Error(Data) where
/// they differ, and where nothing is different.
void set_goal_right(domain::Practice& practice, const domain::Goal& goal, domain::Goal as_it_should_be,
                    const std::string& reason = {});

} // namespace rekindle::app
