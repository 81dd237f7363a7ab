// SPDX-License-Identifier: MIT
#include "report/paint/marks.h"

#include <numbers>

namespace rekindle::report {
namespace {

/// As spreadsheet programs draw them: lengths of line and gap, in widths of the line.
std::vector<double> dashes_of(MarkLook::Stroke stroke)
{
    switch (stroke) {
    case MarkLook::Stroke::Solid:
        return {};
    case MarkLook::Stroke::Dash:
        return {4, 3};
    case MarkLook::Stroke::LongDash:
        return {8, 3};
    case MarkLook::Stroke::Dots:
        return {1, 1};
    }
    return {};
}

void outline(cairo_t* drawing, MarkLook::Shape shape, Place middle, double half)
{
    const auto [x, y] = middle;
    switch (shape) {
    case MarkLook::Shape::None:
        return;
    case MarkLook::Shape::Circle:
        cairo_arc(drawing, x, y, half, 0, 2 * std::numbers::pi);
        break;
    case MarkLook::Shape::Square:
        cairo_rectangle(drawing, x - half, y - half, 2 * half, 2 * half);
        break;
    case MarkLook::Shape::Diamond:
        cairo_move_to(drawing, x, y - half);
        cairo_line_to(drawing, x + half, y);
        cairo_line_to(drawing, x, y + half);
        cairo_line_to(drawing, x - half, y);
        break;
    }
    cairo_close_path(drawing);
}

} // namespace

void stroke(cairo_t* drawing, const MarkLook& look)
{
    const Kept kept(drawing);
    std::vector<double> dashes = dashes_of(look.stroke);
    for (double& length : dashes) length *= look.width;
    cairo_set_dash(drawing, dashes.data(), static_cast<int>(dashes.size()), 0);
    cairo_set_line_join(drawing, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_width(drawing, look.width);
    set_colour(drawing, look.colour);
    cairo_stroke(drawing);
}

void paint_mark(cairo_t* drawing, const MarkLook& look, Place middle, double size)
{
    if (look.shape == MarkLook::Shape::None) return;
    cairo_new_path(drawing);
    outline(drawing, look.shape, middle, size / 2);
    set_colour(drawing, look.colour);
    cairo_fill_preserve(drawing);
    // Small ones are no wider than their line but for an edge of their own colour.
    if (size >= mark_size(1)) set_colour(drawing, 0xFFFFFF);
    cairo_set_line_width(drawing, size >= mark_size(1) ? 0.5 : 1);
    cairo_stroke(drawing);
}

} // namespace rekindle::report
