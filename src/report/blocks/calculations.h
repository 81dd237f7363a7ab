// SPDX-License-Identifier: MIT
#pragma once

#include "report/blocks/blocks.h"

namespace rekindle::report {

// The parts of the block "calculations", each a list of numbers with the formula that makes them from other
// cells of the workbook. All share its columns.

/// A formula over these cells; none where there are none.
Formula over(FormulaPattern pattern, const Anchors& cells);

void add_spread(Sheet& sheet, const Contents& contents);
void add_changes(Sheet& sheet, const Contents& contents);
void add_gaps(Sheet& sheet, const Contents& contents);
void add_goal_attainment(Sheet& sheet, const Contents& contents);
void add_adherence(Sheet& sheet, const Contents& contents);
void add_weekly_targets(Sheet& sheet, const Contents& contents);
/// Of every filled form; the last, since there may be many.
void add_scores(Sheet& sheet, const Contents& contents);

} // namespace rekindle::report
