// SPDX-License-Identifier: MIT
#include "app/couple_status.h"

#include "app/demo_practice.h"
#include "app/goals.h"
#include "app/homework.h"
#include "app/import_answers.h"
#include "app/record.h"
#include "base/error.h"
#include "support/every_yes.h"

using namespace rekindle;
using domain::CoupleStatus;

namespace {

base::Date on(const char* text)
{
    return base::parse_date(text).value();
}

struct Fixture {
    domain::Couple set(CoupleStatus status, const char* day)
    {
        couple = app::set_status(*practice, couple, status, on(day), on("2026-06-30"));
        return couple;
    }
    bool is_wrong(CoupleStatus status, const char* day)
    {
        try {
            app::set_status(*practice, couple, status, on(day), on("2026-06-30"));
            return false;
        } catch (const base::Error& error) {
            return error.trouble() == base::Trouble::Data;
        }
    }
    static app::NewSession met(const char* day, bool before_opening = false)
    {
        return {on(day), domain::SessionKind::Conjoint, on("2026-06-30"), before_opening};
    }
    bool session_is_wrong(const app::NewSession& wanted)
    {
        const auto before = practice->audit().entries().size();
        try {
            app::add_session(*practice, couple, wanted);
            return false;
        } catch (const base::Error& error) {
            return error.trouble() == base::Trouble::Data && practice->audit().entries().size() == before;
        }
    }
    template <typename Work>
    bool is_refused(Work work)
    {
        const auto before = practice->audit().entries().size();
        try {
            work();
            return false;
        } catch (const base::Error& error) {
            return error.trouble() == base::Trouble::Refused && practice->audit().entries().size() == before;
        }
    }

    const base::Date today = on("2026-06-30");
    DemoPractice practice{1};
    domain::Couple couple = app::add_couple(*practice, {"Noor", "Sam", "", "", "", on("2026-01-05"), today});
    domain::Session session = app::add_session(*practice, couple, met("2026-01-12"));
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(couple_status_tests, Fixture)

BOOST_AUTO_TEST_CASE(a_couple_is_what_it_became_last_and_every_step_is_kept_with_its_day)
{
    set(CoupleStatus::Paused, "2026-02-01");
    set(CoupleStatus::Active, "2026-04-01");
    set(CoupleStatus::Closed, "2026-05-01");
    BOOST_TEST((practice->couples().find(couple.code)->status == CoupleStatus::Closed));
    BOOST_TEST((practice->couples().all().front().status == CoupleStatus::Closed));
    const std::vector<domain::StatusChange> expected{{on("2026-02-01"), CoupleStatus::Paused},
                                                     {on("2026-04-01"), CoupleStatus::Active},
                                                     {on("2026-05-01"), CoupleStatus::Closed}};
    BOOST_TEST((practice->couples().status_changes(couple.id) == expected));
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(a_session_is_neither_still_to_come_nor_unsaid_before_the_opening)
{
    BOOST_TEST(session_is_wrong(met("2026-07-01")));
    BOOST_TEST(session_is_wrong(met("2026-07-01", true)));
    BOOST_TEST(session_is_wrong(met("2026-01-04")));
    BOOST_TEST(!session_is_wrong(met("2026-06-30")));
    BOOST_TEST(!session_is_wrong(met("2026-01-05")));
    BOOST_TEST(!session_is_wrong(met("2025-11-03", true)));
    // With it the couple came earlier, and what became of it then can be said too.
    app::NewCouple old{"Kim", "Lee", "", "", "", on("2026-06-30"), today};
    domain::Couple other = app::add_couple(*practice, old);
    app::add_session(*practice, other, met("2025-02-03", true));
    other = app::set_status(*practice, other, CoupleStatus::Paused, on("2025-03-01"), today);
    BOOST_TEST((other.status == CoupleStatus::Paused));
    old.opened = on("2026-07-01");
    BOOST_CHECK_THROW(app::add_couple(*practice, old), base::Error);
}

BOOST_AUTO_TEST_CASE(days_that_are_still_to_come_and_were_taken_once_stand_in_nobodys_way)
{
    // As an earlier version took them: a session, an opening and a pause of next year.
    practice->couples().add(
        {{practice->new_id()}, couple.id, 2, domain::SessionKind::Conjoint, on("2027-01-01")});
    set(CoupleStatus::Closed, "2026-06-01");
    set(CoupleStatus::Active, "2026-06-02");
    practice->couples().set_status(couple.id, {on("2027-02-01"), CoupleStatus::Paused});
    couple.status = CoupleStatus::Paused;
    set(CoupleStatus::Active, "2026-06-03");
    BOOST_TEST((practice->couples().find(couple.code)->status == CoupleStatus::Active));
    domain::Couple late{{practice->new_id()}, "C-0009", {"Kim", ""}, {"Lee", ""}, on("2027-01-01")};
    practice->couples().add(late);
    app::set_status(*practice, late, CoupleStatus::Closed, on("2026-06-30"), today);
    BOOST_TEST((practice->couples().find("C-0009")->status == CoupleStatus::Closed));
}

BOOST_AUTO_TEST_CASE(what_cannot_have_happened_is_wrong_data)
{
    BOOST_TEST(is_wrong(CoupleStatus::Active, "2026-02-01"));
    BOOST_TEST(is_wrong(CoupleStatus::Paused, "2026-01-04")); // before the couple came
    BOOST_TEST(is_wrong(CoupleStatus::Paused, "2026-07-01")); // still to come
    BOOST_TEST(is_wrong(CoupleStatus::Closed, "2026-01-11")); // the day before a session
    BOOST_TEST(is_wrong(CoupleStatus::Paused, "2026-01-11"));
    set(CoupleStatus::Closed, "2026-03-01");
    BOOST_TEST(is_wrong(CoupleStatus::Paused, "2026-03-02"));
    BOOST_TEST(is_wrong(CoupleStatus::Active, "2026-02-28"));
    BOOST_TEST(!is_wrong(CoupleStatus::Active, "2026-03-01"));
}

BOOST_AUTO_TEST_CASE(nothing_is_added_to_a_closed_record_until_it_is_taken_up_again)
{
    const auto& library = DemoPractice::library();
    const auto walk = [&] {
        return app::assign_homework(*practice, library,
                                    {couple,
                                     session,
                                     "touch-hand-in-hand-walk",
                                     {},
                                     {},
                                     {},
                                     true,
                                     true,
                                     false,
                                     {},
                                     {},
                                     "both asked"});
    };
    say_yes_to_everything(*practice, library, couple.id);
    const auto assignment = walk();
    domain::Goal goal;
    goal.title = "An evening";
    goal.steps.push_back({1, "Choose it", domain::Owner::Joint, on("2026-02-01"), {}, {}});
    const auto kept = app::add_goal(*practice, couple, goal, session.day, today);
    const base::Date late = today + std::chrono::days{1}; // still to come, for goals as for sessions
    BOOST_CHECK_THROW(app::add_goal(*practice, couple, goal, late, today), base::Error);
    BOOST_CHECK_THROW(app::rate_goal(*practice, kept, {late, domain::RatedBy::Counselor, 0}, today),
                      base::Error);
    BOOST_CHECK_THROW(app::set_step(*practice, kept, 1, domain::StepStatus::Done, late, today), base::Error);
    const auto answers = [&] {
        const auto* form = library.forms().find("session-check-in");
        domain::Response response;
        response.questionnaire = form->form.questionnaire->canonical();
        response.status = "completed";
        response.authored = base::Instant{session.day + std::chrono::hours{9}, {}};
        app::save_answers(*practice, *form, {couple, domain::Side::A, {}, "", on("2026-06-30")}, response);
    };
    const auto mark = [&] {
        app::log_homework(*practice, {assignment,
                                      domain::Side::A,
                                      on("2026-01-14"),
                                      domain::LogState::Done,
                                      domain::EnteredBy::Partner,
                                      {},
                                      on("2026-06-30")});
    };
    const auto review = [&] {
        app::review_homework(*practice, library,
                             {assignment, session, domain::Decision::Continue, {}, {}, {}});
    };
    const auto meet = [&] { app::add_session(*practice, couple, met("2026-02-02")); };
    const auto rate = [&] {
        app::rate_goal(*practice, kept, {session.day, domain::RatedBy::Counselor, 0}, today);
    };
    const auto step = [&] {
        app::set_step(*practice, kept, 1, domain::StepStatus::Done, session.day, today);
    };
    set(CoupleStatus::Closed, "2026-03-01");
    BOOST_TEST(is_refused(meet));
    BOOST_TEST(is_refused(answers));
    BOOST_TEST(is_refused(walk));
    BOOST_TEST(is_refused(mark));
    BOOST_TEST(is_refused(review));
    BOOST_TEST(is_refused([&] { app::add_goal(*practice, couple, goal, session.day, today); }));
    BOOST_TEST(is_refused(rate));
    BOOST_TEST(is_refused(step));
    set(CoupleStatus::Active, "2026-03-02");
    meet();
    answers();
    walk();
    mark();
    review();
    rate();
    step();
}

BOOST_AUTO_TEST_CASE(a_pause_refuses_nothing)
{
    set(CoupleStatus::Paused, "2026-02-01");
    app::add_session(*practice, couple, met("2026-02-02"));
    BOOST_TEST(practice->couples().sessions(couple.id).size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
