// SPDX-License-Identifier: MIT
#include "base/number.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <limits>
#include <random>

using namespace rekindle::base;

BOOST_AUTO_TEST_SUITE(number_tests)

BOOST_AUTO_TEST_CASE(what_a_subtraction_in_binary_left_is_gone_at_15_digits_and_nothing_else)
{
    BOOST_TEST(at_15_digits(-12.49999999999999) == -12.5);
    BOOST_TEST(at_15_digits(0.1 + 0.2) == 0.3);
    BOOST_TEST(at_15_digits(1.0 / 3) == 0.333333333333333);
    for (const double whole : {0.0, -7.0, 9007199254740993.0, 1e300})
        BOOST_TEST(at_15_digits(whole) == whole);
    BOOST_TEST(std::isinf(at_15_digits(std::numeric_limits<double>::infinity())));
    BOOST_TEST(std::isnan(at_15_digits(std::numeric_limits<double>::quiet_NaN())));
}

BOOST_AUTO_TEST_CASE(a_number_at_15_digits_reads_as_its_text_says)
{
    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> numbers(-1000, 1000);
    for (int i = 0; i < 10'000; ++i) {
        const double number = numbers(random);
        BOOST_TEST(parse_number(to_text_of_15_digits(number)).value() == at_15_digits(number));
        BOOST_TEST(at_15_digits(at_15_digits(number)) == at_15_digits(number));
    }
}

BOOST_AUTO_TEST_SUITE_END()
