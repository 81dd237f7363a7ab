// SPDX-License-Identifier: MIT
// Small or large texts made to fill the memory, the stack or the day: refused, or read exactly. What does not
// end is stopped by the test's own time limit.
#include "json/parse.h"
#include "json/write.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <string>

namespace json = rekindle::json;

namespace {

bool accepts(const std::string& text)
{
    return json::parse(text).value.has_value();
}

std::string repeated(std::string_view part, std::size_t times)
{
    std::string text;
    text.reserve(part.size() * times);
    for (std::size_t i = 0; i < times; ++i) text += part;
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(bomb_tests)

BOOST_AUTO_TEST_CASE(a_million_open_brackets_and_a_hundred_thousand_pairs_are_refused)
{
    BOOST_TEST(!accepts(std::string(1'000'000, '[')));
    BOOST_TEST(!accepts(repeated("{\"a\":", 1'000'000)));
    BOOST_TEST(!accepts(repeated("[{\"\":", 50'000)));
    BOOST_TEST(!accepts(std::string(100'000, '[') + std::string(100'000, ']')));
    BOOST_TEST(!accepts(repeated("{\"a\":", 100'000) + "1" + std::string(100'000, '}')));
    BOOST_TEST(!accepts(std::string(1'000'000, ']')));
}

BOOST_AUTO_TEST_CASE(thirty_times_the_nesting_we_allow_is_still_read_and_written)
{
    // Far more than the limit of 64 levels, read and written and thrown away again.
    const std::string deep = std::string(2000, '[') + std::string(2000, ']');
    const auto parsed = json::parse(deep, {.depth = 2000});
    BOOST_TEST_REQUIRE(parsed.value.has_value());
    BOOST_TEST(json::write(*parsed.value) == deep);
}

BOOST_AUTO_TEST_CASE(a_number_of_a_million_digits_is_kept_or_refused_but_never_another)
{
    const std::string fraction = "0." + std::string(1'000'000, '3');
    const auto exact = json::parse("[" + fraction + "]");
    BOOST_TEST_REQUIRE(exact.value.has_value());
    BOOST_TEST((exact.value->items()[0].text() == fraction));
    BOOST_TEST(!accepts("[" + std::string(1'000'000, '9') + "]")); // no double holds it
    BOOST_TEST(!accepts("[-" + std::string(1'000'000, '9') + "]"));
    BOOST_TEST(!accepts("[1e" + std::string(1'000'000, '9') + "]"));
    const auto nought = json::parse("[0e" + std::string(100'000, '9') + "]");
    BOOST_TEST((!nought.value || nought.value->items()[0].as_double() == 0));
}

BOOST_AUTO_TEST_CASE(numbers_at_the_edges_are_exact_or_refused)
{
    const auto number = [](const std::string& text) { return json::parse(text).value; };
    BOOST_TEST(!number("1e400"));
    BOOST_TEST(!number("-1e400"));
    BOOST_TEST(!number("1.7976931348623159e308"));
    BOOST_TEST(number("1.7976931348623157e308")->as_double() == 1.7976931348623157e308);
    BOOST_TEST(number("123.456e-789")->as_double() == 0.0);
    BOOST_TEST(number("5e-324")->as_double() == 5e-324);
    BOOST_TEST(number("9007199254740993")->as_integer().value() == 9007199254740993);
    BOOST_TEST(number("9007199254740993")->text() == "9007199254740993");
    BOOST_TEST(number("-0")->text() == "-0");
    BOOST_TEST(std::signbit(number("-0")->as_double()));
    BOOST_TEST(number("-123123123123123123123123123123")->text() == "-123123123123123123123123123123");
    for (const char* none : {"NaN", "-NaN", "nan", "Inf", "Infinity", "-Infinity", "+Inf", "1#INF", "0x1p3"})
        BOOST_TEST(!number(none).has_value(), none);
}

BOOST_AUTO_TEST_CASE(a_text_of_a_hundred_megabytes_is_refused_unread)
{
    const std::string huge = "\"" + std::string(100U * 1024 * 1024, 'x') + "\"";
    const auto parsed = json::parse(huge);
    BOOST_TEST(!parsed.value.has_value());
    BOOST_TEST(parsed.problems.at(0).what.find("larger than") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_long_text_within_the_limit_is_read_exactly)
{
    const std::string inner(10U * 1024 * 1024, 'x');
    const auto parsed = json::parse("\"" + inner + "\"");
    BOOST_TEST_REQUIRE(parsed.value.has_value());
    BOOST_TEST((parsed.value->text() == inner));
}

BOOST_AUTO_TEST_CASE(two_hundred_thousand_keys_chosen_to_look_alike_are_all_read)
{
    // The same first and last letters and the same sum of letters, against comparing, sorting and hashing
    // alike.
    std::string text = "{";
    for (int i = 0; i < 200'000; ++i) {
        const std::string number = std::to_string(1'000'000 + i);
        text += (i == 0 ? "\"" : ",\"") + std::string(10, 'a') + number;
        for (const char digit : number) text += static_cast<char>('0' + ('9' - digit));
        text += "zzz\":0";
    }
    const auto parsed = json::parse(text + "}");
    BOOST_TEST_REQUIRE(parsed.value.has_value());
    BOOST_TEST(parsed.value->members().size() == 200'000U);
}

BOOST_AUTO_TEST_CASE(four_million_tiny_values_are_the_most)
{
    BOOST_TEST(!accepts("[" + repeated("0,", 4'000'000) + "0]"));
}

BOOST_AUTO_TEST_SUITE_END()
