// SPDX-License-Identifier: MIT
#pragma once

#include "report/paint/sheet_pages.h"

namespace rekindle::report {

/// Paints the rows of one page, and the charts that begin on it, from the upper left corner of the drawing
/// on.
void paint_page(cairo_t* drawing, const Typesetter& typesetter, const Sheet& sheet, const SheetPages& laid,
                const PageRows& page);

/// Texts at both ends of one line from `left` to `right`: what is too long takes two lines, then is cut and
/// ends in an ellipsis. `top`: they hang from `at`; else they stand on it.
struct EdgeOfPage {
    std::string at_left, at_right;
    double left = 0, right = 0, at = 0;
    bool top = false;
};
void paint_edge(cairo_t* drawing, const Typesetter& typesetter, const EdgeOfPage& edge);

} // namespace rekindle::report
