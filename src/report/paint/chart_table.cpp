// SPDX-License-Identifier: MIT
#include "report/paint/chart_table.h"

#include "base/translate.h"
#include "report/fit.h"
#include "report/paint/chart_points.h"

#include <algorithm>
#include <map>
#include <utility>

namespace rekindle::report {
namespace {

/// What stands in one row of a series: where, and the value in words.
struct Entry {
    CellValue along;
    std::string value;
};

std::vector<Entry> entries_of(const Sheet& sheet, const Series& series)
{
    std::vector<Entry> entries;
    for (int at = 0; at <= series.values.last_row - series.values.first_row; ++at) {
        const CellValue* const along = value_at(sheet, series.along.first_row + at, series.along.column);
        const CellValue* const value = value_at(sheet, series.values.first_row + at, series.values.column);
        if (along == nullptr || std::holds_alternative<std::monostate>(*along)) continue;
        entries.push_back({*along, value == nullptr ? std::string() : shown_text(*value)});
    }
    return entries;
}

/// One value from end to end, in words; "" for what moves.
std::string level_of(const Series& series, const std::vector<Entry>& entries)
{
    if (series.mark != Mark::CutOff || entries.empty()) return "";
    const bool stays = std::ranges::all_of(
        entries, [&](const Entry& entry) { return entry.value == entries.front().value; });
    return stays ? entries.front().value : "";
}

/// Puts the entries of each series into columns, in rows that `place` finds.
class Filling {
public:
    Filling(const Sheet& sheet, const Chart& chart, std::string first_head) : m_sheet(sheet), m_chart(chart)
    {
        m_table.heads.push_back(std::move(first_head));
        for (const Series& series : chart.series) {
            const std::string name = name_of(sheet, series);
            m_table.heads.push_back(name);
            if (series.error > 0) m_table.heads.push_back(base::say("{}: error ±", name));
        }
    }

    ChartTable lines()
    {
        // The nth value of a series on a day stands beside the nth of every other.
        std::map<std::pair<base::Date, int>, std::vector<std::string>> rows;
        std::map<std::size_t, std::string> levels;
        each_series([&](const Series& series, std::size_t column) {
            const std::vector<Entry> entries = entries_of(m_sheet, series);
            if (const std::string level = level_of(series, entries); !level.empty()) {
                levels[column] = level;
                return;
            }
            std::map<base::Date, int> times;
            for (const Entry& entry : entries) {
                const auto* const day = std::get_if<base::Date>(&entry.along);
                if (day == nullptr) continue;
                put(rows[{*day, times[*day]++}], entry, series, column);
            }
        });
        for (auto& [at, row] : rows) {
            row.resize(m_table.heads.size());
            row[0] = base::to_text(at.first);
            for (const auto& [column, level] : levels) row[column] = level;
            m_table.rows.push_back(std::move(row));
        }
        return std::move(m_table);
    }

    ChartTable bars()
    {
        each_series([&](const Series& series, std::size_t column) {
            const std::vector<Entry> entries = entries_of(m_sheet, series);
            m_table.rows.resize(std::max(m_table.rows.size(), entries.size()));
            for (std::size_t i = 0; i < entries.size(); ++i) {
                put(m_table.rows[i], entries[i], series, column);
                m_table.rows[i][0] = shown_text(entries[i].along);
            }
        });
        return std::move(m_table);
    }

private:
    void each_series(const auto& with)
    {
        std::size_t column = 1;
        for (const Series& series : m_chart.series) {
            with(series, column);
            column += series.error > 0 ? 2 : 1;
        }
    }

    void put(std::vector<std::string>& row, const Entry& entry, const Series& series,
             std::size_t column) const
    {
        row.resize(m_table.heads.size());
        row[column] = entry.value;
        if (series.error > 0 && !entry.value.empty()) row[column + 1] = shown_text(Decimal{series.error, 1});
    }

    const Sheet& m_sheet;
    const Chart& m_chart;
    ChartTable m_table;
};

} // namespace

ChartTable chart_table(const Sheet& sheet, const Chart& chart)
{
    if (chart.kind == Chart::Kind::Bars) return Filling(sheet, chart, base::tr("Scale")).bars();
    return Filling(sheet, chart, chart.day_axis).lines();
}

} // namespace rekindle::report
