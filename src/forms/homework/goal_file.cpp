// SPDX-License-Identifier: MIT
#include "forms/homework/goal_file.h"

#include "forms/homework/goal.h"
#include "json/parse.h"

namespace rekindle::forms {

ReadGoal read_goal_file(std::string_view bytes)
{
    json::Parsed parsed = json::parse(bytes);
    ReadGoal read{std::nullopt, std::move(parsed.problems)};
    if (!parsed.value) return read;
    domain::Goal goal = read_goal(json::Reader(*parsed.value, "", read.problems));
    if (read.problems.empty()) read.goal = std::move(goal);
    return read;
}

} // namespace rekindle::forms
