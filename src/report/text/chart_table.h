// SPDX-License-Identifier: MIT
#pragma once

#include "report/document.h"

#include <vector>

namespace rekindle::report {

/// What a chart draws, as rows: its heads (day axis and the names of the series), then one row a day with the
/// number of each series, empty where there is none. Series over other days than the first come after it.
std::vector<Row> chart_table(const Sheet& sheet, const Chart& chart);

/// The sheet without the cells that its charts draw from and that stand beside a table, right of an empty
/// place (Role::Nothing): chart_table() shows them.
Sheet without_chart_cells(const Sheet& sheet);

} // namespace rekindle::report
