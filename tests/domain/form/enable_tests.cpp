// SPDX-License-Identifier: MIT
#include "domain/form/enable.h"

#include "support/forms.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle::domain;
using made::answer;
using made::coding;
using made::form;
using made::group;
using made::item;
using made::response;

namespace {

Item when(Item made, std::vector<Condition> conditions, bool any = false)
{
    made.enable_when = std::move(conditions);
    made.any_condition_enables = any;
    return made;
}

Value whole(std::int64_t number)
{
    return number;
}

/// Whether "then" applies when "if" (an integer) was answered with `given` and the condition is `op answer`.
bool applies(Operator op, const Value& wanted, std::vector<ResponseItem> given)
{
    const Questionnaire tested =
        form({item("if", ItemType::Integer), when(item("then", ItemType::String), {{"if", op, wanted}})});
    return enabled_items(tested, response(std::move(given))).contains("then");
}

} // namespace

BOOST_AUTO_TEST_SUITE(enable_tests)

BOOST_AUTO_TEST_CASE(every_operator_compares_as_it_says)
{
    struct Row {
        Operator op;
        bool below, same, above;
    };
    for (const Row& row :
         {Row{Operator::Equal, false, true, false}, Row{Operator::NotEqual, true, false, true},
          Row{Operator::Greater, false, false, true}, Row{Operator::Less, true, false, false},
          Row{Operator::GreaterOrEqual, false, true, true}, Row{Operator::LessOrEqual, true, true, false}}) {
        const int op = static_cast<int>(row.op);
        BOOST_TEST(applies(row.op, whole(5), {answer("if", whole(4))}) == row.below, op);
        BOOST_TEST(applies(row.op, whole(5), {answer("if", whole(5))}) == row.same, op);
        BOOST_TEST(applies(row.op, whole(5), {answer("if", whole(6))}) == row.above, op);
        BOOST_TEST(!applies(row.op, whole(5), {}), op);
    }
}

BOOST_AUTO_TEST_CASE(exists_asks_whether_there_is_an_answer_and_declining_is_none)
{
    BOOST_TEST(applies(Operator::Exists, true, {answer("if", whole(0))}));
    BOOST_TEST(!applies(Operator::Exists, true, {}));
    BOOST_TEST(applies(Operator::Exists, false, {}));
    BOOST_TEST(!applies(Operator::Exists, false, {answer("if", whole(0))}));
    BOOST_TEST(!applies(Operator::Exists, true, {answer("if", Declined{})}));
    BOOST_TEST(!applies(Operator::NotEqual, whole(1), {answer("if", Declined{})}));
}

BOOST_AUTO_TEST_CASE(all_conditions_or_any_of_them)
{
    const std::vector<Condition> conditions{{"a", Operator::Equal, whole(1)},
                                            {"b", Operator::Equal, whole(1)}};
    const std::vector<Item> asked{item("a", ItemType::Integer), item("b", ItemType::Integer)};
    const auto tested = [&](bool any) {
        std::vector<Item> items = asked;
        items.push_back(when(item("then", ItemType::String), conditions, any));
        return form(std::move(items));
    };
    const Response one = response({answer("a", whole(1))});
    const Response both = response({answer("a", whole(1)), answer("b", whole(1))});
    BOOST_TEST(!enabled_items(tested(false), one).contains("then"));
    BOOST_TEST(enabled_items(tested(true), one).contains("then"));
    BOOST_TEST(enabled_items(tested(false), both).contains("then"));
    BOOST_TEST(!enabled_items(tested(true), response({})).contains("then"));
}

BOOST_AUTO_TEST_CASE(what_is_under_an_item_that_does_not_apply_does_not_apply)
{
    const Questionnaire tested =
        form({item("if", ItemType::Integer),
              when(item("outer", ItemType::Group,
                        {item("inner", ItemType::Group, {item("deep", ItemType::String)})}),
                   {{"if", Operator::Equal, whole(1)}})});
    BOOST_TEST(!enabled_items(tested, response({})).contains("deep"));
    BOOST_TEST(enabled_items(tested, response({answer("if", whole(1))})).contains("deep"));
}

BOOST_AUTO_TEST_CASE(an_answer_that_does_not_apply_counts_as_none)
{
    const Questionnaire tested = form({item("a", ItemType::Integer),
                                       when(item("b", ItemType::Integer), {{"a", Operator::Equal, whole(1)}}),
                                       when(item("c", ItemType::String), {{"b", Operator::Equal, whole(1)}}),
                                       when(item("d", ItemType::String), {{"b", Operator::Exists, false}})});
    const auto enabled = enabled_items(tested, response({answer("a", whole(0)), answer("b", whole(1))}));
    BOOST_TEST(!enabled.contains("c"));
    BOOST_TEST(enabled.contains("d"));
}

BOOST_AUTO_TEST_CASE(a_condition_may_look_at_a_later_question)
{
    const Questionnaire tested =
        form({when(item("first", ItemType::String), {{"last", Operator::Exists, true}}),
              item("last", ItemType::Integer)});
    BOOST_TEST(enabled_items(tested, response({answer("last", whole(1))})).contains("first"));
    BOOST_TEST(!enabled_items(tested, response({})).contains("first"));
}

BOOST_AUTO_TEST_CASE(any_answer_of_a_repeating_question_will_do)
{
    ResponseItem chosen = answer("if", coding("a"));
    chosen.answers.push_back({coding("b"), {}});
    Item several = made::choice("if", {"a", "b", "c"});
    several.repeats = true;
    const auto then = [&](Operator op, const std::string& code) {
        return enabled_items(
                   form({several, when(item("then", ItemType::String), {{"if", op, coding(code)}})}),
                   response({chosen}))
            .contains("then");
    };
    BOOST_TEST(then(Operator::Equal, "b"));
    BOOST_TEST(!then(Operator::Equal, "c"));
    BOOST_TEST(then(Operator::NotEqual, "a"));
}

BOOST_AUTO_TEST_CASE(each_repetition_of_a_group_looks_at_its_own_answers)
{
    // "then" is answered in the repetition whose "if" does not hold; "after" hangs on that answer.
    Item repeated = item("g", ItemType::Group,
                         {item("if", ItemType::Integer),
                          when(item("then", ItemType::Integer), {{"if", Operator::Equal, whole(1)}})});
    repeated.repeats = true;
    const Questionnaire tested =
        form({repeated, when(item("after", ItemType::String), {{"then", Operator::Exists, true}})});
    const auto filled = [](std::int64_t with_then) {
        return response({group("g", {answer("if", whole(with_then)), answer("then", whole(7))}),
                         group("g", {answer("if", whole(1))})});
    };
    BOOST_TEST(!enabled_items(tested, filled(0)).contains("after"));
    BOOST_TEST(enabled_items(tested, filled(1)).contains("after"));
    BOOST_TEST(enabled_items(tested, filled(0)).contains("then"));
}

BOOST_AUTO_TEST_CASE(items_under_a_question_follow_its_answer)
{
    const Questionnaire tested = form({item(
        "q", ItemType::Boolean, {when(item("why", ItemType::String), {{"q", Operator::Equal, true}})})});
    BOOST_TEST(enabled_items(tested, response({answer("q", true)})).contains("why"));
    BOOST_TEST(!enabled_items(tested, response({answer("q", false)})).contains("why"));
}

BOOST_AUTO_TEST_CASE(a_condition_about_no_item_never_holds)
{
    for (const Value& wanted : {Value(true), Value(false)}) {
        const Questionnaire tested =
            form({when(item("then", ItemType::String), {{"nowhere", Operator::Exists, wanted}})});
        BOOST_TEST(enabled_items(tested, response({})).empty());
    }
}

BOOST_AUTO_TEST_CASE(what_an_expression_disables_takes_everything_below_with_it)
{
    const Questionnaire tested =
        form({item("g", ItemType::Group, {item("in", ItemType::String)}),
              when(item("then", ItemType::String), {{"in", Operator::Exists, true}})});
    const Response filled = response({group("g", {answer("in", std::string("x"))})});
    BOOST_TEST(enabled_items(tested, filled).size() == 3U);
    BOOST_TEST(enabled_items(tested, filled, {"g"}).empty());
}

BOOST_AUTO_TEST_CASE(circles_and_very_long_chains_end)
{
    const Questionnaire circle = form({when(item("a", ItemType::Integer), {{"b", Operator::Exists, true}}),
                                       when(item("b", ItemType::Integer), {{"a", Operator::Exists, true}})});
    BOOST_TEST(enabled_items(circle, response({})).empty());

    // Each looks at the next: decided by recursion this would need forty thousand frames.
    std::vector<Item> chain;
    std::vector<ResponseItem> answers;
    constexpr int length = 40'000;
    for (int i = 0; i < length; ++i) {
        Item link = item(std::to_string(i), ItemType::Integer);
        if (i + 1 < length) link = when(std::move(link), {{std::to_string(i + 1), Operator::Exists, true}});
        chain.push_back(std::move(link));
        answers.push_back(answer(std::to_string(i), whole(1)));
    }
    const Questionnaire long_form = form(std::move(chain));
    BOOST_TEST(enabled_items(long_form, response(answers)).size() == length);
    answers.pop_back();
    BOOST_TEST(enabled_items(long_form, response(answers)).size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_group_repeated_beyond_measure_does_not_fill_the_memory)
{
    // 2,000 items in 5,000 repetitions: ten million places if every empty one were laid out.
    std::vector<Item> inside;
    for (int i = 0; i < 2'000; ++i) inside.push_back(item("i" + std::to_string(i), ItemType::String));
    Item repeated = item("g", ItemType::Group, std::move(inside));
    repeated.repeats = true;
    const Questionnaire tested =
        form({repeated, when(item("then", ItemType::String), {{"i7", Operator::Exists, true}})});
    std::vector<ResponseItem> given(5'000, group("g", {}));
    BOOST_TEST(!enabled_items(tested, response(given)).contains("then"));
    given.back().items.push_back(answer("i7", std::string("x")));
    BOOST_TEST(enabled_items(tested, response(given)).size() == 2'002U);
}

BOOST_AUTO_TEST_SUITE_END()
