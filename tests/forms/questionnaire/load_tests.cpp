// SPDX-License-Identifier: MIT
// What the loader understands. What it does not understand and says so: limits_tests.cpp.
#include "forms/questionnaire/load.h"

#include "forms/loaded.h"
#include "json/parse.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using domain::Item;
using domain::ItemType;
using forms::Finding;
using forms::LoadedQuestionnaire;
using forms::Verdict;

namespace {

const LoadedQuestionnaire& every_feature()
{
    static const LoadedQuestionnaire form = loaded_fixture("every-feature.json");
    return form;
}

const Item& item(const std::string& link_id)
{
    const Item* const found = domain::find_item(*every_feature().questionnaire, link_id);
    if (found == nullptr) throw std::runtime_error("no item " + link_id);
    return *found;
}

std::string codes(const Item& choice)
{
    std::string all;
    for (const domain::Option& option : choice.options)
        all += std::get<domain::Coding>(option.value).code + " ";
    return all;
}

domain::Value whole(std::int64_t number)
{
    return number;
}

} // namespace

BOOST_AUTO_TEST_SUITE(load_tests)

BOOST_AUTO_TEST_CASE(a_form_of_supported_features_is_whole_and_without_a_finding)
{
    for (const Finding& finding : every_feature().findings) BOOST_ERROR(finding.where + ": " + finding.what);
    BOOST_TEST((every_feature().verdict() == Verdict::Whole));
    const domain::Questionnaire& form = every_feature().questionnaire.value();
    BOOST_TEST(form.canonical() == "https://rekindle.example/Questionnaire/every-feature|3");
    BOOST_TEST(form.title == "Everything this program runs");
    BOOST_TEST(form.language == "en");
    BOOST_TEST(form.copyright == "Nobody");
}

BOOST_AUTO_TEST_CASE(the_bytes_and_the_tree_are_kept)
{
    const std::string bytes = source_file("tests/forms/fixtures/every-feature.json");
    BOOST_TEST(every_feature().bytes == bytes);
    BOOST_TEST((every_feature().tree == json::parse(bytes).value.value()));
}

BOOST_AUTO_TEST_CASE(items_have_their_type_text_and_place)
{
    const auto& items = every_feature().questionnaire->items;
    BOOST_TEST(items.front().link_id == "start");
    BOOST_TEST(items.front().required);
    BOOST_TEST(items.front().repeats);
    BOOST_TEST(items.front().items[1].items[0].link_id == "why");
    BOOST_TEST((item("moment").type == ItemType::DateTime));
    BOOST_TEST(item("moment").read_only);
    BOOST_TEST((item("sky").type == ItemType::OpenChoice));
    BOOST_TEST(item("yes-no").prefix == "1.");
    BOOST_TEST(item("yes-no").text == "Yes?");
    BOOST_TEST(item("yes-no").translations.at("de") == "Ja?");
    BOOST_REQUIRE(item("yes-no").initial.size() == 1U);
    BOOST_TEST((item("yes-no").initial[0] == domain::Value(true)));
}

BOOST_AUTO_TEST_CASE(constraints_are_read)
{
    BOOST_TEST((item("count").constraints.least == whole(0)));
    BOOST_TEST((item("count").constraints.most == whole(10)));
    BOOST_TEST(item("why").constraints.min_length.value() == 3);
    BOOST_TEST(item("why").constraints.max_length.value() == 100);
    BOOST_TEST(item("length").constraints.decimal_places.value() == 1);
    BOOST_TEST(item("code").constraints.regex == "[A-Z]{2}[0-9]+");
    BOOST_TEST(item("often").constraints.min_occurs.value() == 0);
    BOOST_TEST(item("often").constraints.max_occurs.value() == 2);
}

BOOST_AUTO_TEST_CASE(hints_for_showing_are_read)
{
    BOOST_TEST(item("count").presentation.control == "slider");
    BOOST_TEST(item("count").presentation.slider_step.value() == 2);
    BOOST_TEST(item("length").presentation.unit == "hours");
    BOOST_TEST(item("length").presentation.unit_code == "h");
    BOOST_TEST(item("day").presentation.entry_format == "DD.MM.YYYY");
    BOOST_TEST(item("day").presentation.support_link == "https://example.org/help");
    BOOST_TEST(item("code").presentation.hidden);
    BOOST_TEST(!item("page").presentation.hidden);
    BOOST_TEST(item("often").presentation.orientation == "horizontal");
    BOOST_TEST(item("hello").presentation.display_category == "instructions");
}

BOOST_AUTO_TEST_CASE(options_have_points_prefix_translation_and_marks)
{
    const auto& options = item("often").options;
    BOOST_REQUIRE(options.size() == 2U);
    BOOST_TEST(options[0].points.value() == 0);
    BOOST_TEST(options[0].exclusive);
    BOOST_TEST(!options[0].initially_selected);
    BOOST_TEST(options[1].points.value() == 1.5);
    BOOST_TEST(options[1].prefix == "b)");
    BOOST_TEST(options[1].initially_selected);
    BOOST_TEST(options[1].translations.at("de") == "Immer");
    BOOST_TEST(!options[1].exclusive);

    const auto& values = item("values").options;
    BOOST_TEST((values[0].value == whole(1)));
    BOOST_TEST((values[1].value == domain::Value(domain::PartialDate{"2024-01-01"})));
    BOOST_TEST((values[2].value == domain::Value(std::string("word"))));
}

BOOST_AUTO_TEST_CASE(value_sets_in_the_file_are_resolved)
{
    BOOST_TEST(codes(item("sky")) == "sun rain ");
    BOOST_TEST(item("sky").options[0].points.value() == 2);
    BOOST_TEST(!item("sky").options[1].points.has_value());
    BOOST_TEST(item("sky").options[0].translations.at("de") == "Sonnig");
    BOOST_TEST(std::get<domain::Coding>(item("sky").options[0].value).system == "urn:weather");
    // By url, of other value sets, of a whole code system less what is excluded.
    BOOST_TEST(codes(item("mood")) == "sun rain up far-down ");
    BOOST_TEST(item("mood").options[2].points.value() == 1);
    BOOST_TEST(codes(item("inner")) == "inner second ");
    BOOST_TEST(std::get<domain::Coding>(item("inner").options[0].value).system == "urn:e");
    BOOST_TEST(item("mood").options_known);
}

BOOST_AUTO_TEST_CASE(conditions_are_read)
{
    const Item& sky = item("sky");
    BOOST_TEST(sky.any_condition_enables);
    BOOST_REQUIRE(sky.enable_when.size() == 3U);
    BOOST_TEST((sky.enable_when[0].op == domain::Operator::Greater));
    BOOST_TEST((sky.enable_when[0].answer == whole(3)));
    BOOST_TEST((sky.enable_when[1].op == domain::Operator::Exists));
    BOOST_TEST((sky.enable_when[1].answer == domain::Value(false)));
    BOOST_TEST(std::get<domain::Coding>(sky.enable_when[2].answer).code == "never");
    BOOST_TEST(!item("why").any_condition_enables);
    BOOST_TEST(item("why").enable_when[0].question == "yes-no");
}

BOOST_AUTO_TEST_CASE(expressions_that_can_be_computed_are_marked)
{
    BOOST_TEST(item("sum").is_calculated);
    BOOST_TEST(item("more").enabled_by_expression);
    BOOST_TEST(!item("count").is_calculated);
}

BOOST_AUTO_TEST_CASE(what_a_strict_validator_refuses_is_read_and_noted)
{
    const LoadedQuestionnaire form = loaded_fixture("not-quite-r4.json");
    BOOST_TEST((form.verdict() == Verdict::Whole));
    for (const Finding& finding : form.findings)
        BOOST_TEST((finding.effect == Finding::Effect::Note), finding.where << ": " << finding.what);
    const auto notes = [&](const char* where, const char* part) {
        BOOST_TEST(finds(form, Finding::Effect::Note, where, part), where);
    };
    notes("/status", "missing");
    notes("/id", "title");
    notes("/item/0/linkId", "number where FHIR wants a text");
    notes("/item/0/required", "asks nothing");
    notes("/item/1/required", "read as meant");
    notes("/item/2/initial", "initialSelected");
    notes("/item/2/answerOption/0/valueCoding", "no display");
    notes("/item/2/answerOption/1/valueCoding", "no code");
    notes("/item/3/maxLength", "read as one");
    notes("/item/3/extension", "one object");
    notes("/item/4/item", "empty group");
    notes("/item/5/initial/0", "read as text");
    notes("/item/7/linkId", "more than once");

    const auto& items = form.questionnaire->items;
    BOOST_TEST(form.questionnaire->id == "What people write");
    BOOST_TEST(items[0].link_id == "1");
    BOOST_TEST(!items[0].required);
    BOOST_TEST(items[1].required);
    BOOST_TEST(items[2].initial.size() == 1U);
    BOOST_TEST(items[3].constraints.max_length.value() == 3);
    BOOST_TEST((items[3].constraints.most == whole(10)));
    BOOST_TEST((items[5].initial[0] == domain::Value(std::string("https://example.org"))));
}

BOOST_AUTO_TEST_CASE(a_minimum_of_occurrences_means_required)
{
    const auto form = loaded(R"({"linkId":"q","type":"string","text":"?","extension":[
        {"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-minOccurs","valueInteger":1}]})");
    BOOST_TEST(form.questionnaire->items[0].required);
    BOOST_TEST((form.verdict() == Verdict::Whole));
}

BOOST_AUTO_TEST_CASE(the_id_is_the_id_the_name_or_the_end_of_the_url)
{
    const auto id = [](const std::string& members) {
        return forms::load_questionnaire(R"({"resourceType":"Questionnaire",)" + members +
                                         R"("item":[{"linkId":"q","type":"string","text":"?"}]})")
            .questionnaire->id;
    };
    BOOST_TEST(id(R"("id":"a","name":"b","url":"https://x/c",)") == "a");
    BOOST_TEST(id(R"("name":"b","url":"https://x/c",)") == "b");
    BOOST_TEST(id(R"("url":"https://x/c",)") == "c");
}

BOOST_AUTO_TEST_SUITE_END()
