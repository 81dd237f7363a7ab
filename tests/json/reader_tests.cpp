// SPDX-License-Identifier: MIT
#include "json/parse.h"
#include "json/reader.h"

#include <boost/test/unit_test.hpp>

#include <map>

namespace json = rekindle::json;
using json::Reader;
using rekindle::base::Problems;

namespace {

json::Value value_of(std::string_view text)
{
    json::Parsed parsed = json::parse(text);
    BOOST_REQUIRE(parsed.value.has_value());
    return std::move(*parsed.value);
}

std::vector<std::string> places(const Problems& problems)
{
    std::vector<std::string> found;
    for (const auto& problem : problems) found.push_back(problem.where);
    return found;
}

void check(const Problems& problems, const std::vector<std::string>& expected)
{
    const std::vector<std::string> found = places(problems);
    BOOST_CHECK_EQUAL_COLLECTIONS(found.begin(), found.end(), expected.begin(), expected.end());
}

} // namespace

BOOST_AUTO_TEST_SUITE(reader_tests)

BOOST_AUTO_TEST_CASE(right_values_are_read_without_a_problem)
{
    const json::Value value =
        value_of(R"({"t":"x","i":3,"n":1.5,"b":true,"w":"two","l":["p","q"],"o":{"t":"in"},
        "items":[{"i":1},{"i":2}]})");
    Problems problems;
    const Reader reader(value, "", problems);
    BOOST_TEST(reader.text("t") == "x");
    BOOST_TEST(reader.optional_text("t").value() == "x");
    BOOST_TEST(reader.integer("i", 1, 3) == 3);
    BOOST_TEST(reader.optional_integer("i", 1, 3).value() == 3);
    BOOST_TEST(reader.number("n") == 1.5);
    BOOST_TEST(reader.optional_number("i").value() == 3.0);
    BOOST_TEST(reader.boolean("b", false));
    BOOST_TEST(reader.one_of("w", {"one", "two"}) == 1U);
    BOOST_TEST(reader.optional_one_of("w", {"two"}).value() == 0U);
    BOOST_TEST(reader.texts("l").size() == 2U);
    std::int64_t sum = 0;
    reader.each("items", [&](const Reader& item) { sum += item.integer("i", 0, 9); });
    BOOST_TEST(sum == 3);
    reader.within("o", [&](const Reader& inner) { BOOST_TEST(inner.text("t") == "in"); });
    reader.only({"t", "i", "n", "b", "w", "l", "o", "items"});
    check(problems, {});
}

BOOST_AUTO_TEST_CASE(what_is_optional_and_missing_is_no_problem)
{
    const json::Value value = value_of("{}");
    Problems problems;
    const Reader reader(value, "", problems);
    BOOST_TEST(!reader.optional_text("t").has_value());
    BOOST_TEST(!reader.optional_integer("i", 0, 1).has_value());
    BOOST_TEST(!reader.optional_number("n").has_value());
    BOOST_TEST(!reader.optional_one_of("w", {"a"}).has_value());
    BOOST_TEST(reader.boolean("b", true));
    BOOST_TEST(reader.texts("l").empty());
    reader.each("items", [](const Reader&) { BOOST_ERROR("called"); });
    reader.within("o", [](const Reader&) { BOOST_ERROR("called"); });
    check(problems, {});
}

BOOST_AUTO_TEST_CASE(every_problem_is_found_in_one_reading)
{
    const json::Value value =
        value_of(R"({"blank":" ","word":"neither","big":11,"half":7.5,"written":1.0,"yes":1,
        "list":["a",1,null],"items":[{"n":1},5,{"n":"x"}],"inner":[],"extra/~":0})");
    Problems problems;
    const Reader reader(value, "/root", problems);
    reader.text("missing");
    reader.text("blank");
    BOOST_TEST(reader.one_of("word", {"a", "b"}) == 0U);
    BOOST_TEST(reader.one_of("nowhere", {"a", "b"}) == 0U);
    BOOST_TEST(reader.integer("big", 2, 10) == 2);
    reader.integer("half", 0, 10);
    reader.integer("written", 0, 10);
    reader.integer("none", 0, 10);
    reader.number("nothing");
    BOOST_TEST(!reader.boolean("yes", false));
    BOOST_TEST(reader.texts("list").size() == 1U);
    reader.each("items", [](const Reader& item) { item.number("n"); });
    reader.within("inner", [](const Reader&) { BOOST_ERROR("called"); });
    reader.only({"blank", "word", "big", "half", "written", "yes", "list", "items", "inner"});
    reader.problem("", "all in all");
    check(problems,
          {"/root/missing", "/root/blank", "/root/word", "/root/nowhere", "/root/big", "/root/half",
           "/root/written", "/root/none", "/root/nothing", "/root/yes", "/root/list/1", "/root/list/2",
           "/root/items/1", "/root/items/2/n", "/root/inner", "/root/extra~1~0", "/root"});
    BOOST_TEST(problems[2].what == "must be one of: a, b");
    BOOST_TEST(problems[4].what == "must be a whole number from 2 to 10");
}

BOOST_AUTO_TEST_CASE(a_value_of_another_kind_never_passes_for_the_right_one)
{
    const json::Value value =
        value_of(R"({"a":true,"b":"1","c":null,"d":99999999999999999999,"e":-0,"f":{}})");
    Problems problems;
    const Reader reader(value, "", problems);
    reader.optional_integer("a", 0, 1);
    reader.optional_number("a");
    reader.optional_integer("b", 0, 1);
    reader.optional_text("c");
    reader.optional_integer("d", 0, INT64_MAX);
    BOOST_TEST(reader.optional_integer("e", 0, 1).value() == 0);
    reader.texts("f");
    check(problems, {"/a", "/a", "/b", "/c", "/d", "/f"});
}

BOOST_AUTO_TEST_CASE(a_root_that_is_no_object_is_one_problem)
{
    const json::Value value = value_of("[]");
    Problems problems;
    const Reader reader(value, "", problems);
    reader.text("a");
    reader.integer("b", 0, 1);
    check(problems, {""});
}

BOOST_AUTO_TEST_SUITE_END()
