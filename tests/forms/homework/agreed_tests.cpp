// SPDX-License-Identifier: MIT
#include "forms/homework/load.h"
#include "forms/homework/plan.h"
#include "shipped.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using json::Value;
using shipped::member;

namespace {

std::string page_example()
{
    const std::string page = source_file("docs/homework-format.md");
    const std::string mark = "<!-- example: agreed.json -->\n```json\n";
    const std::size_t start = page.find(mark) + mark.size();
    BOOST_REQUIRE(start >= mark.size());
    return page.substr(start, page.find("```", start) - start);
}

domain::HomeworkTemplate example()
{
    const forms::LoadedHomework loaded = forms::load_homework(page_example());
    BOOST_TEST(shipped::lines(loaded.problems) == "");
    BOOST_REQUIRE(loaded.homework.has_value());
    return *loaded.homework;
}

std::string problems_of(const std::function<void(Value&)>& change)
{
    return shipped::lines(forms::load_homework(shipped::changed(page_example(), change)).problems);
}

std::string plan_problems(const std::string& bytes)
{
    return shipped::lines(forms::read_plan(example(), bytes).problems);
}

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

BOOST_AUTO_TEST_SUITE(agreed_tests)

BOOST_AUTO_TEST_CASE(what_is_agreed_and_both_rules_are_read)
{
    const domain::HomeworkTemplate read = example();
    const auto& own = std::get<domain::AgreedTemplate>(read.kind);
    BOOST_TEST((kind_of(read.kind) == domain::Kind::Boundary));
    BOOST_TEST(find_item(own.agreed, "hour") != nullptr);
    BOOST_TEST(own.done.says == "You had your hour, or most of it.");
    BOOST_TEST_REQUIRE(own.done.all.size() == 1U);
    BOOST_TEST(own.done.all[0].item == "minutes-alone");
    BOOST_TEST((own.done.all[0].at_least == 45.0));
    BOOST_REQUIRE(own.kept.has_value());
    BOOST_TEST(own.kept->title == "Hours left in peace");
    BOOST_TEST((own.kept->of.is == std::vector<std::string>{"yes"}));
    BOOST_REQUIRE(own.kept->half.has_value());
    BOOST_TEST((own.kept->half->is == std::vector<std::string>{"partly"}));
}

BOOST_AUTO_TEST_CASE(a_condition_must_name_an_item_of_the_log_and_what_it_can_be)
{
    const auto of_kept = [&](const char* name, Value value) {
        return problems_of([&](Value& file) { member(member(file, "kept"), "of").set(name, value); });
    };
    BOOST_TEST(has(of_kept("item", Value::string("nothing")), "no log item has the linkId “nothing”"));
    BOOST_TEST(has(of_kept("item", Value::string("helped")),
                   "no log item has the linkId “helped”")); // of the review
    BOOST_TEST(
        has(of_kept("is", Value::array({Value::string("maybe")})), "“maybe” is no option of the item"));
    BOOST_TEST(has(of_kept("at_least", Value::number(std::int64_t{1})), "either “is” or “at_least”"));
    const auto count_of_choice = problems_of([](Value& file) {
        Value& half = member(member(file, "kept"), "half");
        half = Value::object(
            {{"item", Value::string("respected")}, {"at_least", Value::number(std::int64_t{1})}});
    });
    BOOST_TEST(has(count_of_choice, "is for items that are numbers"));
}

BOOST_AUTO_TEST_CASE(what_counts_may_not_give_a_private_answer_away)
{
    const auto with_private = [](const char* link_id) {
        return problems_of([&](Value& file) { file.set("private", Value::array({Value::string(link_id)})); });
    };
    BOOST_TEST(
        has(with_private("minutes-alone"), "/done_when/all/0/item: the item “minutes-alone” is private"));
    BOOST_TEST(has(with_private("came-to-it"), "/kept/of/item: the item “came-to-it” is private"));
    BOOST_TEST(has(with_private("respected"), "/kept/half/item: the item “respected” is private"));
    BOOST_TEST(with_private("helped") == "");
}

BOOST_AUTO_TEST_CASE(what_a_kind_has_of_its_own_is_demanded_of_it_and_of_no_other)
{
    const auto without = [&](const char* name) {
        return problems_of([&](Value& file) { shipped::drop(file, name); });
    };
    BOOST_TEST(has(without("agreed"), "/agreed"));
    BOOST_TEST(has(without("done_when"), "/done_when"));
    BOOST_TEST(without("kept") == "");
    BOOST_TEST(has(problems_of([](Value& file) { file.set("goal_plan", Value::object()); }), "/goal_plan"));
    BOOST_TEST(has(
        problems_of([](Value& file) { file.set("consents", Value::array({Value::string("everything")})); }),
        "“everything” is not a code known here"));
}

BOOST_AUTO_TEST_CASE(a_link_id_stands_once_in_a_template)
{
    const auto twice = problems_of(
        [](Value& file) { member(file, "agreed").items()[0].set("linkId", Value::string("helped")); });
    BOOST_TEST(has(twice, "the linkId “helped” is used in log or review too"));
}

BOOST_AUTO_TEST_CASE(a_plan_answers_what_is_agreed_and_may_leave_it_open)
{
    const auto read =
        forms::read_plan(example(), R"({"agreed": {"hour": "After supper"}, "schedule": "3/week"})");
    BOOST_REQUIRE(read.planned.has_value());
    const auto& plan = std::get<domain::AgreedPlan>(read.planned->plan);
    BOOST_TEST((plan.kind == domain::Kind::Boundary));
    BOOST_TEST_REQUIRE(plan.answers.size() == 1U);
    BOOST_TEST((plan.answers[0].answers[0].value == domain::Value(std::string("After supper"))));
    BOOST_TEST((read.planned->schedule == domain::Schedule(domain::TimesPerWeek{3})));
    const auto open = forms::plan_without_file(example());
    BOOST_REQUIRE(open.planned.has_value());
    BOOST_TEST(std::get<domain::AgreedPlan>(open.planned->plan).answers.empty());
    BOOST_TEST(has(plan_problems(R"({"agreed": {"day": "Monday"}})"), "there is no such question"));
    BOOST_TEST(has(plan_problems(R"({"agreed": {"hour": {}}})"), "must be a text"));
    BOOST_TEST(has(plan_problems(R"({"level": 2})"), "/level"));
}

BOOST_AUTO_TEST_SUITE_END()
