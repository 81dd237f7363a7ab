// SPDX-License-Identifier: MIT
#include "forms/score_file.h"

#include "forms/key/load.h"
#include "forms/loaded.h"
#include "json/parse.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using forms::ScoredFile;

namespace {

const std::string points = "http://hl7.org/fhir/StructureDefinition/ordinalValue";

std::string option(const std::string& code, int worth)
{
    return R"({"valueCoding":{"code":")" + code + R"(","display":")" + code + R"("},"extension":[{"url":")" +
           points + R"(","valueDecimal":)" + std::to_string(worth) + "}]}";
}

std::string question(const std::string& link_id)
{
    return R"({"linkId":")" + link_id + R"(","type":"choice","text":"?","answerOption":[)" + option("no", 0) +
           "," + option("some", 1) + "," + option("much", 3) + "]},";
}

std::string expression(const std::string& name, const std::string& text)
{
    return R"({"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-)" + name +
           R"(","valueExpression":{"language":"text/fhirpath","expression":")" + text + R"("}})";
}

/// Two questions of a panel, one of another kind, and a total made by an expression or only called so.
forms::LoadedQuestionnaire panel(bool calculated)
{
    const std::string sum = expression("calculatedExpression", "%resource.item.where(linkId!='sum').answer"
                                                               ".value.ordinal().sum()");
    return loaded(question("a") + question("b") +
                  R"({"linkId":"hard","type":"choice","text":"How hard?","answerOption":[)" +
                  option("very", 7) + R"(]},{"linkId":"sum","type":"integer","text":"Total score")" +
                  (calculated ? R"(,"extension":[)" + sum + "]" : "") +
                  R"(},{"linkId":"more","type":"string","text":"?","extension":[)" +
                  expression("enableWhenExpression", "%resource.item.where(linkId='sum').answer.value > 5") +
                  "]}");
}

json::Value filled(const std::string& items)
{
    return json::parse(R"({"resourceType":"QuestionnaireResponse","questionnaire":"Questionnaire/t",)"
                       R"("status":"in-progress","item":[)" +
                       items + "]}")
        .value.value();
}

std::string chose(const std::string& link_id, const std::string& code)
{
    return R"({"linkId":")" + link_id + R"(","answer":[{"valueCoding":{"code":")" + code + R"("}}]})";
}

std::string total(int number)
{
    return R"({"linkId":"sum","answer":[{"valueInteger":)" + std::to_string(number) + "}]}";
}

base::Problems problems(const forms::LoadedQuestionnaire& form, const std::string& items)
{
    return forms::score_response(form, nullptr, filled(items), std::nullopt).problems;
}

} // namespace

BOOST_AUTO_TEST_SUITE(score_file_tests)

BOOST_AUTO_TEST_CASE(scores_enabled_items_and_calculated_values_come_together)
{
    const forms::LoadedKey key = forms::load_key(R"({"questionnaire":"Questionnaire/t","version":1,"scales":[
        {"id":"s","title":"S","rule":"sum","direction":"lower-is-better","items":["a","b"]}]})");
    const forms::LoadedQuestionnaire form = panel(true);
    const ScoredFile scored = forms::score_response(
        form, &key.key.value(), filled(chose("a", "some") + "," + chose("b", "much")), std::nullopt);
    BOOST_TEST(scored.problems.empty());
    BOOST_TEST(scored.scores.scales.at(0).score.value() == 4);
    BOOST_REQUIRE(scored.calculated.size() == 1U);
    BOOST_TEST(scored.calculated[0].link_id == "sum");
    BOOST_TEST(scored.calculated[0].values.at(0).as_double() == 4);
    BOOST_TEST(scored.enabled == (std::vector<std::string>{"a", "b", "hard", "sum"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_expression_decides_what_applies)
{
    const ScoredFile scored = forms::score_response(
        panel(true), nullptr, filled(chose("a", "much") + "," + chose("b", "much")), std::nullopt);
    BOOST_TEST(scored.enabled.back() == "more");
}

BOOST_AUTO_TEST_CASE(a_recorded_total_that_is_not_the_computed_one_is_told)
{
    const std::string answers = chose("a", "some") + "," + chose("b", "much") + ",";
    BOOST_TEST(problems(panel(true), answers + total(4)).empty());
    const auto found = problems(panel(true), answers + total(5));
    BOOST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found[0].where == "/item/2/answer/0");
    BOOST_TEST(found[0].what.find("recorded as 5") != std::string::npos);
    BOOST_TEST(found[0].what.find("give 4") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_total_without_an_expression_is_compared_with_the_points)
{
    const std::string answers =
        chose("a", "some") + "," + chose("b", "much") + "," + chose("hard", "very") + ",";
    BOOST_TEST(problems(panel(false), answers + total(4)).empty());  // the panel alone
    BOOST_TEST(problems(panel(false), answers + total(11)).empty()); // with the other question
    const auto found = problems(panel(false), answers + total(5));
    BOOST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found[0].where == "/item/3/answer/0");
    // One answer is no panel: a number called score may be anything.
    BOOST_TEST(problems(panel(false), chose("a", "some") + "," + total(5)).empty());
}

BOOST_AUTO_TEST_CASE(what_is_wrong_with_the_response_is_told_and_the_rest_is_scored)
{
    const auto found =
        problems(panel(true), chose("a", "awful") + R"(,{"linkId":"b","answer":[{"valueInteger":"1"}]})");
    BOOST_TEST(found.size() == 2U);
    BOOST_TEST(found[0].where == "/item/1/answer/0/valueInteger");
    BOOST_TEST(found[1].where == "/item/0/answer/0");
    const ScoredFile none =
        forms::score_response(panel(true), nullptr, json::parse("[]").value.value(), std::nullopt);
    BOOST_TEST(none.problems.size() == 1U);
    BOOST_TEST(none.enabled.empty());
}

BOOST_AUTO_TEST_SUITE_END()
