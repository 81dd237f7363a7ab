// SPDX-License-Identifier: MIT
#include "app/demo/goal_life.h"

#include "app/demo/invented_plans.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rekindle::app {

using domain::Decision;
using domain::StepStatus;
using std::chrono::days;

domain::Assignment GoalLife::begin(const std::string& template_id)
{
    const domain::Assignment assignment =
        m_record.assign(template_id, invented_goal_plan(template_id, m_record.session().day));
    m_goal = m_record.goal_of(assignment);
    return assignment;
}

double GoalLife::share_done() const
{
    const auto done = std::ranges::count(m_goal.steps, StepStatus::Done, &domain::GoalStep::status);
    return static_cast<double>(done) / static_cast<double>(std::max<std::size_t>(1, m_goal.steps.size()));
}

Decision GoalLife::decide(const domain::Assignment& assignment)
{
    const int stage = std::get<domain::GoalPlanPlan>(assignment.plan).stage;
    const base::Date day = m_record.session().day;
    constexpr std::array<double, 4> needed{0.25, 0.5, 1,
                                           1}; // of the steps, to leave discuss, plan, support ...
    if (stage == 4 || day > m_goal.target.value_or(day) + days{42}) return Decision::Stop;
    return share_done() >= needed[static_cast<std::size_t>(stage)] ? Decision::StepUp : Decision::Continue;
}

void GoalLife::look_back(int session)
{
    if (m_goal.id.value.empty()) return;
    const base::Date day = m_record.session().day;
    Chance& chance = m_life.chance();
    for (domain::GoalStep& step : m_goal.steps) {
        if (step.due > day || step.status == StepStatus::Done) continue;
        const auto side = step.owner == domain::Owner::A ? domain::Side::A
                          : step.owner == domain::Owner::B
                              ? domain::Side::B
                              : (chance.happens(0.5) ? domain::Side::A : domain::Side::B);
        const StepStatus before = step.status;
        if (chance.happens(m_life.diligence(side).done)) {
            step.status = StepStatus::Done;
            step.done_on = std::clamp(step.due + days{chance.between(-3, 12)}, m_goal.set_on, day);
            if (m_life.is_pause(*step.done_on)) step.done_on = day;
        } else if (before == StepStatus::Open) {
            step.status = chance.happens(0.6) ? StepStatus::Partial : StepStatus::Blocked;
        }
        if (step.status != before) m_record.set_step(m_goal, step);
    }
    if (session % 3 == 0) rate();
}

void GoalLife::rate()
{
    Chance& chance = m_life.chance();
    const base::Date day = m_record.session().day;
    const auto level = [&](double wellbeing, double spread) {
        return std::clamp(static_cast<int>(std::lround(-1.2 + 1.8 * share_done() + 2 * (wellbeing - 0.5) +
                                                       chance.around(spread))),
                          -2, 2);
    };
    m_record.rate(m_goal, {day, domain::RatedBy::Counselor, level(m_life.wellbeing(day), 0.2)});
    for (const domain::Side side : domain::both_sides) {
        const int rated = level(m_life.wellbeing(side, day), 0.6);
        const auto by = side == domain::Side::A ? domain::RatedBy::A : domain::RatedBy::B;
        if (day >= m_life.begins(side) && chance.happens(0.85)) m_record.rate(m_goal, {day, by, rated});
    }
}

} // namespace rekindle::app
