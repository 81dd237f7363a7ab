// SPDX-License-Identifier: MIT
#include "report/blocks/calculations.h"

#include "base/translate.h"
#include "report/cells.h"

namespace rekindle::report {

using base::tr;

Sheet calculations_sheet(const Contents& contents, const Block& block)
{
    Sheet sheet;
    sheet.columns = {{26, 36}, {14, 20}, {11, 12}, {11, 12}, {9, 11}, {9, 11},
                     {9, 11},  {9, 11},  {9, 11},  {9, 11},  {9, 11}, {16, 26}};
    add_top(sheet, contents, block);
    sheet.freeze_rows = static_cast<int>(sheet.rows.size());
    sheet.repeat_rows = {0, sheet.freeze_rows - 1};
    add_line(
        sheet,
        tr("Numbers are computed here once more, from the answers on: look at a cell to see its formula. "
           "Change an answer's points, and what hangs on it changes. The other sheets keep the numbers of "
           "the "
           "report."),
        Role::Note);
    if (contents.data.filled.empty() && contents.data.goals.empty() && contents.data.homework.empty())
        add_line(sheet, tr("There is nothing to compute in this period yet."), Role::Note);
    add_spread(sheet, contents);
    add_changes(sheet, contents);
    add_gaps(sheet, contents);
    add_goal_attainment(sheet, contents);
    add_adherence(sheet, contents);
    add_weekly_targets(sheet, contents);
    add_scores(sheet, contents);
    return sheet;
}

} // namespace rekindle::report
