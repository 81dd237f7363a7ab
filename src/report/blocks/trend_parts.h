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

/// How far measurement error reaches above and below a score of that partner in 95 of 100 cases: 1.96 SEM,
/// which is what a reliable change needs divided by the root of two. 0 where spread or reliability are not
/// recorded.
double error_of(const ScaleSeries& series, domain::Side side);

/// The whole scale, so that a small change looks small; where its ends are not known, what there is.
ValueAxis axis_of(const ScaleSeries& series, const ScoreLists& lists);

/// "Sam (A) from 12 to 15."
std::string course_in_words(const std::string& name, const domain::Progress& progress, int decimals);

/// The heads of all lists: a list a partner with session, day, phase and score, and the cut-off where a scale
/// has one. Gives their row.
int add_list_heads(Sheet& sheet, const Contents& contents, const std::vector<ScoreLists>& all);

/// The numbers of a scale in plain cells. Gives the row in which its lists begin.
int add_score_lists(Sheet& sheet, const ScoreLists& lists);

/// Where a chart stands, the heads of what it draws and the first row of it.
struct ChartPlace {
    int row = 0, heads = 0, list = 0;
};
void add_score_chart(Sheet& sheet, const Contents& contents, const ScaleSeries& series,
                     const ScoreLists& lists, const ChartPlace& place);

/// T over the rated goals on each day with a rating.
void add_goals_over_time(Sheet& sheet, const Contents& contents, const Block& block);

} // namespace rekindle::report
