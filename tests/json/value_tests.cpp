// SPDX-License-Identifier: MIT
#include "json/parse.h"
#include "json/pointer.h"
#include "json/value.h"

#include <boost/test/unit_test.hpp>

using rekindle::json::pointer;
using rekindle::json::Value;

BOOST_AUTO_TEST_SUITE(value_tests)

BOOST_AUTO_TEST_CASE(an_integer_is_written_without_fraction_and_exponent)
{
    BOOST_TEST(Value::number_text("9007199254740993").as_integer().value() == 9007199254740993);
    BOOST_TEST(Value::number_text("-0").as_integer().value() == 0);
    for (const char* const text : {"1.0", "1e2", "9223372036854775808", "-9223372036854775809"}) {
        BOOST_TEST(!Value::number_text(text).as_integer().has_value(), text);
    }
    BOOST_TEST(!Value::string("7").as_integer().has_value());
    BOOST_TEST(!Value::boolean(true).as_integer().has_value());
}

BOOST_AUTO_TEST_CASE(a_double_is_nought_unless_it_is_a_number)
{
    BOOST_TEST(Value::number_text("1.50").as_double() == 1.5);
    BOOST_TEST(Value::number_text("1e-400").as_double() == 0.0);
    BOOST_TEST(Value::string("1.5").as_double() == 0.0);
    BOOST_TEST(Value::number(0.1).text() == "0.1");
    BOOST_TEST(Value::number(std::int64_t{-7}).text() == "-7");
}

BOOST_AUTO_TEST_CASE(members_are_found_replaced_and_added)
{
    Value object = Value::object({{"a", Value::number_text("1")}});
    object.set("a", Value::string("x"));
    object.set("b", Value::boolean(true));
    BOOST_TEST(object.members().size() == 2U);
    BOOST_TEST(object.text_of("a") == "x");
    BOOST_TEST(object.text_of("b") == "");
    BOOST_TEST(object.find("b")->as_bool());
    BOOST_TEST(object.find("c") == nullptr);
    BOOST_TEST(Value::array().find("a") == nullptr);
}

BOOST_AUTO_TEST_CASE(equal_means_same_kind_characters_and_order)
{
    BOOST_TEST((Value::number_text("1.0") == Value::number_text("1.0")));
    BOOST_TEST(!(Value::number_text("1.0") == Value::number_text("1")));
    BOOST_TEST(!(Value::number_text("1") == Value::string("1")));
    const Value ab = Value::object({{"a", {}}, {"b", {}}});
    const Value ba = Value::object({{"b", {}}, {"a", {}}});
    BOOST_TEST(!(ab == ba));
}

BOOST_AUTO_TEST_CASE(a_tree_of_depth_64_is_copied_and_destroyed)
{
    Value tree = Value::string("core");
    for (int i = 0; i < 64; ++i) tree = Value::array({std::move(tree)});
    const Value copy = tree;
    BOOST_TEST((copy == tree));
    tree = Value();
    BOOST_TEST(copy.items().size() == 1U);
}

BOOST_AUTO_TEST_CASE(pointers_escape_tilde_and_slash)
{
    BOOST_TEST(pointer("", "a/b~c") == "/a~1b~0c");
    BOOST_TEST(pointer("/x", std::size_t{12}) == "/x/12");
    BOOST_TEST(pointer("/x", "") == "/x/");
}

BOOST_AUTO_TEST_SUITE_END()
