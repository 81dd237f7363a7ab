// SPDX-License-Identifier: MIT
#include "base/plural.h"
#include "base/translate.h"
#include "report/blocks/blocks.h"
#include "report/blocks/practice_blocks.h"
#include "report/blocks/words.h"
#include "report/cells.h"

namespace rekindle::report {

using base::say;
using base::say_of;
using base::tr;
using domain::Side;

void add_practice_top(Sheet& sheet, const PracticeContents& contents, const Block& block)
{
    add_line(sheet, title_of(contents.definition.title, block), Role::Title);
    std::string whose = contents.data.practice;
    if (!contents.data.counselor.empty()) whose += " · " + contents.data.counselor;
    add_whose(sheet, say("{} · as of {}", whose, base::to_text(contents.request.as_of)), block);
}

namespace {

Cell adherence_of(const CaseloadLine& line, Side side)
{
    const auto found = line.adherence.find(side);
    return percent_cell(found == line.adherence.end() ? std::nullopt : found->second.value);
}

Cell matters_of(const CaseloadLine& line)
{
    Cell cell = integer_cell(line.open_matters);
    if (line.urgent) cell.emphasis = Emphasis::Attention;
    return cell;
}

std::string ended_in_words(int ended)
{
    return say_of(ended, "{} couple whose record is closed is not listed.",
                  "{} couples whose record is closed are not listed.", ended);
}

} // namespace

Sheet caseload_sheet(const PracticeContents& contents, const Block& block)
{
    const PracticeData& data = contents.data;
    Sheet sheet;
    sheet.columns = {{10, 16}, {10, 12}, {12, 13}, {8, 9},   {9, 10},
                     {10, 11}, {26, 44}, {12, 13}, {11, 12}, {11, 12}};
    add_practice_top(sheet, contents, block);
    add_space(sheet);
    if (data.caseload.empty()) {
        add_line(sheet, tr("There is no couple whose record is open."), Role::Note);
        if (data.ended > 0) add_line(sheet, ended_in_words(data.ended), Role::Note);
        return sheet;
    }
    const int heads = add_row(sheet, {head(tr("Couple")), head(tr("Stage")), number_head(tr("Last session")),
                                      number_head(tr("Open tasks")), number_head(tr("Safety matters")),
                                      head(tr("Of these high")), head(tr("Step of a goal due first")),
                                      number_head(tr("Due")), number_head(tr("Homework A")),
                                      number_head(tr("Homework B"))});
    sheet.freeze_rows = heads + 1;
    sheet.freeze_columns = 1;
    sheet.repeat_rows = {heads, heads};
    for (const CaseloadLine& line : data.caseload) {
        add_row(sheet, {text_cell(line.code), text_cell(line.stage), day_cell(line.last_session),
                        integer_cell(line.open_tasks), matters_of(line),
                        word_cell(line.urgent ? tr("yes") : ""), text_cell(line.next_step),
                        day_cell(line.next_due), adherence_of(line, Side::A), adherence_of(line, Side::B)});
    }
    sheet.filter_rows = {heads, static_cast<int>(sheet.rows.size()) - 1};
    add_line(
        sheet,
        tr("Safety matters: those still open. Step: of the goals, the one not yet done that is due first, "
           "also one that is overdue. Homework: over all of it; empty where nothing was marked."),
        Role::Note);
    add_line(sheet, adherence_in_words(), Role::Note);
    if (data.ended > 0) add_line(sheet, ended_in_words(data.ended), Role::Note);
    return sheet;
}

} // namespace rekindle::report
