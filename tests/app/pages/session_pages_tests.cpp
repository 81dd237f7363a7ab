// SPDX-License-Identifier: MIT
// What the section "Sessions" of a couple shows, and what is written there.
#include "app/demo_practice.h"
#include "app/homework.h"
#include "app/pages/asking.h"
#include "app/pages/couple_sessions.h"
#include "app/pages/new_note.h"
#include "app/record.h"
#include "support/days.h"
#include "support/every_yes.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using app::NoteSort;

namespace {

struct SessionsFixture {
    DemoPractice demo{25};
    base::Instant now = base::parse_instant("2026-06-01T10:00:00+02:00").value();
    app::Workspace workspace{"demo", demo.take(), std::make_shared<const app::Library>(REKINDLE_SOURCE_DIR),
                             [this] { return now; }};
    domain::Practice& practice = workspace.practice();
    domain::Couple couple =
        app::add_couple(practice, {"Noor", "Sam", "", "", "C-1", day("2026-01-01"), day("2026-06-01")});

    app::CoupleSessions shown() { return app::couple_sessions(workspace, couple); }
    domain::Session meet(const char* on, domain::SessionKind kind = domain::SessionKind::Conjoint)
    {
        return app::add_session(practice, couple, {day(on), kind, day("2026-12-31")});
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(session_pages_tests, SessionsFixture)

BOOST_AUTO_TEST_CASE(a_session_is_added_by_day_and_by_who_is_there)
{
    std::string told;
    const auto form = app::new_session_form(
        workspace, couple, [&](const domain::Session&, const std::string& words) { told = words; });
    Asking ask(form->form());
    ask.type("On which day?", "2026-05-25");
    ask.choose("Who is there?", "Sam (B) alone");
    BOOST_TEST(ask.finish(), ask.trouble());
    BOOST_TEST(told == "Session 1 on 2026-05-25.");
    BOOST_TEST_REQUIRE(shown().sessions.size() == 1u);
    BOOST_TEST(shown().sessions[0].who == "Sam (B) alone");
}

BOOST_AUTO_TEST_CASE(a_day_that_is_still_to_come_is_said_on_the_form_which_stays)
{
    const auto form = app::new_session_form(workspace, couple, [](const auto&, const auto&) {});
    Asking ask(form->form());
    ask.type("On which day?", "2026-06-02");
    BOOST_TEST(!ask.finish());
    BOOST_TEST(ask.trouble().starts_with("Not saved: "), ask.trouble());
    BOOST_TEST(shown().sessions.empty());
    ask.type("On which day?", "2026-06-01");
    BOOST_TEST(ask.finish(), ask.trouble());
}

BOOST_AUTO_TEST_CASE(a_session_is_set_right_as_far_as_nothing_hangs_on_it)
{
    const auto session = meet("2026-05-25");
    const auto form = [&](const domain::Session& of) {
        return app::session_right_form(workspace, couple, of, [](const std::string&) {});
    };
    {
        const auto right = form(session);
        Asking ask(right->form());
        BOOST_TEST(!ask.finish()); // nothing is different
        BOOST_TEST(ask.trouble().find("everything is as it was") != std::string::npos, ask.trouble());
        ask.type("On which day?", "2025-12-24");
        BOOST_TEST(!ask.finish());
        BOOST_TEST(ask.trouble().find("answer the last question with yes") != std::string::npos,
                   ask.trouble());
        BOOST_TEST(ask.trouble().find("--") == std::string::npos, ask.trouble());
        ask.type("On which day?", "2026-05-26");
        ask.choose("Who is there?", "Sam (B) alone");
        BOOST_TEST(ask.finish(), ask.trouble());
    }
    BOOST_TEST(practice.earlier_values().of(couple.id).empty()); // nothing was recorded in it
    app::save_note(workspace, couple, 1, NoteSort::Psychotherapy, "they came late");
    const auto noted = practice.couples().sessions(couple.id).front();
    BOOST_TEST((noted.kind == domain::SessionKind::IndividualB));
    {
        const auto right = form(noted);
        Asking ask(right->form());
        ask.choose("Who is there?", "Noor (A) alone");
        BOOST_TEST(!ask.finish());
        BOOST_TEST(ask.trouble().find("there are notes on this session") != std::string::npos, ask.trouble());
        BOOST_TEST((practice.couples().sessions(couple.id).front() == noted));
    }
}

BOOST_AUTO_TEST_CASE(the_day_of_a_session_stays_once_homework_hangs_on_it)
{
    say_yes_to_everything(practice, workspace.library(), couple.id);
    const auto session = meet("2026-05-25");
    app::HomeworkToAssign homework;
    homework.couple = couple;
    homework.session = session;
    homework.template_id = "care-calm-minutes";
    app::assign_homework(practice, workspace.library(), homework);
    app::NewSession other{day("2026-05-26"), session.kind, day("2026-06-01")};
    BOOST_CHECK_EXCEPTION(app::set_session_right(practice, couple, session, other, "misread"), base::Error,
                          [](const base::Error& error) {
                              return error.problems().at(0).what.starts_with("homework was agreed on");
                          });
    other.day = session.day;
    other.kind = domain::SessionKind::Feedback;
    BOOST_CHECK_THROW(app::set_session_right(practice, couple, session, other, ""), domain::NeedsReason);
    BOOST_TEST((practice.couples().sessions(couple.id).front() == session));
    app::set_session_right(practice, couple, session, other, "it was the feedback");
    BOOST_TEST((practice.couples().sessions(couple.id).front().kind == domain::SessionKind::Feedback));
    BOOST_TEST(practice.earlier_values().of(couple.id).size() == 1u);
}

BOOST_AUTO_TEST_CASE(what_was_written_is_a_note_and_an_untouched_template_is_none)
{
    meet("2026-06-01");
    BOOST_TEST(app::save_note(workspace, couple, 1, NoteSort::OfTheRecord, " \n ").empty());
    BOOST_TEST(
        app::save_note(workspace, couple, 1, NoteSort::OfTheRecord, app::note_templates()[0].words).empty());
    BOOST_TEST(practice.session_notes().of(couple.id).empty());
    BOOST_TEST(app::save_note(workspace, couple, 1, NoteSort::OfTheRecord, "Focus: the evenings") ==
               "Saved: a note on session 1.");
    BOOST_TEST(shown().sessions[0].notes.find("Focus: the evenings") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(psychotherapy_notes_stand_in_their_own_store_alone)
{
    meet("2026-06-01");
    app::save_note(workspace, couple, 1, NoteSort::Psychotherapy, "For me alone");
    BOOST_TEST(app::notes_on(workspace, couple, 1, NoteSort::Psychotherapy).find("For me alone") !=
               std::string::npos);
    BOOST_TEST(app::notes_on(workspace, couple, 1, NoteSort::OfTheRecord).empty());
    BOOST_TEST(shown().sessions[0].notes.empty());
    BOOST_TEST(app::wrap_up(workspace, couple, 1).find("For me alone") == std::string::npos);
    BOOST_TEST(practice.session_notes().of(couple.id).empty());
}

BOOST_AUTO_TEST_CASE(more_than_a_note_holds_is_several_notes_and_no_letter_is_cut)
{
    meet("2026-06-01");
    std::string words = "x";
    while (words.size() <= app::longest_note) words += "ü";
    app::save_note(workspace, couple, 1, NoteSort::OfTheRecord, words);
    const auto notes = practice.session_notes().of(couple.id);
    BOOST_TEST_REQUIRE(notes.size() == 2u);
    BOOST_TEST((notes[0].words + notes[1].words == words));
}

BOOST_AUTO_TEST_CASE(what_was_left_unreviewed_stays_to_be_seen)
{
    say_yes_to_everything(practice, workspace.library(), couple.id);
    app::HomeworkToAssign homework;
    homework.couple = couple;
    homework.session = meet("2026-05-25");
    homework.template_id = "care-calm-minutes";
    app::assign_homework(practice, workspace.library(), homework);
    BOOST_TEST(shown().not_reviewed.empty());
    BOOST_TEST(shown().sessions[0].happened.starts_with("agreed: "));
    meet("2026-06-01");
    BOOST_TEST_REQUIRE(shown().not_reviewed.size() == 1u);
    BOOST_TEST(app::wrap_up(workspace, couple, 2).find("not reviewed in session 2") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
