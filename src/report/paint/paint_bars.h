// SPDX-License-Identifier: MIT
#pragma once

#include "report/paint/drawing.h"

namespace rekindle::report {

/// Paints a chart of lying bars, all but its legend, into `room`: the names at the left, each in as many
/// lines as it needs, the values below.
void paint_bars(cairo_t* drawing, const Typesetter& typesetter, const Sheet& sheet, const Chart& chart,
                const Box& room);

/// One bar: full, or hatched so that it is told from a full one without colour.
void paint_bar(cairo_t* drawing, Mark mark, const Box& bar);

} // namespace rekindle::report
