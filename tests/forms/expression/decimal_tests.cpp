// SPDX-License-Identifier: MIT
#include "forms/expression/decimal.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using rekindle::forms::expression::Decimal;

namespace {

Decimal read(const char* text)
{
    return Decimal::read(text).value();
}

} // namespace

BOOST_AUTO_TEST_SUITE(decimal_tests)

BOOST_AUTO_TEST_CASE(decimal_fractions_are_exact)
{
    BOOST_TEST((read("0.1") + read("0.2")).text() == "0.3");
    BOOST_TEST((read("1.1") * read("1.1")).text() == "1.21");
    BOOST_TEST((read("1") - read("0.9")).text() == "0.1");
    BOOST_TEST((read("9") / read("4")).text() == "2.25");
    BOOST_TEST((-read("0.05")).text() == "-0.05");
}

BOOST_AUTO_TEST_CASE(what_has_no_end_is_a_double)
{
    BOOST_TEST((read("1") / read("3")).value() == 1.0 / 3.0);
    BOOST_TEST(((read("1") / read("3")) * read("3") == read("1")));
    BOOST_TEST((read("999999999999999999") * read("999999999999999999")).value() ==
               999999999999999999.0 * 999999999999999999.0);
}

BOOST_AUTO_TEST_CASE(the_same_number_is_equal_however_it_is_written)
{
    BOOST_TEST((read("1.50") == read("1.5")));
    BOOST_TEST((read("-0") == read("0")));
    BOOST_TEST((read("1e2") == read("100")));
    BOOST_TEST(!(read("0.3") == read("0.30000001")));
    BOOST_TEST((read("-2.5") < read("-2.49")));
    BOOST_TEST((read("9007199254740993") > read("9007199254740992")));
}

BOOST_AUTO_TEST_CASE(rounding_is_half_away_from_zero)
{
    BOOST_TEST(read("2.5").rounded(0).text() == "3");
    BOOST_TEST(read("-2.5").rounded(0).text() == "-3");
    BOOST_TEST(read("1.005").rounded(2).text() == "1.01");
    BOOST_TEST(read("1.004").rounded(2).text() == "1");
    BOOST_TEST((read("2") / read("3")).rounded(2).text() == "0.67");
}

BOOST_AUTO_TEST_CASE(what_is_no_number_is_not_read)
{
    for (const char* const text : {"", "a", "1,5", "--1", "1e400", "inf", "nan", "1 "}) {
        BOOST_TEST(!Decimal::read(text).has_value(), text);
    }
}

BOOST_AUTO_TEST_CASE(the_ends_of_the_range_overflow_into_doubles)
{
    const Decimal least = read("-9223372036854775808");
    BOOST_TEST((-least).value() == 9223372036854775808.0);
    BOOST_TEST((least - read("1")).value() == -9223372036854775808.0);
    BOOST_TEST(std::abs((read("0.000000000000000001") * read("0.1")).value() - 1e-19) < 1e-30);
    BOOST_TEST(!(least * least).as_integer().has_value());
}

BOOST_AUTO_TEST_SUITE_END()
