// SPDX-License-Identifier: MIT
#include "storage/recovery_key.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>

using namespace rekindle::storage;

namespace {

const std::string letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

SecretBytes key_of(unsigned seed)
{
    std::mt19937 random(seed);
    SecretBytes key(recovery_key_bytes);
    for (std::size_t i = 0; i < key.size(); ++i) key.data()[i] = static_cast<std::uint8_t>(random());
    return key;
}

} // namespace

BOOST_AUTO_TEST_SUITE(recovery_key_tests)

BOOST_AUTO_TEST_CASE(what_is_printed_reads_back)
{
    for (unsigned seed = 0; seed < 500; ++seed) {
        const SecretBytes key = key_of(seed);
        const auto back = parse_recovery_key(recovery_text(key));
        BOOST_REQUIRE(back.has_value());
        BOOST_TEST((back->view() == key.view()));
    }
}

BOOST_AUTO_TEST_CASE(a_key_of_one_kind_is_none_of_the_other)
{
    const std::string recovery = recovery_text(key_of(5)), escrow = recovery_text(key_of(5), escrow_prefix);
    BOOST_TEST(parse_recovery_key(escrow, escrow_prefix).has_value());
    BOOST_TEST(!parse_recovery_key(escrow).has_value());
    BOOST_TEST(!parse_recovery_key(recovery, escrow_prefix).has_value());
}

BOOST_AUTO_TEST_CASE(the_print_is_eight_groups_of_five)
{
    const std::string text = recovery_text(key_of(1));
    BOOST_TEST(text.size() == 47U);
    BOOST_TEST(text.substr(0, 2) == "RK");
    BOOST_TEST(std::count(text.begin(), text.end(), '-') == 7);
}

BOOST_AUTO_TEST_CASE(small_letters_spaces_and_look_alikes_do_not_matter)
{
    const SecretBytes key = key_of(7);
    std::string text = recovery_text(key);
    for (char& c : text) {
        if (c == '0')
            c = 'o';
        else if (c == '1')
            c = 'l';
        else if (c == '-')
            c = ' ';
        else
            c = static_cast<char>(std::tolower(c));
    }
    const auto back = parse_recovery_key(" " + text + "\n");
    BOOST_REQUIRE(back.has_value());
    BOOST_TEST((back->view() == key.view()));
}

BOOST_AUTO_TEST_CASE(none_of_ten_thousand_random_typos_of_one_character_is_accepted)
{
    std::mt19937 random(2024);
    int accepted = 0;
    for (int i = 0; i < 20'000; ++i) { // as many of either kind
        const std::string_view prefix = i % 2 == 0 ? recovery_prefix : escrow_prefix;
        std::string text = recovery_text(key_of(static_cast<unsigned>(i)), prefix);
        std::size_t at = 0;
        do at = random() % text.size();
        while (text[at] == '-');
        const char before = text[at];
        do text[at] = letters[random() % letters.size()];
        while (text[at] == before);
        accepted += parse_recovery_key(text, prefix).has_value();
    }
    BOOST_TEST(accepted == 0);
}

BOOST_AUTO_TEST_CASE(neither_swapped_neighbours_nor_missing_or_further_characters_are_accepted)
{
    const std::string text = recovery_text(key_of(3));
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        std::string swapped = text;
        std::swap(swapped[i], swapped[i + 1]);
        const bool same = text[i] == text[i + 1] || text[i] == '-' || text[i + 1] == '-';
        BOOST_TEST(parse_recovery_key(swapped).has_value() == same);
        std::string shorter = text;
        shorter.erase(i, 1);
        BOOST_TEST(parse_recovery_key(shorter).has_value() == (text[i] == '-'));
    }
    BOOST_TEST(!parse_recovery_key(text + "0").has_value());
    BOOST_TEST(!parse_recovery_key("").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
