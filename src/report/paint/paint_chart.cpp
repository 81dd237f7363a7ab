// SPDX-License-Identifier: MIT
#include "report/paint/paint_chart.h"

#include "report/page_size.h"
#include "report/paint/chart_frame.h"
#include "report/paint/chart_legend.h"
#include "report/paint/chart_points.h"
#include "report/paint/marks.h"
#include "report/paint/paint_bars.h"

#include <algorithm>

namespace rekindle::report {
namespace {

constexpr LineLook border{0xD9DDE3, 0.75};
constexpr double padding = 8;

/// A stroke up and down at each value, with an end at both.
void paint_errors(cairo_t* drawing, const std::vector<Point>& piece, const Series& series, const Plot& plot)
{
    const LineLook look{look_of(series.mark).colour, error_width};
    constexpr double half = 2.5;
    for (const Point& point : piece) {
        const double x = plot.x_of(point.day);
        const double top = std::max(plot.box.top, plot.y_of(point.value + series.error));
        const double bottom = std::min(plot.box.bottom(), plot.y_of(point.value - series.error));
        line(drawing, {x, top}, {x, bottom}, look);
        for (const double y : {top, bottom}) line(drawing, {x - half, y}, {x + half, y}, look);
    }
}

void paint_series(cairo_t* drawing, const Sheet& sheet, const Series& series, const Plot& plot)
{
    const MarkLook look = look_of(series.mark);
    const double size = mark_size(series.values.last_row - series.values.first_row + 1);
    const auto pieces = pieces_of(sheet, series);
    for (const std::vector<Point>& piece : pieces) {
        for (const Point& point : piece) cairo_line_to(drawing, plot.x_of(point.day), plot.y_of(point.value));
        cairo_new_sub_path(drawing);
    }
    stroke(drawing, look);
    for (const std::vector<Point>& piece : pieces) {
        if (series.error > 0) paint_errors(drawing, piece, series, plot);
        for (const Point& point : piece)
            paint_mark(drawing, look, {plot.x_of(point.day), plot.y_of(point.value)}, size);
    }
}

} // namespace

Extent chart_size(const Chart& chart)
{
    return {chart.width * 0.75 * (paper_digit / 5.25), chart.height * 0.75}; // as wide as the columns are
}

void paint_chart(cairo_t* drawing, const Typesetter& typesetter, const Sheet& sheet, const Chart& chart,
                 const Box& box)
{
    const Kept kept(drawing);
    set_colour(drawing, border.colour);
    cairo_set_line_width(drawing, border.width);
    cairo_rectangle(drawing, box.left, box.top, box.width, box.height);
    cairo_stroke(drawing);
    const Box room{box.left + padding, box.top + padding, box.width - 2 * padding, box.height - 2 * padding};
    const ChartLegend legend(typesetter, sheet, chart, room.width);
    const double above = room.height - legend.height();
    const Box inside{room.left, room.top, room.width, above};
    if (chart.kind == Chart::Kind::Bars) {
        paint_bars(drawing, typesetter, sheet, chart, inside);
    } else {
        const Plot plot = paint_frame(drawing, typesetter, chart, inside);
        for (const Series& series : chart.series) paint_series(drawing, sheet, series, plot);
    }
    legend.paint(drawing, {room.left, room.top + above, room.width, legend.height()});
}

} // namespace rekindle::report
