// SPDX-License-Identifier: MIT
#include "json/parse.h"

#include <boost/test/unit_test.hpp>

#include <clocale>
#include <string>

namespace json = rekindle::json;
using namespace std::string_literals;
using rekindle::base::Problem;

namespace {

std::string nested(std::size_t levels)
{
    return std::string(levels, '[') + std::string(levels, ']');
}

std::string where(std::string_view text, const json::Limits& limits = {})
{
    const json::Parsed parsed = json::parse(text, limits);
    BOOST_REQUIRE_EQUAL(parsed.problems.size(), 1U);
    BOOST_TEST(!parsed.value.has_value());
    BOOST_TEST(!parsed.problems[0].what.empty());
    return parsed.problems[0].where;
}

std::string first_number(std::string_view text)
{
    const json::Parsed parsed = json::parse(text);
    BOOST_REQUIRE(parsed.value.has_value());
    return parsed.value->items().at(0).text();
}

} // namespace

BOOST_AUTO_TEST_SUITE(parse_tests)

BOOST_AUTO_TEST_CASE(numbers_keep_their_characters)
{
    for (const std::string number :
         {"0", "-0", "1.50", "9007199254740993", "-9223372036854775808", "18446744073709551615", "1e5",
          "1E+05", "-0.0", "0.1000", "123456789012345678901234567890", "3.141592653589793238462643383279"}) {
        BOOST_TEST(first_number("[" + number + "]") == number);
    }
}

BOOST_AUTO_TEST_CASE(numbers_keep_their_point_where_people_write_a_comma)
{
    // Only the letters of a locale that is installed show the fault; without one the case proves nothing new.
    const std::string before = std::setlocale(LC_NUMERIC, nullptr);
    for (const char* const name : {"de_DE.UTF-8", "de_AT.UTF-8", "fr_FR.UTF-8", "de_DE.utf8"}) {
        if (std::setlocale(LC_NUMERIC, name) != nullptr) break;
    }
    const std::string read = first_number("[1.50]");
    std::setlocale(LC_NUMERIC, before.c_str());
    BOOST_TEST(read == "1.50");
}

BOOST_AUTO_TEST_CASE(an_integer_outside_64_bits_is_no_integer_but_keeps_its_characters)
{
    const json::Parsed parsed = json::parse("[9223372036854775808, 9223372036854775807]");
    BOOST_REQUIRE(parsed.value.has_value());
    BOOST_TEST(!parsed.value->items()[0].as_integer().has_value());
    BOOST_TEST(parsed.value->items()[0].text() == "9223372036854775808");
    BOOST_TEST(parsed.value->items()[1].as_integer().value() == 9223372036854775807);
}

BOOST_AUTO_TEST_CASE(a_number_no_double_can_hold_is_refused_with_its_place)
{
    BOOST_TEST(where(R"({"a":{"b":[1,1e400]}})") == "/a/b/1");
}

BOOST_AUTO_TEST_CASE(a_text_over_the_size_limit_is_refused)
{
    BOOST_TEST(json::parse("[1,2]", {.bytes = 5}).value.has_value());
    BOOST_TEST(where("[1,2] ", {.bytes = 5}) == "");
}

BOOST_AUTO_TEST_CASE(too_many_values_are_refused_where_the_count_is_passed)
{
    BOOST_TEST(json::parse("[1,2]", {.values = 3}).value.has_value());
    BOOST_TEST(where("[1,2,3]", {.values = 3}) == "/2");
    BOOST_TEST(where("[1,[],3]", {.values = 2}) == "/1");
}

BOOST_AUTO_TEST_CASE(depth_64_is_read_and_65_is_refused)
{
    BOOST_TEST(json::parse(nested(64)).value.has_value());
    std::string place;
    for (int i = 0; i < 64; ++i) place += "/0";
    BOOST_TEST(where(nested(65)) == place);
    BOOST_TEST(where(std::string(3'000'000, '[')) == place);
    std::string objects;
    for (int i = 0; i < 200'000; ++i) objects += "{\"a\":";
    BOOST_TEST(!json::parse(objects).value.has_value());
}

BOOST_AUTO_TEST_CASE(a_nul_byte_is_refused_wherever_it_stands)
{
    BOOST_TEST(where("[1]\0"s) == "byte 3");
    BOOST_TEST(where("[\"a\0b\"]"s) == "byte 3");
    BOOST_TEST(where("\0"s) == "byte 0");
}

BOOST_AUTO_TEST_CASE(a_byte_order_mark_and_broken_utf8_are_named)
{
    BOOST_TEST(json::parse("\xEF\xBB\xBF{}").problems.at(0).what.find("byte order mark") !=
               std::string::npos);
    BOOST_TEST(json::parse("[\"\xFF\"]").problems.at(0).what.find("UTF-8") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_fault_in_the_text_says_at_which_byte)
{
    BOOST_TEST(where("[1,}") == "byte 4");
}

BOOST_AUTO_TEST_CASE(a_repeated_key_is_refused_with_its_pointer)
{
    BOOST_TEST(where(R"({"a":1,"b":2,"a":3})") == "/a");
    BOOST_TEST(where(R"({"x":[0,{"k":1,"\u006b":2}]})") == "/x/1/k");
    BOOST_TEST(where(R"({"a/b":{"m~n":1,"m~n":1}})") == "/a~1b/m~0n");
    BOOST_TEST(json::parse(R"([{"a":1},{"a":1},{"A":{"a":1},"a":1}])").value.has_value());
}

BOOST_AUTO_TEST_CASE(every_repeated_key_is_named_once)
{
    const json::Parsed parsed = json::parse(R"({"a":1,"a":2,"a":3,"b":{"c":1,"c":1},"d":4,"d":5})");
    BOOST_REQUIRE_EQUAL(parsed.problems.size(), 3U);
    BOOST_TEST(parsed.problems[0].where == "/b/c");
    BOOST_TEST(parsed.problems[1].where == "/a");
    BOOST_TEST(parsed.problems[2].where == "/d");
}

BOOST_AUTO_TEST_CASE(a_million_keys_take_no_quadratic_time)
{
    std::string text = "{";
    for (int i = 0; i < 1'000'000; ++i) text += "\"key" + std::to_string(i) + "\":0,";
    // Comparing each with each would take an hour: the test's time limit.
    const json::Parsed parsed = json::parse(text + "\"key7\":1}");
    BOOST_REQUIRE_EQUAL(parsed.problems.size(), 1U);
    BOOST_TEST(parsed.problems[0].where == "/key7");
}

BOOST_AUTO_TEST_CASE(a_hostile_number_of_repeated_keys_gives_a_short_list)
{
    std::string text = "{";
    for (int i = 0; i < 1000; ++i) text += "\"k" + std::to_string(i % 500) + "\":0,";
    BOOST_TEST(json::parse(text + "\"z\":0}").problems.size() == 20U);
}

BOOST_AUTO_TEST_CASE(members_keep_their_order)
{
    const json::Parsed parsed = json::parse(R"({"z":1,"a":2,"m":3})");
    BOOST_REQUIRE(parsed.value.has_value());
    BOOST_TEST(parsed.value->members()[0].first == "z");
    BOOST_TEST(parsed.value->members()[2].first == "m");
}

BOOST_AUTO_TEST_SUITE_END()
