// SPDX-License-Identifier: MIT
// What the section "Goals" of a couple shows, and what may be done there.
#include "app/demo_practice.h"
#include "app/pages/asking.h"
#include "app/pages/couple_goals.h"
#include "app/record.h"
#include "support/days.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;

namespace {

struct GoalsFixture {
    DemoPractice demo{24};
    base::Instant now = base::parse_instant("2026-06-01T10:00:00+02:00").value();
    app::Workspace workspace{"demo", demo.take(), std::make_shared<const app::Library>(REKINDLE_SOURCE_DIR),
                             [this] { return now; }};
    domain::Couple couple = app::add_couple(
        workspace.practice(), {"Noor", "Sam", "", "", "C-1", day("2026-01-01"), day("2026-06-01")});
    std::string told;
    app::Told tell = [this](const std::string& words) { told = words; };

    app::CoupleGoals shown() { return app::couple_goals(workspace, couple); }
    void set_a_goal()
    {
        const auto form = app::new_goal_form(workspace, couple, tell);
        Asking ask(form->form());
        ask.type("What is the goal", "An evening for us");
        ask.choose("Whose goal is it?", "Both");
        ask.choose("How important is it?", "3");
        ask.choose("How hard is it?", "2");
        ask.type("Level -2", "None in a month");
        ask.type("Level -1", "One in a month");
        ask.type("Level 0", "One in two weeks");
        ask.type("Level +1", "One a week");
        ask.type("Level +2", "Two a week");
        ask.type("What is done?", "Ask the neighbour");
        ask.choose("Who does it?", "Partner B");
        ask.type("By when?", "2026-06-10");
        BOOST_TEST_REQUIRE(ask.finish(), ask.trouble());
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(goal_pages_tests, GoalsFixture)

BOOST_AUTO_TEST_CASE(a_goal_is_set_by_answering_and_shown_with_its_levels_in_words)
{
    BOOST_TEST(shown().goals.empty());
    set_a_goal();
    BOOST_TEST(told == "Goal \"An evening for us\" with 1 step.");
    const auto goals = shown();
    BOOST_TEST_REQUIRE(goals.goals.size() == 1u);
    BOOST_TEST(goals.goals[0].level == "not rated yet");
    BOOST_TEST(goals.goals[0].steps == "0 of 1 done");
    BOOST_TEST(goals.goals[0].whole.find("-1: One in a month (where they began on 2026-06-01)") !=
               std::string::npos);
    BOOST_TEST(goals.attainment.empty());
}

BOOST_AUTO_TEST_CASE(each_partner_and_the_counselor_rate_as_far_as_they_say_anything)
{
    set_a_goal();
    {
        const auto form = app::rate_goal_form(workspace, couple, shown().goals[0].id, tell);
        Asking ask(form->form());
        BOOST_TEST(!ask.finish()); // nobody has said a level
        ask.choose("Where does Noor (A) see it?", "+1");
        ask.choose("Where does Sam (B) see it?", "0");
        BOOST_TEST(ask.finish(), ask.trouble());
    }
    BOOST_TEST(told == "\"An evening for us\": 2 ratings saved.");
    const auto goals = shown();
    BOOST_TEST(goals.goals[0].level == "0: One in two weeks"); // the lower of both
    BOOST_TEST(goals.attainment.starts_with("Goal attainment now: T 50.0"), goals.attainment);
    BOOST_TEST_REQUIRE(goals.history.size() == 1u);
    BOOST_TEST(goals.history[0] == "2026-06-01: T 50.0 over 1 rated");
}

BOOST_AUTO_TEST_CASE(what_became_of_a_step_is_saved_and_nothing_else_is)
{
    set_a_goal();
    const auto form = app::goal_steps_form(workspace, couple, shown().goals[0].id, tell);
    Asking ask(form->form());
    ask.choose("Ask the neighbour (Sam (B), by 2026-06-10)", "done");
    BOOST_TEST(shown().goals[0].steps == "0 of 1 done");
    BOOST_TEST(ask.finish(), ask.trouble());
    BOOST_TEST(told == "\"An evening for us\": 1 step changed.");
    BOOST_TEST(shown().goals[0].steps == "1 of 1 done");
}

BOOST_AUTO_TEST_SUITE_END()
