// SPDX-License-Identifier: MIT
#include "report/paint/chart_points.h"

#include "report/fit.h"

#include <type_traits>

namespace rekindle::report {
namespace {

std::optional<double> number_in(const CellValue& value)
{
    return std::visit(
        [](const auto& v) -> std::optional<double> {
            using T = std::decay_t<decltype(v)>;
            if constexpr (std::is_same_v<T, Integer>) return static_cast<double>(v.value);
            if constexpr (std::is_same_v<T, Decimal> || std::is_same_v<T, Percent>) return v.value;
            return std::nullopt;
        },
        value);
}

std::optional<Point> point_at(const Sheet& sheet, const Series& series, int at)
{
    const CellValue* const day = value_at(sheet, series.along.first_row + at, series.along.column);
    const CellValue* const value = value_at(sheet, series.values.first_row + at, series.values.column);
    if (day == nullptr || value == nullptr || !std::holds_alternative<base::Date>(*day)) return std::nullopt;
    const std::optional<double> number = number_in(*value);
    if (!number) return std::nullopt;
    return Point{std::get<base::Date>(*day), *number};
}

} // namespace

const CellValue* value_at(const Sheet& sheet, int row, int column)
{
    if (row < 0 || row >= static_cast<int>(sheet.rows.size())) return nullptr;
    int begin = 0;
    for (const Cell& cell : sheet.rows[static_cast<std::size_t>(row)].cells) {
        if (begin == column) return &cell.value;
        begin += cell.span;
    }
    return nullptr;
}

std::vector<std::vector<Point>> pieces_of(const Sheet& sheet, const Series& series)
{
    std::vector<std::vector<Point>> pieces;
    bool goes_on = false;
    for (int at = 0; at <= series.values.last_row - series.values.first_row; ++at) {
        const std::optional<Point> point = point_at(sheet, series, at);
        if (point && !goes_on) pieces.emplace_back();
        if (point) pieces.back().push_back(*point);
        goes_on = point.has_value();
    }
    return pieces;
}

std::vector<Bar> bars_of(const Sheet& sheet, const Series& series)
{
    std::vector<Bar> bars;
    for (int at = 0; at <= series.values.last_row - series.values.first_row; ++at) {
        const CellValue* const name = value_at(sheet, series.along.first_row + at, series.along.column);
        const CellValue* const value = value_at(sheet, series.values.first_row + at, series.values.column);
        bars.push_back({name == nullptr ? std::string() : shown_text(*name),
                        value == nullptr ? std::nullopt : number_in(*value)});
    }
    return bars;
}

std::string name_of(const Sheet& sheet, const Series& series)
{
    const CellValue* const name = value_at(sheet, series.name_row, series.name_column);
    return name == nullptr ? std::string() : shown_text(*name);
}

} // namespace rekindle::report
