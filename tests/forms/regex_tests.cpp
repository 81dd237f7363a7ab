// SPDX-License-Identifier: MIT
#include "forms/regex.h"

#include <boost/test/unit_test.hpp>

using rekindle::forms::matches_regex;
using rekindle::forms::regex_problem;

BOOST_AUTO_TEST_SUITE(regex_tests)

BOOST_AUTO_TEST_CASE(the_whole_text_must_match)
{
    BOOST_TEST(matches_regex("[0-9]{5}", "12345"));
    BOOST_TEST(!matches_regex("[0-9]{5}", "x12345"));
    BOOST_TEST(!matches_regex("[0-9]{5}", "123456"));
    BOOST_TEST(!matches_regex("[0-9]{5}", "12345\n"));
    BOOST_TEST(!matches_regex("^[0-9]{5}$", "12345\n"));
    BOOST_TEST(matches_regex("a|ab", "ab"));
}

BOOST_AUTO_TEST_CASE(a_character_is_a_character_not_a_byte)
{
    BOOST_TEST(matches_regex("..", "äö"));
    BOOST_TEST(matches_regex("[\\u00e4]", "ä")); // as JavaScript writes it
    BOOST_TEST(!matches_regex(".", "\xFF"));
}

BOOST_AUTO_TEST_CASE(a_bad_pattern_is_told_and_matches_nothing)
{
    BOOST_TEST(regex_problem("[0-9]+").empty());
    BOOST_TEST(!regex_problem("[0-9").empty());
    BOOST_TEST(!regex_problem("(").empty());
    BOOST_TEST(!matches_regex("(", "("));
}

BOOST_AUTO_TEST_CASE(patterns_that_would_never_end_do_not_match)
{
    // Each of these takes longer than the universe on a matcher without limits.
    const std::string many(40, 'a');
    BOOST_TEST(!matches_regex("(a+)+b", many));
    BOOST_TEST(!matches_regex("(a|aa)*(a|aa)*(a|aa)*c", many));
    BOOST_TEST(!matches_regex("((a*)*)*d", many));
    // This one would end, after about a million steps: too many for one answer of one form.
    BOOST_TEST(!matches_regex("(a+)+b|a{20}", std::string(20, 'a')));
    BOOST_TEST(matches_regex("(a+)+b|a{10}", std::string(10, 'a')));
}

BOOST_AUTO_TEST_CASE(a_long_text_is_no_danger)
{
    const std::string text(2'000'000, 'a');
    BOOST_TEST(matches_regex("a*", text));
    matches_regex("(a|b)*c", text); // must come back; recursion would have ended the program
    BOOST_TEST(!regex_problem(std::string(60'000, '(')).empty());
}

BOOST_AUTO_TEST_SUITE_END()
