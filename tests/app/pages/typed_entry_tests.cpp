// SPDX-License-Identifier: MIT
#include "app/pages/typed_entry.h"

#include "support/forms.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using app::typed_entry;
using domain::ItemType;
using domain::Value;

namespace {

constexpr std::chrono::minutes two_hours{120};

/// The one value, or what is wrong.
std::string meant(const domain::Item& item, const std::string& text)
{
    const app::TypedEntry typed = typed_entry(item, text, two_hours);
    if (!typed.wrong.empty()) return "! " + typed.wrong;
    return typed.values.empty() ? "nothing" : domain::display_text(typed.values.at(0));
}

} // namespace

BOOST_AUTO_TEST_SUITE(typed_entry_tests)

BOOST_AUTO_TEST_CASE(numbers_are_read_as_people_write_them)
{
    const auto whole = made::item("q", ItemType::Integer), decimal = made::item("q", ItemType::Decimal);
    BOOST_TEST(meant(whole, " 007 ") == "7");
    BOOST_TEST(meant(whole, "-0") == "0");
    BOOST_TEST(meant(whole, "1.5") == "! “1.5” is not a whole number.");
    BOOST_TEST(meant(whole, "99999999999999999999") == "! “99999999999999999999” is not a whole number.");
    BOOST_TEST(meant(decimal, "1,50") == "1.50");
    BOOST_TEST(meant(decimal, ".5") == "0.5");
    BOOST_TEST(meant(decimal, "+3.") == "3");
    BOOST_TEST(meant(decimal, "1,234.5") == "! “1,234.5” is not a number.");
    BOOST_TEST(meant(decimal, "many") == "! “many” is not a number.");
    BOOST_TEST(meant(decimal, "declined") == "! “declined” is not a number.");
    BOOST_TEST(meant(decimal, "  ") == "nothing");
}

BOOST_AUTO_TEST_CASE(an_amount_has_the_unit_of_its_question)
{
    auto item = made::item("q", ItemType::Quantity);
    item.presentation.unit = "hours";
    item.presentation.unit_code = "h";
    const app::TypedEntry typed = typed_entry(item, "7,5", two_hours);
    BOOST_TEST_REQUIRE(typed.values.size() == 1u);
    BOOST_TEST((typed.values[0] == Value(domain::Quantity{{"7.5"}, "", "hours", "", "h"})));
}

BOOST_AUTO_TEST_CASE(days_and_times_are_read_with_and_without_zeros)
{
    BOOST_TEST(meant(made::item("q", ItemType::Date), "2026-5-4") == "2026-05-04");
    BOOST_TEST(meant(made::item("q", ItemType::Date), "2026-05") == "2026-05");
    BOOST_TEST(meant(made::item("q", ItemType::Date), "2026-02-30") ==
               "! “2026-02-30” is not a day. Write it as in 2026-05-04.");
    BOOST_TEST(meant(made::item("q", ItemType::Time), "8:30") == "08:30:00");
    BOOST_TEST(meant(made::item("q", ItemType::Time), "25:00") ==
               "! “25:00” is not a time. Write it as in 18:30.");
    BOOST_TEST(meant(made::item("q", ItemType::DateTime), "2026-5-4 8:30") == "2026-05-04T08:30:00+02:00");
    BOOST_TEST(meant(made::item("q", ItemType::DateTime), "2026-05-04T08:30:00Z") == "2026-05-04T08:30:00Z");
    BOOST_TEST(meant(made::item("q", ItemType::DateTime), "2026-05-04") == "2026-05-04");
}

BOOST_AUTO_TEST_CASE(the_limits_of_the_question_are_said_in_words_without_its_id)
{
    auto item = made::item("xyz-17", ItemType::Integer);
    item.constraints.least = std::int64_t{0};
    item.constraints.most = std::int64_t{10};
    BOOST_TEST(meant(item, "11") == "! 11 is above the most allowed, 10");
    auto line = made::item("xyz-17", ItemType::String);
    line.constraints.regex = "[a-z]+";
    line.constraints.max_length = 3;
    BOOST_TEST(meant(line, "abc") == "abc");
    BOOST_TEST(meant(line, "äbcd").find("at most 3") != std::string::npos);
    BOOST_TEST(meant(line, "12").find("xyz-17") == std::string::npos);
    BOOST_TEST(meant(line, "12").starts_with("! "));
}

BOOST_AUTO_TEST_CASE(words_are_taken_as_they_are_and_lines_are_answers_only_where_the_question_repeats)
{
    auto text = made::item("q", ItemType::Text);
    BOOST_TEST(meant(text, "declined") == "declined");
    BOOST_TEST(meant(text, "one\ntwo") == "one\ntwo");
    text.repeats = true;
    text.constraints.max_occurs = 2;
    BOOST_TEST(typed_entry(text, "one\n\n two \n", two_hours).values.size() == 2u);
    BOOST_TEST(typed_entry(text, "one\ntwo\nthree", two_hours).wrong == "at most 2 answers, please");
}

BOOST_AUTO_TEST_SUITE_END()
