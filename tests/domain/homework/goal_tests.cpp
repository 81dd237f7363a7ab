// SPDX-License-Identifier: MIT
#include "domain/homework/goal.h"
#include "support/days.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle::domain;

BOOST_AUTO_TEST_SUITE(goal_tests)

BOOST_AUTO_TEST_CASE(the_newest_day_counts_and_on_it_the_counselor_else_the_lower_partner)
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

BOOST_AUTO_TEST_SUITE_END()
