// SPDX-License-Identifier: MIT
#pragma once

#include "app/reading.h"
#include "report/handout.h"

namespace rekindle::app {

// Homework to take home: why, what to do, what was agreed, how to stop or leave it out, and a log on a page
// of its own. What is for the counselor alone (what to watch for, words nobody else is to read) stands on
// none.

/// Of a template, for anybody: what is still to be agreed has room to be written.
report::Handout homework_sheet(const domain::HomeworkTemplate& homework, base::Date printed);

/// Of homework that was agreed, with what its reader may know of that, and for each partner it is for a log
/// of their own, since neither is shown what the other marks. Throws base::Error (Refused) where this reader
/// is not told of it.
report::Handout homework_sheet(Reading& reading, const domain::AssignmentId& assignment, base::Date printed);

/// A goal with its levels and steps, in the same way.
report::Handout goal_sheet(Reading& reading, const domain::GoalId& goal, base::Date printed);

} // namespace rekindle::app
