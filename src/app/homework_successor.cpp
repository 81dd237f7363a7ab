// SPDX-License-Identifier: MIT
#include "app/homework_successor.h"

#include <algorithm>
#include <vector>

namespace rekindle::app {
namespace {

bool within(int value, int least, std::size_t size)
{
    return value >= least && value < static_cast<int>(size);
}

/// Whoever agreed to all that was offered is offered what the new level has. What the two chose themselves
/// stays theirs, but for what is of a level above.
std::vector<std::string> touches_at(int level, const domain::TouchRitualPlan& before,
                                    const domain::TouchRitualTemplate& ritual)
{
    if (before.touches == touches_up_to(ritual, before.level)) return touches_up_to(ritual, level);
    std::vector<std::string> kept = before.touches;
    for (const domain::OfferedTouch& touch : ritual.touches) {
        if (touch.level > level) std::erase(kept, touch.words);
    }
    return kept;
}

} // namespace

std::optional<domain::Plan> stepped(const domain::Plan& plan, const domain::HomeworkTemplate& homework,
                                    int steps)
{
    if (const auto* touch = std::get_if<domain::TouchRitualPlan>(&plan)) {
        auto next = *touch;
        const auto& ritual = std::get<domain::TouchRitualTemplate>(homework.kind);
        next.level += steps;
        if (next.level < 0 || next.level > ritual.highest_level) return std::nullopt;
        next.touches = touches_at(next.level, *touch, ritual);
        return next;
    }
    if (const auto* forgiveness = std::get_if<domain::ForgivenessPlan>(&plan)) {
        auto next = *forgiveness;
        next.stage += steps;
        if (!within(next.stage, 0, std::get<domain::ForgivenessTemplate>(homework.kind).stages.size()))
            return std::nullopt;
        return next;
    }
    if (std::holds_alternative<domain::AgreedPlan>(plan)) return std::nullopt; // it has no levels or stages
    auto next = std::get<domain::GoalPlanPlan>(plan);
    next.stage += steps;
    if (!within(next.stage, 0, std::get<domain::GoalPlanTemplate>(homework.kind).stages.size()))
        return std::nullopt;
    return next;
}

int steps_up(const domain::Assignment& before, const domain::Assignment& next)
{
    const auto above = [&](const auto& was, auto step) {
        const auto* const is = std::get_if<std::decay_t<decltype(was)>>(&next.plan);
        return is == nullptr ? 0 : std::max(0, is->*step - was.*step);
    };
    if (const auto* const touch = std::get_if<domain::TouchRitualPlan>(&before.plan))
        return above(*touch, &domain::TouchRitualPlan::level);
    if (before.template_id != next.template_id) return 0;
    if (const auto* const forgiveness = std::get_if<domain::ForgivenessPlan>(&before.plan))
        return above(*forgiveness, &domain::ForgivenessPlan::stage);
    if (const auto* const goal = std::get_if<domain::GoalPlanPlan>(&before.plan))
        return above(*goal, &domain::GoalPlanPlan::stage);
    return 0;
}

domain::Assignment continued(const domain::Assignment& before, const domain::Plan& plan,
                             const domain::Session& session)
{
    domain::Assignment result = before;
    result.id = {};
    result.follows = before.id;
    result.plan = plan;
    result.assigned_at = session.id;
    result.start = session.day;
    result.ended.reset();
    if (result.last && *result.last < session.day) result.last.reset();
    return result;
}

} // namespace rekindle::app
