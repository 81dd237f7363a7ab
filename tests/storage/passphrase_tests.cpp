// SPDX-License-Identifier: MIT
#include "storage/passphrase.h"

#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle::storage;

BOOST_AUTO_TEST_SUITE(passphrase_tests)

BOOST_AUTO_TEST_CASE(fourteen_characters_are_too_few_and_fifteen_enough)
{
    BOOST_TEST(weakness("jTx49fk$2mWqz7", "Riverside").has_value());
    BOOST_TEST(!weakness("jTx49fk$2mWqz7p", "Riverside").has_value());
}

BOOST_AUTO_TEST_CASE(characters_count_not_bytes)
{
    BOOST_TEST(weakness("ключ от дома", "Riverside").has_value()); // 12 characters, 22 bytes
    BOOST_TEST(!weakness("ключ от дома у реки", "Riverside").has_value());
}

BOOST_AUTO_TEST_CASE(five_short_words_are_enough_but_not_the_same_one_five_times)
{
    BOOST_TEST(!weakness("we go up at us", "Riverside").has_value());
    BOOST_TEST(weakness("we we we we we", "Riverside").has_value());
    BOOST_TEST(weakness("a b c d e f g", "Riverside").has_value());
}

BOOST_AUTO_TEST_CASE(the_name_of_the_practice_is_refused_however_it_is_written)
{
    BOOST_TEST(weakness("Riverside Couples Practice", "riverside couples-practice").has_value());
    BOOST_TEST(!weakness("Riverside Couples Practice", "Hillside").has_value());
}

BOOST_AUTO_TEST_CASE(well_known_and_regular_ones_are_refused)
{
    for (const char* text : {"Correct Horse Battery Staple", "123456789012345", "aaaaaaaaaaaaaaaaaaaa",
                             "abcabcabcabcabcabc", "PasswordPassword"})
        BOOST_TEST(weakness(text, "Riverside").has_value(), text);
}

BOOST_AUTO_TEST_CASE(the_same_letters_from_different_keyboards_are_the_same_passphrase)
{
    // e with acute as one code point and as two; the ligature fi and its letters.
    BOOST_TEST((normalized("caf\u00e9 by the river").view() == normalized("cafe\u0301 by the river").view()));
    BOOST_TEST((normalized("\ufb01nd the river bank").view() == normalized("find the river bank").view()));
    BOOST_TEST((normalized("Find the river bank").view() != normalized("find the river bank").view()));
}

BOOST_AUTO_TEST_CASE(what_is_no_text_is_refused_in_words)
{
    const auto error = sample::error_of([] { normalized("\xff\xfe and so on and on"); });
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST((error->trouble() == rekindle::base::Trouble::Call));
}

BOOST_AUTO_TEST_SUITE_END()
