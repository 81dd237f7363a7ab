// SPDX-License-Identifier: MIT
#include "app/short_forms.h"

#include "app/settings.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using app::ShortForm;

namespace {

const std::vector<ShortForm> two{{"hw", "homework was talked through"}, {"ü", "practised"}};

std::string expanded(const std::string& written)
{
    const auto found = app::expansion_of(two, written);
    return found ? std::to_string(found->characters) + "|" + found->text : "";
}

} // namespace

BOOST_AUTO_TEST_SUITE(short_forms_tests)

BOOST_AUTO_TEST_CASE(the_word_a_text_ends_with_becomes_the_text_it_stands_for)
{
    for (const char* const written : {"hw", "Then hw", "a\nhw", "done.hw", "\thw"})
        BOOST_TEST(expanded(written) == "2|homework was talked through", written);
    BOOST_TEST(expanded("Wir ü") == "1|practised"); // characters, not bytes
    for (const char* const other : {"ahw", "hwx", "HW", "hw ", "hw.", "h", " ", ""})
        BOOST_TEST(expanded(other) == "", other);
}

BOOST_AUTO_TEST_CASE(a_word_ends_with_white_space_and_with_a_sign_behind_it)
{
    for (const char32_t key : {U' ', U'\t', U'\r', U'\n', U'.', U',', U';', U':', U'!', U'?', U')'})
        BOOST_TEST(app::ends_word(key));
    for (const char32_t key : {U'\0', U'a', U'7', U'-', U'\'', U'(', U'ü', char32_t{0x120}})
        BOOST_TEST(!app::ends_word(key));
}

BOOST_AUTO_TEST_CASE(a_setting_is_read_line_by_line)
{
    BOOST_TEST((app::short_forms(" hw=homework was talked through\n\n\r\nü = practised\n") == two));
    BOOST_TEST((app::short_forms("a = b = c") == std::vector<ShortForm>{{"a", "b = c"}}));
    BOOST_TEST(app::short_forms("").empty());
    BOOST_TEST(app::short_forms("no sign\n= text\nx =\ntwo words = x").empty());
}

BOOST_AUTO_TEST_CASE(a_line_that_says_nothing_or_a_word_twice_is_named_and_cannot_be_set)
{
    const auto& setting = app::setting_called("short-forms");
    BOOST_TEST(app::why_not(setting, "a = b\n\nc = d") == "");
    for (const char* const wrong : {"no sign", "= text", "two words = x", "x ="})
        BOOST_TEST(app::why_not(setting, std::string("a = b\n") + wrong) ==
                       '"' + std::string(wrong) +
                           "\" is no short form: write one word, =, and the text it stands for.",
                   wrong);
    BOOST_TEST(app::why_not(setting, "a = b\na = c") ==
               "\"a\" stands for two texts: leave one of the lines out.");
    BOOST_TEST(app::why_not(setting, std::string(4001, 'x')) != "");
}

BOOST_AUTO_TEST_SUITE_END()
