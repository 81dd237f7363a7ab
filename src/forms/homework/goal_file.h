// SPDX-License-Identifier: MIT
#pragma once

#include "base/problem.h"
#include "domain/homework/goal.h"

#include <optional>
#include <string_view>

namespace rekindle::forms {

struct ReadGoal {
    std::optional<domain::Goal>
        goal; ///< empty exactly when there is a problem; without id, couple and set_on
    base::Problems problems;
};

/// Reads a file that holds one goal as the "goal" of a plan file does (docs/homework-format.md).
ReadGoal read_goal_file(std::string_view bytes);

} // namespace rekindle::forms
