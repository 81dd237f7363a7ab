// SPDX-License-Identifier: MIT
#pragma once

#include "report/paint/drawing.h"

namespace rekindle::report {

/// The part of a chart between its axes, and what stands there.
struct Plot {
    Box box;
    double least, most;
    base::Date first_day, last_day;

    double x_of(base::Date day) const;
    double y_of(double value) const;
};

/// Paints title, axes, their marks and names and the lines across into `room`; gives what is left for the
/// data. Where marks would run into each other only every second, third ... is named.
Plot paint_frame(cairo_t* drawing, const Typesetter& typesetter, const Chart& chart, const Box& room);

/// Paints the title at the top of `room`, in the middle; gives what is below.
Box paint_title(cairo_t* drawing, const Typesetter& typesetter, const Chart& chart, const Box& room);

/// How many steps an axis has that runs so far; never without end.
int steps_of(double length, double step);

/// How texts at an axis look.
Look look_of_axis_text();
inline constexpr LineLook axis_line{0x8A94A3, 0.75};

/// The words of a value at its axis: with as many decimals as the steps need.
std::string axis_text(const Chart& chart, double value);

} // namespace rekindle::report
