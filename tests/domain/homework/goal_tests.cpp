// SPDX-License-Identifier: MIT
#include "domain/homework/goal.h"
#include "support/days.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle::domain;

BOOST_AUTO_TEST_SUITE(goal_tests)

BOOST_AUTO_TEST_CASE(of_one_day_the_counselor_counts_else_the_lower_partner)
{
    Goal goal;
    BOOST_TEST(!current_level(goal, day("2026-03-01")).has_value());
    goal.ratings = {{day("2026-02-01"), RatedBy::Counselor, 2},
                    {day("2026-03-01"), RatedBy::A, 1},
                    {day("2026-03-01"), RatedBy::B, 0},
                    {day("2026-04-01"), RatedBy::B, 2},
                    {day("2026-04-01"), RatedBy::Counselor, -1}};
    BOOST_TEST(current_level(goal, day("2026-02-15")).value() == 2);
    BOOST_TEST(current_level(goal, day("2026-03-15")).value() == 0);
    BOOST_TEST(current_level(goal, day("2026-04-01")).value() == -1);
}

BOOST_AUTO_TEST_CASE(a_partner_s_rating_stands_until_that_partner_rates_again)
{
    Goal goal;
    goal.ratings = {{day("2026-03-01"), RatedBy::A, 2},
                    {day("2026-03-01"), RatedBy::B, -1},
                    {day("2026-03-02"), RatedBy::A, 2},
                    {day("2026-03-09"), RatedBy::B, 1}};
    BOOST_TEST(current_level(goal, day("2026-03-01")).value() == -1);
    BOOST_TEST(current_level(goal, day("2026-03-02")).value() == -1); // B has said nothing new
    BOOST_TEST(current_level(goal, day("2026-03-09")).value() == 1);
}

BOOST_AUTO_TEST_CASE(what_the_counselor_settled_stands_for_who_has_not_rated_since)
{
    Goal goal;
    goal.ratings = {{day("2026-03-01"), RatedBy::A, -1},
                    {day("2026-03-02"), RatedBy::B, -2},
                    {day("2026-03-02"), RatedBy::Counselor, 0},
                    {day("2026-03-03"), RatedBy::A, 2},
                    {day("2026-03-04"), RatedBy::B, 1}};
    BOOST_TEST(current_level(goal, day("2026-03-03")).value() == 0); // neither -2 again nor 2 by A alone
    BOOST_TEST(current_level(goal, day("2026-03-04")).value() == 1);
    goal.owner = Owner::A; // nobody waits for B in a goal of A's
    BOOST_TEST(current_level(goal, day("2026-03-02")).value() == 0);
    BOOST_TEST(current_level(goal, day("2026-03-03")).value() == 2);
}

BOOST_AUTO_TEST_SUITE_END()
