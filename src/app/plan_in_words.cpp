// SPDX-License-Identifier: MIT
#include "app/findings.h"
#include "base/text.h"
#include "base/translate.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

std::string level_in_words(const domain::TouchRitualPlan& plan)
{
    return plan.touches.empty() ? say("Level {}", plan.level)
                                : say("Level {}: {}", plan.level, base::joined(plan.touches, ", "));
}

std::string stage_in_words(const domain::ForgivenessPlan& plan, const domain::HomeworkTemplate& homework)
{
    const auto& stages = std::get<domain::ForgivenessTemplate>(homework.kind).stages;
    const auto at = static_cast<std::size_t>(plan.stage);
    return say("Stage {} of {}: {}", plan.stage + 1, stages.size(),
               at < stages.size() ? stages[at].title : "");
}

std::string goal_in_words(const domain::GoalPlanPlan& plan, const domain::HomeworkTemplate& homework,
                          const std::vector<domain::Goal>& goals)
{
    const auto& stages = std::get<domain::GoalPlanTemplate>(homework.kind).stages;
    const auto goal = std::ranges::find(goals, plan.goal, &domain::Goal::id);
    const auto at = static_cast<std::size_t>(plan.stage);
    const std::string stage = at < stages.size() ? stages[at] : "";
    return goal == goals.end() ? stage : say("Goal \"{}\", stage: {}", goal->title, stage);
}

} // namespace

std::string kind_in_words(domain::Kind kind)
{
    switch (kind) {
    case domain::Kind::TouchRitual:
        return tr("Touch ritual");
    case domain::Kind::Forgiveness:
        return tr("Forgiveness exercise");
    case domain::Kind::GoalPlan:
        return tr("Goal plan");
    }
    return {};
}

std::string plan_in_words(const domain::Plan& plan, const domain::HomeworkTemplate& homework,
                          const std::vector<domain::Goal>& goals)
{
    if (const auto* touch = std::get_if<domain::TouchRitualPlan>(&plan)) return level_in_words(*touch);
    if (const auto* forgiveness = std::get_if<domain::ForgivenessPlan>(&plan))
        return stage_in_words(*forgiveness, homework);
    return goal_in_words(std::get<domain::GoalPlanPlan>(plan), homework, goals);
}

} // namespace rekindle::app
