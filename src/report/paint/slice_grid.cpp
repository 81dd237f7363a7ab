// SPDX-License-Identifier: MIT
#include "report/paint/slices.h"

#include "base/text.h"

#include <algorithm>

namespace rekindle::report {
namespace {

constexpr double padding = 4;
constexpr LineLook border{0x8A94A3, 0.6};

Look head_look()
{
    Look look = look_of(Role::Header, Emphasis::None);
    look.size = 9;
    return look;
}

/// Of the longest word of a title.
double least_width(const std::string& title, const Typesetter& typesetter)
{
    double widest = 0;
    for (const std::string& word : base::split(title, ' '))
        widest = std::max(widest, extent_of(typesetter.set(word, head_look())).width);
    return widest + 2 * padding + 0.5;
}

/// As the shares say, but no word of a title is broken: columns that have more than theirs give of it.
std::vector<double> widths_of(const Grid& grid, double all, const Typesetter& typesetter)
{
    double shares = 0, missing = 0, spare = 0;
    for (const Grid::Column& column : grid.columns) shares += column.share;
    std::vector<double> widths, least;
    for (const Grid::Column& column : grid.columns) {
        widths.push_back(all * column.share / shares);
        least.push_back(least_width(column.title, typesetter));
        missing += std::max(0.0, least.back() - widths.back());
        spare += std::max(0.0, widths.back() - least.back());
    }
    if (missing == 0 || missing > spare) return widths; // fits, or cannot
    for (std::size_t i = 0; i < widths.size(); ++i)
        widths[i] = std::max(least[i], widths[i] - (widths[i] - least[i]) * missing / spare);
    return widths;
}

std::vector<Span> columns_of(const Grid& grid, Span span, const Typesetter& typesetter)
{
    double behind = 0;
    std::vector<Span> columns;
    for (const double width : widths_of(grid, span.width, typesetter)) {
        columns.push_back({span.at(behind, width), width, span.mirrored});
        behind += width;
    }
    return columns;
}

Strip row_of(const std::vector<std::string>& texts, Look look, double least_height, Span span,
             const std::vector<Span>& columns, const Typesetter& typesetter)
{
    look.align = look.align == Align::Left ? span.start() : look.align;
    std::vector<KeptText> cells;
    double height = least_height;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const double width = std::max(1.0, columns[i].width - 2 * padding);
        cells.emplace_back(typesetter, i < texts.size() ? texts[i] : "", look, width);
        height = std::max(height, cells.back().extent().height + 2 * padding);
    }
    return {0, height, [=](cairo_t* drawing, double top) {
                const Box row{span.left, top, span.width, height};
                if (look.fill != 0xFFFFFF) fill(drawing, row, look.fill);
                for (std::size_t i = 0; i < cells.size(); ++i)
                    cells[i].paint(
                        drawing, {columns[i].left + padding, top + (height - cells[i].extent().height) / 2});
                for (const Span& column : columns)
                    line(drawing, {column.left, top}, {column.left, row.bottom()}, border);
                line(drawing, {row.right(), top}, {row.right(), row.bottom()}, border);
                for (const double at : {top, row.bottom()})
                    line(drawing, {row.left, at}, {row.right(), at}, border);
            }};
}

} // namespace

std::vector<Strip> slices_of(const Grid& grid, const Typesetter& typesetter, Span span)
{
    if (grid.columns.empty()) return {};
    const std::vector<Span> columns = columns_of(grid, span, typesetter);
    std::vector<std::string> titles;
    for (const Grid::Column& column : grid.columns) titles.push_back(column.title);
    const auto head =
        std::make_shared<const Strip>(row_of(titles, head_look(), 0, span, columns, typesetter));
    std::vector<Strip> strips{*head};
    strips.front().space_above = 6;
    strips.front().with_next = true;
    Look look;
    look.size = 10;
    for (const std::vector<std::string>& row : grid.rows) {
        strips.push_back(row_of(row, look, grid.least_height, span, columns, typesetter));
        strips.back().head = head;
    }
    // One row is not left alone below its head, nor for the next page.
    if (grid.rows.size() > 1) strips[1].with_next = strips[strips.size() - 2].with_next = true;
    return strips;
}

} // namespace rekindle::report
