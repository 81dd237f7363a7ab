// SPDX-License-Identifier: MIT
#include "app/pages/filling.h"

using namespace rekindle;
using namespace items;
using app::EntryKind;

namespace {

app::FormEntry entry_of(const std::string& made)
{
    Filling filling(made);
    return filling->entry(filling->shown().at(0));
}

EntryKind kind_of(const std::string& made)
{
    return entry_of(made).kind;
}

std::string options(const app::FormEntry& entry)
{
    std::string words;
    for (const app::EntryOption& option : entry.options)
        words += (words.empty() ? "" : " ") + option.key + ":" + option.words;
    return words;
}

const std::vector<std::string> many{"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"};

} // namespace

BOOST_AUTO_TEST_SUITE(form_entry_tests)

BOOST_AUTO_TEST_CASE(every_type_of_item_wants_its_own_kind_of_entry)
{
    BOOST_TEST((kind_of(choice("q", {"a", "b"})) == EntryKind::OneOf));
    BOOST_TEST((kind_of(choice("q", {"a", "b"}, R"("repeats": true)")) == EntryKind::SomeOf));
    BOOST_TEST((kind_of(choice("q", {"a", "b"}, control("drop-down"))) == EntryKind::DropDown));
    BOOST_TEST((kind_of(choice("q", many)) == EntryKind::DropDown));
    BOOST_TEST((kind_of(choice("q", many, R"("repeats": true)")) == EntryKind::SomeOf));
    BOOST_TEST((kind_of(choice("q", {"a"}, "", "open-choice")) == EntryKind::OneOf));
    BOOST_TEST((kind_of(item("q", "open-choice")) == EntryKind::Line));
    BOOST_TEST((kind_of(item("q", "boolean")) == EntryKind::OneOf));
    BOOST_TEST((kind_of(item("q", "integer")) == EntryKind::WholeNumber));
    BOOST_TEST((kind_of(item("q", "integer", limits(0, 10))) == EntryKind::Scale));
    BOOST_TEST((kind_of(item("q", "integer", limits(0, 240))) == EntryKind::WholeNumber));
    BOOST_TEST((kind_of(item("q", "decimal")) == EntryKind::Number));
    BOOST_TEST((kind_of(item("q", "quantity")) == EntryKind::Amount));
    BOOST_TEST((kind_of(item("q", "date")) == EntryKind::Day));
    BOOST_TEST((kind_of(item("q", "dateTime")) == EntryKind::DayAndTime));
    BOOST_TEST((kind_of(item("q", "time")) == EntryKind::TimeOfDay));
    BOOST_TEST((kind_of(item("q", "string")) == EntryKind::Line));
    BOOST_TEST((kind_of(item("q", "text")) == EntryKind::Paragraph));
    BOOST_TEST((kind_of(item("q", "url")) == EntryKind::Address));
    BOOST_TEST((kind_of(item("q", "display") + "," + item("z", "string")) == EntryKind::Words));
    BOOST_TEST((kind_of(item("q", "string", R"("readOnly": true, "initial": [{"valueString": "x"}])") + "," +
                        item("z", "string")) == EntryKind::OnlyShown));
    for (const char* const type : {"attachment", "reference"})
        BOOST_TEST((kind_of(item("q", type) + "," + item("z", "string")) == EntryKind::TalkAbout));
}

BOOST_AUTO_TEST_CASE(a_choice_whose_options_are_elsewhere_is_talked_about_and_not_asked)
{
    Filling filling(item("q", "choice", R"("answerValueSet": "http://elsewhere.example/set")") + "," +
                    item("z", "string"));
    BOOST_TEST((filling->entry(filling.field("q")).kind == EntryKind::TalkAbout));
    BOOST_TEST(filling->asked() == 1);
}

BOOST_AUTO_TEST_CASE(options_have_number_keys_and_those_of_a_scale_are_its_numbers)
{
    BOOST_TEST(options(entry_of(choice("q", {"a", "b"}))) == "1:a 2:b");
    BOOST_TEST(options(entry_of(choice("q", {"a"}, "", "open-choice"))) == "1:a 2:Something else:");
    BOOST_TEST(options(entry_of(item("q", "boolean"))) == "1:Yes 2:No");
    BOOST_TEST(options(entry_of(item("q", "integer", limits(8, 11)))) == "8:8 9:9 10:10 11:11");
    const auto all = entry_of(choice("q", many)).options;
    BOOST_TEST(all.at(8).key == "9");
    BOOST_TEST(all.at(9).key == "");
}

BOOST_AUTO_TEST_CASE(what_belongs_to_a_question_stands_beside_it_and_not_below)
{
    const std::string question = item(
        "q", "integer",
        limits(0, 10) + R"(, "item": [)" + item("near", "display", control("lower")) + "," +
            item("far", "display", control("upper")) + "," + item("why", "display", control("help")) + "]");
    Filling filling(question);
    BOOST_TEST(filling->shown().size() == 1u);
    const app::FormEntry entry = filling->entry(0);
    BOOST_TEST(entry.ends == "0: near,  10: far");
    BOOST_TEST(entry.help == std::vector<std::string>{"why"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_may_be_typed_is_said_beforehand)
{
    BOOST_TEST(entry_of(item("q", "date")).expects == "year-month-day, as in 2026-05-04");
    BOOST_TEST(entry_of(item("q", "integer", limits(0, 240))).expects == "a whole number, 0 to 240");
    BOOST_TEST(entry_of(item("q", "string", R"("maxLength": 12)")).most_characters.value_or(0) == 12);
    const app::FormEntry prefixed = entry_of(item("q", "string", R"("prefix": "3a", "required": true)"));
    BOOST_TEST(prefixed.label == "3a q");
    BOOST_TEST(prefixed.required);
}

BOOST_AUTO_TEST_CASE(a_slider_over_more_numbers_than_fit_a_row_slides)
{
    const std::string slider =
        R"(, {"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl", "valueCodeableConcept":
{"coding": [{"code": "slider"}]}}, {"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-sliderStepValue",
"valueInteger": 5})";
    Filling filling(item("q", "integer", limits(0, 200, slider)));
    const app::FormEntry entry = filling->entry(0);
    BOOST_TEST((entry.kind == EntryKind::Slider));
    BOOST_TEST((entry.least == 0 && entry.most == 200 && entry.step == 5));
    filling->typing(0, "35");
    filling->settle();
    BOOST_TEST(filling.saves() == std::vector<std::string>{"q=35"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(options_stand_in_a_row_in_a_table_and_where_the_form_says_so)
{
    BOOST_TEST(!entry_of(choice("q", {"a", "b"})).in_row);
    BOOST_TEST(entry_of(choice("q", {"a", "b"},
                               R"("extension": [{"url":
"http://hl7.org/fhir/StructureDefinition/questionnaire-choiceOrientation", "valueCode": "horizontal"}])"))
                   .in_row);
    Filling filling(group("g", choice("r1", {"a", "b"}) + "," + choice("r2", {"a", "b"}), control("gtable")));
    for (const char* const row : {"r1", "r2"}) {
        const app::FormEntry entry = filling->entry(filling.field(row));
        BOOST_TEST(entry.in_row);
        BOOST_TEST((entry.kind == EntryKind::OneOf));
    }
}

BOOST_AUTO_TEST_SUITE_END()
