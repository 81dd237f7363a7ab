// SPDX-License-Identifier: MIT
#pragma once

#include "report/paint/typesetter.h"

#include <cstddef>
#include <vector>

namespace rekindle::report {

/// The rows of one page: from `first` to before `end`, below the repeated ones where they are repeated.
struct PageRows {
    std::size_t first = 0, end = 0;
    bool repeats = false;
};

/// Where everything of a sheet stands, in points before the sheet is shrunk to one page width.
struct SheetPages {
    double scale = 1;
    std::vector<double> edges;   ///< of the columns: where each begins, and where the last ends
    std::vector<double> heights; ///< of the rows
    std::vector<PageRows> pages; ///< none for a sheet without rows
};

/// Lays a sheet that fit() and break_pages() went over on pages. A row is at least as high as they say, and
/// higher where its texts need more as they are set. A page ends where break_pages() said; where rows turned
/// out higher than the page holds also before the rows that would not fit, and what belongs together stays
/// so.
SheetPages lay_on_pages(const Sheet& sheet, Paper paper, const Typesetter& typesetter);

/// A cell where it stands: `left` and `width` of its column or columns.
struct PlacedCell {
    const Cell& cell;
    double left, width;
};
std::vector<PlacedCell> placed_cells(const Row& row, const std::vector<double>& edges);

/// The text of a cell, in lines that fit into it.
SetText set_cell(const Typesetter& typesetter, const PlacedCell& placed);
/// Points that the text stands away from the cell's sides, and above and below.
inline constexpr double row_padding = 1.5;
double left_padding(const Look& look);
double right_padding(const Look& look);

} // namespace rekindle::report
