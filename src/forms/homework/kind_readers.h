// SPDX-License-Identifier: MIT
#pragma once

#include "base/problem.h"
#include "domain/homework/template.h"
#include "json/reader.h"

namespace rekindle::forms {

// What each homework kind has of its own in a template; one file each. Problems go to the reader's list.

domain::TouchRitualTemplate read_touch_ritual(const json::Reader& reader);
domain::ForgivenessTemplate read_forgiveness(const json::Reader& reader);
domain::GoalPlanTemplate read_goal_plan(const json::Reader& reader);
/// "agreed", "done_when" and "kept" of a template whose kind has no member of its own; the log and
/// which items are private are read already.
domain::AgreedTemplate read_agreed(const json::Reader& reader, domain::Kind kind,
                                   const domain::HomeworkTemplate& homework, base::Problems& problems);

inline constexpr int highest_touch_level = 5; ///< 0-5, all non-sexual

} // namespace rekindle::forms
