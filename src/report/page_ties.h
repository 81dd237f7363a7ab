// SPDX-License-Identifier: MIT
#pragma once

#include "report/document.h"

#include <vector>

namespace rekindle::report {

/// What a row is on paper, by its first cell.
enum class RowKind { Space, Line, Heading, Group, Head, Body, Note };
RowKind kind_of(const Row& row);

/// Points a row takes; what nobody measured is as high as a line.
double height_of(const Row& row);

/// For each row whether it stays on the page of the row below it: heads and titles with the first two rows of
/// what they stand above, a list's last two rows with each other and with the note below, rows that leave out
/// what the row above says with that one (a dozen at most), and the rows that a chart covers. Linear.
std::vector<bool> ties_of(const Sheet& sheet);

/// For each row whether a chart draws from it: nothing can be put between such rows.
std::vector<bool> drawn_rows(const Sheet& sheet);

} // namespace rekindle::report
