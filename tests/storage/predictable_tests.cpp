// SPDX-License-Identifier: MIT
#include "storage/predictable.h"

#include "storage/passphrase.h"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace rekindle::storage;

BOOST_AUTO_TEST_SUITE(predictable_tests)

BOOST_AUTO_TEST_CASE(a_word_a_run_and_a_year_are_one_piece_each_and_every_other_character_is_one)
{
    BOOST_TEST(pieces_in("password", {}) == 1U);
    BOOST_TEST(pieces_in("password12345678", {}) == 2U);
    BOOST_TEST(pieces_in("passwordxq", {}) == 3U);
    BOOST_TEST(pieces_in("xqv", {}) == 3U);
    BOOST_TEST(pieces_in("love2024", {}) == 2U);
    BOOST_TEST(pieces_in("love1492", {}) == 5U); // no year of a life
    BOOST_TEST(pieces_in("", {}) == 0U);
}

BOOST_AUTO_TEST_CASE(runs_count_on_any_keyboard_and_either_way)
{
    for (const char* text : {"qwertyuiop", "poiuytrewq", "qwertz", "azerty", "asdfgh", "abcdefgh", "hgfedcba",
                             "1234567890", "0123456789", "9876543210", "1q2w3e4r", "1qaz2wsx", "zzzzzzzz"})
        BOOST_TEST(pieces_in(text, {}) == 1U, text);
    BOOST_TEST(pieces_in("ab", {}) == 2U); // two are none
}

BOOST_AUTO_TEST_CASE(the_same_piece_again_is_no_more_work)
{
    BOOST_TEST(pieces_in("lovelovelove", {}) == 1U);
    BOOST_TEST(pieces_in("xqxqxqxq", {}) == 2U);
}

BOOST_AUTO_TEST_CASE(the_fewest_pieces_are_taken_not_the_first_that_fit)
{
    // "their" comes first, and leaves three letters over; "the" and "irish" leave nothing.
    BOOST_TEST(pieces_in("theirish", {"their", "irish"}) == 2U);
    BOOST_TEST(pieces_in("riverside2026", {"riverside"}) == 2U);
}

BOOST_AUTO_TEST_CASE(characters_count_not_bytes)
{
    BOOST_TEST(pieces_in("ключ", {}) == 4U);
    BOOST_TEST(pieces_in("ключключ", {}) == 4U);
}

BOOST_AUTO_TEST_CASE(what_is_put_together_of_first_ideas_is_refused_in_every_spelling)
{
    for (const char* text :
         {"Password 12345678", "thisismypassword", "My-Secret-Password", "iloveyou2024iloveyou",
          "Letmein Letmein!!", "qwertyuiop12345", "Administrator2026", "Couples.Therapy.2026",
          "correct horse battery staple 1", "Riverside Clinic 2026", "RiversidePractice1",
          "Monday Tuesday Sunday", "p a s s w o r d 1 2 3 4 5", "PASSWORDPASSWORD", "testtesttesttest",
          "Lorem ipsum dolor sit amet"})
        BOOST_TEST(weakness(text, "Riverside Couples").has_value(), text);
}

BOOST_AUTO_TEST_CASE(what_nobody_would_put_together_is_allowed)
{
    for (const char* text : {"jTx49fk$2mWqz7p", "a willow by the quiet river", "lamp otter gravel nine spoon",
                             "seven slow herons over the mill", "love heart home summer doctor",
                             "demo practice only", "ключ от дома у реки", "Grün wie der Wald im Mai"})
        BOOST_TEST(!weakness(text, "Riverside Couples").has_value(), text);
}

BOOST_AUTO_TEST_CASE(a_very_long_text_is_counted_too)
{
    BOOST_TEST(pieces_in(std::string(2'000, 'z'), {}) == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
