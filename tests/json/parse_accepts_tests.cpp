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
        "[null, 1, \"1\", {}]",
        "[2] ",
        " 1",
        "false",
        "\"\"",
        "[-0.000000000000000000000000000000000000000000000000000000000000000000000000000001]",
        R"({"foo\u0000bar":42})",
        R"({"least":-1.0e+28,"most":1.0e+28})",
        "{\n\"a\":\"b\"\n}",
        "{\"id\":\"" + std::string(2000, 'x') + "\"}",
        R"(["\uDBFF\uDFFF \uD801\udc37\ud83d\ude39"])",
        R"(["\u0012\u00A0\u000A\u005C\u0022\u0123\u0821"])",
        R"(["\uDBFF\uDFFE\uD83F\uDFFE\u200B\u2064\uFDD0\uFFFE"])",
        R"(["\\a \\n"])",
        "[\"\xF4\x8F\xBF\xBF\xF0\x9B\xBF\xBF\"]",
        "[\"\xE2\x80\xA9 \xCF\x80 \xE3\x81\x82 \x7F asd \"]",
    };
    BOOST_TEST_MESSAGE(texts.size() << " texts accepted");
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
        "[1 true]",
        "[a\xE5]",
        "[\xFF]",
        "[\"\": 1]",
        "[\"\"],",
        "[3[4]]",
        "[1;2]",
        "[,]",
        "[\"a\",\n4\n,1,",
        "[\"\va\"\\f]",
        "[*]",
        "[1,\n1\n,1",
        "[{}",
        "[fals]",
        "[++1234]",
        "[-1.0.]",
        "[.2e-3]",
        "[0.1.2]",
        "[0.3e]",
        "[0.e1]",
        "[0E+]",
        "[2.e+3]",
        "[9.e+]",
        "[1+2]",
        "[0e+-1]",
        "[-123.123foo]",
        "[123\xE5]",
        "[1e1\xE5]",
        "[0\xE5]",
        "[-foo]",
        "[-1x]",
        "[1ea]",
        "[1.2a-3]",
        "[1.8011670033376514H-308]",
        "[012]",
        "[\"x\", truth]",
        "{[: \"x\"}\n",
        "{\"x\", null}",
        "{\xF0\x9F\x87\xA8\xF0\x9F\x87\xAD}",
        "{\"a\":\"a\" 123}",
        "{key: 'value'}",
        "{\"\xB9\":\"0\",}",
        "{:\"b\"}",
        "{9999E9999:1}",
        "{\"id\":0,,,,,}",
        "{\"a\":\"b\"}/**/",
        "{\"a\":\"b\"}/**//",
        "{\"a\":\"b\"}/",
        "{\"a\":\"b\",,\"c\":\"d\"}",
        "{\"a\":\"a",
        "{ \"foo\" : \"bar\", \"a\" }",
        "{\"a\":\"b\"}#",
        R"(["\uD800\"])",
        R"(["\uD800\u"])",
        R"(["\uD800\u1"])",
        R"(["\uD800\u1x"])",
        "[\xC3\xA9]",
        R"(["\\\"])",
        "[\"\\\t\"]",
        "[\"\\\xF0\x9F\x8C\x80\"]",
        R"(["\u00A"])",
        R"(["\uD834\uDd"])",
        R"(["\uD800\uD800\x"])",
        "[\"\\u\xE5\"]",
        R"(["\uqqqq"])",
        "[\"\\\xE5\"]",
        "[\\u0020\"asd\"]",
        "[\\n]",
        "\"",
        "abc",
        "[\"\\",
        R"("\UA66D")",
        "\"\"x",
        "<.>",
        "[<null>]",
        "[1]]",
        "[\"asd]",
        "a\xC3\xA5",
        "[1}",
        "2@",
        "[][]",
        "\xEF\xBB",
        "\xE5",
        "{\"\":",
        "{\"a\":/*comment*/\"b\"}",
        "{\"a\": true} \"x\"",
        "['",
        "[{",
        "[\"a",
        "{]",
        "{,",
        "{[",
        "{\"a",
        "{'a'",
        "[\"\\{[\"\\{",
        "\xC3\xA9",
        "*",
        "{\"a\":\"b\"}#{}",
        "[\\u000A\"\"]",
        "[ false, nul",
        "{\"asd\":\"asd\"",
        "\xC3\xA5",
        "\xEF\xBB\xBF",
        "[\xE2\x81\xA0]",
    };
    BOOST_TEST_MESSAGE(texts.size() << " texts refused");
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
    BOOST_TEST(!accepts(R"({"a":1,"a":1})")); // a key twice, even with the same value
    BOOST_TEST(!accepts("[1]\0"s));           // a NUL byte, wherever
    BOOST_TEST(!accepts("123\0"s));
    BOOST_TEST(accepts("[123.456e-789]")); // nearer to 0 than any double: 0, with its characters kept
    BOOST_TEST(accepts("[-123123123123123123123123123123]"));
    BOOST_TEST(accepts("[100000000000000000000]"));
    BOOST_TEST(!accepts("[0.4e00669999999999999999999999999999999999999999999999999999999999999999999]"));
    BOOST_TEST(!accepts("[-1e+9999]"));
    BOOST_TEST(!accepts("[123123e100000]"));
    BOOST_TEST(!accepts(R"({"\uDFAA":0})"));
    BOOST_TEST(!accepts(R"(["\uD888\u1234"])"));
    BOOST_TEST(!accepts(R"(["\uD800\n"])"));
    BOOST_TEST(!accepts(R"(["\uD800\uD800\n"])"));
    BOOST_TEST(!accepts(R"(["\ud800abc"])"));
    BOOST_TEST(!accepts("[\"\xE9\"]"));                     // ISO 8859-1
    BOOST_TEST(!accepts("[\"\x81\"]"));                     // a lone continuation byte
    BOOST_TEST(!accepts("[\"\xFC\x83\xBF\xBF\xBF\xBF\"]")); // six bytes
    BOOST_TEST(!accepts("[\"\xFC\x80\x80\x80\x80\x80\"]"));
    BOOST_TEST(!accepts("[\"\xE0\x80\"]"));          // cut short
    BOOST_TEST(!accepts("\xFF\xFE[\0\"\0\"\0]\0"s)); // UTF-16, little end first
    BOOST_TEST(!accepts("\0[\0\"\0\"\0]"s));         // and big, without a mark
    BOOST_TEST(!accepts("[\0\"\0\"\0]\0"s));
}

BOOST_AUTO_TEST_SUITE_END()
