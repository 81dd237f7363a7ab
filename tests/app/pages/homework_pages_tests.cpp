// SPDX-License-Identifier: MIT
// What the section "Homework" of a couple shows, and what may be done there.
#include "app/consents.h"
#include "app/demo_practice.h"
#include "app/earlier_values.h"
#include "app/homework.h"
#include "app/pages/asking.h"
#include "app/pages/assign_form.h"
#include "app/pages/couple_homework.h"
#include "app/pages/homework_library.h"
#include "app/pages/homework_marks.h"
#include "app/pages/rest_form.h"
#include "app/pages/review_form.h"
#include "app/print_homework.h"
#include "app/record.h"
#include "app/safety.h"
#include "app/set_homework_right.h"
#include "base/error.h"
#include "forms/homework/quick_answers.h"
#include "support/days.h"
#include "support/every_yes.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using domain::LogState;
using domain::Side;

namespace {

struct HomeworkFixture {
    DemoPractice demo{23};
    base::Instant now = base::parse_instant("2026-06-01T10:00:00+02:00").value();
    app::Workspace workspace{"demo", demo.take(), std::make_shared<const app::Library>(REKINDLE_SOURCE_DIR),
                             [this] { return now; }};
    domain::Practice& practice = workspace.practice();
    domain::Couple couple =
        app::add_couple(practice, {"Noor", "Sam", "", "", "C-1", day("2026-01-01"), day("2026-06-01")});
    std::string told;
    std::function<void(const std::string&)> tell = [this](const std::string& words) { told = words; };

    HomeworkFixture() { say_yes_to_everything(practice, workspace.library(), couple.id); }

    domain::Session meet(const char* on)
    {
        return app::add_session(practice, couple,
                                {day(on), domain::SessionKind::Conjoint, day("2026-12-31")});
    }
    /// What each does alone, daily from the day of the session on.
    domain::Assignment calm_minutes()
    {
        app::HomeworkToAssign homework;
        homework.couple = couple;
        homework.session = meet("2026-05-25");
        homework.template_id = "care-calm-minutes";
        return app::assign_homework(practice, workspace.library(), homework);
    }
    void mark(const domain::Assignment& assignment, Side side, const char* on, LogState state)
    {
        app::log_homework(
            practice,
            {assignment, side, day(on), state, domain::EnteredBy::CounselorFromPaper, {}, workspace.today()});
    }
    app::ListedHomework only_row()
    {
        const auto shown = app::couple_homework(workspace, couple);
        BOOST_TEST_REQUIRE(shown.rows.size() == 1u);
        return shown.rows[0];
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(homework_pages_tests, HomeworkFixture)

BOOST_AUTO_TEST_CASE(nothing_can_be_agreed_on_before_the_first_session)
{
    BOOST_TEST(!app::couple_homework(workspace, couple).has_session);
    BOOST_CHECK_THROW(app::assign_form(workspace, couple, "care-calm-minutes", tell), base::Error);
}

BOOST_AUTO_TEST_CASE(the_marks_of_each_partner_stand_side_by_side_with_days_nobody_noted_between)
{
    const auto assignment = calm_minutes();
    mark(assignment, Side::A, "2026-05-25", LogState::Done);
    mark(assignment, Side::A, "2026-05-27", LogState::NotDone);
    mark(assignment, Side::A, "2026-05-28", LogState::Partial);
    mark(assignment, Side::B, "2026-05-26", LogState::OptedOut);
    const auto row = only_row();
    BOOST_TEST(row.is_active);
    BOOST_TEST(row.marks.at(Side::A) == "d-np----");
    BOOST_TEST(row.marks.at(Side::B) == "-o------");
    using Stands = app::ShownOccasion::Stands;
    const auto& strip = row.occasions.at(Side::A);
    BOOST_TEST_REQUIRE(strip.size() == 8u);
    BOOST_TEST(strip[0].words == "Monday 2026-05-25: done");
    BOOST_TEST((strip[0].stands == Stands::Done));
    BOOST_TEST(strip[1].words == "Tuesday 2026-05-26: nothing is noted");
    BOOST_TEST((strip[1].stands == Stands::Open));
    BOOST_TEST((strip[2].stands == Stands::NotDone));
    BOOST_TEST((strip[3].stands == Stands::Partly));
    BOOST_TEST((row.occasions.at(Side::B)[1].stands == Stands::LeftOut)); // opting out counts against nobody
    BOOST_TEST(row.state == "since 2026-05-25");
}

BOOST_AUTO_TEST_CASE(homework_that_the_newest_session_left_out_says_so)
{
    calm_minutes();
    BOOST_TEST(only_row().state == "since 2026-05-25");
    meet("2026-06-01");
    BOOST_TEST(only_row().state == "since 2026-05-25, not reviewed in session 2");
}

BOOST_AUTO_TEST_CASE(what_their_answers_do_not_suggest_comes_in_the_order_of_kinds_and_can_be_narrowed)
{
    app::HomeworkLibrary library(workspace, couple);
    const std::size_t all = library.rows().size();
    BOOST_TEST(all == workspace.library().homework().entries().size());
    library.narrow({"CALM", {}, ""});
    BOOST_TEST(library.rows().size() < all);
    BOOST_TEST(!library.rows().empty());
    library.narrow({"", domain::Kind::Forgiveness, ""});
    for (const auto& row : library.rows()) BOOST_TEST((row.kind == domain::Kind::Forgiveness));
    library.narrow({"", {}, "SELF"});
    BOOST_TEST(!library.rows().empty());
    for (const auto& row : library.rows())
        BOOST_TEST((std::ranges::find(row.domains, "SELF") != row.domains.end()));
    library.narrow({"no such words", {}, ""});
    BOOST_TEST(library.rows().empty());
}

BOOST_AUTO_TEST_CASE(a_preview_has_the_words_of_the_couple_and_what_stands_in_the_way_is_asked_for_apart)
{
    const app::HomeworkLibrary library(workspace, couple);
    const std::string words = library.preview("talk-ground-rules");
    BOOST_TEST(words.find("Rules make it safer to be honest.") != std::string::npos);
    BOOST_TEST(words.find("In the way") == std::string::npos, words); // the couple reads it
    BOOST_TEST(words.find("Not with this couple") == std::string::npos, words);
    const std::string alone = library.for_you_alone("talk-ground-rules");
    BOOST_TEST(alone.find("In the way now: the safety screen of Noor (A)") != std::string::npos, alone);
    BOOST_TEST(alone.find("Not with this couple while: ") != std::string::npos, alone);
    BOOST_TEST(library.for_you_alone("care-calm-minutes").find("In the way") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(agreeing_asks_for_the_plan_of_the_kind_then_who_and_when)
{
    meet("2026-05-25");
    meet("2026-06-01");
    const auto form = app::assign_form(workspace, couple, "care-calm-minutes", tell);
    Asking ask(form->form());
    ask.type("What will remind you?", "The kettle");
    ask.choose("In which session?", "Session 2");
    ask.choose("Who does it?", "Sam");
    ask.type("First day that counts.", "2026-06-03");
    ask.choose("How often?", "On certain days");
    ask.choose("On which days?", "Monday");
    ask.choose("On which days?", "Thursday");
    BOOST_TEST(!form->is_taken());
    BOOST_TEST(app::couple_homework(workspace, couple).rows.empty()); // nothing before it is finished
    BOOST_TEST(ask.finish(), ask.trouble());
    BOOST_TEST(form->is_taken());
    BOOST_TEST(!form->would_lose());
    BOOST_TEST(told.find("mon,thu, from 2026-06-03") != std::string::npos, told);
    const auto stored = app::assignment_called(practice, couple, "1");
    BOOST_TEST(!stored.for_a);
    BOOST_TEST(stored.for_b);
    BOOST_TEST((stored.start == day("2026-06-03")));
    const auto& plan = std::get<domain::AgreedPlan>(stored.plan);
    BOOST_TEST_REQUIRE(plan.answers.size() == 1u);
    BOOST_TEST(plan.answers[0].link_id == "cue");
}

BOOST_AUTO_TEST_CASE(what_both_do_together_is_held_back_until_a_reason_is_written)
{
    meet("2026-06-01");
    {
        const auto form = app::assign_form(workspace, couple, "talk-ground-rules", tell);
        Asking ask(form->form());
        BOOST_TEST(form->for_you_alone().starts_with("In the way now: the safety screen of"));
        BOOST_TEST(!ask.leads_to("For you alone")); // on no page of the form
        BOOST_TEST(!ask.finish());
        BOOST_TEST(ask.trouble().find("It was not taken") != std::string::npos, ask.trouble());
        BOOST_TEST(ask.trouble().find("safety") == std::string::npos, ask.trouble()); // both may be reading
        const std::string& why = form->for_you_alone();
        BOOST_TEST(why.find("was not assigned") != std::string::npos, why);
        BOOST_TEST(why.find("write why in the remark for the record") != std::string::npos, why);
        BOOST_TEST(why.find("--") == std::string::npos, why); // of the command line
        BOOST_TEST(!form->would_lose());
    }
    BOOST_TEST(app::couple_homework(workspace, couple).rows.empty());
    const auto form = app::assign_form(workspace, couple, "talk-ground-rules", tell);
    Asking ask(form->form());
    ask.type("A remark for the record", "Spoke with each alone today");
    BOOST_TEST(ask.finish(), ask.trouble());
    BOOST_TEST(app::couple_homework(workspace, couple).rows.size() == 1u);
    BOOST_TEST_REQUIRE(practice.safety().overrides(couple.id).size() == 1u);
    BOOST_TEST(practice.safety().overrides(couple.id)[0].reason == "Spoke with each alone today");
}

BOOST_AUTO_TEST_CASE(keys_mark_a_day_once_and_lead_to_the_next_that_is_open)
{
    const auto assignment = calm_minutes();
    app::HomeworkMarks marks(workspace, couple, assignment.id);
    BOOST_TEST(marks.days().size() == 8u); // 25 May to 1 June
    BOOST_TEST((marks.next_open(0, Side::A) == std::optional<std::size_t>(0)));
    BOOST_TEST((app::HomeworkMarks::state_of('o') == std::optional(LogState::OptedOut)));
    BOOST_TEST(!app::HomeworkMarks::state_of('x').has_value());
    BOOST_TEST(!marks.asks(LogState::OptedOut)); // nobody is asked why
    BOOST_TEST(marks.asks(LogState::NotDone));
    BOOST_TEST(marks.mark(0, Side::A, LogState::OptedOut) == "Saved: Noor (A), 2026-05-25, opted out.");
    BOOST_TEST(!marks.may_mark(0, Side::A));
    BOOST_TEST(marks.may_mark(0, Side::B));
    BOOST_TEST((marks.next_open(0, Side::A) == std::optional<std::size_t>(1)));
    BOOST_CHECK_THROW(marks.mark(0, Side::A, LogState::Done), base::Error);
}

BOOST_AUTO_TEST_CASE(a_mark_is_saved_with_what_the_template_asks_when_that_is_finished)
{
    const auto assignment = calm_minutes();
    app::HomeworkMarks marks(workspace, couple, assignment.id);
    const auto form = marks.form(1, Side::B, LogState::Done, tell);
    Asking ask(form->form());
    ask.type("How many minutes did you take?", "12");
    BOOST_TEST(practice.homework().entries(assignment.id).empty());
    BOOST_TEST(ask.finish(), ask.trouble());
    BOOST_TEST(told.starts_with("Saved: Sam (B), 2026-05-26, done."), told);
    BOOST_TEST_REQUIRE(marks.for_counselor_alone().size() == 1u);
    BOOST_TEST(marks.for_counselor_alone()[0].find("12") != std::string::npos);
    const auto entries = practice.homework().entries(assignment.id);
    BOOST_TEST_REQUIRE(entries.size() == 1u);
    BOOST_TEST((entries[0].side == Side::B));
}

BOOST_AUTO_TEST_CASE(of_what_was_not_done_only_why_is_asked_and_the_rest_where_it_is_noted)
{
    const auto assignment = calm_minutes();
    app::HomeworkMarks marks(workspace, couple, assignment.id);
    const auto form = marks.form(1, Side::B, LogState::NotDone, tell);
    Asking ask(form->form());
    BOOST_TEST(form->form().asked() == 3); // why, what is for the counselor alone, whether there is more
    BOOST_TEST(ask.leads_to("If something got in the way, what was it?"));
    BOOST_TEST(!ask.leads_to("How many minutes did you take?"));
    BOOST_TEST(ask.finish(), ask.trouble()); // nothing has to be said
    BOOST_TEST(told.starts_with("Saved: Sam (B), 2026-05-26, not done."), told);
    const auto more = marks.form(2, Side::B, LogState::NotDone, tell);
    Asking with_more(more->form());
    with_more.choose("Is more noted on the sheet?", "Yes");
    with_more.type("How many minutes did you take?", "12");
    BOOST_TEST(with_more.finish(), with_more.trouble());
    const auto entries = practice.homework().entries(assignment.id);
    BOOST_TEST_REQUIRE(entries.size() == 2u);
    BOOST_TEST(entries[0].answers.empty());
    BOOST_TEST_REQUIRE(entries[1].answers.size() == 1u);
}

BOOST_AUTO_TEST_CASE(what_a_partner_told_the_counselor_alone_is_not_in_the_table_that_both_look_at)
{
    const auto assignment = calm_minutes();
    app::HomeworkMarks marks(workspace, couple, assignment.id);
    BOOST_TEST(marks.for_counselor_alone().empty());
    const auto form = marks.form(1, Side::B, LogState::Done, tell);
    Asking ask(form->form());
    ask.type("How many minutes did you take?", "12");
    ask.type("Is there anything you want only your counselor to know?", "Thistledown");
    BOOST_TEST(ask.finish(), ask.trouble());
    // Of self-care everything is between the one who does it and the counselor.
    BOOST_TEST(marks.days()[1].marks.at(Side::B) == "done; and answers for you alone");
    BOOST_TEST_REQUIRE(marks.for_counselor_alone().size() == 1u);
    BOOST_TEST(marks.for_counselor_alone()[0].starts_with("2026-05-26, Sam (B): "));
    BOOST_TEST(marks.for_counselor_alone()[0].ends_with("Thistledown"));
}

BOOST_AUTO_TEST_CASE(a_mark_is_set_right_without_showing_what_is_for_the_counselor_alone)
{
    const auto assignment = calm_minutes();
    app::HomeworkMarks marks(workspace, couple, assignment.id);
    {
        const auto form = marks.form(1, Side::B, LogState::Done, tell);
        Asking ask(form->form());
        ask.type("How many minutes did you take?", "12");
        ask.type("Is there anything you want only your counselor to know?", "Thistledown");
        BOOST_TEST(ask.finish(), ask.trouble());
    }
    BOOST_TEST(!marks.may_set_right(0, Side::B)); // nothing is there
    BOOST_TEST(!marks.may_set_right(1, Side::A));
    BOOST_TEST_REQUIRE(marks.may_set_right(1, Side::B));
    const auto form = marks.set_right_form(1, Side::B, tell);
    const auto& log = workspace.library().homework().find("care-calm-minutes")->homework.log;
    BOOST_TEST(forms::typed_pairs(log, form->form().answers()).empty());
    Asking ask(form->form());
    ask.choose("How was it?", "partly");
    ask.type("How many minutes did you take?", "5");
    BOOST_TEST(ask.finish(), ask.trouble());
    BOOST_TEST(told.starts_with("Changed: Sam (B), 2026-05-26, partly."), told);
    const auto entries = practice.homework().entries(assignment.id);
    BOOST_TEST_REQUIRE(entries.size() == 1u);
    BOOST_TEST((entries[0].state == LogState::Partial));
    BOOST_TEST(app::typed_answers(practice, assignment, entries[0]) ==
                   (std::vector<std::string>{"calm-minutes=5", "note=Thistledown"}),
               boost::test_tools::per_element());
    BOOST_TEST((entries[0].visibility.at("note") == domain::Visibility::Private));
    BOOST_TEST(practice.earlier_values().of(couple.id).empty()); // no review has come to it

    const auto the_same = marks.set_right_form(1, Side::B, tell);
    Asking again(the_same->form());
    BOOST_TEST(!again.finish());
    BOOST_TEST(again.trouble().find("everything is as it was") != std::string::npos, again.trouble());
}

BOOST_AUTO_TEST_CASE(a_mark_that_a_review_looked_back_on_is_changed_with_a_reason_and_what_it_said_stays)
{
    const auto assignment = calm_minutes();
    mark(assignment, Side::A, "2026-05-26", LogState::NotDone);
    app::review_homework(
        practice, workspace.library(),
        {assignment, meet("2026-06-01"), domain::Decision::Continue, {"helped=The kettle"}, {}, ""});
    app::HomeworkMarks marks(workspace, couple, assignment.id);
    const auto form = marks.set_right_form(1, Side::A, tell);
    std::string asked;
    std::optional<std::string> reason;
    form->ask_reason = [&](const std::string& sentence) {
        asked = sentence;
        return reason;
    };
    Asking ask(form->form());
    ask.choose("How was it?", "excused");
    BOOST_TEST(!ask.leads_to("How many minutes did you take?")); // nobody is asked why
    BOOST_TEST(!ask.finish());                                   // the reason was put aside
    BOOST_TEST(asked.find("only with a reason") != std::string::npos, asked);
    BOOST_TEST((practice.homework().entries(assignment.id)[0].state == LogState::NotDone));
    reason = "they were ill";
    BOOST_TEST(ask.finish(), ask.trouble());
    BOOST_TEST((practice.homework().entries(assignment.id)[0].state == LogState::Excused));
    const auto kept = app::earlier_values(practice, couple);
    BOOST_TEST_REQUIRE(kept.size() == 1u);
    BOOST_TEST(app::in_words(kept[0]).find("mark of Noor (A) on 2026-05-26: mark was not done; changed by") !=
                   std::string::npos,
               app::in_words(kept[0]));
    BOOST_TEST(kept[0].earlier.reason == "they were ill");
}

BOOST_AUTO_TEST_CASE(a_review_is_set_right_with_a_reason_and_how_it_went_on_stays)
{
    const auto assignment = calm_minutes();
    BOOST_TEST(!only_row().may_set_right);
    BOOST_CHECK_THROW(app::review_right_form(workspace, couple, assignment.id, tell), base::Error);
    app::review_homework(practice, workspace.library(),
                         {assignment,
                          meet("2026-06-01"),
                          domain::Decision::Continue,
                          {"helped=The kettle", "useful=3"},
                          {},
                          ""});
    BOOST_TEST(only_row().may_set_right);
    const auto form = app::review_right_form(workspace, couple, assignment.id, tell);
    BOOST_TEST(form->form().answers().empty()); // of self-care all of it is for the counselor alone
    form->ask_reason = [](const std::string&) { return std::optional<std::string>("of another couple"); };
    Asking ask(form->form());
    ask.type("What helped?", "The bench");
    BOOST_TEST(ask.finish(), ask.trouble());
    const auto reviews = practice.homework().reviews(assignment.id);
    BOOST_TEST_REQUIRE(reviews.size() == 1u);
    BOOST_TEST((reviews[0].decision == domain::Decision::Continue));
    const auto answers = app::typed_answers(practice, assignment, reviews[0]);
    BOOST_TEST((std::ranges::find(answers, "helped=The bench") != answers.end()));
    BOOST_TEST((std::ranges::find(answers, "useful=3") != answers.end())); // nobody entered it anew
    const auto kept = app::earlier_values(practice, couple);
    BOOST_TEST_REQUIRE(kept.size() == 1u);
    BOOST_TEST(kept[0].value == "The kettle");
    BOOST_TEST(kept[0].earlier.reason == "of another couple");
}

BOOST_AUTO_TEST_CASE(a_review_that_led_a_step_up_keeps_the_yes_of_both)
{
    app::HomeworkToAssign homework;
    homework.couple = couple;
    homework.session = meet("2026-05-04");
    homework.template_id = "touch-long-hug";
    homework.override_reason = "talked with each alone";
    const auto assignment = app::assign_homework(practice, workspace.library(), homework);
    app::ReviewToRecord review{
        assignment, meet("2026-06-01"),      domain::Decision::StepUp, {"a-agrees=yes", "b-agrees=yes"},
        {},         "talked with each alone"};
    app::review_homework(practice, workspace.library(), review);
    const auto recorded = app::review_called(practice, assignment, review.session);
    const auto without =
        app::with_changes(app::typed_answers(practice, assignment, recorded), {"b-agrees=no"});
    const auto refused = [](const base::Error& error) { return error.trouble() == base::Trouble::Refused; };
    BOOST_CHECK_EXCEPTION(app::set_review_right(practice, assignment, recorded, without, "misread"),
                          base::Error, refused);
    BOOST_TEST((app::review_called(practice, assignment, review.session) == recorded));
}

BOOST_AUTO_TEST_CASE(a_review_is_recorded_in_its_session_and_what_rests_is_due_by_itself_no_more)
{
    const auto assignment = calm_minutes();
    meet("2026-06-01");
    const auto form = app::review_form(workspace, couple, assignment.id, tell);
    Asking ask(form->form());
    ask.type("What helped?", "The kettle");
    ask.choose("How does it go on?", "It rests");
    BOOST_TEST(!ask.asks("How often?"));
    BOOST_TEST(ask.finish(), ask.trouble());
    const auto shown = app::couple_homework(workspace, couple);
    BOOST_TEST_REQUIRE(shown.rows.size() == 2u);
    BOOST_TEST(shown.rows[0].is_active);
    BOOST_TEST(!shown.rows[1].is_active);
    BOOST_TEST(!shown.rows[1].may_be_reviewed);
    BOOST_TEST(
        (app::assignment_called(practice, couple, "2").schedule == domain::Schedule(domain::OnTrigger{})));
    // One story, whichever of them is looked at.
    BOOST_TEST(shown.rows[0].whole_story == shown.rows[1].whole_story);
    BOOST_TEST(shown.rows[0].whole_story.find("What helped? The kettle") != std::string::npos);
    BOOST_TEST(shown.rows[0].story.find("The kettle") == std::string::npos); // where both may be looking on
}

BOOST_AUTO_TEST_CASE(homework_is_let_rest_and_taken_up_again_in_words_that_ask_nobody_why)
{
    const auto assignment = calm_minutes();
    meet("2026-05-29");
    meet("2026-06-01");
    {
        const auto form = app::rest_form(workspace, couple, assignment.id, tell);
        Asking ask(form->form());
        BOOST_TEST(ask.asks("From the session on nothing is due by itself"));
        ask.choose("In which session?", "Session 2");
        BOOST_TEST(ask.finish(), ask.trouble());
        BOOST_TEST(told.starts_with("It rests from 2026-05-29: "), told);
    }
    auto row = app::couple_homework(workspace, couple).rows[0];
    BOOST_TEST(row.rests);
    BOOST_TEST(row.state == "rests since 2026-05-29");
    BOOST_TEST(!row.waits_for_review); // nothing is due, so nothing was left out
    {
        const auto form = app::take_up_form(workspace, couple, row.id, tell);
        Asking ask(form->form());
        BOOST_TEST(ask.asks("In which session?"));
        BOOST_TEST(ask.finish(), ask.trouble());
        BOOST_TEST(told.starts_with("It goes on from 2026-06-01: "), told);
    }
    row = app::couple_homework(workspace, couple).rows[0];
    BOOST_TEST(!row.rests);
    BOOST_TEST((app::assignment_called(practice, couple, "3").schedule == assignment.schedule));
}

BOOST_AUTO_TEST_CASE(what_was_changed_while_it_rests_rests_on_and_is_taken_up_as_it_was_before_it_rested)
{
    const auto assignment = calm_minutes();
    meet("2026-05-29");
    meet("2026-05-30");
    {
        const auto form = app::rest_form(workspace, couple, assignment.id, tell);
        Asking ask(form->form());
        ask.choose("In which session?", "Session 2");
        BOOST_TEST_REQUIRE(ask.finish(), ask.trouble());
    }
    auto row = app::couple_homework(workspace, couple).rows[0];
    {
        const auto form = app::review_form(workspace, couple, row.id, tell);
        Asking ask(form->form());
        ask.choose("How does it go on?", "It goes on with another schedule");
        ask.type("Last day that counts", "2026-06-20");
        BOOST_TEST_REQUIRE(ask.finish(), ask.trouble());
    }
    row = app::couple_homework(workspace, couple).rows[0];
    BOOST_TEST(row.rests);
    meet("2026-06-01");
    const auto form = app::take_up_form(workspace, couple, row.id, tell);
    Asking ask(form->form());
    BOOST_TEST_REQUIRE(ask.finish(), ask.trouble());
    BOOST_TEST(!app::couple_homework(workspace, couple).rows[0].rests);
    BOOST_TEST((app::assignment_called(practice, couple, "4").schedule == assignment.schedule));
}

BOOST_AUTO_TEST_CASE(what_holds_no_yes_any_more_may_rest_all_the_same_and_waits_for_it_to_go_on)
{
    const auto assignment = calm_minutes();
    meet("2026-05-29");
    app::withdraw_consent(practice, workspace.library(), couple, Side::B, domain::Purpose::Homework, "",
                          day("2026-05-28"));
    {
        const auto form = app::rest_form(workspace, couple, assignment.id, tell);
        Asking ask(form->form());
        ask.choose("In which session?", "Session 2");
        BOOST_TEST(ask.finish(), ask.trouble());
    }
    const auto row = app::couple_homework(workspace, couple).rows[0];
    BOOST_TEST(row.rests);
    BOOST_TEST(!row.may_rest);
    meet("2026-06-01");
    const auto form = app::take_up_form(workspace, couple, row.id, tell);
    Asking ask(form->form());
    BOOST_TEST(!ask.finish());
}

BOOST_AUTO_TEST_CASE(what_takes_its_place_is_planned_on_the_same_form)
{
    const auto assignment = calm_minutes();
    meet("2026-06-01");
    const auto plan_of = std::ranges::find_if(workspace.library().homework().entries(), [](const auto& each) {
        return std::holds_alternative<domain::ForgivenessTemplate>(each.homework.kind) &&
               !each.homework.conjoint;
    });
    const bool any = plan_of != workspace.library().homework().entries().end();
    const auto goal = std::ranges::find_if(workspace.library().homework().entries(), [](const auto& each) {
        return std::holds_alternative<domain::GoalPlanTemplate>(each.homework.kind);
    });
    BOOST_TEST_REQUIRE((any || goal != workspace.library().homework().entries().end()));
    const domain::HomeworkTemplate& instead = any ? plan_of->homework : goal->homework;
    const auto form = app::review_form(workspace, couple, assignment.id, tell);
    Asking ask(form->form());
    ask.choose("How does it go on?", "Something else in its place");
    BOOST_TEST(!ask.finish()); // what, and with which plan?
    ask.choose("What is in its place?", instead.title);
    BOOST_TEST(!ask.finish()); // its plan is asked for
    BOOST_TEST(ask.asks(any ? "What is it about" : "What is the goal"), instead.title);
}

BOOST_AUTO_TEST_CASE(what_takes_its_place_is_saved_with_its_plan_and_follows_it)
{
    const auto assignment = calm_minutes();
    meet("2026-06-01");
    const auto form = app::review_form(workspace, couple, assignment.id, tell);
    Asking ask(form->form());
    ask.choose("How does it go on?", "Something else in its place");
    ask.choose("What is in its place?", "Five steps to forgive a hurt");
    ask.choose("How often?", "So many times");
    ask.choose("How many times a week?", "2");
    ask.type("A remark for the record", "Spoke with each alone today");
    ask.type("What is it about", "The missed birthday");
    ask.choose("Who was hurt?", "Partner B");
    ask.choose("How strong is the hurt now", "7");
    ask.choose("How willing is partner A", "6");
    ask.choose("How willing is partner B", "4");
    BOOST_TEST(ask.finish(), ask.trouble());
    const auto before = app::assignment_called(practice, couple, "1");
    const auto next = app::assignment_called(practice, couple, "2");
    BOOST_TEST((before.ended == std::optional(day("2026-05-31"))));
    BOOST_TEST_REQUIRE(practice.homework().reviews(assignment.id).size() == 1u);
    BOOST_TEST((practice.homework().reviews(assignment.id)[0].decision == domain::Decision::Replace));
    BOOST_TEST((next.follows == std::optional(assignment.id)));
    BOOST_TEST(next.template_id == "forgiveness-reach");
    BOOST_TEST((next.start == day("2026-06-01")));
    BOOST_TEST((next.schedule == domain::Schedule(domain::TimesPerWeek{2})));
    const auto& plan = std::get<domain::ForgivenessPlan>(next.plan);
    BOOST_TEST(plan.hurt == "The missed birthday");
    BOOST_TEST((plan.hurt_partner == Side::B));
    BOOST_TEST(plan.intensity == 7);
    BOOST_TEST(plan.willingness_a == 6);
    BOOST_TEST(plan.willingness_b == 4);
    BOOST_TEST(practice.safety().overrides(couple.id).size() == 1u);
    BOOST_TEST(!form->has_draft());
}

BOOST_AUTO_TEST_CASE(a_plan_is_agreed_on_anew_and_goes_on_under_the_same_schedule)
{
    const auto assignment = calm_minutes();
    meet("2026-06-01");
    const auto form = app::review_form(workspace, couple, assignment.id, tell);
    Asking ask(form->form());
    ask.choose("How does it go on?", "It goes on with another");
    ask.choose("Do they agree on the plan anew?", "Yes");
    ask.type("What will remind you?", "The bell");
    BOOST_TEST(ask.finish(), ask.trouble());
    const auto goes_on = app::assignment_called(practice, couple, "2");
    BOOST_TEST((goes_on.schedule == assignment.schedule));
    const auto& plan = std::get<domain::AgreedPlan>(goes_on.plan);
    BOOST_TEST_REQUIRE(plan.answers.size() == 1u);
    BOOST_TEST(plan.answers[0].link_id == "cue");
}

BOOST_AUTO_TEST_CASE(a_change_that_changes_nothing_is_not_recorded)
{
    const auto assignment = calm_minutes();
    meet("2026-06-01");
    const auto form = app::review_form(workspace, couple, assignment.id, tell);
    Asking ask(form->form());
    ask.choose("How does it go on?", "It goes on with another");
    BOOST_TEST(!ask.finish());
    BOOST_TEST(practice.homework().reviews(assignment.id).empty());
    ask.choose("How often?", "So many times");
    ask.choose("How many times a week?", "3");
    BOOST_TEST(ask.finish(), ask.trouble());
    BOOST_TEST((app::assignment_called(practice, couple, "2").schedule ==
                domain::Schedule(domain::TimesPerWeek{3})));
}

BOOST_AUTO_TEST_CASE(a_hand_out_is_something_that_left_and_is_for_who_still_says_yes)
{
    const auto assignment = calm_minutes();
    TemporaryFolder folder;
    app::print_homework(practice, couple, assignment.id, domain::Audience::PartnerA, day("2026-06-01"),
                        folder / "sheet.html");
    BOOST_TEST(std::filesystem::exists(folder / "sheet.html"));
    BOOST_TEST(practice.releases().of(couple.id).size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
