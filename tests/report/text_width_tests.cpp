// SPDX-License-Identifier: MIT
#include "report/text_width.h"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <string>

using namespace rekindle::report;

namespace {

std::vector<std::string> lines(std::string_view text, double width)
{
    std::vector<std::string> result;
    const std::vector<std::size_t> starts = line_starts(text, width);
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : text.size();
        result.emplace_back(text.substr(starts[i], end - starts[i]));
    }
    return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(text_width_tests)

BOOST_AUTO_TEST_CASE(the_widest_line_counts)
{
    BOOST_TEST(text_width("ab\nabcd\na") == text_width("abcd"));
    BOOST_TEST(word_width("a abcd a") == text_width("abcd"));
    BOOST_TEST(text_width("") == 0);
}

BOOST_AUTO_TEST_CASE(east_asian_characters_count_double_and_combining_marks_nothing)
{
    BOOST_TEST(text_width("由利亜") > 2 * text_width("abc"));
    BOOST_TEST(text_width("a\xCC\x81") == text_width("a"));
}

BOOST_AUTO_TEST_CASE(lines_break_at_spaces_and_lose_no_byte)
{
    const std::vector<std::string> expected{"four ", "four ", "four"};
    BOOST_TEST(lines("four four four", 4.5) == expected, boost::test_tools::per_element());
    const std::vector<std::string> two{"one\n", "two"};
    BOOST_TEST(lines("one\ntwo", 40) == two, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_word_wider_than_the_line_breaks_inside_between_characters)
{
    const std::vector<std::string> word = lines("äääääääää", 3.5);
    BOOST_TEST(word.size() == 3U);
    BOOST_TEST(word.front() == "äää");
    BOOST_TEST(lines("由利亜由利亜", 6.5).size() == 2U);
}

BOOST_AUTO_TEST_CASE(no_character_is_wider_than_its_bytes_say)
{
    // Characters of every range, so that what is not measured would not have mattered.
    for (std::uint32_t code = 1; code < 0x110000; code += code < 0x3000 ? 1 : 61) {
        std::string text;
        if (code < 0x80)
            text = {static_cast<char>(code)};
        else if (code < 0x800)
            text = {static_cast<char>(0xC0 | code >> 6), static_cast<char>(0x80 | (code & 0x3F))};
        else if (code < 0x10000)
            text = {static_cast<char>(0xE0 | code >> 12), static_cast<char>(0x80 | (code >> 6 & 0x3F)),
                    static_cast<char>(0x80 | (code & 0x3F))};
        else
            text = {static_cast<char>(0xF0 | code >> 18), static_cast<char>(0x80 | (code >> 12 & 0x3F)),
                    static_cast<char>(0x80 | (code >> 6 & 0x3F)), static_cast<char>(0x80 | (code & 0x3F))};
        BOOST_TEST_CONTEXT(code) BOOST_REQUIRE_LE(text_width(text), most_width(text));
    }
    for (int byte = 0x80; byte < 0x100; ++byte)
        BOOST_REQUIRE_LE(text_width(std::string(1, static_cast<char>(byte))), most_width("x"));
}

BOOST_AUTO_TEST_CASE(ill_formed_bytes_are_measured_and_not_read_past_the_end)
{
    BOOST_TEST(text_width("\xF0\x9F") > 0);
    BOOST_TEST(text_width("\xFF\xC0\xAF") > 2);
    BOOST_TEST(line_starts("\xE2\x82", 1).size() >= 1U);
}

BOOST_AUTO_TEST_SUITE_END()
