// SPDX-License-Identifier: MIT
#include "report/paint/slices.h"

#include <algorithm>

namespace rekindle::report {
namespace {

constexpr double padding = 4;
constexpr LineLook border{0x8A94A3, 0.6};

std::vector<Span> columns_of(const Grid& grid, Span span)
{
    double shares = 0, behind = 0;
    for (const Grid::Column& column : grid.columns) shares += column.share;
    std::vector<Span> columns;
    for (const Grid::Column& column : grid.columns) {
        const double width = span.width * column.share / shares;
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
    const std::vector<Span> columns = columns_of(grid, span);
    std::vector<std::string> titles;
    for (const Grid::Column& column : grid.columns) titles.push_back(column.title);
    Look look = look_of(Role::Header, Emphasis::None);
    look.size = 9;
    const auto head = std::make_shared<const Strip>(row_of(titles, look, 0, span, columns, typesetter));
    std::vector<Strip> strips{*head};
    strips.front().space_above = 6;
    strips.front().with_next = true;
    look = {};
    look.size = 10;
    for (const std::vector<std::string>& row : grid.rows) {
        strips.push_back(row_of(row, look, grid.least_height, span, columns, typesetter));
        strips.back().head = head;
    }
    return strips;
}

} // namespace rekindle::report
