// SPDX-License-Identifier: MIT
#include "app/demo/heavy.h"

#include "app/demo/calendar.h"
#include "app/demo/invented_marks.h"
#include "app/demo/invented_plans.h"
#include "app/demo/wellbeing.h"
#include "app/homework_successor.h"

#include <map>

namespace rekindle::app {
namespace {

using std::chrono::days;

constexpr int marks_each = heavy_marks / heavy_assignments / 2; ///< of one partner for one assignment
constexpr int tail = 15; ///< days after the last session, for the marks of what was assigned in it

/// Three pieces of homework run at any time, a fourth after every third session: 120 x 3 + 40 = 400. All end
/// at the next session; what is carried on there is an assignment of its own.
class HeavyCouple {
public:
    HeavyCouple(domain::Practice& practice, const Library& library, std::uint64_t seed, base::Date until)
        : m_library(library),
          m_chance(seed),
          m_until(until),
          m_first(until - days{heavy_days}),
          m_shared(weather(m_first, until, 0.04, m_chance)),
          m_fares{
              {domain::Side::A, {{Way::Improving, 0.35, 0.78, m_first, until}, m_shared, Chance(seed + 1)}},
              {domain::Side::B, {{Way::Improving, 0.42, 0.7, m_first, until}, m_shared, Chance(seed + 2)}}},
          m_habits{{domain::Side::A, m_chance.next()}, {domain::Side::B, m_chance.next()}},
          m_record(practice, library, m_counts)
    {
    }

    DemoCounts live()
    {
        m_record.add({{}, "HEAVY", {"Linden", ""}, {"Hazel", ""}, m_first, domain::CoupleStatus::Active});
        for (int number = 1; number <= heavy_sessions; ++number) {
            const base::Date day = day_of(number);
            const base::Date next = number == heavy_sessions ? m_until : day_of(number + 1);
            m_record.meet(day);
            for (const char* form : {"intake-core", "session-check-in"}) both_fill(form, day);
            std::map<int, domain::Assignment> running;
            const int slots = number % 3 == 0 ? 4 : 3;
            for (int slot = 0; slot < 4; ++slot) {
                const auto before = m_running.find(slot);
                if (before != m_running.end()) {
                    const auto follows = conclude(before->second, slot < slots, day);
                    if (follows) running.emplace(slot, *follows);
                }
                if (slot < slots && !running.contains(slot)) running.emplace(slot, begin(slot, day));
            }
            m_running = std::move(running);
            for (const auto& [slot, assignment] : m_running) log(assignment, next);
        }
        return m_counts;
    }

private:
    base::Date day_of(int number) const
    {
        return open_day(m_first + days{(heavy_days - tail) * (number - 1) / (heavy_sessions - 1)});
    }

    Answering answering(domain::Side side, base::Date day) const
    {
        return {m_fares.at(side).on(day), m_habits.at(side), 0.01};
    }

    void both_fill(const char* form_id, base::Date day)
    {
        const forms::CatalogEntry* form = m_library.forms().find(form_id);
        for (const domain::Side side : domain::both_sides)
            m_record.fill(*form, side, day, std::chrono::minutes{side == domain::Side::A ? 1020 : 1035},
                          invented_answers(*form->form.questionnaire, *form->scoring_key(),
                                           answering(side, day), m_chance));
    }

    domain::Assignment begin(int slot, base::Date day)
    {
        ++m_begun;
        if (slot == 0) return m_record.assign("touch-hand-in-hand-walk", "", "5/week");
        if (slot == 1) {
            const char* const goal = m_begun % 2 == 0 ? "goal-time-together" : "goal-joint-project";
            return m_record.assign(goal, invented_goal_plan(goal, day), "5/week");
        }
        if (slot == 2)
            return m_record.assign(m_begun % 2 == 0 ? "forgiveness-four-steps" : "forgiveness-reach",
                                   invented_hurt(m_chance), "5/week");
        return m_record.assign("touch-goodnight-kiss", "", "daily");
    }

    /// Ends what was running; gives what follows it, if anything does.
    std::optional<domain::Assignment> conclude(const domain::Assignment& assignment, bool may_follow,
                                               base::Date day)
    {
        const auto& homework = m_record.homework(assignment);
        const double well = (m_fares.at(domain::Side::A).on(day) + m_fares.at(domain::Side::B).on(day)) / 2;
        auto decision = domain::Decision::Stop;
        if (may_follow && m_chance.happens(0.85)) {
            const bool up = m_chance.happens(0.3 + 0.5 * well);
            if (up && stepped(assignment.plan, homework, 1))
                decision = domain::Decision::StepUp;
            else if (!up && m_chance.happens(0.3) && stepped(assignment.plan, homework, -1))
                decision = domain::Decision::StepDown;
            else if (!up)
                decision = domain::Decision::Change;
        }
        m_record.review(assignment, decision, invented_review(homework, decision, well, m_chance));
        if (decision == domain::Decision::Stop) return std::nullopt;
        if (decision == domain::Decision::Change)
            return m_record.carry_on(assignment, 0, domain::TimesPerWeek{6});
        return m_record.carry_on(assignment, decision == domain::Decision::StepUp ? 1 : -1);
    }

    /// Exactly so many marks of each partner before the next session.
    void log(const domain::Assignment& assignment, base::Date next)
    {
        auto due = domain::occasions(assignment.schedule, assignment.start, {}, next - days{1});
        std::erase_if(due, [&](const domain::Occasion& each) { return each.due >= next; });
        while (due.size() > static_cast<std::size_t>(marks_each))
            due.erase(due.begin() + m_chance.between(0, static_cast<int>(due.size()) - 1));
        for (const domain::Occasion& occasion : due) {
            auto a = invented_state({0.75, 0.12, 0.03}, m_chance);
            auto b = invented_state({0.7, 0.12, 0.03}, m_chance);
            if (a == domain::LogState::OptedOut) b = domain::LogState::Excused;
            if (b == domain::LogState::OptedOut) a = domain::LogState::Excused;
            mark(assignment, domain::Side::A, occasion.due, a);
            mark(assignment, domain::Side::B, occasion.due, b);
        }
    }

    void mark(const domain::Assignment& assignment, domain::Side side, base::Date day, domain::LogState state)
    {
        m_record.mark(
            assignment, side, day, state,
            invented_note(m_record.homework(assignment), assignment, state, answering(side, day), m_chance));
    }

    const Library& m_library;
    Chance m_chance;
    base::Date m_until, m_first;
    std::vector<double> m_shared;
    std::map<domain::Side, Wellbeing> m_fares;
    std::map<domain::Side, std::uint64_t> m_habits;
    DemoCounts m_counts;
    InventedRecord m_record;
    std::map<int, domain::Assignment> m_running; ///< by slot
    int m_begun = 0;
};

} // namespace

DemoCounts fill_heavy(domain::Practice& practice, const Library& library, std::uint64_t seed,
                      base::Date until)
{
    DemoCounts counts;
    practice.together([&] { counts = HeavyCouple(practice, library, seed, until).live(); });
    return counts;
}

} // namespace rekindle::app
