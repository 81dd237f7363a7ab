// SPDX-License-Identifier: MIT
#include "expression/support.h"
#include "forms/points.h"

#include <string>

using expression_support::tree;
using rekindle::forms::points_extensions;
using rekindle::forms::points_of;
using rekindle::json::Value;

namespace {

constexpr const char* ordinal = "http://hl7.org/fhir/StructureDefinition/ordinalValue";

std::string extension(const std::string& number, const std::string& url = ordinal)
{
    return R"("extension":[{"url":")" + url + R"(","valueDecimal":)" + number + "}]";
}

/// Points of `answer` where the item is `item` and the questionnaire has these contained resources.
std::optional<double> points(const std::string& item, const std::string& answer,
                             const std::string& contained = "")
{
    const Value questionnaire = tree(R"({"contained":[)" + contained + "]}");
    const Value item_tree = tree(item);
    return points_of(questionnaire, item_tree, tree(answer));
}

} // namespace

BOOST_AUTO_TEST_SUITE(points_tests)

BOOST_AUTO_TEST_CASE(on_the_answer_option)
{
    const std::string item = R"({"answerOption":[{"valueCoding":{"code":"a"},)" + extension("1") +
                             R"(},{"valueCoding":{"code":"b"},)" + extension("2.5") + "}]}";
    BOOST_TEST(points(item, R"({"code":"a"})").value() == 1);
    BOOST_TEST(points(item, R"({"code":"b","display":"whatever"})").value() == 2.5);
    BOOST_TEST(!points(item, R"({"code":"c"})").has_value());
}

BOOST_AUTO_TEST_CASE(on_the_coding_of_the_answer_option)
{
    const std::string item = R"({"answerOption":[{"valueCoding":{"code":"a",)" + extension("3") + "}}]}";
    BOOST_TEST(points(item, R"({"code":"a"})").value() == 3);
}

BOOST_AUTO_TEST_CASE(on_a_concept_of_a_contained_value_set)
{
    const std::string item = R"({"answerValueSet":"#vs"})";
    const std::string composed =
        R"({"resourceType":"ValueSet","id":"vs","compose":{"include":[{"system":"s","concept":[
        {"code":"a",)" +
        extension("4") + "}]}]}}";
    BOOST_TEST(points(item, R"({"system":"s","code":"a"})", composed).value() == 4);
    BOOST_TEST(points(item, R"({"code":"a"})", composed).value() == 4);
    BOOST_TEST(!points(item, R"({"system":"t","code":"a"})", composed).has_value());
    const std::string expanded =
        R"({"resourceType":"ValueSet","id":"vs","expansion":{"contains":[{"system":"s","code":"g",
        "contains":[{"system":"s","code":"a",)" +
        extension("5") + "}]}]}}";
    BOOST_TEST(points(item, R"({"system":"s","code":"a"})", expanded).value() == 5);
    BOOST_TEST(
        !points(R"({"answerValueSet":"#other"})", R"({"system":"s","code":"a"})", expanded).has_value());
}

BOOST_AUTO_TEST_CASE(on_a_value_set_that_another_includes_even_in_a_circle)
{
    const std::string sets =
        R"({"resourceType":"ValueSet","id":"one","compose":{"include":[{"valueSet":["#two"]}]}},
        {"resourceType":"ValueSet","id":"two","url":"http://example.org/two","compose":{"include":[{"valueSet":["#one"]},
        {"system":"s","concept":[{"code":"a",)" +
        extension("6") + "}]}]}}";
    BOOST_TEST(points(R"({"answerValueSet":"#one"})", R"({"system":"s","code":"a"})", sets).value() == 6);
    BOOST_TEST(
        points(R"({"answerValueSet":"http://example.org/two|1"})", R"({"system":"s","code":"a"})", sets)
            .value() == 6);
}

BOOST_AUTO_TEST_CASE(on_a_concept_of_a_contained_code_system)
{
    const std::string resources =
        R"({"resourceType":"ValueSet","id":"vs","compose":{"include":[{"system":"http://cs"}]}},
        {"resourceType":"CodeSystem","url":"http://cs","property":[{"code":"w","uri":"http://x#itemWeight"}],"concept":[
        {"code":"a",)" +
        extension("7") +
        R"(},{"code":"g","concept":[{"code":"b","property":[{"code":"w","valueDecimal":8}]}]},
        {"code":"c","property":[{"code":"ordinalValue","valueInteger":9}]},
        {"code":"d","property":[{"code":"other","valueInteger":1}]}]})";
    const std::string item = R"({"answerValueSet":"#vs"})";
    BOOST_TEST(points(item, R"({"system":"http://cs","code":"a"})", resources).value() == 7);
    BOOST_TEST(points(item, R"({"system":"http://cs","code":"b"})", resources).value() == 8);
    BOOST_TEST(points(item, R"({"code":"c"})", resources).value() == 9);
    BOOST_TEST(!points(item, R"({"system":"http://cs","code":"d"})", resources).has_value());
}

BOOST_AUTO_TEST_CASE(under_every_name_points_have_had)
{
    for (const char* const name :
         {"ordinalValue", "itemWeight", "questionnaire-ordinalValue", "iso21090-CO-value"}) {
        const std::string url = std::string("http://hl7.org/fhir/StructureDefinition/") + name;
        BOOST_TEST(points(R"({"answerOption":[{"valueCoding":{"code":"a"},)" + extension("2", url) + "}]}",
                          R"({"code":"a"})")
                       .value() == 2);
    }
    BOOST_TEST(!points(R"({"answerOption":[{"valueCoding":{"code":"a"},)" +
                           extension("2", "http://x/ordinalValue") + "}]}",
                       R"({"code":"a"})")
                    .has_value());
}

BOOST_AUTO_TEST_CASE(on_options_that_are_numbers_and_texts)
{
    const std::string item = R"({"answerOption":[{"valueInteger":7,"_valueInteger":{)" + extension("1") +
                             R"(}},{"valueString":"often",)" + extension("2") +
                             R"(},{"valueDate":"2024-01-01",)" + extension("3") + "}]}";
    BOOST_TEST(points(item, "7").value() == 1);
    BOOST_TEST(points(item, R"("often")").value() == 2);
    BOOST_TEST(points(item, R"("2024-01-01")").value() == 3);
    BOOST_TEST(!points(item, R"("7")").has_value());
}

BOOST_AUTO_TEST_CASE(whole_codings_are_compared)
{
    const std::string item = R"({"answerOption":[
        {"valueCoding":{"system":"s1","code":"a"},)" +
                             extension("1") + R"(},{"valueCoding":{"system":"s2","code":"a"},)" +
                             extension("2") + R"(},{"valueCoding":{"code":"a"},)" + extension("3") +
                             R"(},{"valueCoding":{"display":"Only words"},)" + extension("4") + "}]}";
    BOOST_TEST(points(item, R"({"system":"s2","code":"a"})").value() == 2);
    BOOST_TEST(points(item, R"({"code":"a"})").value() == 3);
    BOOST_TEST(points(item, R"({"display":"Only words"})").value() == 4);
    BOOST_TEST(!points(item, R"({"display":"Other words"})").has_value());
    BOOST_TEST(!points(item, "{}").has_value());
}

BOOST_AUTO_TEST_CASE(points_written_as_text_count_and_broken_ones_do_not)
{
    const std::string url = std::string(R"("extension":[{"url":")") + ordinal + "\"";
    BOOST_TEST(points(R"({"answerOption":[{"valueCoding":{"code":"a"},)" + url + R"(,"valueString":"2"}]}]})",
                      R"({"code":"a"})")
                   .value() == 2);
    BOOST_TEST(
        !points(R"({"answerOption":[{"valueCoding":{"code":"a"},)" + url + R"(,"valueString":"two"}]}]})",
                R"({"code":"a"})")
             .has_value());
    BOOST_TEST(!points(R"({"answerOption":[{"valueCoding":{"code":"a"},)" + url + "}]}]}", R"({"code":"a"})")
                    .has_value());
}

BOOST_AUTO_TEST_CASE(points_given_twice_are_copied_once)
{
    const Value item = tree(R"({"answerOption":[{"valueCoding":{"code":"a",)" + extension("3") + "}," +
                            extension("3") + "}]}");
    BOOST_TEST(points_extensions(tree("{}"), item, tree(R"({"code":"a"})")).size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
