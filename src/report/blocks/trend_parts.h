// SPDX-License-Identifier: MIT
#pragma once

#include "report/blocks/blocks.h"
#include "report/blocks/line_chart.h"
#include "report/blocks/score_course.h"

#include <map>

namespace rekindle::report {

// The parts of the sheet Trends; it has ten columns.

/// Both partners' courses on one scale, as the chart and the table under it show them.
struct ScoreLists {
    std::map<domain::Side, std::vector<CoursePoint>> courses; ///< of partners who filled the form
    int days_with_score = 0;                                  ///< of either
    base::Date first, last;
    std::optional<double> cutoff; ///< only with two days or more to draw it between
    int decimals = 0;
};
ScoreLists score_lists(const Contents& contents, const ScaleSeries& series);

/// The numbers in plain cells: a list a partner with session, day, phase and score, and the cut-off.
/// Gives the row of the heads; the lists begin in the row below.
int add_score_lists(Sheet& sheet, const Contents& contents, const ScoreLists& lists);

/// The chart at `row` of the lists whose heads stand in `head_row`.
void add_score_chart(Sheet& sheet, const Contents& contents, const ScaleSeries& series,
                     const ScoreLists& lists, int row, int head_row);

/// How the homework was kept week by week, over all of it, as chart and numbers.
void add_homework_weeks(Sheet& sheet, const Contents& contents, const Block& block);

/// T over the rated goals on each day with a rating.
void add_goals_over_time(Sheet& sheet, const Contents& contents, const Block& block);

} // namespace rekindle::report
