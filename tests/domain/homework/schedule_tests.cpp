// SPDX-License-Identifier: MIT
#include "domain/homework/schedule.h"
#include "support/days.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle::domain;

namespace {

std::vector<std::string> due(const std::vector<Occasion>& occasions)
{
    std::vector<std::string> result;
    for (const Occasion& occasion : occasions) result.push_back(rekindle::base::to_text(occasion.due));
    return result;
}
using Days = std::vector<std::string>;

} // namespace

BOOST_AUTO_TEST_SUITE(schedule_tests)

BOOST_AUTO_TEST_CASE(named_days_fall_on_those_days_and_the_future_does_not_count)
{
    // 2026-03-02 is a Monday.
    const auto found = occasions(OnDays{{1, 3}}, day("2026-03-02"), {}, day("2026-03-11"));
    BOOST_TEST(due(found) == (Days{"2026-03-02", "2026-03-04", "2026-03-09", "2026-03-11"}));
}

BOOST_AUTO_TEST_CASE(the_last_day_ends_a_schedule)
{
    const auto found =
        occasions(OnDays{{1, 2, 3, 4, 5, 6, 7}}, day("2026-02-27"), day("2026-03-01"), day("2026-04-01"));
    BOOST_TEST(due(found) == (Days{"2026-02-27", "2026-02-28", "2026-03-01"}));
}

BOOST_AUTO_TEST_CASE(three_a_week_are_due_on_the_third_fifth_and_last_day_of_the_week_from_the_start)
{
    const auto found = occasions(TimesPerWeek{3}, day("2026-03-03"), {}, day("2026-03-10"));
    BOOST_TEST(due(found) ==
               (Days{"2026-03-05", "2026-03-07", "2026-03-09", "2026-03-12", "2026-03-14", "2026-03-16"}));
    BOOST_CHECK(found[2].from == day("2026-03-03"));
    BOOST_CHECK(found[2].until == day("2026-03-09"));
}

BOOST_AUTO_TEST_CASE(a_week_that_the_end_cuts_short_asks_for_less)
{
    const auto found = occasions(TimesPerWeek{3}, day("2026-03-03"), day("2026-03-06"), day("2026-03-20"));
    BOOST_TEST(due(found) == (Days{"2026-03-05"}));
}

BOOST_AUTO_TEST_CASE(once_by_a_day_may_be_done_from_the_start)
{
    const auto found = occasions(OnceBy{day("2026-03-20")}, day("2026-03-02"), {}, day("2026-03-05"));
    BOOST_TEST_REQUIRE(found.size() == 1u);
    BOOST_CHECK(found[0].from == day("2026-03-02"));
    BOOST_CHECK(found[0].until == day("2026-03-20"));
}

BOOST_AUTO_TEST_CASE(nothing_is_due_before_the_start_or_on_a_trigger)
{
    BOOST_TEST(occasions(OnDays{{1}}, day("2026-03-02"), {}, day("2026-03-01")).empty());
    BOOST_TEST(occasions(OnTrigger{}, day("2026-03-02"), {}, day("2026-04-01")).empty());
}

BOOST_AUTO_TEST_CASE(what_ended_before_its_deadline_was_never_due)
{
    BOOST_TEST(occasions(OnceBy{day("2026-03-20")}, day("2026-03-02"), day("2026-03-15"), day("2026-04-01"))
                   .empty());
}

BOOST_AUTO_TEST_SUITE_END()
