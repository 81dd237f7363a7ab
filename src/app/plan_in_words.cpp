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

/// What was agreed, item by item, without what is for one partner's eyes.
std::string agreed_in_words(const domain::AgreedPlan& plan, const domain::HomeworkTemplate& homework)
{
    std::vector<std::string> parts;
    for (const domain::Item* item :
         domain::all_items(std::get<domain::AgreedTemplate>(homework.kind).agreed)) {
        if (std::ranges::find(homework.private_items, item->link_id) != homework.private_items.end())
            continue;
        std::vector<std::string> texts;
        for (const domain::Answer* answer : domain::answers_to(plan.answers, item->link_id))
            texts.push_back(domain::display_text(answer->value));
        if (!texts.empty()) parts.push_back(say("{} {}", item->text, base::joined(texts, ", ")));
    }
    return base::joined(parts, "; ");
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
    case domain::Kind::QualityTime:
        return tr("Time for two");
    case domain::Kind::DailyRitual:
        return tr("Daily ritual");
    case domain::Kind::CoupleTalk:
        return tr("Talk");
    case domain::Kind::Gratitude:
        return tr("Thanks and appreciation");
    case domain::Kind::TrustCommitment:
        return tr("Promises");
    case domain::Kind::Boundary:
        return tr("Limits");
    case domain::Kind::SelfCare:
        return tr("Self-care");
    case domain::Kind::Novelty:
        return tr("Something new");
    case domain::Kind::DeepConversation:
        return tr("Deep conversation");
    case domain::Kind::NeedsDesires:
        return tr("Needs and desires");
    case domain::Kind::LessonsLearned:
        return tr("Lessons learned");
    case domain::Kind::SupportPlan:
        return tr("Support");
    case domain::Kind::Resource:
        return tr("Other help");
    case domain::Kind::ProblemMap:
        return tr("Problem map");
    case domain::Kind::SexualIntimacy:
        return tr("Sexual intimacy");
    }
    return {};
}

std::string plan_in_words(const domain::Plan& plan, const domain::HomeworkTemplate& homework,
                          const std::vector<domain::Goal>& goals)
{
    if (const auto* touch = std::get_if<domain::TouchRitualPlan>(&plan)) return level_in_words(*touch);
    if (const auto* forgiveness = std::get_if<domain::ForgivenessPlan>(&plan))
        return stage_in_words(*forgiveness, homework);
    if (const auto* agreed = std::get_if<domain::AgreedPlan>(&plan))
        return agreed_in_words(*agreed, homework);
    return goal_in_words(std::get<domain::GoalPlanPlan>(plan), homework, goals);
}

} // namespace rekindle::app
