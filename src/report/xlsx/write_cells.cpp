// SPDX-License-Identifier: MIT
#include "report/xlsx/write_cells.h"

#include "base/number.h"
#include "report/xlsx/checked.h"
#include "report/xlsx/formula_texts.h"
#include "report/xlsx/safe_text.h"
#include "report/xlsx/write_chart.h"

#include <variant>

namespace rekindle::report {
namespace {

/// A number as it is written; empty for a text and for nothing.
struct NumberOf {
    std::optional<double> operator()(std::monostate) const { return std::nullopt; }
    std::optional<double> operator()(const std::string&) const { return std::nullopt; }
    std::optional<double> operator()(Integer number) const { return static_cast<double>(number.value); }
    std::optional<double> operator()(const Decimal& number) const { return number.value; }
    std::optional<double> operator()(Percent share) const { return share.value; }
    std::optional<double> operator()(base::Date day) const { return serial_day(day); }
};

void write_value(lxw_worksheet* worksheet, lxw_row_t row, lxw_col_t column, lxw_format* format,
                 const CellValue& value)
{
    if (const auto number = std::visit(NumberOf{}, value))
        return checked(worksheet_write_number(worksheet, row, column, base::at_15_digits(*number), format));
    if (const auto* const text = std::get_if<std::string>(&value))
        return checked(worksheet_write_string(worksheet, row, column, safe_cell_text(*text).c_str(), format));
    checked(worksheet_write_blank(worksheet, row, column, format));
}

} // namespace

void write_cells(lxw_worksheet* worksheet, Formats& formats, const Sheet& sheet,
                 std::vector<WaitingFormula>& waiting)
{
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        const auto at = static_cast<lxw_row_t>(i);
        const Row& row = sheet.rows[i];
        if (row.height > 0) checked(worksheet_set_row(worksheet, at, row.height, nullptr));
        int column = 0;
        for (const Cell& cell : row.cells) {
            const auto first = static_cast<lxw_col_t>(column);
            const auto last = static_cast<lxw_col_t>(column + cell.span - 1);
            column += cell.span;
            if (cell.role == Role::Nothing && std::holds_alternative<std::monostate>(cell.value)) continue;
            lxw_format* const format = formats.of(cell);
            if (cell.span > 1) checked(worksheet_merge_range(worksheet, at, first, at, last, "", format));
            if (has_formula(cell))
                waiting.push_back({worksheet, at, first, format, *std::visit(NumberOf{}, cell.value)});
            else
                write_value(worksheet, at, first, format, cell.value);
        }
    }
}

void write_formula(const WaitingFormula& cell, const std::optional<std::string>& formula)
{
    const double value = base::at_15_digits(cell.value);
    if (formula)
        return checked(worksheet_write_formula_num(cell.worksheet, cell.row, cell.column, formula->c_str(),
                                                   cell.format, value));
    checked(worksheet_write_number(cell.worksheet, cell.row, cell.column, value, cell.format));
}

} // namespace rekindle::report
