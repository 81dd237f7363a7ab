// SPDX-License-Identifier: MIT
#include "app/homework_successor.h"

namespace rekindle::app {
namespace {

bool within(int value, int least, std::size_t size)
{
    return value >= least && value < static_cast<int>(size);
}

} // namespace

std::optional<domain::Plan> stepped(const domain::Plan& plan, const domain::HomeworkTemplate& homework,
                                    int steps)
{
    if (const auto* touch = std::get_if<domain::TouchRitualPlan>(&plan)) {
        auto next = *touch;
        next.level += steps;
        if (next.level < 0 || next.level > std::get<domain::TouchRitualTemplate>(homework.kind).highest_level)
            return std::nullopt;
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
