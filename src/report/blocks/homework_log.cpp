// SPDX-License-Identifier: MIT
// The marks that the counts of homework are made of.
#include "base/translate.h"
#include "domain/findings/marks.h"
#include "report/blocks/blocks.h"
#include "report/blocks/homework_marks.h"
#include "report/blocks/words.h"
#include "report/cells.h"

#include <algorithm>

namespace rekindle::report {
namespace {

using base::tr;
using domain::LogState;
using LogLine = HomeworkLine::LogLine;
using Of = Anchor::Of;

std::string note_of(const LogLine& line)
{
    if (!line.counts)
        return tr("does not count: a later mark of the day does, or it is outside of the time agreed");
    if (!line.mark.fills) return tr("beyond what was planned");
    return line.by_the_other ? tr("excused with the other partner") : "";
}

std::string answers_of(const LogLine& line)
{
    std::string text;
    for (const auto& [question, answer] : line.answers)
        text += (text.empty() ? "" : "\n") + question + " " + answer;
    return text;
}

/// The marks of one line by one partner, or of both together.
void add_marks(Sheet& sheet, const HomeworkLine& homework, const std::string& who,
               const std::vector<LogLine>& log, const std::vector<NumberedMark>& numbered)
{
    std::size_t next = 0; // those that count come first
    for (const LogLine& line : log) {
        const bool has_number = next < numbered.size() && numbered[next].line == &line;
        const std::size_t number = has_number ? numbered[next++].number : 0;
        const LogState state = line.mark.state;
        const auto says = [&](Of what, bool is_so) {
            return has_number ? named(anchor(what, number), integer_cell(is_so)) : integer_cell({});
        };
        add_row(sheet, {text_cell(homework.assignment.title), text_cell(who),
                        day_cell(homework.assignment.start), day_cell(line.mark.day),
                        text_cell(in_words(state)), says(Of::MarkDone, state == LogState::Done),
                        says(Of::MarkPartial, state == LogState::Partial),
                        says(Of::MarkNotDone, state == LogState::NotDone),
                        says(Of::MarkExcused, domain::excuses(state)), text_cell(note_of(line)),
                        text_cell(answers_of(line))});
    }
}

} // namespace

Sheet homework_log_sheet(const Contents& contents, const Block& block)
{
    Sheet sheet;
    sheet.columns = {{22, 36}, {12, 18}, {11, 12}, {11, 12}, {10, 14}, {7, 8},
                     {7, 8},   {8, 9},   {8, 9},   {16, 26}, {26, 48}};
    add_top(sheet, contents, block);
    const std::vector<HomeworkLine>& homework = contents.data.homework;
    if (std::ranges::all_of(homework, [](const HomeworkLine& line) { return line.log.empty(); })) {
        add_space(sheet);
        add_line(sheet, tr("Nothing has been marked in this period yet."), Role::Note);
        return sheet;
    }
    add_line(
        sheet,
        tr("One mark a row, as the rule of the homework counts it. Together: the lesser of both marks; a day "
           "that one of them alone marked has none. First what was planned, then what was beyond; in the "
           "adherence counts what was planned, in the weekly target both. Adherence and weekly target are "
           "made "
           "of these cells on the sheet of calculations; ratings, who began and what was kept come from the "
           "answers."),
        Role::Note);
    add_space(sheet);
    const int heads =
        add_row(sheet, {head(tr("Homework")), head(tr("Who")), number_head(tr("Start")),
                        number_head(tr("Day")), head(tr("Mark")), number_head(tr("Done")),
                        number_head(tr("Partly")), number_head(tr("Not done")), number_head(tr("Excused")),
                        head(tr("Note")), head(tr("Answers on the log"))});
    sheet.freeze_rows = heads + 1;
    sheet.repeat_rows = {heads, heads};
    const std::vector<MarksOfLine> marks = numbered_marks(homework);
    for (std::size_t i = 0; i < homework.size(); ++i) {
        for (const auto& [side, log] : homework[i].log)
            add_marks(sheet, homework[i], partner_name(contents.data.couple, side), log,
                      marks[i].own.at(side));
        add_marks(sheet, homework[i], tr("together"), homework[i].joint_log, marks[i].together);
    }
    sheet.filter_rows = {heads, static_cast<int>(sheet.rows.size()) - 1};
    return sheet;
}

} // namespace rekindle::report
