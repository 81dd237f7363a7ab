// SPDX-License-Identifier: MIT
#include "forms/homework/load.h"
#include "shipped.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using json::Value;

namespace {

std::string problems_of(const std::string& id, const std::function<void(Value&)>& change)
{
    const forms::LoadedHomework loaded = forms::load_homework(shipped::changed(shipped::bytes(id), change));
    BOOST_TEST(loaded.homework.has_value() == loaded.problems.empty());
    return shipped::lines(loaded.problems);
}

const std::string touch = "touch-goodnight-kiss";
const std::string forgiveness = "forgiveness-four-steps";
const std::string goal = "goal-joint-project";

} // namespace

BOOST_AUTO_TEST_SUITE(load_tests)

BOOST_AUTO_TEST_CASE(a_touch_ritual_is_read_whole)
{
    const domain::HomeworkTemplate read = shipped::homework(touch);
    BOOST_TEST(read.id == touch);
    BOOST_TEST(read.version == 2);
    BOOST_TEST(read.title == "A goodnight kiss");
    BOOST_TEST(read.language == "en");
    BOOST_TEST(read.steps.size() == 6U);
    BOOST_TEST(read.minutes == 2);
    BOOST_TEST((read.suggested == domain::Schedule(domain::OnDays{{1, 2, 3, 4, 5, 6, 7}})));
    BOOST_TEST(read.conjoint);
    BOOST_TEST(read.contraindications.size() == 3U);
    BOOST_TEST((read.domains == std::vector<std::string>{"TOUCH"}));
    BOOST_TEST((read.measures == std::vector<std::string>{"P2", "P3", "P7"}));
    const auto& own = std::get<domain::TouchRitualTemplate>(read.kind);
    BOOST_TEST(own.level == 3);
    BOOST_TEST(own.highest_level == 4);
    BOOST_TEST_REQUIRE(own.touches.size() == 3U);
    BOOST_TEST((own.touches[0] == domain::OfferedTouch{"a kiss goodnight", 3}));
    BOOST_TEST((touches_up_to(own, 2) == std::vector<std::string>{"a kiss on the cheek", "a hug goodnight"}));
    BOOST_TEST(touches_up_to(own, 1).empty());
    BOOST_TEST(own.minutes == 1);
    BOOST_TEST(own.stop_signal == "Not tonight");
    BOOST_TEST((own.steps == domain::StepRule{4, 5, 7, 3, 3}));
    BOOST_TEST(read.log.canonical() ==
               "https://rekindle.invalid/fhir/Questionnaire/touch-goodnight-kiss-log|2");
    BOOST_TEST(find_item(read.log, "comfort") != nullptr);
    BOOST_TEST(find_item(read.review, "a-agrees") != nullptr);
    BOOST_TEST(read.private_items.size() == 6U);
}

BOOST_AUTO_TEST_CASE(a_touch_is_of_its_level_and_a_text_alone_of_the_level_the_ritual_starts_at)
{
    const auto changed_to = [](const std::string& touches) {
        std::string text = source_file("forms/homework/touch-goodnight-kiss.json");
        const std::size_t at = text.find(R"("touches": [)");
        text.replace(at, text.find(']', at) - at + 1, R"("touches": )" + touches);
        return forms::load_homework(text);
    };
    const auto texts = changed_to(R"(["a kiss", "a hug"])");
    BOOST_TEST_REQUIRE(texts.homework.has_value(), shipped::lines(texts.problems));
    for (const auto& touch : std::get<domain::TouchRitualTemplate>(texts.homework->kind).touches)
        BOOST_TEST(touch.level == 3, touch.words);
    const auto wrong = shipped::lines(
        changed_to(R"([{"touch": "a kiss", "level": 5}, {"touch": "", "level": 6}, {"level": 1, "when": 2}])")
            .problems);
    BOOST_TEST(wrong.find("/touch_ritual/touches/0/level: must not be above") != std::string::npos, wrong);
    BOOST_TEST(wrong.find("/touch_ritual/touches/1/level: ") != std::string::npos, wrong);
    BOOST_TEST(wrong.find("/touch_ritual/touches/2/when: ") != std::string::npos, wrong);
    BOOST_TEST(wrong.find("/touch_ritual/touches/2/touch: ") != std::string::npos, wrong);
    BOOST_TEST(shipped::lines(changed_to("[]").problems).find("/touch_ritual/touches: ") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_stages_of_forgiveness_keep_their_order)
{
    const auto own = std::get<domain::ForgivenessTemplate>(shipped::homework(forgiveness).kind);
    BOOST_TEST(own.process == "seed4");
    BOOST_REQUIRE(own.stages.size() == 4U);
    BOOST_TEST(own.stages[0].id == "acknowledge");
    BOOST_TEST(own.stages[3].id == "present-focus");
    const std::string turned = problems_of(forgiveness, [](Value& tree) {
        auto& stages = shipped::member(shipped::member(tree, "forgiveness"), "stages").items();
        std::swap(stages[1], stages[2]);
    });
    BOOST_TEST(turned ==
               "/forgiveness/stages: the stages of “seed4” are, in this order: acknowledge, apologise, "
               "let-go, present-focus\n");
    const std::string short_of_one = problems_of(forgiveness, [](Value& tree) {
        shipped::member(shipped::member(tree, "forgiveness"), "stages").items().pop_back();
    });
    BOOST_TEST(short_of_one.starts_with("/forgiveness/stages: the stages of"));
}

BOOST_AUTO_TEST_CASE(a_goal_plan_has_its_stages_in_order_and_five_prompts)
{
    const auto own = std::get<domain::GoalPlanTemplate>(shipped::homework(goal).kind);
    BOOST_TEST(own.stages.size() == 5U);
    BOOST_TEST(own.level_prompts[2] == "What you both expect to reach by the date");
    const std::string wrong = problems_of(goal, [](Value& tree) {
        Value& plan = shipped::member(tree, "goal_plan");
        std::swap(shipped::member(plan, "stages").items()[0], shipped::member(plan, "stages").items()[1]);
        shipped::member(plan, "level_prompts").items().pop_back();
    });
    BOOST_TEST(wrong ==
               "/goal_plan/stages: must be stages of a goal plan in their order: discuss, plan, support, "
               "re-evaluate, celebrate\n"
               "/goal_plan/level_prompts: must hold five texts, for the levels -2, -1, 0, +1 and +2\n");
    const std::string repeated = problems_of(goal, [](Value& tree) {
        auto& stages = shipped::member(shipped::member(tree, "goal_plan"), "stages").items();
        stages[1] = stages[0];
    });
    BOOST_TEST(repeated.starts_with("/goal_plan/stages: must be stages of a goal plan in their order"));
    BOOST_TEST(problems_of(goal, [](Value& tree) {
                   auto& stages = shipped::member(shipped::member(tree, "goal_plan"), "stages").items();
                   stages.erase(stages.begin() + 1);
               }) == "");
}

BOOST_AUTO_TEST_CASE(all_problems_come_at_once_with_their_places)
{
    const std::string lines = problems_of(touch, [](Value& tree) {
        tree.set("id", Value::string("Goodnight Kiss"));
        tree.set("version", Value::number_text("1.0"));
        tree.set("titel", Value::string("misspelt"));
        shipped::drop(tree, "title");
        shipped::drop(tree, "conjoint");
        tree.set("steps", Value::array({}));
        tree.set("minutes", Value::number(std::int64_t{0}));
        tree.set("suggested", Value::string("by 2026-05-01"));
        tree.set("domains", Value::array({Value::string("TUCH")}));
        tree.set("measures", Value::array({Value::string("P22")}));
        tree.set("private", Value::array({Value::string("comfrot")}));
    });
    for (const char* const expected :
         {"/id: must be of small letters, digits and hyphens\n",
          "/version: must be a whole number from 1 to 1000000\n", "/titel: is not a word known here\n",
          "/title: is missing\n", "/conjoint: is missing\n", "/steps: must not be empty\n",
          "/minutes: must be a whole number from 1 to 240\n",
          "/suggested: must not name a day of the calendar: a template serves every couple\n",
          "/domains: “TUCH” is not a code known here\n", "/measures: “P22” is not a code known here\n",
          "/private: no item has the linkId “comfrot”\n"})
        BOOST_TEST(lines.find(expected) != std::string::npos, expected << "is not in\n" << lines);
    BOOST_TEST(std::ranges::count(lines, '\n') == 11, lines);
}

BOOST_AUTO_TEST_CASE(touch_levels_stay_between_0_and_5_and_the_step_rule_makes_sense)
{
    const auto own = [](const std::string& name, std::int64_t number) {
        return problems_of(touch, [&](Value& tree) {
            shipped::member(tree, "touch_ritual").set(name, Value::number(number));
        });
    };
    BOOST_TEST(own("level", 0) == "");
    BOOST_TEST(own("highest_level", 5) == "");
    BOOST_TEST(own("highest_level", 6) == "/touch_ritual/highest_level: must be a whole number from 0 to 5\n"
                                          "/touch_ritual/highest_level: must not be below “level”\n");
    BOOST_TEST(own("level", 5) == "/touch_ritual/highest_level: must not be below “level”\n");
    const auto rule = [](const std::string& name, std::int64_t number) {
        return problems_of(touch, [&](Value& tree) {
            shipped::member(shipped::member(tree, "touch_ritual"), "step_rule")
                .set(name, Value::number(number));
        });
    };
    BOOST_TEST(rule("entries", 6) == "/touch_ritual/step_rule/entries: must not be more than “of”\n");
    BOOST_TEST(rule("entries", 5) == "");
    BOOST_TEST(rule("low_comfort", 7) == "/touch_ritual/step_rule/low_comfort: must be below “comfort”\n");
    BOOST_TEST(rule("low_comfort", 6) == "");
    BOOST_TEST(rule("comfort", 11).starts_with("/touch_ritual/step_rule/comfort: must be a whole number"));
}

BOOST_AUTO_TEST_CASE(the_own_part_must_be_that_of_the_kind)
{
    const std::string lines =
        problems_of(touch, [](Value& tree) { tree.set("kind", Value::string("goal_plan")); });
    BOOST_TEST(lines.find("/touch_ritual: is not a word known here\n") != std::string::npos, lines);
    BOOST_TEST(lines.find("/goal_plan: is missing\n") != std::string::npos, lines);
    BOOST_TEST(problems_of(touch, [](Value& tree) {
                   tree.set("suggested", Value::string("on step dates"));
               }) == "/suggested: “on step dates” is for goal plans only\n");
}

BOOST_AUTO_TEST_CASE(a_mistake_in_a_log_item_is_shown_in_the_template)
{
    const std::string lines = problems_of(touch, [](Value& tree) {
        shipped::member(tree, "log").items()[2].set("type", Value::string("numberr"));
        tree.set("review", Value::array({}));
    });
    BOOST_TEST(lines.find("/log/2") != std::string::npos, lines);
    BOOST_TEST(lines.find("/review: must be a list with at least one item\n") != std::string::npos, lines);
}

BOOST_AUTO_TEST_CASE(what_is_no_json_object_is_refused)
{
    BOOST_TEST(shipped::lines(forms::load_homework("[]").problems) == ": must be an object\n");
    for (const char* const text : {"", "{", "{\"id\": \"a\", \"id\": \"b\"}", "null"}) {
        const forms::LoadedHomework loaded = forms::load_homework(text);
        BOOST_TEST(!loaded.homework.has_value(), text);
        BOOST_TEST(!loaded.problems.empty(), text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
