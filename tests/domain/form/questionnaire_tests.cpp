// SPDX-License-Identifier: MIT
#include "domain/form/questionnaire.h"

#include "domain/form/response.h"
#include "support/forms.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle::domain;
using made::item;

BOOST_AUTO_TEST_SUITE(questionnaire_tests)

BOOST_AUTO_TEST_CASE(the_canonical_is_url_and_version_or_the_id)
{
    Questionnaire form;
    form.id = "abc";
    BOOST_TEST(form.canonical() == "Questionnaire/abc");
    form.url = "https://example.org/abc";
    BOOST_TEST(form.canonical() == "https://example.org/abc");
    form.version = "2.1";
    BOOST_TEST(form.canonical() == "https://example.org/abc|2.1");
}

BOOST_AUTO_TEST_CASE(items_are_found_anywhere_and_listed_parents_first)
{
    const Questionnaire form =
        made::form({item("g", ItemType::Group, {item("a", ItemType::String, {item("b", ItemType::Text)})}),
                    item("c", ItemType::Url)});
    BOOST_TEST(find_item(form, "b")->link_id == "b");
    BOOST_TEST(find_item(form, "nowhere") == nullptr);
    std::string order;
    for (const Item* found : all_items(form)) order += found->link_id;
    BOOST_TEST(order == "gabc");
}

BOOST_AUTO_TEST_CASE(types_have_the_words_of_fhir)
{
    BOOST_TEST(word(ItemType::OpenChoice) == "open-choice");
    BOOST_TEST(word(ItemType::DateTime) == "dateTime");
    BOOST_TEST(word(ItemType::Unknown) == "unknown");
}

BOOST_AUTO_TEST_CASE(only_questions_we_can_ask_take_answers)
{
    for (const ItemType type :
         {ItemType::Group, ItemType::Display, ItemType::Attachment, ItemType::Reference, ItemType::Unknown})
        BOOST_TEST(!takes_answers(type), word(type));
    for (const ItemType type : {ItemType::Boolean, ItemType::Text, ItemType::Quantity, ItemType::OpenChoice})
        BOOST_TEST(takes_answers(type), word(type));
}

BOOST_AUTO_TEST_CASE(answers_are_found_in_groups_and_under_answers_in_document_order)
{
    const Response response = made::response(
        {made::group("g", {made::answer("q", std::string("1"), {made::answer("q", std::string("2"))})}),
         made::answer("q", Declined{})});
    const auto found = answers_to(response.items, "q");
    BOOST_REQUIRE(found.size() == 3U);
    BOOST_TEST(std::get<std::string>(found[0]->value) == "1");
    BOOST_TEST(std::get<std::string>(found[1]->value) == "2");
    BOOST_TEST(std::holds_alternative<Declined>(found[2]->value));
}

BOOST_AUTO_TEST_SUITE_END()
