// SPDX-License-Identifier: MIT
#include "report/cells.h"

#include <cmath>
#include <utility>

namespace rekindle::report {
namespace {

template <typename T>
Cell number(CellValue value, const std::optional<T>& present, int span)
{
    return {present ? std::move(value) : CellValue{}, Role::Number, Emphasis::None, span};
}

std::optional<double> finite(std::optional<double> value)
{
    return value && std::isfinite(*value) ? value : std::nullopt;
}

} // namespace

Cell text_cell(std::string text, int span)
{
    return {text.empty() ? CellValue{} : CellValue{std::move(text)}, Role::Text, Emphasis::None, span};
}

Cell word_cell(std::string text, int span)
{
    Cell cell = text_cell(std::move(text), span);
    cell.role = Role::Middle;
    return cell;
}

Cell integer_cell(std::optional<int> value, int span)
{
    return number(Integer{value.value_or(0)}, value, span);
}

Cell decimal_cell(std::optional<double> value, int decimals, bool sign)
{
    value = finite(value);
    return number(Decimal{value.value_or(0), decimals, sign}, value, 1);
}

Cell points_cell(std::optional<double> points)
{
    const bool whole = points && std::abs(*points - std::round(*points)) < 1e-9;
    return decimal_cell(points, whole ? 0 : 2);
}

Cell percent_cell(std::optional<double> share)
{
    share = finite(share);
    return number(Percent{share.value_or(0)}, share, 1);
}

Cell day_cell(std::optional<base::Date> day)
{
    return number(day.value_or(base::Date{}), day, 1);
}

Cell named(Anchor anchor, Cell cell)
{
    if (!std::holds_alternative<std::monostate>(cell.value)) cell.anchor = anchor;
    return cell;
}

Cell computed(Formula formula, Cell cell)
{
    if (!std::holds_alternative<std::monostate>(cell.value)) cell.formula = std::move(formula);
    return cell;
}

Cell gap_cell()
{
    return {std::monostate{}, Role::Nothing, Emphasis::None, 1};
}

int add_row(Sheet& sheet, std::vector<Cell> cells)
{
    sheet.rows.push_back({std::move(cells), false, 0, false});
    return static_cast<int>(sheet.rows.size()) - 1;
}

int add_space(Sheet& sheet, int rows)
{
    sheet.rows.resize(sheet.rows.size() + static_cast<std::size_t>(rows));
    return static_cast<int>(sheet.rows.size()) - 1;
}

int add_line(Sheet& sheet, std::string text, Role role, int span)
{
    if (span == 0) span = static_cast<int>(sheet.columns.size());
    return add_row(sheet, {{std::move(text), role, Emphasis::None, span}});
}

int add_fact(Sheet& sheet, std::string name, std::string text, Emphasis emphasis)
{
    return add_row(sheet,
                   {{std::move(name), Role::Label, Emphasis::None, 1},
                    {std::move(text), Role::Plain, emphasis, static_cast<int>(sheet.columns.size()) - 1}});
}

Cell head(std::string title, int span)
{
    return {std::move(title), Role::Header, Emphasis::None, span};
}

Cell number_head(std::string title)
{
    return {std::move(title), Role::NumberHeader, Emphasis::None, 1};
}

Cell span_head(std::string title, int span)
{
    return {std::move(title), Role::SpanHeader, Emphasis::None, span};
}

} // namespace rekindle::report
