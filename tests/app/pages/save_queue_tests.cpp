// SPDX-License-Identifier: MIT
#include "app/pages/save_queue.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using app::FormEnd;
using app::QuestionAnswers;
using app::SaveOrder;
using app::SaveQueue;

namespace {

QuestionAnswers answer(const std::string& link_id, std::int64_t value)
{
    return {{{{link_id, 0}}}, {value}, 0};
}

struct Fixture {
    std::vector<SaveOrder> passed;
    SaveQueue queue{[this](const SaveOrder& order) { passed.push_back(order); }};

    std::int64_t value_passed(std::size_t which)
    {
        return std::get<std::int64_t>(std::get<QuestionAnswers>(passed.at(which).what).values.at(0));
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(save_queue_tests, Fixture)

BOOST_AUTO_TEST_CASE(nothing_leaves_the_queue_before_it_is_reported_as_saved)
{
    queue.add(answer("a", 1));
    queue.add(answer("b", 2));
    BOOST_TEST(passed.size() == 1u);
    BOOST_TEST(queue.length() == 2u);
    queue.saved(passed[0].number);
    BOOST_TEST(passed.size() == 2u);
    BOOST_TEST(queue.length() == 1u);
    queue.saved(passed[0].number); // again, or of somebody else: nothing
    BOOST_TEST(queue.length() == 1u);
    queue.saved(passed[1].number);
    BOOST_TEST(queue.is_empty());
}

BOOST_AUTO_TEST_CASE(an_answer_that_waits_gives_way_to_a_newer_one_and_the_one_under_way_does_not)
{
    queue.add(answer("a", 1));
    queue.add(answer("b", 2));
    queue.add(answer("b", 3));
    queue.add(answer("a", 4));
    BOOST_TEST(queue.length() == 3u);
    for (std::size_t i = 0; i < 3; ++i) queue.saved(passed.at(i).number);
    BOOST_TEST(queue.is_empty());
    BOOST_TEST(value_passed(0) == 1);
    BOOST_TEST(value_passed(1) == 3);
    BOOST_TEST(value_passed(2) == 4);
}

BOOST_AUTO_TEST_CASE(what_failed_stays_first_and_is_tried_again_before_what_came_later)
{
    queue.add(answer("a", 1));
    queue.not_saved(passed[0].number, "The disk is full.");
    BOOST_TEST(queue.trouble() == "The disk is full.");
    BOOST_TEST(queue.length() == 1u);
    queue.add(answer("b", 2)); // tries again, too
    BOOST_TEST(queue.trouble() == "");
    BOOST_TEST(passed.size() == 2u);
    BOOST_TEST(value_passed(1) == 1);
    queue.not_saved(passed[1].number, "Still full.");
    queue.try_again();
    queue.saved(passed[2].number);
    queue.saved(passed[3].number);
    BOOST_TEST(value_passed(3) == 2);
    BOOST_TEST(queue.is_empty());
}

BOOST_AUTO_TEST_CASE(what_failed_never_comes_after_a_newer_answer_to_the_same_question)
{
    queue.add(answer("a", 1));
    queue.not_saved(passed[0].number, "The disk is full.");
    queue.add(answer("a", 2));
    BOOST_TEST(queue.length() == 1u);
    queue.saved(passed[1].number);
    BOOST_TEST(value_passed(1) == 2);
    BOOST_TEST(queue.is_empty());
}

BOOST_AUTO_TEST_CASE(an_outcome_reported_at_once_is_as_good_as_one_reported_later)
{
    std::vector<std::uint64_t> numbers;
    SaveQueue* reporting = nullptr;
    SaveQueue at_once([&](const SaveOrder& order) {
        numbers.push_back(order.number);
        reporting->saved(order.number);
    });
    reporting = &at_once;
    for (int i = 0; i < 3; ++i) at_once.add(answer("q", i));
    at_once.add(FormEnd{});
    BOOST_TEST(at_once.is_empty());
    BOOST_TEST(numbers == (std::vector<std::uint64_t>{1, 2, 3, 4}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
