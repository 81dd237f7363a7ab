// SPDX-License-Identifier: MIT
#pragma once

#include "app/hand_out.h"
#include "app/reading.h"

namespace rekindle::app {

/// The sheet of homework that was agreed (app/homework_sheet.h), for who still says yes to it: throws
/// base::Error as demand_yes_goes_on() and homework_sheet() do.
report::Handout sheet_to_take_home(domain::Practice& practice, Reading& reading,
                                   const domain::Assignment& assignment, base::Date today);

/// Writes it to a new PDF or HTML file, as something that leaves the practice (app/hand_out.h).
void print_homework(domain::Practice& practice, const domain::Couple& couple,
                    const domain::AssignmentId& assignment, domain::Audience audience, base::Date today,
                    const std::filesystem::path& target);

/// The same of a goal with its levels and steps.
void print_goal(domain::Practice& practice, const domain::Couple& couple, const domain::GoalId& goal,
                domain::Audience audience, base::Date today, const std::filesystem::path& target);

} // namespace rekindle::app
