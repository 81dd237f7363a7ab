// SPDX-License-Identifier: MIT
#include "app/print_homework.h"

#include "app/homework.h"
#include "app/homework_gate.h"
#include "app/homework_sheet.h"
#include "app/reader_for.h"

namespace rekindle::app {

report::Handout sheet_to_take_home(domain::Practice& practice, Reading& reading,
                                   const domain::Assignment& assignment, base::Date today)
{
    const auto& homework =
        reading.definitions().homework(assignment.template_id, assignment.template_version);
    demand_yes_goes_on(practice, homework, assignment, reading.only(), today);
    return homework_sheet(reading, assignment.id, today);
}

void print_homework(domain::Practice& practice, const domain::Couple& couple,
                    const domain::AssignmentId& assignment, domain::Audience audience, base::Date today,
                    const std::filesystem::path& target)
{
    hand_out(practice, {couple, audience, "homework sheet", {}, today}, target, [&] {
        Reading reading(practice, couple, reader_for(practice, couple, audience, false, today));
        return sheet_to_take_home(practice, reading, assignment_called(practice, couple, assignment.value),
                                  today);
    });
}

void print_goal(domain::Practice& practice, const domain::Couple& couple, const domain::GoalId& goal,
                domain::Audience audience, base::Date today, const std::filesystem::path& target)
{
    hand_out(practice, {couple, audience, "goal plan", {}, today}, target, [&] {
        Reading reading(practice, couple, reader_for(practice, couple, audience, false, today));
        return goal_sheet(reading, goal, today);
    });
}

} // namespace rekindle::app
