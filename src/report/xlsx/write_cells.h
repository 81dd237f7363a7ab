// SPDX-License-Identifier: MIT
#pragma once

#include "report/document.h"
#include "report/xlsx/formats.h"

#include <xlsxwriter.h>

#include <optional>
#include <string>
#include <vector>

namespace rekindle::report {

/// A number with a formula, which waits until all sheets are there.
struct WaitingFormula {
    lxw_worksheet* worksheet;
    lxw_row_t row;
    lxw_col_t column;
    lxw_format* format;
    double value;
};

/// Writes all cells of a sheet's rows but those with formulas, which go to `waiting` in their order.
void write_cells(lxw_worksheet* worksheet, Formats& formats, const Sheet& sheet,
                 std::vector<WaitingFormula>& waiting);

/// Writes the formula with its value, or the value alone.
void write_formula(const WaitingFormula& cell, const std::optional<std::string>& formula);

} // namespace rekindle::report
