// SPDX-License-Identifier: MIT
#include "report/paint/chart_frame.h"

#include "base/number.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

namespace rekindle::report {
namespace {

constexpr std::uint32_t ink = 0x1A1A1A, soft_ink = 0x555555;
constexpr double gap = 4, gap_above_days = 7; ///< clear of the lowest value at its side
constexpr double most_marks = 200;            ///< more would be a chart with a wrong step

/// Decimals that `number` has, six at most.
int decimals_of(double number)
{
    int decimals = 0;
    for (double left = number; decimals < 6 && std::abs(left - std::round(left)) > 1e-6; ++decimals)
        left *= 10;
    return decimals;
}

/// 0 where there is nothing to have a share of.
double share_of(double part, double whole)
{
    return whole > 0 ? part / whole : 0;
}

struct AxisMark {
    double at = 0; ///< a share of the axis, 0 to 1
    SetText text;
    Extent extent;
};

std::vector<AxisMark> marks_of_values(const Typesetter& typesetter, const Chart& chart)
{
    std::vector<AxisMark> marks;
    const double span = chart.most - chart.least;
    for (int i = 0; i <= steps_of(span, chart.step); ++i) {
        const double value = chart.least + i * chart.step;
        SetText text = typesetter.set(axis_text(chart, value), look_of_axis_text());
        const Extent extent = extent_of(text);
        marks.push_back({share_of(value - chart.least, span), std::move(text), extent});
    }
    return marks;
}

std::vector<AxisMark> marks_of_days(const Typesetter& typesetter, const Chart& chart)
{
    std::vector<AxisMark> marks;
    const auto span = static_cast<double>((chart.last_day - chart.first_day).count());
    for (int i = 0; i <= steps_of(span, chart.day_step); ++i) {
        const base::Date day = chart.first_day + std::chrono::days{i * chart.day_step};
        SetText text = typesetter.set(base::to_text(day), look_of_axis_text());
        const Extent extent = extent_of(text);
        marks.push_back({share_of(i * chart.day_step, span), std::move(text), extent});
    }
    return marks;
}

double widest(const std::vector<AxisMark>& marks)
{
    double width = 0;
    for (const AxisMark& mark : marks) width = std::max(width, mark.extent.width);
    return width;
}

double highest(const std::vector<AxisMark>& marks)
{
    double height = 0;
    for (const AxisMark& mark : marks) height = std::max(height, mark.extent.height);
    return height;
}

void paint_value_axis(cairo_t* drawing, const std::vector<AxisMark>& marks, const Box& plot)
{
    double free_below = plot.bottom() + plot.height;
    for (const AxisMark& mark : marks) {
        const double y = plot.bottom() - mark.at * plot.height;
        line(drawing, {plot.left, y}, {plot.right(), y}, chart_look.grid);
        const double top = y - mark.extent.height / 2;
        if (top + mark.extent.height > free_below) continue;
        show(drawing, mark.text, {plot.left - gap - mark.extent.width, top}, soft_ink);
        free_below = top;
    }
    line(drawing, {plot.left, plot.top}, {plot.left, plot.bottom()}, axis_line);
}

void paint_day_axis(cairo_t* drawing, const std::vector<AxisMark>& marks, const Box& plot)
{
    line(drawing, {plot.left, plot.bottom()}, {plot.right(), plot.bottom()}, axis_line);
    double free_from = 0;
    for (const AxisMark& mark : marks) {
        const double x = plot.left + mark.at * plot.width, left = x - mark.extent.width / 2;
        line(drawing, {x, plot.bottom()}, {x, plot.bottom() + 3}, axis_line);
        if (left < free_from) continue;
        show(drawing, mark.text, {left, plot.bottom() + gap_above_days}, soft_ink);
        free_from = left + mark.extent.width + 2 * gap;
    }
}

/// The names of both axes: below, and upwards at the left.
void paint_names(cairo_t* drawing, const SetText& days, const SetText& values, const Box& plot,
                 const Box& room)
{
    const Extent below = extent_of(days), beside = extent_of(values);
    show(drawing, days, {plot.left + (plot.width - below.width) / 2, room.bottom() - below.height}, soft_ink);
    const Kept kept(drawing);
    cairo_translate(drawing, room.left, plot.top + (plot.height + beside.width) / 2);
    cairo_rotate(drawing, -std::numbers::pi / 2);
    show(drawing, values, {}, soft_ink);
}

} // namespace

Look look_of_axis_text()
{
    Look look;
    look.size = chart_look.text_size;
    look.colour = soft_ink;
    return look;
}

int steps_of(double length, double step)
{
    return step > 0 ? static_cast<int>(std::clamp(length / step + 1e-6, 0.0, most_marks)) : 0;
}

Box paint_title(cairo_t* drawing, const Typesetter& typesetter, const Chart& chart, const Box& room)
{
    Look look;
    look.size = chart_look.title_size;
    look.bold = true;
    look.align = Align::Middle;
    const SetText title = typesetter.set(chart.title, look, room.width);
    show(drawing, title, {room.left, room.top}, ink);
    const double taken = extent_of(title).height + 2 * gap;
    return {room.left, room.top + taken, room.width, room.height - taken};
}

double Plot::x_of(base::Date day) const
{
    const auto days = [&](base::Date until) { return static_cast<double>((until - first_day).count()); };
    return box.left + share_of(days(day), days(last_day)) * box.width;
}

double Plot::y_of(double value) const
{
    return box.bottom() - share_of(value - least, most - least) * box.height;
}

std::string axis_text(const Chart& chart, double value)
{
    if (chart.percent) return base::to_text(value * 100, 0) + '%';
    return base::to_text(value, std::max(decimals_of(chart.step), decimals_of(chart.least)));
}

Plot paint_frame(cairo_t* drawing, const Typesetter& typesetter, const Chart& chart, const Box& whole)
{
    const Box room = paint_title(drawing, typesetter, chart, whole);
    const std::vector<AxisMark> values = marks_of_values(typesetter, chart);
    const std::vector<AxisMark> days = marks_of_days(typesetter, chart);
    const SetText day_name = typesetter.set(chart.day_axis, look_of_axis_text());
    const SetText value_name = typesetter.set(chart.value_axis, look_of_axis_text());
    const double left = extent_of(value_name).height + gap + widest(values) + gap;
    const double right = widest(days) / 2;
    const double below = gap_above_days + highest(days) + gap + extent_of(day_name).height;
    const Box box{room.left + left, room.top, std::max(1.0, room.width - left - right),
                  std::max(1.0, room.height - below)};
    paint_value_axis(drawing, values, box);
    paint_day_axis(drawing, days, box);
    paint_names(drawing, day_name, value_name, box, room);
    return {box, chart.least, chart.most, chart.first_day, chart.last_day};
}

} // namespace rekindle::report
