// SPDX-License-Identifier: MIT
#pragma once

#include "report/data.h"

#include <optional>
#include <vector>

namespace rekindle::app {

/// Every kind of homework over all its assignments, in the order it was first agreed. Counts are added up; a
/// share is made of the sums, never averaged over shares.
std::vector<report::KindTotal> homework_by_kind(const std::vector<report::HomeworkLine>& lines);

/// Every title of homework with its weekly target and how well it went, over all its pieces; the shares made
/// of the sums too, the quality the mean over all ratings.
std::vector<report::TitleTotal> homework_by_title(const std::vector<report::HomeworkLine>& lines);

/// All kinds in one; empty without any.
std::optional<report::KindTotal> all_homework(const std::vector<report::HomeworkLine>& lines);

/// All homework week by week, from the first to the last week in which something was due; a week between
/// them in which nothing was due is there without counts.
std::vector<report::HomeworkWeek> homework_by_week(const std::vector<report::HomeworkLine>& lines);

} // namespace rekindle::app
