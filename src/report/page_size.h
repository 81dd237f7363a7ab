// SPDX-License-Identifier: MIT
#pragma once

#include "report/document.h"

namespace rekindle::report {

// How large sheets and their pages are on paper, in points.

/// How wide a digit of the standard font is.
inline constexpr double paper_digit = 5.577;

struct PageSize {
    double width, height;
};
PageSize page_size(const Sheet& sheet, Paper paper);
/// Between the margins.
PageSize printed_size(const Sheet& sheet, Paper paper);

double paper_width(const Column& column);
/// What a sheet is shrunk by so that it is one page wide; 1 where it is no wider.
double scale_to_page(const Sheet& sheet, Paper paper);

} // namespace rekindle::report
