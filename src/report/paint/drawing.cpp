// SPDX-License-Identifier: MIT
#include "report/paint/drawing.h"

namespace rekindle::report {

void set_colour(cairo_t* drawing, std::uint32_t colour)
{
    const auto part = [&](unsigned shift) { return static_cast<double>((colour >> shift) & 0xFFU) / 255; };
    cairo_set_source_rgb(drawing, part(16), part(8), part(0));
}

void fill(cairo_t* drawing, const Box& box, std::uint32_t colour)
{
    set_colour(drawing, colour);
    cairo_rectangle(drawing, box.left, box.top, box.width, box.height);
    cairo_fill(drawing);
}

void line(cairo_t* drawing, Place from, Place to, const LineLook& look)
{
    set_colour(drawing, look.colour);
    cairo_set_line_width(drawing, look.width);
    cairo_move_to(drawing, from.x, from.y);
    cairo_line_to(drawing, to.x, to.y);
    cairo_stroke(drawing);
}

void show(cairo_t* drawing, const SetText& text, Place at, std::uint32_t colour)
{
    set_colour(drawing, colour);
    cairo_move_to(drawing, at.x, at.y);
    pango_cairo_show_layout(drawing, text.get());
    cairo_new_path(drawing); // no line goes on from here
}

} // namespace rekindle::report
