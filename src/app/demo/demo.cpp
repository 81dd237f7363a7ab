// SPDX-License-Identifier: MIT
#include "app/demo/demo.h"

#include "app/demo/chance.h"
#include "app/demo/course.h"
#include "app/demo/invented_answers.h"
#include "app/goals.h"
#include "app/homework.h"
#include "app/import_answers.h"
#include "app/record.h"
#include "base/error.h"
#include "base/translate.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using std::chrono::days;

/// One invented couple on its way through the months.
class InventedCouple {
public:
    InventedCouple(domain::Practice& practice, const Library& library, const Course& course,
                   std::uint64_t seed, base::Date until)
        : m_practice(practice),
          m_library(library),
          m_course(course),
          m_chance(seed),
          m_until(until),
          m_first(until - days{course.months * 30})
    {
    }

    void live()
    {
        NewCouple wanted;
        wanted.label_a = m_course.label_a;
        wanted.pronouns_a = m_course.pronouns_a;
        wanted.label_b = m_course.label_b;
        wanted.pronouns_b = m_course.pronouns_b;
        wanted.opened = m_first;
        m_couple = add_couple(m_practice, wanted);
        int number = 0;
        for (base::Date day = m_first; day <= m_until; day += days{14 + 7 * m_chance.between(0, 1)})
            meet(day, ++number);
    }

private:
    double wellbeing(domain::Side side, base::Date day) const
    {
        const double way = static_cast<double>((day - m_first).count()) /
                           std::max(1.0, static_cast<double>((m_until - m_first).count()));
        return side == domain::Side::A ? m_course.start_a + way * (m_course.end_a - m_course.start_a)
                                       : m_course.start_b + way * (m_course.end_b - m_course.start_b);
    }

    void meet(base::Date day, int number)
    {
        const domain::Session session = add_session(m_practice, m_couple, day, domain::SessionKind::Conjoint);
        if (number % 6 == 1) both_fill("intake-core", session);
        both_fill("session-check-in", session);
        review(session);
        if (number == 2) assign("touch-hand-in-hand-walk", session, {});
        if (number == 3) assign_goal(session);
        if (number == 5) assign_forgiveness(session);
    }

    void both_fill(const std::string& form_id, const domain::Session& session)
    {
        const forms::CatalogEntry* form = m_library.forms.find(form_id);
        if (!form || !form->usable() || !form->scoring_key()) return;
        for (const domain::Side side : domain::both_sides) {
            if (side == domain::Side::B && m_course.skips_forms && m_chance.happens(0.35)) continue;
            domain::Response response;
            response.questionnaire = form->form.questionnaire->canonical();
            response.status = "completed";
            response.authored = base::Instant{
                session.day + std::chrono::hours{side == domain::Side::A ? 17 : 18}, std::chrono::minutes{0}};
            response.items = invented_answers(*form->form.questionnaire, *form->scoring_key(),
                                              {wellbeing(side, session.day), 1}, m_chance);
            save_answers(m_practice, *form, {m_couple, side, session.id, form_id, m_until}, response);
        }
    }

    void assign(const std::string& template_id, const domain::Session& session, const std::string& plan)
    {
        HomeworkToAssign wanted;
        wanted.couple = m_couple;
        wanted.session = session;
        wanted.template_id = template_id;
        wanted.plan = plan;
        wanted.plan_file = plan.empty() ? "" : template_id;
        assign_homework(m_practice, m_library, wanted);
    }

    void assign_goal(const domain::Session& session)
    {
        const auto due = [&](int weeks) { return base::to_text(session.day + days{7 * weeks}); };
        assign(
            "goal-time-together", session,
            fmt::format(
                R"({{"goal": {{"title": "One evening a week that is ours", "owner": "joint", "importance": 3,
"difficulty": 2, "baseline": -1, "levels": ["No evening in a month", "One evening in a month",
"Two evenings in a month", "Three evenings in a month", "Every week"], "target": "{}",
"steps": [{{"title": "Choose the evening", "owner": "A", "due": "{}"}},
{{"title": "Arrange who looks after the children", "owner": "B", "due": "{}"}},
{{"title": "First evening", "owner": "joint", "due": "{}"}}]}}}})",
                due(12), due(1), due(2), due(3)));
    }

    void assign_forgiveness(const domain::Session& session)
    {
        assign("forgiveness-four-steps", session,
               fmt::format(R"({{"hurt": "A promise that was forgotten", "hurt_partner": "{}", "intensity": {},
"willingness_a": {}, "willingness_b": {}}})",
                           m_chance.happens(0.5) ? "A" : "B", m_chance.between(3, 7), m_chance.between(4, 9),
                           m_chance.between(4, 9)));
    }

    /// What was noted since, and what is concluded.
    void review(const domain::Session& session)
    {
        for (const domain::Assignment& assignment : m_practice.homework().of(m_couple.id)) {
            if (assignment.ended || assignment.start >= session.day) continue;
            log(assignment, session.day);
            ReviewToRecord wanted;
            wanted.assignment = assignment;
            wanted.session = session;
            wanted.decision = m_chance.happens(0.15) ? domain::Decision::StepUp : domain::Decision::Continue;
            if (wanted.decision == domain::Decision::StepUp && !can_step_up(assignment))
                wanted.decision = domain::Decision::Stop;
            if (wanted.decision == domain::Decision::StepUp) wanted.answers = their_yes(assignment);
            review_homework(m_practice, m_library, wanted);
        }
        for (const domain::Goal& goal : m_practice.goals().of(m_couple.id)) rate(goal, session.day);
    }

    AnswerWords their_yes(const domain::Assignment& assignment) const
    {
        const auto* entry = m_library.homework.find(assignment.template_id);
        AnswerWords result;
        for (const char* link_id : {"a-agrees", "b-agrees", "stage-complete"}) {
            if (domain::find_item(entry->homework.review, link_id))
                result.push_back(std::string(link_id) + "=yes");
        }
        return result;
    }

    bool can_step_up(const domain::Assignment& assignment) const
    {
        const auto* entry = m_library.homework.find(assignment.template_id);
        const auto* touch = std::get_if<domain::TouchRitualPlan>(&assignment.plan);
        if (touch)
            return touch->level < std::get<domain::TouchRitualTemplate>(entry->homework.kind).highest_level;
        if (const auto* forgiveness = std::get_if<domain::ForgivenessPlan>(&assignment.plan))
            return forgiveness->stage + 1 <
                   static_cast<int>(
                       std::get<domain::ForgivenessTemplate>(entry->homework.kind).stages.size());
        return std::get<domain::GoalPlanPlan>(assignment.plan).stage + 1 <
               static_cast<int>(std::get<domain::GoalPlanTemplate>(entry->homework.kind).stages.size());
    }

    void log(const domain::Assignment& assignment, base::Date before)
    {
        const auto* entry = m_library.homework.find(assignment.template_id);
        const auto earlier = m_practice.homework().entries(assignment.id);
        const auto marked = [&](domain::Side side, base::Date day) {
            return std::ranges::any_of(
                earlier, [&](const domain::LogEntry& each) { return each.side == side && each.day == day; });
        };
        const auto due =
            domain::occasions(assignment.schedule, assignment.start, assignment.last, before - days{1});
        for (const domain::Occasion& occasion : due) {
            if (occasion.due >= before) continue;
            for (const domain::Side side : domain::both_sides) {
                if (!assignment.involves(side) || marked(side, occasion.due) || m_chance.happens(0.15))
                    continue;
                const double diligence =
                    side == domain::Side::A ? m_course.diligence_a : m_course.diligence_b;
                domain::LogEntry log_entry;
                log_entry.id = {m_practice.new_id()};
                log_entry.assignment = assignment.id;
                log_entry.side = side;
                log_entry.day = occasion.due;
                log_entry.state = state(diligence);
                if (log_entry.state == domain::LogState::Done || log_entry.state == domain::LogState::Partial)
                    log_entry.answers = invented_answers(entry->homework.log, {},
                                                         {wellbeing(side, occasion.due), 1}, m_chance);
                m_practice.homework().log(log_entry);
            }
        }
    }

    domain::LogState state(double diligence)
    {
        if (m_chance.happens(0.05)) return domain::LogState::OptedOut;
        if (m_chance.happens(diligence)) return domain::LogState::Done;
        return m_chance.happens(0.4) ? domain::LogState::Partial : domain::LogState::NotDone;
    }

    void rate(const domain::Goal& goal, base::Date day)
    {
        const double both = (wellbeing(domain::Side::A, day) + wellbeing(domain::Side::B, day)) / 2;
        const int level = std::clamp(static_cast<int>(std::lround(both * 5 - 2.5)), -2, 2);
        rate_goal(m_practice, goal, {day, domain::RatedBy::Counselor, level});
        for (const domain::GoalStep& step : goal.steps) {
            if (step.status == domain::StepStatus::Open && step.due <= day && m_chance.happens(0.6))
                set_step(m_practice, goal, step.number, domain::StepStatus::Done, day);
        }
    }

    domain::Practice& m_practice;
    const Library& m_library;
    const Course& m_course;
    Chance m_chance;
    base::Date m_until, m_first;
    domain::Couple m_couple;
};

} // namespace

void fill_demo(domain::Practice& practice, const Library& library, int couples, std::uint64_t seed,
               base::Date until)
{
    for (int i = 0; i < couples; ++i) {
        const auto course = static_cast<std::size_t>(i) % courses.size();
        // One couple, one transaction: a demo that was interrupted holds whole couples only.
        practice.together([&] {
            InventedCouple(practice, library, courses[course], seed * 1000003 + static_cast<std::uint64_t>(i),
                           until)
                .live();
        });
    }
}

} // namespace rekindle::app
