// SPDX-License-Identifier: MIT
// What is JSON and what is not, by the classes of the public JSON test suites: must be accepted, must be
// refused, and what RFC 8259 leaves to us. The cases are our own.
#include "json/parse.h"
#include "json/write.h"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace json = rekindle::json;
using namespace std::string_literals;

namespace {

bool accepts(std::string_view text)
{
    const json::Parsed parsed = json::parse(text);
    BOOST_TEST(parsed.value.has_value() == parsed.problems.empty());
    return parsed.value.has_value();
}

} // namespace

BOOST_AUTO_TEST_SUITE(parse_accepts_tests)

BOOST_AUTO_TEST_CASE(what_the_standard_calls_json_is_accepted)
{
    const std::vector<std::string> texts = {
        "[]",
        "{}",
        " [ ] ",
        "[[]   ]",
        "[\"\"]",
        "[true,false,null]",
        "null",
        "true",
        "\"alone\"",
        "42",
        "-0.1",
        "[1,null,null,2]",
        "[1]\n",
        "\t\r\n [1]",
        "{\"\":0}",
        "{\"a\":[]}",
        "{\"a\":\"b\",\"c\":\"b\"}",
        "[0]",
        "[-0]",
        "[-1]",
        "[-123]",
        "[123.456789]",
        "[0e+1]",
        "[0e1]",
        "[1E22]",
        "[1E-2]",
        "[1E+2]",
        "[123e45]",
        "[1e-400]",
        "[0.0000000000000000000000000000000000000000001]",
        "[20e1]",
        "[123123123123123123123123]",
        R"(["\" \\ \/ \b \f \n \r \t"])",
        R"(["\u0041\u00e9\u20AC"])",
        R"(["\uD834\uDd1e"])",
        R"(["\u0000"])",
        R"(["\\u0000"])",
        R"(["\uFFFF"])",
        R"(["a\u2028b"])",
        "[\"\x7f\"]",
        "[\"\xE2\x82\xAC\xF0\x9D\x84\x9E\"]",
        "[\"\xE2\x80\xA8\"]",
        "[\"\xEF\xBF\xBF\"]",
        "[\"/* no comment */\"]",
        R"({"\u0061b":1})",
    };
    for (const std::string& text : texts) BOOST_TEST(accepts(text), text);
}

BOOST_AUTO_TEST_CASE(what_the_standard_calls_no_json_is_refused)
{
    const std::vector<std::string> texts = {
        "",
        " ",
        "[",
        "]",
        "{",
        "}",
        "[1",
        "[1,",
        "[1,]",
        "[,1]",
        "[1,,2]",
        "[1 2]",
        "[1:2]",
        "[\"a\"",
        "[[]",
        "[]]",
        "[1]x",
        "1]",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\" 1}",
        "{\"a\":1,}",
        "{,\"a\":1}",
        "{a:1}",
        "{'a':1}",
        "{1:1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\"::1}",
        "{null:null}",
        "{\"a\":1}}",
        "{} {}",
        "[] []",
        "[True]",
        "[nul]",
        "[tru]",
        "[NaN]",
        "[Infinity]",
        "[-Infinity]",
        "[+1]",
        "[01]",
        "[-01]",
        "[-]",
        "[--1]",
        "[.5]",
        "[-.5]",
        "[1.]",
        "[1.e1]",
        "[1e]",
        "[1e+]",
        "[1eE2]",
        "[0x1F]",
        "[1_000]",
        "[1,5.]",
        "[1 000.0]",
        "[- 1]",
        "[\xEF\xBC\x91]",
        "['single']",
        "[\"\\x41\"]",
        "[\"\\u12\"]",
        "[\"\\u12G4\"]",
        "[\"\\\"]",
        "[\"\\",
        "[\"new\nline\"]",
        "[\"tab\t\"]",
        "[\"\x1f\"]",
        "\"unclosed",
        "[\"a\\a\"]",
        "// comment\n[1]",
        "[1] // comment",
        "/* c */ 1",
        "<html>",
        "\xE2\x81\xA0[1]",
        "[\xC2\xA0"
        "1]",
        "[\f1]",
        "undefined",
        "[1]\xE2\x80\x8B",
    };
    for (const std::string& text : texts) BOOST_TEST(!accepts(text), text);
}

BOOST_AUTO_TEST_CASE(what_the_standard_leaves_open_is_decided)
{
    BOOST_TEST(!accepts(R"(["\uD800"])"));       // half a surrogate pair
    BOOST_TEST(!accepts(R"(["\uDd1e\uD834"])")); // the halves swapped
    BOOST_TEST(!accepts("\xEF\xBB\xBF{}"));      // byte order mark
    BOOST_TEST(!accepts("[1e400]"));             // no double holds it
    BOOST_TEST(!accepts("[-1e400]"));
    BOOST_TEST(!accepts("[\"\xE0\xFF\"]"));         // not UTF-8
    BOOST_TEST(!accepts("[\"\xC0\xAF\"]"));         // overlong
    BOOST_TEST(!accepts("[\"\xED\xA0\x80\"]"));     // a surrogate in UTF-8
    BOOST_TEST(!accepts("[\"\xF4\x90\x80\x80\"]")); // above U+10FFFF
    BOOST_TEST(!accepts("\xFF\xFE[\0]\0"s));        // UTF-16
    BOOST_TEST(!accepts(std::string(500, '[') + std::string(500, ']')));
}

BOOST_AUTO_TEST_SUITE_END()
