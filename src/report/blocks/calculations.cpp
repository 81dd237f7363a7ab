// SPDX-License-Identifier: MIT
#include "report/blocks/calculations.h"

#include "base/translate.h"
#include "report/cells.h"

namespace rekindle::report {

using base::tr;

Formula over(FormulaPattern pattern, const Anchors& cells)
{
    return cells.empty() ? Formula() : Formula(pattern, {cells});
}

Sheet calculations_sheet(const Contents& contents, const Block& block)
{
    Sheet sheet;
    sheet.columns = {{26, 36}, {14, 20}, {11, 12}, {11, 12}, {9, 11}, {9, 11},
                     {9, 11},  {9, 11},  {9, 11},  {9, 11},  {9, 11}, {16, 26}};
    add_top(sheet, contents, block);
    sheet.freeze_rows = static_cast<int>(sheet.rows.size());
    sheet.repeat_rows = {0, sheet.freeze_rows - 1};
    add_line(sheet,
             tr("Numbers are computed here once more, from the answers, marks and ratings on: look at a cell "
                "to see "
                "its formula. Change the points of an answer that was given, a mark or a rating, and what "
                "hangs on it "
                "changes. The other sheets keep the numbers of the report."),
             Role::Note);
    // What the report shows, and only with what it is made of.
    const auto has = [&](BlockKind kind) {
        return has_block(contents.definition, contents.request.audience, {kind});
    };
    const Data& data = contents.data;
    const bool scores = has(BlockKind::Answers) && (!data.filled.empty() || !data.scales.empty()),
               goals = has(BlockKind::Goals) && !data.goals.empty(),
               homework = has(BlockKind::Log) && !data.homework.empty();
    if (!scores && !goals && !homework)
        add_line(sheet, tr("There is nothing to compute in this period yet."), Role::Note);
    if (scores) {
        add_spread(sheet, contents);
        add_changes(sheet, contents);
        add_gaps(sheet, contents);
    }
    if (goals) add_goal_attainment(sheet, contents);
    if (homework) {
        add_adherence(sheet, contents);
        add_weekly_targets(sheet, contents);
    }
    if (scores) add_scores(sheet, contents);
    return sheet;
}

} // namespace rekindle::report
