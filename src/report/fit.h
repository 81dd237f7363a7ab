// SPDX-License-Identifier: MIT
#pragma once

#include "report/document.h"

namespace rekindle::report {

/// Sets the width of every column and the height of every row so that nothing is cut: a column is as wide as
/// its longest content within its limits, longer text is wrapped, and a row that would be higher than a
/// spreadsheet allows goes on in rows below it (charts, repeated rows and freeze follow). Linear in the
/// length of the content.
void fit(Sheet& sheet);

/// What a cell shows, for measuring: numbers with their decimals, days as 2024-02-29.
std::string shown_text(const CellValue& value);

} // namespace rekindle::report
