// SPDX-License-Identifier: MIT
#include "report/paint/paint_bars.h"

#include "report/paint/chart_frame.h"
#include "report/paint/chart_points.h"

#include <algorithm>

namespace rekindle::report {
namespace {

constexpr double gap = 5;
constexpr double widest_name = 0.35;  ///< of the chart
constexpr double taken_by_bars = 0.7; ///< of the height that a name has
constexpr std::uint32_t ink = 0x1A1A1A, soft_ink = 0x555555;
constexpr double between_hatches = 4;

struct Name {
    SetText text;
    Extent extent;
};

std::vector<Name> names_of(const Typesetter& typesetter, const std::vector<Bar>& bars, double width)
{
    std::vector<Name> names;
    for (const Bar& bar : bars) {
        SetText text = typesetter.set(bar.name, look_of_axis_text(), width);
        const Extent extent = extent_of(text);
        names.push_back({std::move(text), extent});
    }
    return names;
}

double x_of(const Chart& chart, const Box& plot, double value)
{
    const double span = chart.most - chart.least;
    const double share = span > 0 ? std::clamp((value - chart.least) / span, 0.0, 1.0) : 0;
    return plot.left + share * plot.width;
}

/// The values below `plot`, where room was left for them, each with a line up.
void paint_values(cairo_t* drawing, const Typesetter& typesetter, const Chart& chart, const Box& plot)
{
    double free_from = 0;
    for (int i = 0; i <= steps_of(chart.most - chart.least, chart.step); ++i) {
        const double value = chart.least + i * chart.step, x = x_of(chart, plot, value);
        line(drawing, {x, plot.top}, {x, plot.bottom()}, chart_look.grid);
        const SetText text = typesetter.set(axis_text(chart, value), look_of_axis_text());
        const double left = x - extent_of(text).width / 2;
        if (left < free_from) continue;
        show(drawing, text, {left, plot.bottom() + gap}, soft_ink);
        free_from = left + extent_of(text).width + gap;
    }
}

} // namespace

void paint_bar(cairo_t* drawing, Mark mark, const Box& bar)
{
    const MarkLook look = look_of(mark);
    const Kept kept(drawing);
    cairo_rectangle(drawing, bar.left, bar.top, bar.width, bar.height);
    if (look.hatched) {
        cairo_clip_preserve(drawing);
        cairo_new_path(drawing);
        for (double x = bar.left - bar.height; x < bar.right(); x += between_hatches)
            line(drawing, {x, bar.bottom()}, {x + bar.height, bar.top}, {look.colour, 1});
        cairo_rectangle(drawing, bar.left, bar.top, bar.width, bar.height);
    } else {
        set_colour(drawing, look.colour);
        cairo_fill_preserve(drawing);
    }
    set_colour(drawing, look.colour);
    cairo_set_line_width(drawing, 1);
    cairo_stroke(drawing);
}

void paint_bars(cairo_t* drawing, const Typesetter& typesetter, const Sheet& sheet, const Chart& chart,
                const Box& whole)
{
    const Box room = paint_title(drawing, typesetter, chart, whole);
    if (chart.series.empty()) return;
    const std::vector<Name> names =
        names_of(typesetter, bars_of(sheet, chart.series.front()), room.width * widest_name);
    if (names.empty()) return;
    double left = 0;
    for (const Name& name : names) left = std::max(left, name.extent.width);
    const SetText what = typesetter.set(chart.value_axis, look_of_axis_text());
    const double line_high = extent_of(what).height, right = 3 * gap;
    const Box plot{room.left + left + gap, room.top, std::max(1.0, room.width - left - gap - right),
                   std::max(1.0, room.height - 2 * (line_high + gap))};
    paint_values(drawing, typesetter, chart, plot);
    show(drawing, what,
         {plot.left + (plot.width - extent_of(what).width) / 2, plot.bottom() + 2 * gap + line_high},
         soft_ink);
    const double high = plot.height / static_cast<double>(names.size());
    const double thick = high * taken_by_bars / static_cast<double>(chart.series.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        const double top = plot.top + static_cast<double>(i) * high;
        show(drawing, names[i].text,
             {plot.left - gap - names[i].extent.width, top + (high - names[i].extent.height) / 2}, ink);
    }
    for (std::size_t s = 0; s < chart.series.size(); ++s) {
        const std::vector<Bar> bars = bars_of(sheet, chart.series[s]);
        for (std::size_t i = 0; i < std::min(bars.size(), names.size()); ++i) {
            if (!bars[i].value) continue;
            const double from = x_of(chart, plot, std::max(0.0, chart.least)),
                         to = x_of(chart, plot, *bars[i].value);
            paint_bar(drawing, chart.series[s].mark,
                      {std::min(from, to),
                       plot.top + static_cast<double>(i) * high + high * (1 - taken_by_bars) / 2 +
                           static_cast<double>(s) * thick,
                       std::abs(to - from), thick});
        }
    }
    line(drawing, {plot.left, plot.top}, {plot.left, plot.bottom()}, axis_line);
}

} // namespace rekindle::report
