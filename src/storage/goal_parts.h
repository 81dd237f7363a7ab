// SPDX-License-Identifier: MIT
#pragma once

#include "domain/homework/goal.h"
#include "storage/database.h"

#include <string>

namespace rekindle::storage {

// What belongs to a goal, each in a table of its own. All inside Database::read or change.
void insert_levels(Database& database, const domain::Goal& goal);
void put_step(Database& database, const std::string& goal_id, const domain::GoalStep& step);
void put_rating(Database& database, const std::string& goal_id, const domain::GoalRating& rating);
/// Fills levels, steps (by number) and ratings (by day, then rater) of the goal with this id.
void read_parts(Database& database, domain::Goal& goal);

} // namespace rekindle::storage
