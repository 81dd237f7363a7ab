// SPDX-License-Identifier: MIT
// Sections that stand in a form more than once.
#include "app/pages/filling.h"

using namespace rekindle;
using namespace items;

namespace {

void same(const std::vector<std::string>& found, const std::vector<std::string>& wanted)
{
    BOOST_TEST(found == wanted, boost::test_tools::per_element());
}

const std::string children =
    group("child",
          item("name", "string", R"("required": true)") + "," + item("sick", "boolean") + "," +
              item("how", "string", when("sick", R"("answerBoolean": true)")),
          R"("repeats": true)") +
    "," + group("after", item("last", "string"));

domain::ResponseItem child(const std::string& name)
{
    return {"child", {}, {{"name", {{name, {}}}, {}}}};
}

} // namespace

BOOST_AUTO_TEST_SUITE(form_sections_tests)

BOOST_AUTO_TEST_CASE(a_section_is_added_behind_the_last_and_its_answers_have_a_place_of_their_own)
{
    Filling filling(children);
    filling->typing(filling.field("name"), "Ada");
    filling->add_again(filling.field("child"));
    BOOST_TEST(filling.here() == "name");
    filling->typing(filling.field("name"), "Ben");
    filling->settle();
    same(filling.saves(), {"child/name=Ada", "child#1/name=Ben"});
    filling->finish();
    const auto& end = std::get<app::FormEnd>(filling.passed.back().what);
    BOOST_TEST((end.items == std::vector{child("Ada"), child("Ben")}));
}

BOOST_AUTO_TEST_CASE(what_hangs_on_an_answer_hangs_on_that_of_its_own_section)
{
    Filling filling(children);
    filling->choose(filling.field("sick"), 0);
    BOOST_TEST(filling.shows("how"));
    filling->add_again(filling.field("child"));
    BOOST_TEST(!filling.shows("how"));
    filling->back();
    BOOST_TEST(filling.shows("how"));
}

BOOST_AUTO_TEST_CASE(the_last_of_several_sections_is_taken_away_with_its_answers)
{
    Filling filling(children, true, domain::Administration::Interview,
                    std::vector{child("Ada"), child("Ben")});
    while (filling->can_go_back()) filling->back();
    BOOST_TEST(!filling->entry(filling.field("child")).can_be_taken_away); // not the last
    filling->next();
    const std::size_t second = filling.field("child");
    BOOST_TEST(filling->entry(second).can_be_taken_away);
    filling->take_away(second);
    same(filling.saves(), {"child#1/name="});
    BOOST_TEST(filling->state_of(filling.field("name")).typed == "Ada");
    BOOST_TEST(!filling->entry(filling.field("child")).can_be_taken_away);
    filling->next();
    BOOST_TEST(filling.shows("last"));
    filling->finish();
    BOOST_TEST((std::get<app::FormEnd>(filling.passed.back().what).items == std::vector{child("Ada")}));
}

BOOST_AUTO_TEST_CASE(a_section_that_was_left_empty_lacks_nothing_and_one_that_was_begun_does)
{
    Filling empty(children);
    empty->finish();
    BOOST_TEST(empty->is_over());
    Filling begun(children);
    begun->choose(begun.field("sick"), 1);
    begun->finish();
    BOOST_TEST(!begun->is_over());
    BOOST_TEST(begun.here() == "name");
}

BOOST_AUTO_TEST_CASE(as_many_sections_as_the_form_allows)
{
    Filling filling(group("g", item("q", "string"),
                          R"("repeats": true, "extension": [{"url":
"http://hl7.org/fhir/StructureDefinition/questionnaire-maxOccurs", "valueInteger": 2}])"));
    BOOST_TEST(filling->entry(filling.field("g")).can_be_added);
    filling->add_again(filling.field("g"));
    BOOST_TEST(!filling->entry(filling.field("g")).can_be_added);
}

BOOST_AUTO_TEST_CASE(what_is_below_a_question_stands_under_its_answer_and_stays_when_that_goes)
{
    Filling filling(item("q", "boolean", R"("item": [)" + item("why", "string") + "]"));
    filling->choose(filling.field("q"), 0);
    filling->typing(filling.field("why"), "so");
    filling->settle();
    same(filling.saves(), {"q=yes", "q/why=so"});
    filling->clear(filling.field("q"));
    BOOST_TEST(filling->state_of(filling.field("why")).typed == "so");
    filling->choose(filling.field("q"), 1);
    filling->finish();
    const domain::ResponseItem why{"why", {{std::string("so"), {}}}, {}};
    const std::vector<domain::ResponseItem> expected{{"q", {{false, {why}}}, {}}};
    BOOST_TEST((std::get<app::FormEnd>(filling.passed.back().what).items == expected));
}

BOOST_AUTO_TEST_CASE(answers_below_each_of_several_answers_come_back_as_they_were)
{
    const std::string items =
        choice("q", {"a", "b"}, R"("repeats": true, "item": [)" + item("why", "string") + "]");
    const auto why = [](const std::string& words) { return domain::ResponseItem{"why", {{words, {}}}, {}}; };
    const std::vector<domain::ResponseItem> given{
        {"q",
         {{domain::Coding{"", "", "a", ""}, {why("1")}}, {domain::Coding{"", "", "b", ""}, {why("2")}}},
         {}}};
    Filling filling(items, true, domain::Administration::Interview, given);
    filling->finish();
    BOOST_TEST((std::get<app::FormEnd>(filling.passed.back().what).items == given));
}

BOOST_AUTO_TEST_SUITE_END()
