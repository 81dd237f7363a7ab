// SPDX-License-Identifier: MIT
#pragma once

#include "report/document.h"

#include <string>
#include <vector>

namespace rekindle::report {

/// An axis on round numbers that holds `least` and `most`, in five to ten steps.
struct ValueAxis {
    double least = 0, most = 1, step = 1;
};
ValueAxis axis_over(double least, double most);

/// Days between two marks of a day axis over so many days: whole weeks, months or years, at most eight marks.
int day_step(int days);

/// One line of a chart: a list of plain numbers in the sheet, one row a day, the name in `head_row` above the
/// values. A missing value is a cell of Role::Nothing.
struct PlottedList {
    int head_row = 0;
    int day_column = 0, value_column = 0;
    int first_row = 0, last_row = 0;
    Mark mark = Mark::PartnerA;
};
Series series_of(const PlottedList& list);

/// The height of a chart in pixels, and the rows it takes: all of one height, which a program that sets the
/// heights of empty rows itself does not change.
inline constexpr int chart_height = 374, chart_rows = 17;

/// Leaves room for a chart of so many rows below a little space; gives the row it begins in.
int leave_room(Sheet& sheet, int rows = chart_rows);

/// The words of a chart. `course` is its lines in words, for those who do not see them.
struct ChartWords {
    std::string title, value_axis, course;
};

/// A chart over the days from `first` to `last` at `row`, still without lines.
Chart line_chart(ChartWords words, const ValueAxis& axis, base::Date first, base::Date last, int row);

} // namespace rekindle::report
