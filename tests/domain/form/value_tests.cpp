// SPDX-License-Identifier: MIT
#include "domain/form/value.h"

#include "domain/form/order.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle::domain;

namespace {

Value whole(std::int64_t number)
{
    return number;
}
Value text(const char* characters)
{
    return std::string(characters);
}
Value kilograms(const char* number)
{
    return Quantity{{number}, "", "kilogram", "http://unitsofmeasure.org", "kg"};
}

} // namespace

BOOST_AUTO_TEST_SUITE(value_tests)

BOOST_AUTO_TEST_CASE(numbers_decimals_quantities_and_booleans_have_a_number_and_nothing_else_has)
{
    BOOST_TEST(number_of(whole(7)).value() == 7);
    BOOST_TEST(number_of(Decimal{"1.50"}).value() == 1.5);
    BOOST_TEST(number_of(kilograms("62.5")).value() == 62.5);
    BOOST_TEST(number_of(Value(true)).value() == 1);
    BOOST_TEST(number_of(Value(false)).value() == 0);
    BOOST_TEST(!number_of(text("7")));
    BOOST_TEST(!number_of(Coding{"", "", "3", ""}));
    BOOST_TEST(!number_of(Declined{}));
}

BOOST_AUTO_TEST_CASE(a_person_reads_displays_units_and_words)
{
    BOOST_TEST(display_text(Coding{"s", "", "c", "Often"}) == "Often");
    BOOST_TEST(display_text(Coding{"s", "", "c", ""}) == "c");
    BOOST_TEST(display_text(kilograms("62.50")) == "62.50 kilogram");
    BOOST_TEST(display_text(Quantity{{"5"}, "<", "", "", ""}) == "<5");
    BOOST_TEST(display_text(Value(true)) == "yes");
    BOOST_TEST(display_text(PartialDate{"2024-02"}) == "2024-02");
    BOOST_TEST(display_text(Declined{}) == "prefers not to say");
}

BOOST_AUTO_TEST_CASE(codings_are_the_same_by_system_and_code_and_by_display_without_a_code)
{
    BOOST_TEST(same_answer(Coding{"s", "1", "c", "one"}, Coding{"s", "2", "c", "uno"}));
    BOOST_TEST(!same_answer(Coding{"s", "", "c", ""}, Coding{"other", "", "c", ""}));
    BOOST_TEST(!same_answer(Coding{"s", "", "c", ""}, Coding{"", "", "c", ""}));
    BOOST_TEST(same_answer(Coding{"", "", "", "Blue"}, Coding{"", "", "", "Blue"}));
    BOOST_TEST(!same_answer(Coding{"", "", "", "Blue"}, Coding{"", "", "", "Red"}));
}

BOOST_AUTO_TEST_CASE(numbers_are_the_same_by_value_whatever_their_characters)
{
    BOOST_TEST(same_answer(whole(3), Decimal{"3.00"}));
    BOOST_TEST(!same_answer(whole(3), text("3")));
    BOOST_TEST(same_answer(kilograms("2"), kilograms("2.0")));
    BOOST_TEST(!same_answer(kilograms("2"), Quantity{{"2"}, "", "gram", "http://unitsofmeasure.org", "g"}));
}

BOOST_AUTO_TEST_CASE(numbers_days_and_times_have_an_order)
{
    BOOST_TEST((order(whole(2), Decimal{"2.5"}) < 0));
    BOOST_TEST((order(kilograms("10"), kilograms("9")) > 0));
    BOOST_TEST((order(PartialDate{"2024-02-28"}, PartialDate{"2024-02-29"}) < 0));
    BOOST_TEST((order(PartialDate{"2023"}, PartialDate{"2024-05"}) < 0));
    BOOST_TEST((order(Time{"09:30:00"}, Time{"10:00:00"}) < 0));
    // One o'clock in Berlin is before half past twelve in London.
    BOOST_TEST((order(DateTime{"2024-01-01T13:00:00+01:00"}, DateTime{"2024-01-01T12:30:00Z"}) < 0));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_compared_has_no_order)
{
    const auto unordered = [](const Value& a, const Value& b) {
        return order(a, b) == std::partial_ordering::unordered;
    };
    BOOST_TEST(unordered(PartialDate{"2024"}, PartialDate{"2024-05"}));
    BOOST_TEST(unordered(kilograms("1"), Quantity{{"1"}, "", "gram", "http://unitsofmeasure.org", "g"}));
    BOOST_TEST(unordered(text("b"), text("a")));
    BOOST_TEST(unordered(whole(1), text("0")));
    BOOST_TEST(unordered(Value(true), Value(false)));
}

BOOST_AUTO_TEST_SUITE_END()
