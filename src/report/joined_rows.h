// SPDX-License-Identifier: MIT
#pragma once

#include "report/document.h"

#include <vector>

namespace rekindle::report {

/// The rows of a sheet for writers without pages: what fit() divided over several rows is one row again, and
/// several empty rows in a row (room for a chart) are one; heads said again
/// on a further page are left out. `first` is the row's number in the sheet.
struct JoinedRow {
    int first = 0;
    Row row;
};
std::vector<JoinedRow> joined_rows(const Sheet& sheet);

/// Whether nothing stands in any of its cells.
bool is_empty(const Row& row);

} // namespace rekindle::report
