// SPDX-License-Identifier: MIT
#include "report/text/chart_table.h"

#include "report/cells.h"

#include <algorithm>

namespace rekindle::report {
namespace {

/// The cell that begins at or covers a place; nullptr outside of what is there.
const Cell* cell_at(const Sheet& sheet, int row, int column)
{
    if (row < 0 || row >= static_cast<int>(sheet.rows.size())) return nullptr;
    int here = 0;
    for (const Cell& cell : sheet.rows[static_cast<std::size_t>(row)].cells) {
        here += std::max(1, cell.span);
        if (column < here) return &cell;
    }
    return nullptr;
}

Cell shown_cell(const Sheet& sheet, int row, int column)
{
    const Cell* cell = cell_at(sheet, row, column);
    return cell == nullptr ? gap_cell() : Cell{cell->value, cell->role, cell->emphasis, 1};
}

void take(std::vector<std::vector<int>>& taken, int column, int first, int last)
{
    for (int row = std::max(0, first); row <= last && row < static_cast<int>(taken.size()); ++row)
        taken[static_cast<std::size_t>(row)].push_back(column);
}

} // namespace

std::vector<Row> chart_table(const Sheet& sheet, const Chart& chart)
{
    std::vector<Row> rows;
    std::vector<bool> told(chart.series.size(), false);
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        if (told[i]) continue;
        const CellRange days = chart.series[i].days;
        std::vector<const Series*> together;
        std::vector<Cell> heads{number_head(chart.day_axis)};
        for (std::size_t k = i; k < chart.series.size(); ++k) {
            if (told[k] || !(chart.series[k].days == days)) continue;
            told[k] = true;
            together.push_back(&chart.series[k]);
            Cell head = shown_cell(sheet, chart.series[k].name_row, chart.series[k].name_column);
            head.role = Role::NumberHeader;
            heads.push_back(std::move(head));
        }
        rows.push_back({std::move(heads), false, 0, false});
        for (int row = days.first_row; row <= days.last_row; ++row) {
            std::vector<Cell> cells{shown_cell(sheet, row, days.column)};
            for (const Series* series : together) {
                const int offset = row - days.first_row;
                cells.push_back(shown_cell(sheet, series->values.first_row + offset, series->values.column));
            }
            rows.push_back({std::move(cells), false, 0, false});
        }
    }
    return rows;
}

Sheet without_chart_cells(const Sheet& sheet)
{
    std::vector<std::vector<int>> taken(sheet.rows.size());
    for (const Chart& chart : sheet.charts) {
        for (const Series& series : chart.series) {
            take(taken, series.name_column, series.name_row, series.name_row);
            take(taken, series.days.column, series.days.first_row - 1, series.days.last_row); // with its head
            take(taken, series.values.column, series.values.first_row, series.values.last_row);
        }
    }
    Sheet result = sheet;
    for (std::size_t row = 0; row < result.rows.size(); ++row) {
        int column = 0;
        bool beside = false;
        for (Cell& cell : result.rows[row].cells) {
            // In the row of the names a head over nothing (no cut-off) goes too.
            const bool goes =
                cell.role == Role::NumberHeader
                    ? !taken[row].empty()
                    : std::find(taken[row].begin(), taken[row].end(), column) != taken[row].end();
            column += std::max(1, cell.span);
            if (beside && goes) cell = {std::monostate{}, Role::Nothing, Emphasis::None, cell.span};
            beside =
                beside || (cell.role == Role::Nothing && std::holds_alternative<std::monostate>(cell.value));
        }
    }
    return result;
}

} // namespace rekindle::report
