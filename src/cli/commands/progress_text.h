// SPDX-License-Identifier: MIT
#pragma once

#include "app/findings.h"

#include <string>

namespace rekindle::cli {

/// Everything "progress show" prints.
struct ProgressShown {
    std::string couple; ///< code
    base::Date as_of;
    app::AnswerFindings answers;
    app::HomeworkFindings homework;
    app::GoalFindings goals;
    std::vector<report::SessionLine> sessions;
};

/// For people, a line a fact.
std::string in_words(const ProgressShown& found);

} // namespace rekindle::cli
