// SPDX-License-Identifier: MIT
#include "report/row_numbers.h"

namespace rekindle::report {

void renumber(Sheet& sheet, const std::vector<int>& now)
{
    const auto moved = [&](int row) { return now.at(static_cast<std::size_t>(row)); };
    const auto move = [&](CellRange& range) {
        range.first_row = moved(range.first_row);
        range.last_row = moved(range.last_row);
    };
    sheet.freeze_rows = moved(sheet.freeze_rows);
    if (sheet.repeat_rows)
        sheet.repeat_rows = {moved(sheet.repeat_rows->first), moved(sheet.repeat_rows->second + 1) - 1};
    if (sheet.filter_rows)
        sheet.filter_rows = {moved(sheet.filter_rows->first), moved(sheet.filter_rows->second + 1) - 1};
    for (Chart& chart : sheet.charts) {
        chart.row = moved(chart.row);
        for (Series& series : chart.series) {
            series.name_row = moved(series.name_row);
            move(series.along);
            move(series.values);
        }
    }
    for (DataBars& bars : sheet.data_bars) move(bars.cells);
    for (int& row : sheet.links) row = moved(row);
}

} // namespace rekindle::report
