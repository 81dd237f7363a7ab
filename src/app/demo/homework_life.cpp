// SPDX-License-Identifier: MIT
#include "app/demo/homework_life.h"

#include "app/demo/calendar.h"
#include "app/demo/invented_plans.h"
#include "app/homework_successor.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using domain::Decision;
using domain::LogState;
using std::chrono::days;

/// Those with more than a year of it, who can use all of the catalogue between them.
constexpr std::size_t couples_of_the_mix = 8;

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
        conclude(slot, last ? Decision::Stop : possible(running, decide(running)));
    }
    if (!last) begin(session);
}

/// Not every template has a further step.
Decision HomeworkLife::possible(const RunningHomework& running, Decision wanted)
{
    const auto& homework = m_record.homework(running.assignment);
    if (wanted == Decision::StepUp && !stepped(running.assignment.plan, homework, 1)) return Decision::Stop;
    if (wanted == Decision::StepDown && !stepped(running.assignment.plan, homework, -1))
        return Decision::Continue;
    return wanted;
}

Decision HomeworkLife::decide(RunningHomework& running)
{
    const auto kind = domain::kind_of(running.assignment.plan);
    if (kind == domain::Kind::GoalPlan) return m_goals.decide(running.assignment);
    if (kind != domain::Kind::TouchRitual && kind != domain::Kind::Forgiveness) return decide_agreed(running);
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
    return m_life.chance().happens(0.5) ? Decision::Replace : Decision::Stop;
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

/// Tried for some weeks, and then something else.
Decision HomeworkLife::decide_agreed(const RunningHomework& running)
{
    const auto spent = m_record.session().day - running.assignment.start;
    return spent >= days{13} && m_life.chance().happens(0.9) ? Decision::Stop : Decision::Continue;
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
        return start(slot, m_record.replace(before, next_of(domain::Kind::TouchRitual, slot).id, ""));
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
        const auto& next = next_of(domain::Kind::TouchRitual, "touch");
        start("touch", m_record.assign(next.id, ""));
    } else if (free("goal", 5)) {
        start("goal", m_goals.begin(next_of(domain::Kind::GoalPlan, "goal").id));
    } else if (free("hurt", 7)) {
        start("hurt",
              m_record.assign(next_of(domain::Kind::Forgiveness, "hurt").id, invented_hurt(m_life.chance())));
    }
    begin_another(session);
    m_goals.look_back(session);
}

/// Each couple begins at another place of the catalogue, so that a dozen of them use all of it.
const domain::HomeworkTemplate& HomeworkLife::next_of(domain::Kind kind, const std::string& slot)
{
    const auto templates = m_record.library().homework().of_kind(kind);
    const auto place = static_cast<std::size_t>(m_life.place() + m_begun[slot]++);
    return templates[place % templates.size()]->homework;
}

/// Beside these, one after the other of all other kinds; what needs a consent of its own only where it was
/// given.
void HomeworkLife::begin_another(int session)
{
    if (session < 2 || m_running.contains("another")) return;
    std::vector<const domain::HomeworkTemplate*> others, asked_for;
    for (const forms::HomeworkEntry& entry : m_record.library().homework().entries()) {
        if (!std::holds_alternative<domain::AgreedTemplate>(entry.homework.kind)) continue;
        const bool is_intimate = kind_of(entry.homework.kind) == domain::Kind::SexualIntimacy;
        (is_intimate ? asked_for : others).push_back(&entry.homework);
    }
    const auto asked = static_cast<std::size_t>(m_begun["asked for"]);
    const bool may_ask = m_life.course().asks_about_sexuality && session >= 10 && asked < asked_for.size();
    if (may_ask) ++m_begun["asked for"];
    constexpr std::size_t step = 7; // neighbours are of one kind
    const auto shift =
        static_cast<std::size_t>(m_life.place()) % couples_of_the_mix * others.size() / couples_of_the_mix;
    const auto at = step * (shift + static_cast<std::size_t>(m_begun["another"]));
    if (!may_ask) ++m_begun["another"];
    const domain::HomeworkTemplate& next = may_ask ? *asked_for[asked] : *others[at % others.size()];
    start("another", m_record.assign(next.id, invented_agreement(next, m_life.chance())));
}

} // namespace rekindle::app
