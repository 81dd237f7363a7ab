// SPDX-License-Identifier: MIT
#pragma once

#include "report/document.h"

#include <string>
#include <vector>

namespace rekindle::report {

/// The numbers that a chart is drawn from, as its sheet shows them.
struct ChartTable {
    std::vector<std::string> heads;
    std::vector<std::vector<std::string>> rows; ///< as wide as the heads; "" where there is no number
};

/// Of lines a row a day, by day, and where one series has several values on a day, a row each; of bars a row
/// a name. A column a series, behind one with measurement error how far that reaches; a line that stays where
/// it is from end to end, such as a cut-off, has its value in every row.
ChartTable chart_table(const Sheet& sheet, const Chart& chart);

} // namespace rekindle::report
