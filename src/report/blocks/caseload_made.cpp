// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "report/blocks/practice_blocks.h"
#include "report/cells.h"

namespace rekindle::report {
namespace {

using base::tr;
using Of = Anchor::Of;

/// What one partner's adherence is made of, and the number once more as a formula over that.
std::vector<Cell> cells_of(const std::string& code, domain::Side side, const domain::Adherence& kept,
                           std::size_t number)
{
    const auto count = [&](Of what, int value) { return named(anchor(what, number), integer_cell(value)); };
    return {text_cell(code),
            text_cell(std::string(domain::word(side))),
            integer_cell(kept.occasions),
            count(Of::Entries, kept.entries),
            count(Of::Done, kept.done),
            count(Of::Partial, kept.partial),
            count(Of::NotDone, kept.not_done),
            count(Of::Excused, kept.excused),
            computed({"({}+0.5*{})/({}-{})",
                      {anchor(Of::Done, number), anchor(Of::Partial, number), anchor(Of::Entries, number),
                       anchor(Of::Excused, number)}},
                     percent_cell(kept.value))};
}

} // namespace

Sheet caseload_made_sheet(const PracticeContents& contents, const Block& block)
{
    Sheet sheet;
    sheet.columns = {{10, 16}, {9, 10}};
    sheet.columns.resize(9, {10, 13});
    add_practice_top(sheet, contents, block);
    add_space(sheet);
    add_line(
        sheet,
        tr("(done + 0.5 x partly done) / (occasions with an entry - excused), over all homework of a "
           "partner: look "
           "at a cell to see its formula. The marks themselves are in the progress report of the couple."),
        Role::Note);
    add_space(sheet);
    const int heads = add_row(sheet, {head(tr("Couple")), head(tr("Partner")), number_head(tr("Occasions")),
                                      number_head(tr("With an entry")), number_head(tr("Done")),
                                      number_head(tr("Partly")), number_head(tr("Not done")),
                                      number_head(tr("Excused")), number_head(tr("Adherence"))});
    sheet.freeze_rows = heads + 1;
    sheet.freeze_columns = 2;
    sheet.repeat_rows = {heads, heads};
    std::size_t number = 0;
    for (const CaseloadLine& line : contents.data.caseload) {
        for (const auto& [side, kept] : line.adherence) {
            if (kept.occasions > 0) add_row(sheet, cells_of(line.code, side, kept, number++));
        }
    }
    if (number == 0)
        add_line(sheet, tr("There is nothing to compute yet."), Role::Note);
    else
        sheet.filter_rows = {heads, static_cast<int>(sheet.rows.size()) - 1};
    return sheet;
}

} // namespace rekindle::report
