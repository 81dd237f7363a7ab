// SPDX-License-Identifier: MIT
#include "forms/homework/goal.h"

#include "base/translate.h"
#include "forms/homework/members.h"

#include <algorithm>

namespace rekindle::forms {

using base::tr;

namespace {

domain::Owner read_owner(const json::Reader& reader)
{
    constexpr std::array owners{domain::Owner::A, domain::Owner::B, domain::Owner::Joint};
    return owners.at(reader.one_of("owner", {word(owners[0]), word(owners[1]), word(owners[2])}));
}

domain::GoalStep read_step(const json::Reader& reader, const domain::Goal& goal)
{
    reader.only({"title", "owner", "due"});
    domain::GoalStep step;
    step.number = static_cast<int>(goal.steps.size()) + 1;
    step.title = reader.text("title");
    step.owner = read_owner(reader);
    step.due = read_date(reader, "due", true).value_or(base::Date{});
    if (goal.target && step.due > *goal.target)
        reader.problem("due", tr("must not be after the goal's target"));
    return step;
}

} // namespace

domain::Goal read_goal(const json::Reader& reader)
{
    reader.only({"title", "owner", "importance", "difficulty", "baseline", "levels", "target", "steps"});
    domain::Goal goal;
    goal.title = reader.text("title");
    goal.owner = read_owner(reader);
    goal.importance = static_cast<int>(reader.integer("importance", 0, 3));
    goal.difficulty = static_cast<int>(reader.integer("difficulty", 0, 3));
    goal.baseline = static_cast<int>(reader.integer("baseline", -2, 2));
    const std::vector<std::string> levels = required_texts(reader, "levels");
    if (reader.has("levels") && levels.size() != goal.levels.size())
        reader.problem("levels", tr("must hold five texts, for the levels -2, -1, 0, +1 and +2"));
    std::copy_n(levels.begin(), std::min(levels.size(), goal.levels.size()), goal.levels.begin());
    goal.target = read_date(reader, "target", false);
    reader.each("steps", [&](const json::Reader& step) { goal.steps.push_back(read_step(step, goal)); });
    const json::Value* const steps = reader.value().find("steps");
    if (steps == nullptr || (steps->is(json::Value::Kind::Array) && steps->items().empty()))
        reader.problem("steps", tr("must hold at least one step"));
    return goal;
}

domain::OnDates step_days(const domain::Goal& goal)
{
    domain::OnDates on;
    for (const domain::GoalStep& step : goal.steps) on.days.push_back(step.due);
    std::ranges::sort(on.days);
    on.days.erase(std::unique(on.days.begin(), on.days.end()), on.days.end());
    return on;
}

} // namespace rekindle::forms
