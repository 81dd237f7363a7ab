// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "report/blocks/trend_parts.h"
#include "report/cells.h"

namespace rekindle::report {

using base::tr;

void add_goals_over_time(Sheet& sheet, const Contents& contents, const Block& block)
{
    const std::vector<GoalsPoint>& points = contents.data.goals_over_time;
    add_line(sheet, tr("Goal attainment T over time"), Role::Heading);
    sheet.rows.back().begins_block = true;
    const bool draws = block.charts && points.size() >= 2;
    if (points.empty()) {
        add_line(sheet,
                 contents.data.goals_t ? tr("No goal was rated in this period; T over what was rated before "
                                            "stands on the sheet of the goals.")
                                       : tr("No goal has been rated yet."),
                 Role::Note);
        add_space(sheet);
        return;
    }

    const int chart_row = draws ? leave_room(sheet) : 0;
    constexpr int as_expected = 50;
    const int heads = add_row(sheet, {number_head(tr("Day")), number_head(tr("T")),
                                      number_head(tr("As expected")), number_head(tr("Goals rated"))});
    for (const GoalsPoint& point : points)
        add_row(sheet, {day_cell(point.day), decimal_cell(point.t, 1), decimal_cell(as_expected, 0),
                        integer_cell(point.goals)});
    add_line(
        sheet,
        tr("As expected: 50, where every goal is attained as it was agreed. T over one or two goals does not "
           "compare with T over five."),
        Role::Note);
    add_space(sheet);
    if (!draws) return;
    // However many goals and whatever their weights, T lies between 10 and 90.
    Chart chart = line_chart({tr("Goal attainment T over time"), tr("T"), ""}, {10, 90, 10},
                             points.front().day, points.back().day, chart_row);
    const int last = heads + static_cast<int>(points.size());
    chart.series = {series_of({heads, 0, 1, heads + 1, last, Mark::Together}),
                    series_of({heads, 0, 2, heads + 1, last, Mark::CutOff})};
    sheet.charts.push_back(std::move(chart));
}

} // namespace rekindle::report
