// SPDX-License-Identifier: MIT
#include "app/demo/homework_life.h"

#include "app/demo/calendar.h"
#include "app/demo/invented_plans.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using domain::Decision;
using domain::LogState;
using std::chrono::days;

} // namespace

void HomeworkLife::mark_before(base::Date day)
{
    for (auto& [slot, running] : m_running) {
        const auto due = domain::occasions(running.assignment.schedule, running.assignment.start,
                                           running.assignment.last, day - days{1});
        for (const domain::Occasion& occasion : due) {
            if (occasion.due >= running.marked_before && occasion.due < day) mark(running, occasion);
        }
        running.marked_before = day;
    }
}

void HomeworkLife::mark(RunningHomework& running, const domain::Occasion& occasion)
{
    Chance& chance = m_life.chance();
    const bool away = is_holiday_time(occasion.due) && chance.happens(0.2);
    if (m_life.is_pause(occasion.due) || away) {
        for (const domain::Side side : domain::both_sides)
            note(running, side, occasion.due, LogState::Excused);
        return;
    }
    std::map<domain::Side, std::optional<LogState>> states;
    for (const domain::Side side : domain::both_sides) {
        const double gap = is_holiday_time(occasion.due) ? 0.4 : is_weekend(occasion.due) ? 0.16 : 0.06;
        const bool marks = occasion.due >= m_life.begins(side) && !chance.happens(gap);
        const LogState state = invented_state(m_life.diligence(side), chance);
        if (marks) states[side] = state;
    }
    for (const domain::Side side : domain::both_sides) {
        // Nobody can do it alone: the partner of somebody who opted out is excused.
        if (states[side] == LogState::OptedOut && states[other(side)])
            states[other(side)] = LogState::Excused;
    }
    for (const domain::Side side : domain::both_sides) {
        if (states[side]) note(running, side, occasion.due, *states[side]);
    }
}

void HomeworkLife::note(RunningHomework& running, domain::Side side, base::Date day, LogState state)
{
    const auto& homework = m_record.homework(running.assignment);
    auto answers =
        invented_note(homework, running.assignment, state, m_life.answering(side, day), m_life.chance());
    RunningHomework::Partner& partner = running.partners[side];
    if (const auto* touch = std::get_if<domain::TouchRitualTemplate>(&homework.kind)) {
        if (const auto comfort = rating_in(answers, "comfort")) {
            partner.comforts.push_back(*comfort);
            running.low_comfort |= *comfort <= touch->steps.low_comfort;
        }
    }
    if (const auto intensity = rating_in(answers, "intensity")) partner.intensity = intensity;
    partner.opted_out_in_a_row = state == LogState::OptedOut ? partner.opted_out_in_a_row + 1 : 0;
    partner.marks += state == LogState::Done || state == LogState::Partial || state == LogState::NotDone;
    partner.kept += state == LogState::Done || state == LogState::Partial;
    m_record.mark(running.assignment, side, day, state, std::move(answers));
}

void HomeworkLife::review(int session, bool last)
{
    m_session = session;
    const base::Date day = m_record.session().day;
    std::vector<std::string> slots;
    for (const auto& [slot, running] : m_running) {
        if (last || day - running.assignment.start >= days{10}) slots.push_back(slot);
    }
    for (const std::string& slot : slots) {
        RunningHomework& running = m_running.at(slot);
        if (day == running.assignment.start) continue;
        ++running.reviews;
        conclude(slot, last ? Decision::Stop : decide(running));
    }
    if (!last) begin(session);
}

Decision HomeworkLife::decide(RunningHomework& running)
{
    const auto kind = domain::kind_of(running.assignment.plan);
    if (kind == domain::Kind::GoalPlan) return m_goals.decide(running.assignment);
    const auto decision =
        kind == domain::Kind::TouchRitual ? decide_touch(running) : decide_forgiveness(running);
    // Hardly kept by one of the two: less often, once.
    const bool hardly = std::ranges::any_of(running.partners, [](const auto& each) {
        return each.second.marks >= 6 && each.second.kept * 10 < each.second.marks * 4;
    });
    if (decision == Decision::Continue && hardly && !running.was_changed) return Decision::Change;
    return decision;
}

Decision HomeworkLife::decide_touch(const RunningHomework& running)
{
    const auto& homework = m_record.homework(running.assignment);
    const domain::StepRule& rule = std::get<domain::TouchRitualTemplate>(homework.kind).steps;
    const int level = std::get<domain::TouchRitualPlan>(running.assignment.plan).level;
    bool earned = running.partners.size() == 2, opted_out = false;
    for (const auto& [side, partner] : running.partners) {
        const auto of = static_cast<std::size_t>(rule.of);
        const bool enough = partner.comforts.size() >= of;
        earned = earned && enough &&
                 std::count_if(partner.comforts.end() - rule.of, partner.comforts.end(),
                               [&](int comfort) { return comfort >= rule.comfort; }) >= rule.entries;
        opted_out |= partner.opted_out_in_a_row >= rule.opt_outs;
    }
    if (running.low_comfort || opted_out) return level > 0 ? Decision::StepDown : Decision::Stop;
    if (!earned || m_record.session().day - running.assignment.start < days{21}) return Decision::Continue;
    if (level < std::get<domain::TouchRitualTemplate>(homework.kind).highest_level)
        return m_life.chance().happens(0.8) ? Decision::StepUp : Decision::Continue;
    return homework.id == "touch-hand-in-hand-walk" ? Decision::Replace : Decision::Stop;
}

Decision HomeworkLife::decide_forgiveness(const RunningHomework& running)
{
    const auto& plan = std::get<domain::ForgivenessPlan>(running.assignment.plan);
    const auto& stages =
        std::get<domain::ForgivenessTemplate>(m_record.homework(running.assignment).kind).stages;
    const auto found = running.partners.find(plan.hurt_partner);
    if (found == running.partners.end() || !found->second.intensity) return Decision::Continue;
    const int intensity = *found->second.intensity;
    const auto spent = m_record.session().day - running.assignment.start;
    if (intensity >= 8 && plan.stage > 0) return Decision::StepDown;
    if (intensity >= 7 && spent > days{70}) return Decision::Stop;
    if (spent < days{20} || intensity > 6 || !m_life.chance().happens(0.6)) return Decision::Continue;
    return plan.stage + 1 < static_cast<int>(stages.size()) ? Decision::StepUp : Decision::Stop;
}

void HomeworkLife::conclude(const std::string& slot, Decision decision)
{
    RunningHomework& running = m_running.at(slot);
    const domain::Assignment before = running.assignment;
    const base::Date day = m_record.session().day;
    m_record.review(
        before, decision,
        invented_review(m_record.homework(before), decision, m_life.wellbeing(day), m_life.chance()));
    running.low_comfort = false;
    switch (decision) {
    case Decision::Continue:
        return;
    case Decision::StepUp:
        return start(slot, m_record.carry_on(before, 1));
    case Decision::StepDown:
        return start(slot, m_record.carry_on(before, -1));
    case Decision::Change:
        start(slot, m_record.carry_on(before, 0, domain::TimesPerWeek{1}));
        m_running.at(slot).was_changed = true;
        return;
    case Decision::Replace:
        return start(slot, m_record.replace(before, "touch-goodnight-kiss", "", "4/week"));
    case Decision::Stop:
        m_running.erase(slot);
        m_ended[slot] = m_session;
        return;
    }
}

void HomeworkLife::start(const std::string& slot, const domain::Assignment& assignment)
{
    m_running.insert_or_assign(slot, RunningHomework{assignment, assignment.start});
}

/// One thing after the other, never more than one of a kind, and a rest of two sessions in between.
void HomeworkLife::begin(int session)
{
    const auto free = [&](const std::string& slot, int from) {
        const auto ended = m_ended.find(slot);
        return session >= from && !m_running.contains(slot) &&
               (ended == m_ended.end() || session >= ended->second + 3);
    };
    if (free("touch", 4)) {
        const bool first = m_begun["touch"]++ % 2 == 0;
        start("touch", m_record.assign(first ? "touch-hand-in-hand-walk" : "touch-goodnight-kiss", "",
                                       first ? "" : "4/week"));
    } else if (free("goal", 5)) {
        const int which = m_begun["goal"]++;
        start("goal", m_goals.begin(which % 2 == 0 ? "goal-time-together" : "goal-joint-project", which));
    } else if (free("hurt", 7)) {
        const bool four = (m_begun["hurt"]++ + m_life.course().months) % 2 == 0;
        start("hurt", m_record.assign(four ? "forgiveness-four-steps" : "forgiveness-reach",
                                      invented_hurt(m_life.chance())));
    }
    m_goals.look_back(session);
}

} // namespace rekindle::app
