// SPDX-License-Identifier: MIT
#include "report/text_direction.h"

#include <boost/test/unit_test.hpp>

using rekindle::report::reads_right_to_left;

BOOST_AUTO_TEST_SUITE(text_direction_tests)

BOOST_AUTO_TEST_CASE(a_language_is_read_as_it_is_usually_written)
{
    for (const char* tag : {"ar", "he", "HE-IL", "fa", "ur-PK", "yi", "ckb", "ps"})
        BOOST_TEST(reads_right_to_left(tag), tag);
    for (const char* tag : {"en", "de-CH", "zh", "ja", "ku", "pa", "hebrew", "a", "", "-", "arabic"})
        BOOST_TEST(!reads_right_to_left(tag), tag);
}

BOOST_AUTO_TEST_CASE(a_script_that_is_named_counts_before_the_language)
{
    for (const char* tag : {"pa-Arab", "ku-arab-IQ", "az-Arab", "ff-Adlm", "en-Hebr"})
        BOOST_TEST(reads_right_to_left(tag), tag);
    for (const char* tag : {"ar-Latn", "he-Latn-IL", "ks-Deva", "sd-Deva"})
        BOOST_TEST(!reads_right_to_left(tag), tag);
}

BOOST_AUTO_TEST_CASE(what_is_private_and_variants_that_begin_with_a_year_are_no_script)
{
    BOOST_TEST(!reads_right_to_left("en-x-arab"));
    BOOST_TEST(reads_right_to_left("ar-1994"));
}

BOOST_AUTO_TEST_SUITE_END()
