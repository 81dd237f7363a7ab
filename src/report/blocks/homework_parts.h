// SPDX-License-Identifier: MIT
#pragma once

#include "report/blocks/blocks.h"

namespace rekindle::report {

// What the sheet Homework shows below its first table; the sheet has thirteen columns.

/// Weekly targets, how well it went, stages, hurts and ratings over time, each with how much it rests on;
/// what there is nothing for is named in one line, with the reason.
void add_homework_measures(Sheet& sheet, const Contents& contents);

/// What happened to each piece of homework, in order.
void add_homework_history(Sheet& sheet, const Contents& contents);

} // namespace rekindle::report
