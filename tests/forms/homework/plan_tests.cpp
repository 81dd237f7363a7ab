// SPDX-License-Identifier: MIT
#include "forms/homework/plan.h"
#include "shipped.h"
#include "support/days.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using json::Value;

namespace {

const std::string touch = "touch-goodnight-kiss";
const std::string forgiveness = "forgiveness-four-steps";
const std::string goal = "goal-joint-project";

forms::PlannedHomework planned(const std::string& id, const std::string& bytes)
{
    const forms::ReadPlan read = forms::read_plan(shipped::homework(id), bytes);
    BOOST_TEST(shipped::lines(read.problems) == "");
    BOOST_REQUIRE(read.planned.has_value());
    return *read.planned;
}

std::string problems_of(const std::string& id, const std::string& bytes)
{
    const forms::ReadPlan read = forms::read_plan(shipped::homework(id), bytes);
    BOOST_TEST(read.planned.has_value() == read.problems.empty());
    return shipped::lines(read.problems);
}

} // namespace

BOOST_AUTO_TEST_SUITE(plan_tests)

BOOST_AUTO_TEST_CASE(a_touch_plan_says_what_was_agreed)
{
    const forms::PlannedHomework read = planned(touch, source_file("examples/plans/touch.json"));
    const domain::TouchRitualPlan expected{
        3, {"a kiss on the cheek", "a hug goodnight"}, domain::Initiator::Alternate, 1, "Not tonight"};
    BOOST_TEST((std::get<domain::TouchRitualPlan>(read.plan) == expected));
    BOOST_TEST((read.schedule == domain::Schedule(domain::OnDays{{1, 2, 3, 4, 5, 6, 7}})));
    BOOST_TEST(!read.goal.has_value());
    BOOST_TEST(!read.last.has_value());
}

BOOST_AUTO_TEST_CASE(what_a_touch_plan_leaves_out_is_as_the_template_offers_it)
{
    const domain::TouchRitualPlan offered{3,
                                          {"a kiss goodnight", "a kiss on the cheek", "a hug goodnight"},
                                          domain::Initiator::Either,
                                          1,
                                          "Not tonight"};
    const forms::PlannedHomework read = planned(touch, R"({"last": "2026-04-13"})");
    BOOST_TEST((std::get<domain::TouchRitualPlan>(read.plan) == offered));
    BOOST_TEST(!read.schedule.has_value());
    BOOST_TEST((read.last == day("2026-04-13")));
    const forms::ReadPlan without_file = forms::plan_without_file(shipped::homework(touch));
    BOOST_REQUIRE(without_file.planned.has_value());
    BOOST_TEST((std::get<domain::TouchRitualPlan>(without_file.planned->plan) == offered));
}

BOOST_AUTO_TEST_CASE(a_touch_plan_never_goes_above_the_highest_level_of_its_template)
{
    BOOST_TEST(problems_of(touch, R"({"level": 5})") == "/level: must be a whole number from 0 to 4\n");
    BOOST_TEST(problems_of(touch, R"({"level": 4})") == "");
    BOOST_TEST(problems_of(touch, R"({"level": 0})") == "");
}

BOOST_AUTO_TEST_CASE(a_forgiveness_plan_names_its_hurt_and_its_stage)
{
    const forms::PlannedHomework read = planned(forgiveness, source_file("examples/plans/forgiveness.json"));
    const domain::ForgivenessPlan expected{
        "The evening of my birthday, when I ate alone", domain::Side::A, 7, 0, 6, 8};
    BOOST_TEST((std::get<domain::ForgivenessPlan>(read.plan) == expected));
    BOOST_TEST((read.schedule == domain::Schedule(domain::TimesPerWeek{1})));
    const forms::PlannedHomework later =
        planned(forgiveness,
                R"({"hurt": "x", "hurt_partner": "B", "intensity": 0, "willingness_a": 10, "willingness_b": 0,
            "stage": "present-focus"})");
    BOOST_TEST(std::get<domain::ForgivenessPlan>(later.plan).stage == 3);
    BOOST_TEST((std::get<domain::ForgivenessPlan>(later.plan).hurt_partner == domain::Side::B));
}

BOOST_AUTO_TEST_CASE(a_goal_plan_carries_its_goal_and_is_due_when_its_steps_are)
{
    const forms::PlannedHomework read = planned(goal, source_file("examples/plans/goal.json"));
    BOOST_TEST(std::get<domain::GoalPlanPlan>(read.plan).stage == 1);
    BOOST_REQUIRE(read.goal.has_value());
    BOOST_TEST((read.goal->owner == domain::Owner::Joint));
    BOOST_TEST(read.goal->weight() == 6);
    BOOST_TEST(read.goal->baseline == -1);
    BOOST_TEST(read.goal->levels[4] == "We have been away, and the next trip is booked");
    BOOST_TEST((read.goal->target == day("2026-06-28")));
    BOOST_REQUIRE(read.goal->steps.size() == 4U);
    BOOST_TEST(read.goal->steps[2].number == 3);
    BOOST_TEST((read.goal->steps[2].owner == domain::Owner::B));
    BOOST_TEST((read.goal->steps[2].status == domain::StepStatus::Open));
    const domain::OnDates due{{day("2026-03-15"), day("2026-03-29"), day("2026-04-05"), day("2026-04-26")}};
    BOOST_TEST((read.schedule == domain::Schedule(due)));
}

BOOST_AUTO_TEST_CASE(steps_due_on_one_day_make_one_occasion_and_their_order_does_not_matter)
{
    const std::string bytes = shipped::changed(source_file("examples/plans/goal.json"), [](Value& tree) {
        auto& steps = shipped::member(shipped::member(tree, "goal"), "steps").items();
        steps[0].set("due", Value::string("2026-04-26"));
    });
    const domain::OnDates due{{day("2026-03-29"), day("2026-04-05"), day("2026-04-26")}};
    BOOST_TEST((planned(goal, bytes).schedule == domain::Schedule(due)));
    const std::string weekly =
        shipped::changed(bytes, [](Value& tree) { tree.set("schedule", Value::string("1/week")); });
    BOOST_TEST((planned(goal, weekly).schedule == domain::Schedule(domain::TimesPerWeek{1})));
    const std::string named =
        shipped::changed(bytes, [](Value& tree) { tree.set("schedule", Value::string("on step dates")); });
    BOOST_TEST((planned(goal, named).schedule == domain::Schedule(due)));
}

BOOST_AUTO_TEST_CASE(a_plan_offers_no_touch_above_its_level)
{
    const auto touches = [](const std::string& plan) {
        return std::get<domain::TouchRitualPlan>(planned(touch, plan).plan).touches;
    };
    BOOST_TEST(
        (touches(R"({"level": 2})") == std::vector<std::string>{"a kiss on the cheek", "a hug goodnight"}));
    BOOST_TEST((touches(R"({"level": 1})").empty()));
    BOOST_TEST((touches(R"({"level": 1, "touches": ["a nod"]})") == std::vector<std::string>{"a nod"}));
    BOOST_TEST(problems_of(touch, R"({"level": 2, "touches": ["a nod", "a kiss goodnight"]})") ==
               "/touches: “a kiss goodnight” is of level 3, above that of the plan\n");
}

BOOST_AUTO_TEST_CASE(all_problems_of_a_plan_come_at_once)
{
    BOOST_TEST(
        problems_of(touch, R"({"level": "3", "touches": [], "initiator": "anyone", "schedule": "weekly",
                                      "last": "soon", "levels": 3})") ==
        "/levels: is not a word known here\n"
        "/level: must be a number\n"
        "/touches: must not be empty\n"
        "/initiator: must be one of: A, B, alternate, either\n"
        "/schedule: is not a schedule; say “daily”, “mon,wed,fri”, “3/week”, “by 2026-05-01”, “on "
        "2026-05-01,2026-05-08”, “on step dates” or “when it happens”\n"
        "/last: “soon” is not a day such as 2026-05-01\n");
    BOOST_TEST(problems_of(forgiveness, R"({"intensity": 11, "stage": "forget"})") ==
               "/hurt: is missing\n"
               "/hurt_partner: is missing\n"
               "/intensity: must be a whole number from 0 to 10\n"
               "/stage: must be one of: acknowledge, apologise, let-go, present-focus\n"
               "/willingness_a: is missing\n"
               "/willingness_b: is missing\n");
    BOOST_TEST(problems_of(touch, R"({"schedule": "on step dates"})") ==
               "/schedule: “on step dates” is for goal plans only\n");
}

BOOST_AUTO_TEST_CASE(all_problems_of_a_goal_come_at_once)
{
    BOOST_TEST(
        problems_of(goal, R"({"goal": {"title": " ", "owner": "counselor", "importance": 4, "difficulty": 2,
                                     "baseline": -3, "levels": ["a", "b"], "target": "2026-03-01",
                                     "steps": [{"title": "t", "owner": "A", "due": "2026-03-02"},
                                               {"title": "t", "owner": "A"}]}})") ==
        "/goal/title: must not be empty\n"
        "/goal/owner: must be one of: A, B, joint\n"
        "/goal/importance: must be a whole number from 0 to 3\n"
        "/goal/baseline: must be a whole number from -2 to 2\n"
        "/goal/levels: must hold five texts, for the levels -2, -1, 0, +1 and +2\n"
        "/goal/steps/0/due: must not be after the goal's target\n"
        "/goal/steps/1/due: is missing\n");
    BOOST_TEST(problems_of(goal, "{}") == "/goal: is missing\n");
    BOOST_TEST(problems_of(goal, "nonsense") != "");
}

BOOST_AUTO_TEST_CASE(forgiveness_and_goal_plans_need_a_file)
{
    const forms::ReadPlan hurt = forms::plan_without_file(shipped::homework(forgiveness));
    BOOST_TEST(!hurt.planned.has_value());
    BOOST_TEST(shipped::lines(hurt.problems).find("hurt_partner") != std::string::npos);
    const forms::ReadPlan wish = forms::plan_without_file(shipped::homework(goal));
    BOOST_TEST(!wish.planned.has_value());
    BOOST_TEST(shipped::lines(wish.problems).find("goal") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
