// SPDX-License-Identifier: MIT
#pragma once

#include "report/data.h"

#include <string>
#include <vector>

namespace rekindle::app {

/// One piece of homework across sessions, in words: what was agreed, how each partner kept it and what was
/// concluded, from the first that it goes back to up to the last that goes on from it. "" where it has not
/// begun.
std::string homework_story(const domain::Couple& couple, const std::vector<report::HomeworkLine>& lines,
                           const domain::AssignmentId& id);

} // namespace rekindle::app
