// SPDX-License-Identifier: MIT
#pragma once

#include "report/paint/drawing.h"

namespace rekindle::report {

/// Strokes the path that was drawn, in the colour and dashes of a mark.
void stroke(cairo_t* drawing, const MarkLook& look);
/// `size` points across; a large one has a thin white edge, so that one on another still shows.
void paint_mark(cairo_t* drawing, const MarkLook& look, Place middle, double size);

} // namespace rekindle::report
