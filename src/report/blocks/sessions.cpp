// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "base/translate.h"
#include "report/blocks/blocks.h"
#include "report/blocks/words.h"
#include "report/cells.h"

#include <algorithm>
#include <map>

namespace rekindle::report {
namespace {

using base::say;
using base::tr;
using domain::Side;

/// Lines of a cell, by the number of the session.
using Told = std::map<int, std::vector<std::string>>;

std::string lines_at(const Told& told, int number)
{
    const auto found = told.find(number);
    return found == told.end() ? no_value : base::joined(found->second, "\n");
}

/// What stands here beside the title; a plan is longer, and stands among the homework.
constexpr std::size_t short_detail = 80;

Told agreed_at(const Contents& contents)
{
    const bool stands_elsewhere =
        has_block(contents.definition, contents.request.audience, {BlockKind::Homework});
    Told told;
    for (const HomeworkLine& line : contents.data.homework) {
        const std::string& title = line.assignment.title;
        const bool told_here =
            !line.detail.empty() && (!stands_elsewhere || line.detail.size() <= short_detail);
        told[line.assigned_session].push_back(told_here ? say("{} ({})", title, line.detail) : title);
    }
    return told;
}

Told reviewed_at(const std::vector<HomeworkLine>& homework)
{
    Told told;
    for (const HomeworkLine& line : homework) {
        for (const HomeworkLine::ReviewLine& review : line.reviews)
            told[review.session].push_back(say("{}: {}", line.assignment.title, in_words(review.decision)));
    }
    return told;
}

Told filled_at(const std::vector<SessionLine>& lines, Side side)
{
    Told told;
    for (const SessionLine& line : lines) {
        for (const SessionLine::Filled& filled : line.filled) {
            if (filled.side == side)
                told[line.session.number].push_back(
                    filled.completed ? filled.questionnaire
                                     : say("{} (begun, not finished)", filled.questionnaire));
        }
        // In whatever order they were filled, both partners' cells read alike.
        if (const auto at = told.find(line.session.number); at != told.end())
            std::sort(at->second.begin(), at->second.end());
    }
    return told;
}

bool was_open(const domain::GoalStep& step, base::Date day)
{
    if (step.done_on) return *step.done_on > day;
    return step.status != domain::StepStatus::Done;
}

/// The steps that were still to come after a session: of the goals set by then, the first due on that day or
/// later; several when they are due on one day.
std::string next_steps(const std::vector<GoalLine>& goals, base::Date day)
{
    std::vector<std::string> titles;
    base::Date due;
    for (const GoalLine& line : goals) {
        if (line.goal.set_on > day) continue;
        for (const domain::GoalStep& step : line.goal.steps) {
            if (step.due < day || !was_open(step, day)) continue;
            if (!titles.empty() && step.due > due) continue;
            if (!titles.empty() && step.due < due) titles.clear();
            due = step.due;
            titles.push_back(step.title);
        }
    }
    return titles.empty() ? no_value : say("{}\ndue {}", base::joined(titles, "\n"), base::to_text(due));
}

} // namespace

Sheet sessions_sheet(const Contents& contents, const Block& block)
{
    const Data& data = contents.data;
    Sheet sheet;
    sheet.columns = {{8, 9}, {12, 13}, {12, 24}, {16, 26}, {16, 26}, {22, 36}, {22, 36}, {18, 30}};
    add_top(sheet, contents, block);
    add_space(sheet);
    if (data.sessions.empty()) {
        add_line(sheet, tr("There was no session in this period yet."), Role::Note);
        return sheet;
    }
    const int heads = add_row(
        sheet, {number_head(tr("Session")), number_head(tr("Day")), head(tr("Who was there")),
                head(say("Forms of {}", partner_name(data.couple, Side::A))),
                head(say("Forms of {}", partner_name(data.couple, Side::B))), head(tr("Homework agreed")),
                head(tr("Homework reviewed: decision")), head(tr("Next step of the goals"))});
    sheet.freeze_rows = heads + 1;
    sheet.repeat_rows = {heads, heads};
    const Told agreed = agreed_at(contents), reviewed = reviewed_at(data.homework);
    const Told forms_a = filled_at(data.session_lines, Side::A);
    const Told forms_b = filled_at(data.session_lines, Side::B);
    for (const domain::Session& session : data.sessions) {
        add_row(sheet,
                {integer_cell(session.number), day_cell(session.day),
                 text_cell(in_words(data.couple, session.kind)), text_cell(lines_at(forms_a, session.number)),
                 text_cell(lines_at(forms_b, session.number)), text_cell(lines_at(agreed, session.number)),
                 text_cell(lines_at(reviewed, session.number)),
                 text_cell(next_steps(data.goals, session.day))});
    }
    sheet.filter_rows = {heads, static_cast<int>(sheet.rows.size()) - 1};
    add_line(sheet,
             tr("Next step: of the goals set by that day, the step not yet done that was due first. –: "
                "nothing was recorded."),
             Role::Note);
    return sheet;
}

} // namespace rekindle::report
