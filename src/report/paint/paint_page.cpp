// SPDX-License-Identifier: MIT
#include "report/paint/paint_page.h"

#include "report/paint/drawing.h"
#include "report/paint/paint_chart.h"

#include <algorithm>
#include <string>

namespace rekindle::report {
namespace {

constexpr std::uint32_t white = 0xFFFFFF;

/// As long as the number of the cell is between the ends; behind it.
void paint_data_bar(cairo_t* drawing, const DataBars& bars, const Cell& cell, const Box& box)
{
    const auto* const percent = std::get_if<Percent>(&cell.value);
    const auto* const decimal = std::get_if<Decimal>(&cell.value);
    if (percent == nullptr && decimal == nullptr) return;
    const double value = percent != nullptr ? percent->value : decimal->value, span = bars.most - bars.least;
    const double share = span > 0 ? std::clamp((value - bars.least) / span, 0.0, 1.0) : 0;
    constexpr double around = 1.5;
    fill(drawing,
         {box.left + around, box.top + around, (box.width - 2 * around) * share, box.height - 2 * around},
         bar_colour(bars.mark));
}

/// The bars of the cell in that place; nullptr where it has none.
const DataBars* bars_at(const Sheet& sheet, std::size_t row, std::size_t column)
{
    for (const DataBars& bars : sheet.data_bars) {
        const auto at = static_cast<int>(row);
        if (bars.cells.column == static_cast<int>(column) && bars.cells.first_row <= at &&
            at <= bars.cells.last_row)
            return &bars;
    }
    return nullptr;
}

void paint_cell(cairo_t* drawing, const Typesetter& typesetter, const PlacedCell& placed, double top,
                double height, const DataBars* bars)
{
    const bool is_empty = std::holds_alternative<std::monostate>(placed.cell.value);
    if (placed.cell.role == Role::Nothing && is_empty) return;
    const Look look = look_of(placed.cell.role, placed.cell.emphasis);
    const Box box{placed.left, top, placed.width, height};
    if (look.fill != white) fill(drawing, box, look.fill);
    if (look.line_below != Line::None)
        line(drawing, {box.left, box.bottom()}, {box.right(), box.bottom()}, look_of(look.line_below));
    if (is_empty) return;
    if (bars != nullptr) paint_data_bar(drawing, *bars, placed.cell, box);
    const SetText text = set_cell(typesetter, placed);
    const double needed = extent_of(text).height, room = height - 2 * row_padding;
    const Kept kept(drawing);
    cairo_translate(drawing, box.left + left_padding(look), box.top + row_padding);
    // A text that takes more than a page; a number is as high as a line and never takes more.
    if (needed > room + 0.1 && room > 0) cairo_scale(drawing, room / needed, room / needed);
    show(drawing, text, {}, look.colour);
}

void paint_charts(cairo_t* drawing, const Typesetter& typesetter, const Sheet& sheet, const SheetPages& laid,
                  std::size_t row, double top)
{
    for (const Chart& chart : sheet.charts) {
        if (static_cast<std::size_t>(chart.row) != row) continue;
        const auto column = std::min(static_cast<std::size_t>(chart.column), laid.edges.size() - 1);
        paint_chart(drawing, typesetter, sheet, chart,
                    {laid.edges[column], top, chart_size(chart).width, chart_size(chart).height});
    }
}

} // namespace

void paint_page(cairo_t* drawing, const Typesetter& typesetter, const Sheet& sheet, const SheetPages& laid,
                const PageRows& page)
{
    const Kept kept(drawing);
    cairo_scale(drawing, laid.scale, laid.scale);
    double top = 0;
    const auto paint_row = [&](std::size_t row) {
        std::size_t column = 0;
        for (const PlacedCell& placed : placed_cells(sheet.rows[row], laid.edges)) {
            paint_cell(drawing, typesetter, placed, top, laid.heights[row], bars_at(sheet, row, column));
            column += static_cast<std::size_t>(std::max(1, placed.cell.span));
        }
        top += laid.heights[row];
    };
    if (page.repeats) {
        const auto [first, last] = *sheet.repeat_rows;
        for (int row = first; row <= last; ++row) paint_row(static_cast<std::size_t>(row));
    }
    for (std::size_t row = page.first; row < page.end; ++row) {
        paint_charts(drawing, typesetter, sheet, laid, row, top);
        paint_row(row);
    }
}

void paint_edge(cairo_t* drawing, const Typesetter& typesetter, const EdgeOfPage& edge)
{
    Look look;
    look.size = 9;
    look.colour = 0x555555;
    const double wide = edge.right - edge.left, gap = 12;
    const auto paint = [&](const std::string& words, double left, double width, Align align) {
        look.align = align;
        const SetText text = typesetter.set(words, look, width);
        pango_layout_set_height(text.get(), -2); // lines
        pango_layout_set_ellipsize(text.get(), PANGO_ELLIPSIZE_END);
        show(drawing, text, {left, edge.top ? edge.at : edge.at - extent_of(text).height}, look.colour);
    };
    const double right = std::min(wide / 2, extent_of(typesetter.set(edge.at_right, look)).width + 1);
    paint(edge.at_left, edge.left, wide - right - gap, Align::Left);
    paint(edge.at_right, edge.right - right, right, Align::Right);
}

} // namespace rekindle::report
