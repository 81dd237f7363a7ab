// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "report/blocks/plain.h"
#include "report/blocks/words.h"
#include "report/cells.h"

#include <algorithm>

namespace rekindle::report {
namespace {

using base::say;
using base::tr;

Cell level_cell(std::optional<int> level)
{
    return decimal_cell(level ? std::optional<double>(*level) : std::nullopt, 0, true);
}

/// What the level means, in the words that were agreed.
std::string level_in_words(const GoalLine& line)
{
    const std::size_t at = line.level ? static_cast<std::size_t>(*line.level + 2) : line.goal.levels.size();
    return at < line.goal.levels.size() ? line.goal.levels[at] : std::string();
}

std::string title_of(const GoalLine& line, std::size_t number)
{
    return line.goal.title.empty() ? say("Goal {}", number) : line.goal.title;
}

void add_steps(Sheet& sheet, const std::vector<GoalLine>& goals)
{
    if (std::ranges::all_of(goals, [](const GoalLine& line) { return line.goal.steps.empty(); })) return;
    add_space(sheet);
    add_line(sheet, tr("Steps"), Role::Heading);
    add_row(sheet,
            {head(tr("Step")), head(tr("Status"), 2), number_head(tr("By")), number_head(tr("Done on"))});
    for (const GoalLine& line : goals) {
        if (line.goal.steps.empty()) continue;
        add_line(sheet, line.goal.title, Role::Group, 5);
        // Without a number: the counselor's would tell of steps that are another's, one counted anew would be
        // another number for the same step.
        for (const domain::GoalStep& step : line.goal.steps)
            add_row(sheet, {text_cell(step.title), text_cell(in_words(step.status), 2), day_cell(step.due),
                            day_cell(step.done_on)});
    }
}

} // namespace

std::optional<Sheet> plain_goals(const Contents& contents, const Edition& edition, const Block& block)
{
    const std::vector<GoalLine>& goals = contents.data.goals;
    if (goals.empty()) return std::nullopt;
    const bool in_words = block.levels && std::ranges::any_of(goals, [](const GoalLine& line) {
                              return !level_in_words(line).empty();
                          });
    Sheet sheet;
    sheet.columns = {{34, 46}, {10, 12}, {10, 12}, {12, 14}, {12, 14}};
    if (in_words) sheet.columns.push_back({30, 44});
    add_plain_top(sheet, contents, edition, block);
    add_note(sheet, edition, block);
    add_space(sheet);
    std::vector<Cell> heads{head(tr("Goal")), number_head(tr("At start")), number_head(tr("Now")),
                            number_head(tr("Set on")), number_head(tr("Target day"))};
    if (in_words) heads.push_back(head(tr("Now, in words")));
    add_row(sheet, std::move(heads));
    std::size_t number = 0;
    for (const GoalLine& line : goals) {
        std::vector<Cell> row{text_cell(title_of(line, ++number)), level_cell(line.goal.baseline),
                              level_cell(line.level), day_cell(line.goal.set_on), day_cell(line.goal.target)};
        if (in_words) row.push_back(text_cell(level_in_words(line)));
        add_row(sheet, std::move(row));
    }
    add_line(sheet, tr("0: as expected; +1 and +2: more than that; -1 and -2: not there yet."), Role::Note);
    add_steps(sheet, goals);
    return sheet;
}

} // namespace rekindle::report
