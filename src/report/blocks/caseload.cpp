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

void add_adherence(std::vector<Cell>& row, const CaseloadLine& line, Side side)
{
    const auto found = line.adherence.find(side);
    const bool any = found != line.adherence.end() && found->second.occasions > 0;
    row.push_back(percent_cell(any ? found->second.value : std::nullopt));
    row.push_back(word_cell(any ? entries_of(found->second) : no_value));
}

/// Where nobody was asked, no matter is no news: it says so.
Cell matters_of(const CaseloadLine& line)
{
    Cell cell = line.screened || line.open_matters > 0 ? integer_cell(line.open_matters)
                                                       : word_cell(tr("not screened"));
    if (line.urgent) cell.emphasis = Emphasis::Attention;
    return cell;
}

std::string high_in_words(const CaseloadLine& line)
{
    if (line.urgent) return tr("yes");
    return line.open_matters > 0 ? tr("no") : no_value;
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
    sheet.columns = {{10, 16}, {10, 12}, {12, 13}, {8, 9},  {12, 13}, {10, 11},
                     {26, 36}, {12, 13}, {12, 13}, {9, 12}, {12, 13}, {9, 12}};
    add_practice_top(sheet, contents, block);
    add_space(sheet);
    if (data.caseload.empty()) {
        add_line(sheet, tr("There is no couple whose record is open."), Role::Note);
        if (data.ended > 0) add_line(sheet, ended_in_words(data.ended), Role::Note);
        return sheet;
    }
    const int heads = add_row(
        sheet, {head(tr("Couple")), head(tr("Stage")), number_head(tr("Last session")),
                number_head(tr("Open tasks")), number_head(tr("Safety matters")), head(tr("Of these high")),
                head(tr("Step of a goal due first")), number_head(tr("Due")), number_head(tr("Homework A")),
                head(tr("Entries A")), number_head(tr("Homework B")), head(tr("Entries B"))});
    sheet.freeze_rows = heads + 1;
    sheet.freeze_columns = 1;
    sheet.repeat_rows = {heads, heads};
    for (const CaseloadLine& line : data.caseload) {
        std::vector<Cell> row{
            text_cell(line.code),          text_cell(line.stage),  day_cell(line.last_session),
            integer_cell(line.open_tasks), matters_of(line),       word_cell(high_in_words(line)),
            text_cell(line.next_step),     day_cell(line.next_due)};
        for (const Side side : domain::both_sides) add_adherence(row, line, side);
        add_row(sheet, std::move(row));
    }
    sheet.filter_rows = {heads, static_cast<int>(sheet.rows.size()) - 1};
    add_line(
        sheet,
        tr("Safety matters: those still open; \"not screened\": none is known, but the safety screen of one "
           "or both "
           "is missing, not complete or too old. Step: of the goals, the one not yet done that is due first, "
           "also one that is overdue. Homework: over all of it; empty where nothing was marked."),
        Role::Note);
    add_line(sheet, adherence_in_words(), Role::Note);
    if (data.ended > 0) add_line(sheet, ended_in_words(data.ended), Role::Note);
    return sheet;
}

} // namespace rekindle::report
