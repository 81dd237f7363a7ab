// SPDX-License-Identifier: MIT
// What the counselor begins and does not finish is there again: on the same page, and after the practice was
// closed.
#include "app/demo_practice.h"
#include "app/homework.h"
#include "app/pages/asking.h"
#include "app/pages/assign_form.h"
#include "app/pages/couple_goals.h"
#include "app/pages/couple_homework.h"
#include "app/pages/couple_sessions.h"
#include "app/pages/homework_marks.h"
#include "app/pages/new_note.h"
#include "app/pages/review_form.h"
#include "app/pages/window_thread.h"
#include "app/record.h"
#include "base/error.h"
#include "support/days.h"
#include "support/every_yes.h"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>

using namespace rekindle;
using app::NoteSort;
using domain::LogState;
using domain::Side;

namespace {

struct DraftFixture {
    std::function<void()> wait = [] {}; ///< what keeping a draft begins with
    DemoPractice demo{26, [this] { wait(); }};
    base::Instant now = base::parse_instant("2026-06-01T10:00:00+02:00").value();
    app::Workspace workspace{"demo", demo.take(), std::make_shared<const app::Library>(REKINDLE_SOURCE_DIR),
                             [this] { return now; }};
    domain::Practice& practice = workspace.practice();
    domain::Couple couple =
        app::add_couple(practice, {"Noor", "Sam", "", "", "C-1", day("2026-01-01"), day("2026-06-01")});
    std::string told;
    std::function<void(const std::string&)> tell = [this](const std::string& words) { told = words; };

    DraftFixture()
    {
        say_yes_to_everything(practice, workspace.library(), couple.id);
        meet("2026-05-25");
    }
    domain::Session meet(const char* on)
    {
        return app::add_session(practice, couple,
                                {day(on), domain::SessionKind::Conjoint, day("2026-12-31")});
    }
    domain::Assignment calm_minutes()
    {
        app::HomeworkToAssign homework;
        homework.couple = couple;
        homework.session = app::session_called(practice, couple, 1);
        homework.template_id = "care-calm-minutes";
        return app::assign_homework(practice, workspace.library(), homework);
    }
    std::unique_ptr<app::FillAtOnce> plan()
    {
        return app::assign_form(workspace, couple, "care-calm-minutes", tell);
    }
    std::vector<std::string> begun() { return app::begun_work(workspace, couple); }
    static std::string typed_at(app::FillAtOnce& form, const std::string& label)
    {
        for (const std::size_t at : form.form().shown()) {
            if (form.form().entry(at).label.starts_with(label)) return form.form().state_of(at).typed;
        }
        return "no such question";
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(work_draft_tests, DraftFixture)

BOOST_AUTO_TEST_CASE(each_change_of_a_form_is_taken_back_and_so_is_its_draft)
{
    const auto form = plan();
    BOOST_TEST(!form->can_undo());
    const auto type = [&](const std::string& words) {
        for (const std::size_t at : form->form().shown()) {
            if (!form->form().entry(at).label.starts_with("What is the short version")) continue;
            form->form().typing(at, words);
            form->form().settle();
        }
    };
    const auto stands = [&] { return typed_at(*form, "What is the short version"); };
    type("The kettle");
    type("The kettle, still warm");
    form->undo();
    BOOST_TEST(stands() == "The kettle");
    BOOST_TEST(form->has_draft());
    form->undo();
    BOOST_TEST(stands() == "");
    BOOST_TEST(!form->has_draft()); // as it was when nothing was begun
    BOOST_TEST(!form->can_undo());
    form->undo();
    type("A walk");
    const auto again = plan(); // the draft is that of what stands there
    BOOST_TEST(typed_at(*again, "What is the short version") == "A walk");
    again->undo();
    BOOST_TEST(typed_at(*again, "What is the short version") == "A walk"); // nothing was changed this time
}

BOOST_AUTO_TEST_CASE(what_is_taken_back_leaves_one_on_the_page_one_was_on)
{
    const auto form = plan();
    app::FillForm* shown = &form->form();
    while (!shown->is_last_page()) {
        const std::size_t before = shown->page().first;
        for (const std::size_t at : shown->shown()) {
            if (shown->entry(at).required && !shown->state_of(at).answered) shown->typing(at, "7");
        }
        shown->next();
        BOOST_TEST_REQUIRE(shown->page().first != before);
    }
    const std::size_t page = shown->page().first;
    const auto fields = shown->shown();
    const auto often = std::ranges::find_if(
        fields, [&](std::size_t at) { return shown->entry(at).label.starts_with("How often?"); });
    BOOST_TEST_REQUIRE((often != fields.end()));
    const std::size_t at = *often;
    const auto before = shown->state_of(at).chosen;
    shown->choose(at, 1);
    BOOST_TEST((form->form().state_of(at).chosen != before));
    form->undo();
    BOOST_TEST(form->form().page().first == page);
    BOOST_TEST((form->form().state_of(at).chosen == before));
}

BOOST_AUTO_TEST_CASE(each_kept_change_of_a_note_is_taken_back_until_it_is_saved)
{
    app::NewNote note(workspace, couple, 1, NoteSort::OfTheRecord);
    BOOST_TEST((note.undo() == std::nullopt));
    note.typing("They came");
    note.typing("They came late");
    note.typing("They came late"); // nothing new
    note.typing("");               // all of it deleted by mistake
    BOOST_TEST(!note.is_begun());
    BOOST_TEST(note.undo().value() == "They came late");
    BOOST_TEST(note.is_begun());
    BOOST_TEST(note.words() == "They came late");
    BOOST_TEST(note.undo().value() == "They came");
    BOOST_TEST(note.undo().value() == "");
    BOOST_TEST(!note.is_begun());
    note.typing("They laughed");
    note.save("They laughed");
    BOOST_TEST((note.undo() == std::nullopt));
}

BOOST_AUTO_TEST_CASE(what_is_filled_in_beforehand_is_no_draft)
{
    const auto form = plan();
    BOOST_TEST(!form->has_draft());
    BOOST_TEST(form->draft_said().empty());
    BOOST_TEST(begun().empty());
}

BOOST_AUTO_TEST_CASE(a_plan_that_was_begun_is_there_again_and_says_so)
{
    {
        const auto form = plan();
        Asking(form->form()).type("What will remind you?", "The kettle");
        BOOST_TEST(form->draft_said().starts_with("Kept as a draft"), form->draft_said());
        BOOST_TEST(!form->would_lose());
    }
    const auto form = plan();
    BOOST_TEST(typed_at(*form, "What will remind you?") == "The kettle");
    BOOST_TEST(form->draft_said().starts_with("You began this "), form->draft_said());
    BOOST_TEST_REQUIRE(begun().size() == 1u);
    BOOST_TEST(begun()[0].starts_with("a plan: "), begun()[0]);
    BOOST_TEST(app::couple_homework(workspace, couple).rows.empty()); // a draft is no plan
}

BOOST_AUTO_TEST_CASE(what_is_typed_and_not_settled_is_kept_when_the_page_goes)
{
    {
        const auto form = plan();
        for (const std::size_t at : form->form().shown()) {
            if (form->form().entry(at).label.starts_with("What will remind you?"))
                form->form().typing(at, "The ket");
        }
        form->keep();
    }
    BOOST_TEST(typed_at(*plan(), "What will remind you?") == "The ket");
}

BOOST_AUTO_TEST_CASE(a_plan_that_was_agreed_on_leaves_no_draft)
{
    const auto form = plan();
    Asking ask(form->form());
    ask.type("What will remind you?", "The kettle");
    BOOST_TEST_REQUIRE(ask.finish(), ask.trouble());
    BOOST_TEST(begun().empty());
    BOOST_TEST(typed_at(*plan(), "What will remind you?").empty());
}

BOOST_AUTO_TEST_CASE(a_plan_that_is_refused_stays_a_draft)
{
    {
        const auto form = app::assign_form(workspace, couple, "talk-ground-rules", tell);
        Asking ask(form->form());
        ask.type("First day that counts.", "2026-06-03");
        BOOST_TEST(!ask.finish());
    }
    BOOST_TEST(begun().size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_draft_that_is_thrown_away_is_gone_and_the_form_begins_anew)
{
    const auto form = plan();
    Asking(form->form()).type("What will remind you?", "The kettle");
    form->throw_away();
    BOOST_TEST(typed_at(*form, "What will remind you?").empty());
    BOOST_TEST(!form->has_draft());
    BOOST_TEST(begun().empty());
    Asking ask(form->form());
    ask.type("What will remind you?", "The bell");
    BOOST_TEST(ask.finish(), ask.trouble());
    BOOST_TEST(app::couple_homework(workspace, couple).rows.size() == 1u);
}

BOOST_AUTO_TEST_CASE(stopping_keeps_the_draft)
{
    {
        const auto form = plan();
        Asking(form->form()).type("What will remind you?", "The kettle");
        form->form().stop();
    }
    BOOST_TEST(typed_at(*plan(), "What will remind you?") == "The kettle");
}

BOOST_AUTO_TEST_CASE(reviews_marks_goals_ratings_and_sessions_have_drafts_of_their_own)
{
    const auto assignment = calm_minutes();
    meet("2026-06-01");
    Asking(app::review_form(workspace, couple, assignment.id, tell)->form())
        .type("What helped?", "The kettle");
    app::HomeworkMarks marks(workspace, couple, assignment.id);
    Asking(marks.form(1, Side::B, LogState::Done, tell)->form()).type("How many minutes did you take?", "12");
    const auto goal = app::new_goal_form(workspace, couple, tell);
    goal->form().typing(goal->form().shown().front(), "Two evenings a week");
    goal->keep();
    const auto session = app::new_session_form(workspace, couple, [](const auto&, const auto&) {});
    Asking(session->form()).type("On which day?", "2026-05-30");
    BOOST_TEST(begun().size() == 4u);
    BOOST_TEST(typed_at(*app::review_form(workspace, couple, assignment.id, tell), "What helped?") ==
               "The kettle");
    BOOST_TEST(typed_at(*marks.form(1, Side::B, LogState::Done, tell), "How many minutes") == "12");
    BOOST_TEST(typed_at(*marks.form(1, Side::B, LogState::NotDone, tell), "How many minutes") == "12");
    BOOST_TEST(!marks.form(1, Side::A, LogState::Done, tell)->has_draft());
    BOOST_TEST(!marks.form(2, Side::B, LogState::Done, tell)->has_draft());
    app::throw_begun_work_away(workspace, couple);
    BOOST_TEST(begun().empty());
}

BOOST_AUTO_TEST_CASE(a_day_has_one_draft_whatever_the_mark_and_none_once_it_is_marked)
{
    const auto assignment = calm_minutes();
    app::HomeworkMarks marks(workspace, couple, assignment.id);
    for (const LogState state : {LogState::Done, LogState::NotDone})
        Asking(marks.form(1, Side::B, state, tell)->form()).type("How many minutes did you take?", "12");
    BOOST_TEST(begun().size() == 1u);
    marks.mark(1, Side::A, LogState::OptedOut);
    BOOST_TEST(begun().size() == 1u);
    marks.mark(1, Side::B, LogState::OptedOut);
    BOOST_TEST(begun().empty());
}

BOOST_AUTO_TEST_CASE(a_note_is_a_draft_until_it_is_saved_and_the_wrap_up_says_so)
{
    app::NewNote(workspace, couple, 1, NoteSort::OfTheRecord).typing("Focus: the evenings");
    app::NewNote note(workspace, couple, 1, NoteSort::OfTheRecord);
    BOOST_TEST(note.words() == "Focus: the evenings");
    BOOST_TEST(note.said().starts_with("You began this "), note.said());
    BOOST_TEST(practice.session_notes().of(couple.id).empty());
    BOOST_TEST(app::wrap_up(workspace, couple, 1).find("A note was begun and is not saved") !=
               std::string::npos);
    BOOST_TEST(note.save("Focus: the evenings, and rest") == "Saved: a note on session 1.");
    BOOST_TEST(!note.is_begun());
    BOOST_TEST(begun().empty());
    BOOST_TEST(practice.session_notes().of(couple.id).size() == 1u);
    BOOST_TEST(app::wrap_up(workspace, couple, 1).find("begun") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(words_of_a_template_alone_are_no_draft_and_nor_is_what_was_taken_back)
{
    app::NewNote note(workspace, couple, 1, NoteSort::OfTheRecord);
    note.typing(app::note_templates()[0].words);
    BOOST_TEST(!note.is_begun());
    note.typing("x");
    note.typing("");
    BOOST_TEST(begun().empty());
}

BOOST_AUTO_TEST_CASE(a_psychotherapy_note_that_was_begun_is_in_its_own_store_and_named_nowhere_else)
{
    app::NewNote(workspace, couple, 1, NoteSort::Psychotherapy).typing("For me alone");
    BOOST_TEST(begun().empty());
    BOOST_TEST(domain::drafts_of(practice).of(couple.id).empty());
    BOOST_TEST(!app::NewNote(workspace, couple, 1, NoteSort::OfTheRecord).is_begun());
    BOOST_TEST(app::wrap_up(workspace, couple, 1).find("begun") == std::string::npos);
    app::throw_begun_work_away(workspace, couple);
    BOOST_TEST(app::NewNote(workspace, couple, 1, NoteSort::Psychotherapy).words() == "For me alone");
}

BOOST_AUTO_TEST_CASE(what_the_disk_does_not_take_is_not_called_kept_and_is_kept_once_it_does)
{
    const auto form = plan();
    app::NewNote note(workspace, couple, 1, NoteSort::OfTheRecord);
    const auto drafts = demo.folder() / "drafts";
    std::ofstream(drafts) << "no folder";
    Asking(form->form()).type("What will remind you?", "The kettle");
    BOOST_TEST(form->draft_said().starts_with("Not kept as a draft: "), form->draft_said());
    BOOST_TEST(form->would_lose());
    note.typing("Focus: the evenings");
    BOOST_TEST(!note.is_kept());
    std::filesystem::remove(drafts);
    note.typing("Focus: the evenings");
    BOOST_TEST(note.is_kept());
    Asking(form->form()).type("What will remind you?", "The bell");
    BOOST_TEST(form->draft_said().starts_with("Kept as a draft"), form->draft_said());
    BOOST_TEST(!form->would_lose());
    BOOST_TEST(begun().size() == 2u);
    BOOST_TEST(typed_at(*plan(), "What will remind you?") == "The bell");
}

BOOST_AUTO_TEST_CASE(a_slow_disk_keeps_nobody_from_writing_and_the_newest_words_are_kept)
{
    WindowThread window;
    SlowDisk disk;
    wait = [&] { disk.wait_there(); };
    workspace.later = window.later();
    int told_of = 0;
    {
        app::NewNote note(workspace, couple, 1, NoteSort::OfTheRecord);
        note.when_told([&] { ++told_of; });
        note.typing("Focus");
        note.typing("Focus: the evenings");
        note.typing("Focus: the evenings, and rest"); // nobody waited
        BOOST_TEST(note.said() == "Being kept as a draft …");
        disk.go_on();
        window.run_until([&] { return told_of > 0; });
        BOOST_TEST(note.said().starts_with("Kept as a draft"), note.said());
        note.typing("Focus: the evenings, and sleep"); // and leaves at once
    }
    BOOST_TEST(app::NewNote(workspace, couple, 1, NoteSort::OfTheRecord).words() ==
               "Focus: the evenings, and sleep");
    window.run_what_waits();
}

BOOST_AUTO_TEST_CASE(in_the_joint_room_no_draft_is_to_be_had_and_the_one_there_stays)
{
    app::NewNote note(workspace, couple, 1, NoteSort::OfTheRecord);
    note.typing("Focus: the evenings");
    workspace.keep_to_joint_room();
    note.typing("Focus: the mornings");
    BOOST_TEST(!note.is_kept());
    BOOST_CHECK_THROW(app::NewNote(workspace, couple, 1, NoteSort::OfTheRecord), base::Error);
    BOOST_CHECK_THROW(app::NewNote(workspace, couple, 1, NoteSort::Psychotherapy), base::Error);
    BOOST_CHECK_THROW(plan(), base::Error);
    BOOST_CHECK_THROW(begun(), base::Error);
    BOOST_CHECK_THROW(app::throw_begun_work_away(workspace, couple), base::Error);
    const auto kept = domain::drafts_of(practice).of(couple.id);
    BOOST_TEST_REQUIRE(kept.size() == 1u);
    BOOST_TEST(kept[0].words == "Focus: the evenings");
}

BOOST_AUTO_TEST_CASE(the_drafts_of_a_couple_go_when_one_partner_is_erased_and_others_stay)
{
    const domain::Couple other =
        app::add_couple(practice, {"Ada", "Ben", "", "", "C-2", day("2026-01-01"), day("2026-06-01")});
    app::add_session(practice, other, {day("2026-05-25"), domain::SessionKind::Conjoint, day("2026-12-31")});
    Asking(plan()->form()).type("What will remind you?", "The kettle");
    app::NewNote(workspace, couple, 1, NoteSort::OfTheRecord).typing("Focus: what Sam said");
    app::NewNote(workspace, couple, 1, NoteSort::Psychotherapy).typing("What Sam fears");
    app::NewNote(workspace, other, 1, NoteSort::OfTheRecord).typing("Focus: the garden");
    BOOST_TEST(begun().size() == 2u);
    practice.record_life().erase(
        {{practice.new_id()}, couple.id, couple.code, Side::B, "asked to", workspace.today(), {}, {}});
    practice.record_life().finish_erasing();
    BOOST_TEST(begun().empty());
    BOOST_TEST(!app::NewNote(workspace, couple, 1, NoteSort::Psychotherapy).is_begun());
    BOOST_TEST(app::begun_work(workspace, other).size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
