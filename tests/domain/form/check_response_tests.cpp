// SPDX-License-Identifier: MIT
#include "domain/form/check_response.h"

#include "support/forms.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace rekindle::domain;
using made::answer;
using made::coding;
using made::form;
using made::group;
using made::item;
using made::response;
using rekindle::base::Problems;

namespace {

/// Stands for the pattern engine: "digits" is the only pattern.
bool matches(const std::string& pattern, const std::string& text)
{
    return pattern == "digits" && text.find_first_not_of("0123456789") == std::string::npos;
}

Problems check(const Item& only, std::vector<ResponseItem> given)
{
    return check_response(form({only}), response(std::move(given)), matches);
}

Problems check(const Item& only, const Value& value)
{
    return check(only, {answer(only.link_id, value)});
}

Value whole(std::int64_t number)
{
    return number;
}
Value text(const char* characters)
{
    return std::string(characters);
}

bool says(const Problems& problems, const std::string& where, const std::string& part)
{
    return std::ranges::any_of(problems, [&](const rekindle::base::Problem& problem) {
        return problem.where == where && problem.what.find(part) != std::string::npos;
    });
}

} // namespace

BOOST_AUTO_TEST_SUITE(check_response_tests)

BOOST_AUTO_TEST_CASE(another_form_or_version_is_named)
{
    const Questionnaire tested = form({item("q", ItemType::String)});
    const auto named = [&](const std::string& canonical) {
        Response given = response({});
        given.questionnaire = canonical;
        return check_response(tested, given, matches);
    };
    for (const char* const good : {"https://example.org/test|1", "https://example.org/test",
                                   "Questionnaire/test", "https://server/fhir/Questionnaire/test", "test"})
        BOOST_TEST(named(good).empty(), good);
    BOOST_TEST(says(named("https://example.org/test|2"), "/questionnaire", "another version"));
    BOOST_TEST(says(named("https://example.org/other|1"), "/questionnaire", "another form"));
    BOOST_TEST(says(named("Questionnaire/attest"), "/questionnaire", "another form"));
    BOOST_TEST(says(named(""), "/questionnaire", "does not say"));
}

BOOST_AUTO_TEST_CASE(unknown_and_misplaced_items_are_told_apart)
{
    const Questionnaire tested = form({item("g", ItemType::Group, {item("in", ItemType::String)}),
                                       item("q", ItemType::Boolean, {item("why", ItemType::String)})});
    const auto found =
        check_response(tested,
                       response({answer("ghost", text("x")), answer("in", text("x")), answer("q", true),
                                 group("g", {answer("in", text("x")), answer("why", text("x"))})}),
                       matches);
    BOOST_TEST(found.size() == 3U);
    BOOST_TEST(says(found, "/item/0", "no item ghost"));
    BOOST_TEST(says(found, "/item/1", "does not belong here"));
    BOOST_TEST(says(found, "/item/3/item/1", "does not belong here"));
}

BOOST_AUTO_TEST_CASE(items_under_a_question_stand_under_its_answer)
{
    const Item asked = item("q", ItemType::Boolean, {item("why", ItemType::String)});
    BOOST_TEST(check(asked, {answer("q", true, {answer("why", text("so"))})}).empty());
    ResponseItem beside = answer("q", true);
    beside.items.push_back(answer("why", text("so")));
    BOOST_TEST(says(check(asked, {beside}), "/item/0", "must stand under its answer"));
    BOOST_TEST(says(check(asked, {answer("q", true, {answer("how", text("so"))})}), "/item/0/answer/0/item/0",
                    "no item how"));
}

BOOST_AUTO_TEST_CASE(each_type_takes_its_own_values_only)
{
    const std::vector<std::pair<ItemType, Value>> fitting{
        {ItemType::Boolean, true},
        {ItemType::Integer, whole(1)},
        {ItemType::Decimal, Decimal{"1.5"}},
        {ItemType::Date, PartialDate{"2024"}},
        {ItemType::DateTime, DateTime{"2024-01-01T10:00:00Z"}},
        {ItemType::Time, Time{"10:00:00"}},
        {ItemType::String, text("x")},
        {ItemType::Url, Uri{"https://example.org"}},
        {ItemType::Choice, coding("a")},
        {ItemType::Quantity, Quantity{{"1"}, "", "", "", ""}},
    };
    for (const auto& [type, own] : fitting) {
        for (const auto& [other, value] : fitting) {
            const bool good = check(item("q", type), value).empty();
            BOOST_TEST(good == (type == other), word(type) << " given a value for " << word(other));
        }
    }
    BOOST_TEST(check(item("q", ItemType::OpenChoice), text("my own")).empty());
    BOOST_TEST(!check(item("q", ItemType::Choice), text("my own")).empty());
}

BOOST_AUTO_TEST_CASE(groups_texts_and_what_we_cannot_ask_take_no_answers)
{
    for (const ItemType type :
         {ItemType::Group, ItemType::Display, ItemType::Attachment, ItemType::Reference})
        BOOST_TEST(says(check(item("q", type), text("x")), "/item/0/answer/0", "takes no answers"),
                   word(type));
}

BOOST_AUTO_TEST_CASE(an_answer_must_be_among_the_options_that_are_known)
{
    Item asked = made::choice("q", {"a", "b"});
    BOOST_TEST(check(asked, coding("a")).empty());
    BOOST_TEST(says(check(asked, coding("z")), "/item/0/answer/0", "not among the options"));
    asked.options_known = false;
    BOOST_TEST(check(asked, coding("z")).empty());

    Item open = made::choice("q", {"a"});
    open.type = ItemType::OpenChoice;
    BOOST_TEST(check(open, text("something else")).empty());
    BOOST_TEST(!check(open, coding("z")).empty());

    Item listed = item("q", ItemType::Integer);
    listed.options.resize(1);
    listed.options[0].value = whole(5);
    BOOST_TEST(check(listed, whole(5)).empty());
    BOOST_TEST(!check(listed, whole(6)).empty());
}

BOOST_AUTO_TEST_CASE(ranges_lengths_decimals_and_patterns_hold)
{
    Item number = item("q", ItemType::Integer);
    number.constraints.least = whole(0);
    number.constraints.most = whole(10);
    BOOST_TEST(check(number, whole(0)).empty());
    BOOST_TEST(check(number, whole(10)).empty());
    BOOST_TEST(says(check(number, whole(-1)), "/item/0/answer/0", "below the least"));
    BOOST_TEST(says(check(number, whole(11)), "/item/0/answer/0", "above the most"));

    Item words = item("q", ItemType::String);
    words.constraints.min_length = 2;
    words.constraints.max_length = 3;
    BOOST_TEST(check(words, text("äöü")).empty()); // characters, not bytes
    BOOST_TEST(says(check(words, text("a")), "/item/0/answer/0", "has 1 character; needed: at least 2"));
    BOOST_TEST(says(check(words, text("abcd")), "/item/0/answer/0", "has 4 characters; allowed: at most 3"));
    BOOST_TEST(!check(item("q", ItemType::String), text("")).empty());

    Item digits = item("q", ItemType::String);
    digits.constraints.regex = "digits";
    BOOST_TEST(check(digits, text("123")).empty());
    BOOST_TEST(says(check(digits, text("12a")), "/item/0/answer/0", "not written the way"));

    Item decimal = item("q", ItemType::Decimal);
    decimal.constraints.decimal_places = 1;
    BOOST_TEST(check(decimal, Decimal{"1.50"}).empty());
    BOOST_TEST(says(check(decimal, Decimal{"1.25"}), "/item/0/answer/0", "more than 1 decimal place"));
}

BOOST_AUTO_TEST_CASE(only_what_repeats_may_come_more_than_once)
{
    ResponseItem two = answer("q", coding("a"));
    two.answers.push_back({coding("b"), {}});
    Item asked = made::choice("q", {"a", "b", "c"});
    BOOST_TEST(says(check(asked, {two}), "/item/0", "takes one answer"));
    asked.repeats = true;
    BOOST_TEST(check(asked, {two}).empty());
    asked.constraints.max_occurs = 1;
    BOOST_TEST(says(check(asked, {two}), "/item/0", "at most 1"));
    asked.constraints = {};
    asked.constraints.min_occurs = 3;
    BOOST_TEST(says(check(asked, {two}), "/item/0", "at least 3"));

    asked.constraints = {};
    two.answers[1].value = coding("a");
    BOOST_TEST(says(check(asked, {two}), "/item/0/answer/1", "more than once"));
    BOOST_TEST(says(check(asked, {answer("q", coding("a")), answer("q", coding("b"))}), "/item/1",
                    "more than once"));

    Item repeated = item("g", ItemType::Group, {item("in", ItemType::String)});
    const std::vector<ResponseItem> twice{group("g", {answer("in", text("1"))}),
                                          group("g", {answer("in", text("2"))})};
    BOOST_TEST(says(check(repeated, twice), "/item/1", "more than once"));
    repeated.repeats = true;
    BOOST_TEST(check(repeated, twice).empty());
    repeated.constraints.max_occurs = 1;
    BOOST_TEST(says(check(repeated, twice), "/item/1", "may be given 1 time at most"));
}

BOOST_AUTO_TEST_CASE(an_exclusive_option_stands_alone)
{
    Item asked = made::choice("q", {"a", "none"});
    asked.repeats = true;
    asked.options[1].exclusive = true;
    ResponseItem both = answer("q", coding("a"));
    both.answers.push_back({coding("none"), {}});
    BOOST_TEST(says(check(asked, {both}), "/item/0", "together with another"));
    BOOST_TEST(check(asked, coding("none")).empty());
}

BOOST_AUTO_TEST_CASE(a_finished_response_must_answer_what_is_required_and_applies)
{
    Item required = item("q", ItemType::String);
    required.required = true;
    BOOST_TEST(says(check(required, std::vector<ResponseItem>{}), "", "q is required"));
    BOOST_TEST(check(required, Declined{}).empty());
    BOOST_TEST(check_response(form({required}), response({}, "in-progress"), matches).empty());
    BOOST_TEST(!check_response(form({required}), response({}, "amended"), matches).empty());

    required.enable_when = {{"if", Operator::Equal, Value(true)}};
    const Questionnaire conditional = form({item("if", ItemType::Boolean), required});
    BOOST_TEST(check_response(conditional, response({answer("if", false)}), matches).empty());
    BOOST_TEST(!check_response(conditional, response({answer("if", true)}), matches).empty());
}

BOOST_AUTO_TEST_CASE(nobody_is_blamed_for_what_was_never_asked)
{
    Item required = item("q", ItemType::String);
    required.required = true;
    const auto missing = [](const Item& asked) { return !check(asked, std::vector<ResponseItem>{}).empty(); };
    BOOST_TEST(missing(required));
    Item computed = required, fixed = required, hidden = required, uncertain = required, picture = required;
    computed.is_calculated = true;
    fixed.read_only = true;
    hidden.presentation.hidden = true;
    uncertain.enabled_by_expression = true;
    picture.type = ItemType::Attachment;
    for (const Item& asked : {computed, fixed, hidden, uncertain, picture}) BOOST_TEST(!missing(asked));
}

BOOST_AUTO_TEST_CASE(what_is_required_in_a_group_is_missing_in_each_repetition_that_is_there)
{
    Item name = item("name", ItemType::String);
    name.required = true;
    Item repeated = item("g", ItemType::Group, {name, item("age", ItemType::Integer)});
    repeated.repeats = true;
    BOOST_TEST(check(repeated, std::vector<ResponseItem>{}).empty());
    const auto found =
        check(repeated, {group("g", {answer("name", text("x"))}), group("g", {answer("age", whole(3))})});
    BOOST_TEST(found.size() == 1U);
    BOOST_TEST(says(found, "/item/1", "name is required"));
    repeated.required = true;
    BOOST_TEST(says(check(repeated, std::vector<ResponseItem>{}), "", "g is required"));
}

BOOST_AUTO_TEST_SUITE_END()
