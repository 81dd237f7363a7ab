// SPDX-License-Identifier: MIT
#include "base/date.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle::base;

BOOST_AUTO_TEST_SUITE(date_tests)

BOOST_AUTO_TEST_CASE(a_moment_for_people_is_to_the_minute_in_the_time_of_its_place)
{
    const auto words = [](const char* text) { return in_words(parse_instant(text).value()); };
    BOOST_TEST(words("2026-05-04T09:00:59.999+02:00") == "2026-05-04 09:00 +02:00");
    BOOST_TEST(words("2026-05-04T23:59:00-09:30") == "2026-05-04 23:59 -09:30");
    BOOST_TEST(words("2026-05-04T07:00:00.123Z") == "2026-05-04 07:00 UTC");
}

BOOST_AUTO_TEST_SUITE_END()
