// SPDX-License-Identifier: MIT
#pragma once

#include "report/document.h"

#include <xlsxwriter.h>

namespace rekindle::report {

/// Puts a native chart on `worksheet`, which shows `sheet` and holds its numbers already.
void write_chart(lxw_workbook* workbook, lxw_worksheet* worksheet, const Sheet& sheet, const Chart& chart);

/// A day as spreadsheets count: days since 1899-12-30. Right from 1900-03-01 on.
double serial_day(base::Date day);

} // namespace rekindle::report
