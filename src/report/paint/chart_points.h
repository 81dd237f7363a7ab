// SPDX-License-Identifier: MIT
#pragma once

#include "report/document.h"

#include <optional>
#include <string>
#include <vector>

namespace rekindle::report {

/// What a cell holds; null where a sheet has none there.
const CellValue* value_at(const Sheet& sheet, int row, int column);

struct Point {
    base::Date day;
    double value = 0;
};

/// The pieces of a line: a missing value or day ends one, and the next begins behind it.
std::vector<std::vector<Point>> pieces_of(const Sheet& sheet, const Series& series);

/// The bars of a series, one for each name; empty where there is no number.
struct Bar {
    std::string name;
    std::optional<double> value;
};
std::vector<Bar> bars_of(const Sheet& sheet, const Series& series);

std::string name_of(const Sheet& sheet, const Series& series);

} // namespace rekindle::report
