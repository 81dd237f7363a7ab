// SPDX-License-Identifier: MIT
#include "storage/secret_bytes.h"

#include <boost/test/unit_test.hpp>

using rekindle::storage::SecretBytes;

BOOST_AUTO_TEST_SUITE(secret_bytes_tests)

BOOST_AUTO_TEST_CASE(a_copy_holds_the_bytes_and_its_size)
{
    const auto secret = SecretBytes::copy_of(std::string_view("a\0b", 3));
    BOOST_TEST((secret.view() == std::string_view("a\0b", 3)));
}

BOOST_AUTO_TEST_CASE(an_empty_secret_is_a_secret_too)
{
    BOOST_TEST(SecretBytes::copy_of("").view().empty());
}

BOOST_AUTO_TEST_CASE(two_random_keys_differ)
{
    BOOST_TEST((SecretBytes::random(32).view() != SecretBytes::random(32).view()));
}

BOOST_AUTO_TEST_SUITE_END()
