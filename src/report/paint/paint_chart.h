// SPDX-License-Identifier: MIT
#pragma once

#include "report/paint/drawing.h"

namespace rekindle::report {

/// How large a chart of a sheet is on paper, in points.
Extent chart_size(const Chart& chart);

/// Paints a chart, whose numbers stand in `sheet`, into a box: title, axes, a line with marks for each series
/// that breaks where a value is missing, and below them which line is whose. Colours, marks and dashes are
/// those of the theme, so that no colour is needed to tell the lines apart.
void paint_chart(cairo_t* drawing, const Typesetter& typesetter, const Sheet& sheet, const Chart& chart,
                 const Box& box);

} // namespace rekindle::report
