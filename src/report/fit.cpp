// SPDX-License-Identifier: MIT
#include "report/fit.h"

#include "base/number.h"
#include "report/row_numbers.h"
#include "report/text_width.h"
#include "report/theme.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <type_traits>

namespace rekindle::report {
namespace {

constexpr std::size_t most_lines = 26; // 390 points of the 409 a row may have
constexpr double padding = 1.7;

double scale_of(const Look& look)
{
    return look.size / standard_size * (look.bold ? 1.1 : 1.0);
}

bool is_header(Role role)
{
    return role == Role::Header || role == Role::NumberHeader || role == Role::SpanHeader;
}

/// Makes the column as wide as the cell asks for.
void widen(Column& column, const Cell& cell)
{
    const auto* const own_text = std::get_if<std::string>(&cell.value);
    // A number cannot wrap: too narrow a column would show ### instead.
    if (own_text != nullptr && column.width >= column.most) return;
    const Look look = look_of(cell.role, cell.emphasis);
    const auto needed = [&](double units) {
        return std::ceil(units * scale_of(look) + padding + look.indent);
    };
    const std::string number = own_text != nullptr ? std::string() : shown_text(cell.value);
    const std::string_view text = own_text != nullptr ? std::string_view(*own_text) : number;
    if (needed(most_width(text)) <= column.width) return; // most are: they need no measuring
    const double width = needed(is_header(cell.role) ? word_width(text) : text_width(text));
    column.width = std::max(column.width, own_text != nullptr ? std::min(column.most, width) : width);
}

void set_widths(Sheet& sheet)
{
    for (Column& column : sheet.columns) column.width = column.least;
    for (const Row& row : sheet.rows) {
        std::size_t at = 0;
        for (const Cell& cell : row.cells) {
            if (cell.span == 1 && at < sheet.columns.size()) widen(sheet.columns[at], cell);
            at += static_cast<std::size_t>(cell.span);
        }
    }
}

/// The cell's text cut into lines: byte offsets. Numbers never wrap.
struct Lines {
    std::string_view text;           ///< the cell's own
    std::vector<std::size_t> starts; ///< empty: one line
    double size = standard_size;

    std::size_t count() const { return std::max<std::size_t>(1, starts.size()); }
};

Lines lines_of(const Sheet& sheet, const Cell& cell, std::size_t column)
{
    const Look look = look_of(cell.role, cell.emphasis);
    Lines lines;
    lines.size = look.size;
    const auto* text = std::get_if<std::string>(&cell.value);
    if (text == nullptr) return lines;
    double width = 0;
    const std::size_t end = std::min(sheet.columns.size(), column + static_cast<std::size_t>(cell.span));
    for (std::size_t i = column; i < end; ++i) width += sheet.columns[i].width;
    lines.text = *text;
    const double room = std::max(1.0, (width - 0.8 - look.indent) / scale_of(look));
    if (!is_surely_one_line(*text, room)) lines.starts = line_starts(*text, room);
    return lines;
}

/// Appends `row` to `rows`, as several rows where it is too high for one.
void place(const Sheet& sheet, Row row, std::vector<Row>& rows)
{
    if (row.cells.empty()) { // room that somebody measured already, or none
        rows.push_back(std::move(row));
        return;
    }
    std::vector<Lines> lines;
    lines.reserve(row.cells.size());
    std::size_t column = 0, most = 1;
    double line = line_height;
    for (const Cell& cell : row.cells) {
        lines.push_back(lines_of(sheet, cell, column));
        most = std::max(most, lines.back().count());
        line = std::max(line, line_height * lines.back().size / standard_size);
        column += static_cast<std::size_t>(cell.span);
    }
    const double padding_of_row = 1.5;
    if (most <= most_lines) {
        row.height = line * static_cast<double>(most) + padding_of_row;
        rows.push_back(std::move(row));
        return;
    }
    for (std::size_t first = 0; first < most; first += most_lines) {
        Row part;
        part.continues = first > 0;
        part.page_break_before = first == 0 && row.page_break_before;
        part.begins_block = first == 0 && row.begins_block;
        const std::size_t height = std::min(most_lines, most - first);
        part.height = line * static_cast<double>(height) + padding_of_row;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            Cell cell = row.cells[i];
            const std::vector<std::size_t>& starts = lines[i].starts;
            if (starts.size() > most_lines) {
                const std::size_t from = first < starts.size() ? starts[first] : lines[i].text.size();
                const std::size_t next = first + most_lines;
                const std::size_t to = next < starts.size() ? starts[next] : lines[i].text.size();
                cell.value = std::string(lines[i].text.substr(from, to - from));
            } else if (first > 0) {
                cell.value = std::monostate{};
                cell.anchor = {};
                cell.formula = {};
            }
            part.cells.push_back(std::move(cell));
        }
        rows.push_back(std::move(part));
    }
}

} // namespace

std::string shown_text(const CellValue& value)
{
    return std::visit(
        [](const auto& v) -> std::string {
            using T = std::decay_t<decltype(v)>;
            if constexpr (std::is_same_v<T, std::monostate>) return "";
            if constexpr (std::is_same_v<T, std::string>) return v;
            if constexpr (std::is_same_v<T, Integer>) return fmt::format("{}", v.value);
            if constexpr (std::is_same_v<T, Decimal>) return base::to_text(v.value, v.decimals, v.sign);
            if constexpr (std::is_same_v<T, Percent>) return base::to_text(v.value * 100, 0) + '%';
            if constexpr (std::is_same_v<T, base::Date>) return base::to_text(v);
        },
        value);
}

void fit(Sheet& sheet)
{
    set_widths(sheet);
    std::vector<Row> rows;
    rows.reserve(sheet.rows.size());
    std::vector<int> moved; // old row -> new row
    moved.reserve(sheet.rows.size() + 1);
    for (Row& row : sheet.rows) {
        moved.push_back(static_cast<int>(rows.size()));
        place(sheet, std::move(row), rows);
    }
    moved.push_back(static_cast<int>(rows.size()));
    sheet.rows = std::move(rows);

    renumber(sheet, moved);
    double width = 0; // pixels: 7 a digit and 5 around, as spreadsheet programs count
    for (const Column& column : sheet.columns) width += column.width * 7 + 5;
    for (Chart& chart : sheet.charts) {
        if (chart.width == 0) chart.width = static_cast<int>(width);
    }
}

} // namespace rekindle::report
