// SPDX-License-Identifier: MIT
#include "app/pages/lock_countdown.h"
#include "app/pages/status.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using namespace std::chrono_literals;

namespace {

struct FiveMinutes {
    std::chrono::milliseconds now = 100h; ///< since the computer was started
    app::LockCountdown countdown{[this] { return now; }, 5min};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(lock_countdown_tests, FiveMinutes)

BOOST_AUTO_TEST_CASE(five_minutes_without_a_key_and_it_is_over)
{
    BOOST_TEST(!countdown.is_over());
    now += 5min - 1ms;
    BOOST_TEST(!countdown.is_over());
    now += 1ms;
    BOOST_TEST(countdown.is_over());
    now += 24h;
    BOOST_TEST(countdown.is_over());
}

BOOST_AUTO_TEST_CASE(each_key_begins_it_anew)
{
    now += 4min;
    countdown.touched();
    now += 4min;
    BOOST_TEST(!countdown.is_over());
    now += 1min;
    BOOST_TEST(countdown.is_over());
}

BOOST_AUTO_TEST_CASE(it_says_begun_minutes_and_in_the_last_one_tens_of_seconds)
{
    BOOST_TEST(app::in_words(countdown) == "Locks in 5 min");
    now += 3min + 1s;
    BOOST_TEST(app::in_words(countdown) == "Locks in 2 min");
    now += 59s;
    BOOST_TEST(app::in_words(countdown) == "Locks in 60 s");
    now += 51s;
    BOOST_TEST(app::in_words(countdown) == "Locks in 10 s");
    now += 24h;
    BOOST_TEST(app::in_words(countdown) == "Locks in 0 s");
}

BOOST_AUTO_TEST_CASE(a_clock_that_went_back_does_not_keep_it_open_for_longer_than_set)
{
    now -= 90h;
    BOOST_CHECK(countdown.left() == 5min);
}

BOOST_AUTO_TEST_SUITE_END()
