// SPDX-License-Identifier: MIT
#include "app/homework_sheet.h"
#include "app/sheet_parts.h"
#include "base/error.h"
#include "base/translate.h"

#include <algorithm>
#include <array>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using report::Grid;
using report::Role;

Grid levels_of(const domain::Goal& goal)
{
    Grid grid;
    grid.columns = {{tr("Level"), 1.6}, {tr("What that looks like"), 4}};
    grid.least_height = 20;
    const std::array names{tr("-2  much less than expected"), tr("-1  less than expected"),
                           tr("0  as expected"), tr("+1  more than expected"),
                           tr("+2  much more than expected")};
    for (std::size_t i = goal.levels.size(); i > 0; --i)
        grid.rows.push_back({names[i - 1], goal.levels[i - 1]});
    return grid;
}

std::string who(domain::Owner owner)
{
    switch (owner) {
    case domain::Owner::A:
        return tr("A");
    case domain::Owner::B:
        return tr("B");
    default:
        return tr("both");
    }
}

Grid steps_of(const domain::Goal& goal)
{
    Grid grid;
    grid.columns = {{"", 0.5}, {tr("Step"), 5}, {tr("Who"), 1}, {tr("Until"), 1.4}, {tr("Done on"), 1.4}};
    for (const domain::GoalStep& step : goal.steps)
        grid.rows.push_back({std::to_string(step.number), step.title, who(step.owner),
                             base::to_text(step.due), step.done_on ? base::to_text(*step.done_on) : ""});
    constexpr int further = 3; // what comes up on the way
    for (int i = 0; i < further; ++i) grid.rows.emplace_back();
    return grid;
}

} // namespace

report::Handout goal_sheet(Reading& reading, const domain::GoalId& id, base::Date printed)
{
    const std::vector<domain::Goal> all = reading.goals();
    const auto goal = std::ranges::find(all, id, &domain::Goal::id);
    if (goal == all.end())
        throw base::Error(
            base::Trouble::Refused,
            tr("This goal is one partner's own, or the other's: print it for the partner whose it is, "
               "with --partner. Nothing was written."));
    report::Handout sheet = sheet_for(goal->title, "", printed, reading.only());
    sheet.pieces = {paragraph(goal->title, Role::Title)};
    sheet.pieces.front().parts.emplace_back(
        report::Words{goal->target ? say("Set on {}, to be looked at on {}", base::to_text(goal->set_on),
                                         base::to_text(*goal->target))
                                   : say("Set on {}", base::to_text(goal->set_on)),
                      Role::Subtitle});
    sheet.pieces.push_back(heading(tr("How you will know")));
    sheet.pieces.push_back(piece(levels_of(*goal)));
    sheet.pieces.push_back(heading(tr("Steps")));
    sheet.pieces.push_back(piece(steps_of(*goal)));
    return sheet;
}

} // namespace rekindle::app
