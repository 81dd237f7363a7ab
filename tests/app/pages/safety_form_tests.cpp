// SPDX-License-Identifier: MIT
// What the counselor notes about safety in the window: a matter, and what was done about one.
#include "app/pages/safety_form.h"

#include "app/demo_practice.h"
#include "app/pages/couple_record.h"
#include "app/pages/couple_summary.h"
#include "app/record.h"
#include "support/days.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

using namespace rekindle;
using domain::Side;

namespace {

struct Fixture {
    DemoPractice demo{24};
    base::Instant now = base::parse_instant("2026-06-01T10:00:00+02:00").value();
    app::Workspace workspace{"demo", demo.take(), std::make_shared<const app::Library>(REKINDLE_SOURCE_DIR),
                             [this] { return now; }};
    domain::Couple couple = app::add_couple(
        workspace.practice(), {"Noor", "Sam", "", "", "C-1", day("2026-01-01"), day("2026-06-01")});

    std::string note(std::size_t about = 1)
    {
        return app::note_safety_matter(
            workspace, couple,
            {.about = about, .kind = 1, .severity = 0, .words = "Said so on the phone", .day = "2026-05-20"});
    }
    std::vector<app::SafetyMatter> matters() { return app::couple_record(workspace, couple).matters; }
    app::SafetyStepGiven step(domain::SafetyStep which)
    {
        const auto at = std::ranges::find(app::safety_steps, which) - app::safety_steps.begin();
        return {.step = static_cast<std::size_t>(at),
                .words = "Talked alone for an hour",
                .day = "2026-06-01",
                .follow_up = ""};
    }
    std::string take(domain::SafetyStep which)
    {
        return app::note_safety_step(workspace, couple, matters().at(0).name, step(which));
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(safety_form_tests, Fixture)

BOOST_AUTO_TEST_CASE(a_matter_is_recorded_as_it_was_chosen_and_nothing_is_chosen_for_the_counselor)
{
    BOOST_TEST(app::note_safety_matter(workspace, couple, {.day = "soon"}) ==
               "Choose whom it is about.\nChoose what it is about.\nChoose how grave it is.\n"
               "Say in your own words what it is.\n\"soon\" is not a day like 2026-03-31.");
    BOOST_TEST(
        app::note_safety_matter(workspace, couple,
                                {.about = 0, .kind = 0, .severity = 0, .words = "x", .day = "2026-06-02"}) ==
        "2026-06-02 is still to come.");
    BOOST_TEST(matters().empty());
    BOOST_TEST(note() == "");
    BOOST_TEST_REQUIRE(matters().size() == 1u);
    BOOST_TEST((matters()[0].side == Side::B));
    BOOST_TEST(matters()[0].title == "Said so on the phone");
    BOOST_TEST((matters()[0].severity == domain::Severity::High));
    BOOST_TEST(
        (workspace.practice().safety().flags(couple.id).at(0).kind == domain::FlagKind::PartnerViolence));
    BOOST_TEST(note(2) == "");
    BOOST_TEST(std::ranges::count(matters(), std::optional<Side>(), &app::SafetyMatter::side) == 1);
}

BOOST_AUTO_TEST_CASE(no_step_is_without_a_choice_words_and_a_day_that_can_be)
{
    note();
    const std::string name = matters().at(0).name;
    BOOST_TEST(app::note_safety_step(workspace, couple, name, {.words = " ", .day = "", .follow_up = "x"}) ==
               "Choose what was done.\nSay in your own words what was done or found.\n"
               "\"\" is not a day like 2026-03-31.\n\"x\" is not a day like 2026-03-31.");
    BOOST_TEST(take(domain::SafetyStep::FollowUp) == "Say the day on which you look at it again.");
    auto early = step(domain::SafetyStep::Assessed);
    early.day = "2026-05-19";
    early.follow_up = "2026-05-18";
    BOOST_TEST(app::note_safety_step(workspace, couple, name, early) ==
               "The day to look at it again comes before the day on which it was done.\n"
               "This came up on 2026-05-20, which is later.");
    BOOST_TEST(matters()[0].actions.empty());
}

BOOST_AUTO_TEST_CASE(a_matter_stays_open_through_every_step_until_it_is_closed)
{
    note();
    for (const domain::SafetyStep each :
         {domain::SafetyStep::Assessed, domain::SafetyStep::SafetyPlan, domain::SafetyStep::Referral}) {
        BOOST_TEST(take(each) == "");
        BOOST_TEST(matters()[0].open);
    }
    auto again = step(domain::SafetyStep::FollowUp);
    again.follow_up = "2026-06-08";
    BOOST_TEST(app::note_safety_step(workspace, couple, matters()[0].name, again) == "");
    BOOST_TEST(app::in_words(matters()[0]).ends_with("; to be looked at again on 2026-06-08"));
    BOOST_TEST(take(domain::SafetyStep::Closed) == "");
    BOOST_TEST(!matters()[0].open);
    BOOST_TEST(app::steps_in_words(matters()[0]) ==
               "2026-06-01, looked into: Talked alone for an hour\n"
               "2026-06-01, a safety plan was made: Talked alone for an hour\n"
               "2026-06-01, referred to somebody: Talked alone for an hour\n"
               "2026-06-01, to be looked at again: Talked alone for an hour (again on 2026-06-08)\n"
               "2026-06-01, closed: Talked alone for an hour");
}

BOOST_AUTO_TEST_CASE(a_task_about_a_matter_leads_to_it_and_others_do_not)
{
    note();
    std::size_t about = 0;
    for (const app::Task& task : app::couple_summary(workspace, couple).tasks) {
        const auto matter = app::matter_of(workspace, couple, task);
        BOOST_TEST(matter.has_value() == app::is_about_a_matter(task), task.name);
        if (matter) BOOST_TEST(matter->name == matters()[0].name);
        about += matter ? 1U : 0U;
    }
    BOOST_TEST(about == 1u);
    take(domain::SafetyStep::Closed);
    for (const app::Task& task : app::couple_summary(workspace, couple).tasks)
        BOOST_TEST(!app::is_about_a_matter(task), task.name);
}

BOOST_AUTO_TEST_CASE(every_step_kind_and_severity_of_the_record_can_be_chosen_by_words_of_its_own)
{
    std::set<std::string> words;
    for (const auto each : app::safety_steps) words.insert(app::in_words(each));
    for (const auto each : app::flag_kinds) words.insert(app::in_words(each));
    BOOST_TEST(words.size() == app::safety_steps.size() + app::flag_kinds.size());
    BOOST_TEST(std::set(app::flag_kinds.begin(), app::flag_kinds.end()).size() == 8u);
    BOOST_TEST(std::set(app::severities.begin(), app::severities.end()).size() == 3u);
}

BOOST_AUTO_TEST_SUITE_END()
