// SPDX-License-Identifier: MIT
#include "base/plural.h"
#include "base/translate.h"
#include "report/blocks/blocks.h"
#include "report/blocks/words.h"
#include "report/cells.h"
#include "report/fit.h"

#include <fmt/format.h>

#include <algorithm>

namespace rekindle::report {
namespace {

using base::say;
using base::tr;

Cell level_cell(std::optional<int> level)
{
    // A level is a signed whole number: +1, 0, -2.
    return decimal_cell(level ? std::optional<double>(*level) : std::nullopt, 0, true);
}

void add_goals(Sheet& sheet, const Contents& contents)
{
    for (const GoalLine& line : contents.data.goals) {
        const domain::Goal& goal = line.goal;
        const bool whole = goal.steps.empty();
        add_row(sheet, {text_cell(goal.title), text_cell(owner_name(contents.data.couple, goal.owner)),
                        integer_cell(goal.importance), integer_cell(goal.difficulty),
                        decimal_cell(goal.weight(), 0), level_cell(goal.baseline), level_cell(line.level),
                        level_cell(line.level ? std::optional(*line.level - goal.baseline) : std::nullopt),
                        day_cell(goal.set_on), day_cell(goal.target),
                        integer_cell(whole ? std::nullopt : std::optional(line.steps_done)),
                        integer_cell(whole ? std::nullopt : std::optional(line.steps_due)),
                        integer_cell(whole ? std::nullopt : std::optional(line.steps_kept))});
    }
    const Data& data = contents.data;
    const auto rated = std::count_if(data.goals.begin(), data.goals.end(),
                                     [](const GoalLine& line) { return line.level.has_value(); });
    std::vector<Cell> cells{text_cell(tr("Goal attainment T")),
                            text_cell(""),
                            text_cell(base::say_of(data.goals.size(), "{} of {} goal rated",
                                                   "{} of {} goals rated", rated, data.goals.size()),
                                      3),
                            decimal_cell(data.goals_baseline_t, 1),
                            decimal_cell(data.goals_t, 1),
                            decimal_cell(data.goals_t_change, 1, true),
                            text_cell("", 5)};
    for (Cell& cell : cells) {
        if (cell.role == Role::Text) cell.role = Role::Group;
    }
    add_row(sheet, std::move(cells));
    add_line(sheet,
             tr("Levels: -2 much less than expected, -1 less, 0 as expected, +1 more, +2 much more. Weight: "
                "importance "
                "times difficulty. Change: now - at the start, of a level and of T. T: 50 when every goal is "
                "attained as expected. Empty: not rated yet. Steps due: their day has come; done in time: of "
                "these, on or before that day."),
             Role::Note);
}

void add_levels(Sheet& sheet, const Contents& contents)
{
    add_space(sheet);
    add_line(sheet, tr("What the levels mean"), Role::Heading);
    add_row(sheet, {head(tr("Goal")), head(tr("-2 Much less than expected"), 2),
                    head(tr("-1 Less than expected"), 2), head(tr("0 As expected"), 2),
                    head(tr("+1 More than expected"), 2), head(tr("+2 Much more than expected"), 2)});
    for (const GoalLine& line : contents.data.goals) {
        std::vector<Cell> cells{text_cell(line.goal.title)};
        for (std::size_t i = 0; i < line.goal.levels.size(); ++i) {
            cells.push_back(text_cell(line.goal.levels[i], 2));
            if (line.level && *line.level == static_cast<int>(i) - 2)
                cells.back().emphasis = Emphasis::Attention;
        }
        add_row(sheet, std::move(cells));
    }
    add_line(sheet, tr("Underlined: where the goal stands now."), Role::Note);
}

void add_steps(Sheet& sheet, const Contents& contents)
{
    const std::vector<GoalLine>& goals = contents.data.goals;
    add_space(sheet);
    add_line(sheet, tr("Steps"), Role::Heading);
    if (std::all_of(goals.begin(), goals.end(),
                    [](const GoalLine& line) { return line.goal.steps.empty(); })) {
        add_line(sheet, tr("No steps have been agreed yet."), Role::Note);
        return;
    }
    int due = 0, kept = 0;
    for (const GoalLine& line : goals) {
        due += line.steps_due;
        kept += line.steps_kept;
    }
    add_line(sheet,
             due > 0 ? say("Done on or before their day: {} of {} due so far, {}.", kept, due,
                           shown_text(Percent{static_cast<double>(kept) / due}))
                     : tr("None is due yet, so the share done in time is not known."),
             Role::Plain);
    add_row(sheet, {head(tr("Step")), head(tr("Who")), head(tr("Status"), 3), number_head(tr("Due")),
                    number_head(tr("Done on"))});
    for (const GoalLine& line : goals) {
        if (line.goal.steps.empty()) continue;
        add_line(sheet, line.goal.title, Role::Group, 7);
        for (const domain::GoalStep& step : line.goal.steps) {
            std::string status = in_words(step.status);
            const bool over = step.status != domain::StepStatus::Done && step.due < contents.request.as_of;
            if (over) status = say("{}, due day has passed", status);
            add_row(sheet, {text_cell(fmt::format("{}. {}", step.number, step.title)),
                            text_cell(owner_name(contents.data.couple, step.owner)), text_cell(status, 3),
                            day_cell(step.due), day_cell(step.done_on)});
        }
    }
}

} // namespace

Sheet goals_sheet(const Contents& contents, const Block& block)
{
    Sheet sheet;
    sheet.columns = {{30, 40}, {12, 26}, {12, 13}, {11, 12}, {9, 10}, {11, 12}, {11, 12},
                     {9, 10},  {12, 13}, {12, 13}, {9, 10},  {9, 10}, {9, 10}};
    add_top(sheet, contents, block);
    if (contents.data.goals.empty()) {
        add_space(sheet);
        add_line(sheet, tr("No goal has been set yet."), Role::Note);
        return sheet;
    }
    add_space(sheet);
    add_row(sheet, {head(tr("Goal")), head(tr("Owner")), number_head(tr("Importance")),
                    number_head(tr("Difficulty")), number_head(tr("Weight")), number_head(tr("At start")),
                    number_head(tr("Now")), number_head(tr("Change")), number_head(tr("Set on")),
                    number_head(tr("Target day")), number_head(tr("Steps done")),
                    number_head(tr("Steps due")), number_head(tr("Done in time"))});
    sheet.freeze_rows = 2;
    sheet.repeat_rows = {0, 1}; // several lists: none of their heads stands above all pages, or all rows
    add_goals(sheet, contents);
    if (block.levels) add_levels(sheet, contents);
    add_steps(sheet, contents);
    return sheet;
}

} // namespace rekindle::report
