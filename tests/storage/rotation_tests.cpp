// SPDX-License-Identifier: MIT
#include "storage/rotation.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>
#include <set>

using rekindle::base::Instant;
using namespace rekindle::storage;
using namespace std::chrono;

namespace {

Instant at(const char* text)
{
    return rekindle::base::parse_instant(text).value();
}

/// One backup each noon of so many days, the last on 2026-05-31 (a Sunday).
std::vector<Instant> daily(int days)
{
    std::vector<Instant> made;
    for (int i = 0; i < days; ++i) {
        Instant moment = at("2026-05-31T12:00:00Z");
        moment.utc -= hours{24 * i};
        made.push_back(moment);
    }
    return made;
}

std::set<Instant> left(const std::vector<Instant>& made, const Instant& just_made)
{
    std::set<Instant> kept(made.begin(), made.end());
    for (const Instant& going : surplus(made, just_made)) kept.erase(going);
    return kept;
}

} // namespace

BOOST_AUTO_TEST_SUITE(rotation_tests)

BOOST_AUTO_TEST_CASE(of_two_years_of_days_seven_days_four_weeks_and_twelve_months_stay)
{
    const auto made = daily(730);
    const auto kept = left(made, made.front());
    std::set<Instant> expected;
    for (int i = 0; i < 7; ++i) expected.insert(made.at(static_cast<std::size_t>(i)));
    for (const char* sunday : {"2026-05-24T12:00:00Z", "2026-05-17T12:00:00Z", "2026-05-10T12:00:00Z"})
        expected.insert(at(sunday));
    for (const char* last :
         {"2026-04-30", "2026-03-31", "2026-02-28", "2026-01-31", "2025-12-31", "2025-11-30", "2025-10-31",
          "2025-09-30", "2025-08-31", "2025-07-31", "2025-06-30"})
        expected.insert(at((std::string(last) + "T12:00:00Z").c_str()));
    BOOST_TEST((kept == expected));
    BOOST_TEST(kept.size() == 21U);
}

BOOST_AUTO_TEST_CASE(as_many_days_weeks_and_months_stay_as_the_practice_has_set)
{
    const auto made = daily(400);
    const auto count = [&](int days, int weeks, int months) {
        rekindle::domain::BackupPlan plan;
        plan.days = days;
        plan.weeks = weeks;
        plan.months = months;
        return made.size() - surplus(made, made.front(), plan).size();
    };
    BOOST_TEST(count(1, 1, 1) == 1U); // the newest of the day is that of the week and of the month
    BOOST_TEST(count(3, 1, 1) == 3U);
    BOOST_TEST(count(1, 2, 1) == 2U);
    BOOST_TEST(count(1, 1, 3) == 3U);
    BOOST_TEST(count(30, 1, 2) == 31U);
    BOOST_TEST(count(400, 1, 1) == 400U);
}

BOOST_AUTO_TEST_CASE(a_gap_of_months_takes_nothing_that_is_the_last_of_its_time)
{
    const std::vector<Instant> made{at("2024-01-05T09:00:00Z"), at("2024-06-05T09:00:00Z"),
                                    at("2026-05-05T09:00:00Z")};
    BOOST_TEST(surplus(made, made.back()).empty());
}

BOOST_AUTO_TEST_CASE(of_one_day_the_newest_stays_but_of_today_all)
{
    const std::vector<Instant> made{at("2026-05-05T09:00:00Z"), at("2026-05-05T11:00:00Z"),
                                    at("2026-05-05T10:00:00Z"), at("2026-05-06T09:00:00Z"),
                                    at("2026-05-06T10:00:00Z")};
    BOOST_TEST((left(made, made[4]) == std::set<Instant>{made[1], made[3], made[4]}));
}

BOOST_AUTO_TEST_CASE(the_day_is_that_of_the_place)
{
    // 23:30 and 00:30 in New York: two days there, one day in UTC.
    const std::vector<Instant> made{at("2026-05-04T23:30:00-04:00"), at("2026-05-05T00:30:00-04:00")};
    BOOST_TEST(surplus(made, made.back()).empty());
}

BOOST_AUTO_TEST_CASE(the_newest_and_the_one_just_made_never_go)
{
    std::mt19937 random(3); // the same moments every time
    for (int round = 0; round < 500; ++round) {
        std::vector<Instant> made(1 + random() % 60);
        for (Instant& moment : made) {
            moment = at("2020-01-01T00:00:00Z");
            moment.utc += minutes{random() % (60U * 24 * 900)};
        }
        const Instant just_made = made[random() % made.size()]; // not the newest when the clock was set back
        const auto going = surplus(made, just_made);
        BOOST_TEST(std::count(going.begin(), going.end(), just_made) == 0);
        BOOST_TEST(std::count(going.begin(), going.end(), *std::max_element(made.begin(), made.end())) == 0);
        std::shuffle(made.begin(), made.end(), random);
        BOOST_TEST((surplus(made, just_made) == going)); // the order they are found in does not matter
    }
}

BOOST_AUTO_TEST_CASE(of_a_clock_that_was_a_year_ahead_for_a_week_nothing_takes_the_place_of_todays)
{
    std::vector<Instant> ahead = daily(10);
    for (Instant& moment : ahead) moment.utc += hours{24 * 365};
    auto days = daily(60); // as the clock is right again, a day after the other
    std::reverse(days.begin(), days.end());
    std::set<Instant> there(ahead.begin(), ahead.end());
    for (const Instant& today : days) {
        there.insert(today);
        there = left({there.begin(), there.end()}, today);
    }
    for (const Instant& day : daily(7)) BOOST_TEST(there.contains(day));
    std::set<Instant> right = there;
    for (const Instant& moment : ahead) right.erase(moment);
    BOOST_TEST((right == left(daily(60), daily(1).front())));
    // Theirs stay by the same rule, and do not go all at once.
    std::set<Instant> theirs = there;
    for (const Instant& moment : right) theirs.erase(moment);
    BOOST_TEST((theirs == left(ahead, ahead.front())));
    BOOST_TEST(theirs.size() >= 7U);
}

BOOST_AUTO_TEST_CASE(a_clock_that_is_set_back_takes_nothing_of_what_was_made_before)
{
    auto made = daily(730);
    const auto before = left(made, made.front());
    std::set<Instant> there = before;
    const Instant wrong = at("2001-01-01T12:00:00Z");
    there.insert(wrong);
    there = left({there.begin(), there.end()}, wrong);
    BOOST_TEST(there.contains(wrong));
    there.erase(wrong);
    BOOST_TEST((there == before));
}

BOOST_AUTO_TEST_SUITE_END()
