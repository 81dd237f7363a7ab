// SPDX-License-Identifier: MIT
#include "json/parse.h"
#include "json/write.h"

#include <boost/test/unit_test.hpp>

#include <string>

namespace json = rekindle::json;
using json::Value;

namespace {

std::string again(const std::string& text)
{
    const json::Parsed parsed = json::parse(text);
    BOOST_REQUIRE(parsed.value.has_value());
    return json::write(*parsed.value);
}

} // namespace

BOOST_AUTO_TEST_SUITE(write_tests)

BOOST_AUTO_TEST_CASE(what_was_read_is_written_character_by_character)
{
    for (
        const std::string text :
        {R"({"z":[1.50,-0,9007199254740993,1E+05,18446744073709551615],"a":{"é/~":null},"b":[],"c":{},"d":[true,false]})",
         R"(["\"\\/\b\f\n\r\t\u0000\u001f"])", R"("😀")", "[[[[]]]]"}) {
        BOOST_TEST(again(text) == text);
    }
}

BOOST_AUTO_TEST_CASE(escapes_that_are_not_needed_go)
{
    BOOST_TEST(again(R"([ "\u0041\/\ud83d\ude00" ])") == R"(["A/😀"])");
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_utf8_still_give_json)
{
    const std::string text = json::write(Value::object({{"\xFF", Value::string("a\xC0z")}}));
    BOOST_TEST(text == "{\"\xEF\xBF\xBD\":\"a\xEF\xBF\xBDz\"}");
    BOOST_TEST(json::parse(text).value.has_value());
}

BOOST_AUTO_TEST_CASE(indented_text_has_two_spaces_a_level_and_one_member_a_line)
{
    const Value value = *json::parse(R"({"a":[1,{}],"b":{"c":[]}})").value;
    BOOST_TEST(json::write_indented(value) ==
               "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": {\n    \"c\": []\n  }\n}\n");
    BOOST_TEST((json::parse(json::write_indented(value)).value.value() == value));
}

BOOST_AUTO_TEST_CASE(numbers_made_from_doubles_read_back_the_same)
{
    for (const double number : {0.1, 1e300, -2.5e-7, 52.27272727272727, 1e21}) {
        const json::Parsed parsed = json::parse(json::write(Value::number(number)));
        BOOST_REQUIRE(parsed.value.has_value());
        BOOST_TEST(parsed.value->as_double() == number);
    }
}

BOOST_AUTO_TEST_SUITE_END()
