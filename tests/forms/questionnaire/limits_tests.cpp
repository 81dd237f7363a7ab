// SPDX-License-Identifier: MIT
// Everything that is not supported is named where it stands, and degraded or refused: never silently dropped.
#include "forms/loaded.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using forms::Finding;
using forms::LoadedQuestionnaire;
using forms::Verdict;
using Effect = Finding::Effect;

namespace {

const std::string hl7 = "http://hl7.org/fhir/StructureDefinition/";
const std::string sdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";

/// A string item "q" with these members besides.
std::string asked(const std::string& members)
{
    return R"({"linkId":"q","type":"string","text":"?",)" + members + "}";
}

std::string extended(const std::string& extension)
{
    return asked(R"("extension":[)" + extension + "]");
}

std::string expression(const std::string& url, const std::string& language, const std::string& text)
{
    return R"({"url":")" + url + R"(","valueExpression":{"name":"v","language":")" + language +
           R"(","expression":")" + text + R"("}})";
}

/// The verdict must say what the findings say.
void check_verdict(const LoadedQuestionnaire& form, Verdict expected)
{
    BOOST_TEST((form.verdict() == expected), "verdict " << word(form.verdict()));
    BOOST_TEST(form.questionnaire.has_value() == (expected != Verdict::CannotRun));
}

void check_limit(const std::string& items, const std::string& where, const std::string& part)
{
    const LoadedQuestionnaire form = loaded(items);
    BOOST_TEST(finds(form, Effect::Limit, where, part), where << " " << part);
    check_verdict(form, Verdict::WithLimits);
}

void check_note(const std::string& items, const std::string& where, const std::string& part)
{
    const LoadedQuestionnaire form = loaded(items);
    BOOST_TEST(finds(form, Effect::Note, where, part), where << " " << part);
    check_verdict(form, Verdict::Whole);
}

void check_cannot_run(const std::string& bytes, const std::string& part)
{
    const LoadedQuestionnaire form = forms::load_questionnaire(bytes);
    check_verdict(form, Verdict::CannotRun);
    const bool told = std::ranges::any_of(form.findings, [&](const Finding& finding) {
        return finding.effect == Effect::CannotRun && finding.what.find(part) != std::string::npos;
    });
    BOOST_TEST(told, part);
    BOOST_TEST(form.bytes == bytes);
}

const std::string plain = R"({"linkId":"p","type":"string","text":"?"})";

} // namespace

BOOST_AUTO_TEST_SUITE(limits_tests)

BOOST_AUTO_TEST_CASE(what_is_no_questionnaire_cannot_run_and_is_told_what_it_is)
{
    check_cannot_run("", "");
    check_cannot_run("{\"resourceType\":", "");
    check_cannot_run("[]", "no FHIR resource");
    check_cannot_run("{}", "no FHIR resource");
    check_cannot_run(R"({"resourceType":"Bundle","entry":[]})", "Bundle");
    check_cannot_run(R"({"resourceType":"QuestionnaireResponse","status":"completed"})", "filled form");
    check_cannot_run(R"({"resourceType":"Patient"})", "Patient");
    check_cannot_run(R"({"resourceType":"Questionnaire","status":"active"})", "no items");
    check_cannot_run(R"({"resourceType":"Questionnaire","status":"draft","group":{"question":[]}})", "DSTU2");
    check_cannot_run(R"({"resourceType":"Questionnaire","item":[{"linkId":"a","type":"choice","answerOption":
        [{"value":{"Coding":{"code":"x"}}}]}]})",
                     "Aidbox");
    check_cannot_run(
        R"({"resourceType":"Questionnaire","item":[{"linkId":"a","type":"attachment","text":"Photo"}]})",
        "none of its questions");
    check_cannot_run(R"({"resourceType":"Questionnaire","extension":[{"url":")" + sdc +
                         R"(questionnaireAdaptive","valueBoolean":true}],"item":[)" + plain + "]}",
                     "adaptive");
}

BOOST_AUTO_TEST_CASE(a_modifier_extension_forbids_running_wherever_it_stands)
{
    const std::string modifier =
        R"("modifierExtension":[{"url":"https://vendor.example/invert","valueBoolean":true}])";
    check_verdict(loaded(asked(modifier)), Verdict::CannotRun);
    check_verdict(loaded(plain, modifier + ","), Verdict::CannotRun);
    check_verdict(loaded(R"({"linkId":"q","type":"choice","text":"?","answerOption":[{"valueString":"a",)" +
                         modifier + "}]}"),
                  Verdict::CannotRun);
}

BOOST_AUTO_TEST_CASE(items_we_cannot_ask_are_shown_and_named)
{
    check_limit(R"({"linkId":"q","type":"attachment","text":"Photo"},)" + plain, "/item/0/type",
                "attachment");
    check_limit(R"({"linkId":"q","type":"reference","text":"Who"},)" + plain, "/item/0/type", "reference");
    check_limit(R"({"linkId":"q","type":"telepathy","text":"?"},)" + plain, "/item/0/type", "telepathy");
    const LoadedQuestionnaire form = loaded(R"({"linkId":"q","type":"telepathy","text":"?"},)" + plain);
    BOOST_TEST((form.questionnaire->items[0].type == domain::ItemType::Unknown));
}

BOOST_AUTO_TEST_CASE(options_that_are_not_in_the_file_are_named)
{
    const auto choice = [](const std::string& members) {
        return R"({"linkId":"q","type":"choice","text":"?")" + members + "}";
    };
    check_limit(choice(R"(,"answerValueSet":"http://hl7.org/fhir/ValueSet/languages")"),
                "/item/0/answerValueSet", "kept elsewhere");
    check_limit(choice(R"(,"answerValueSet":"#gone")"), "/item/0/answerValueSet", "#gone is not in the file");
    check_limit(choice(""), "/item/0", "nothing to choose");
    check_limit(choice(R"(,"answerOption":[{"valueString":"a"},{}])"), "/item/0/answerOption/1",
                "without a value");
    BOOST_TEST(!loaded(choice("")).questionnaire->items[0].options_known);

    const std::string filtered = R"("contained":[{"resourceType":"ValueSet","id":"v","compose":{"include":[
        {"system":"urn:s","filter":[{"property":"concept","op":"is-a","value":"x"}]}]}}],)";
    const LoadedQuestionnaire form = loaded(choice(R"(,"answerValueSet":"#v")"), filtered);
    BOOST_TEST(finds(form, Effect::Limit, "/item/0/answerValueSet", "urn:s"));

    const std::string circle = R"("contained":[
        {"resourceType":"ValueSet","id":"a","compose":{"include":[{"valueSet":["#b"]}]}},
        {"resourceType":"ValueSet","id":"b","compose":{"include":[{"valueSet":["#a"]}]}}],)";
    BOOST_TEST((loaded(choice(R"(,"answerValueSet":"#a")"), circle).verdict() == Verdict::WithLimits));
}

BOOST_AUTO_TEST_CASE(expressions_that_are_not_computed_are_named_with_the_reason)
{
    const std::string at = "/item/0/extension/0";
    check_limit(extended(expression(sdc + "calculatedExpression", "text/cql", "Total")), at, "text/cql");
    check_limit(extended(expression(sdc + "calculatedExpression", "text/fhirpath", "frobnicate()")), at,
                "frobnicate");
    check_limit(extended(expression(sdc + "calculatedExpression", "text/fhirpath", "1 +")), at,
                "not computed");
    check_limit(extended(expression(sdc + "enableWhenExpression", "application/x-fhir-query", "Patient")), at,
                "always does");
    check_limit(extended(expression(hl7 + "variable", "application/x-fhir-query", "Patient?a=b")), at,
                "variable");
    // Reads well, but asks for what nobody hands over.
    check_limit(extended(expression(sdc + "calculatedExpression", "text/fhirpath", "%patient.name.given")),
                "/item/0", "patient");
    check_limit(extended(expression(sdc + "initialExpression", "text/fhirpath", "today()")), at,
                "beforehand");
    check_limit(extended(expression(sdc + "answerExpression", "text/fhirpath", "%v")), at, "options");
    check_limit(extended(expression(hl7 + "cqf-expression", "text/fhirpath", "'x'")), at, "computes");
}

BOOST_AUTO_TEST_CASE(extensions_are_read_noted_or_named_as_lost)
{
    check_limit(extended(R"({"url":"https://vendor.example/glitter","valueBoolean":true})"),
                "/item/0/extension/0", "https://vendor.example/glitter");
    check_limit(extended(R"({"url":")" + hl7 + R"(questionnaire-unitOption","valueCoding":{"code":"kg"}})"),
                "/item/0/extension/0", "unit");
    check_limit(extended(R"({"url":")" + hl7 + R"(questionnaire-neverHeardOf","valueBoolean":true})"),
                "/item/0/extension/0", "not supported");
    check_limit(extended(R"({"url":")" + hl7 + R"(questionnaire-itemControl","valueCodeableConcept":
        {"coding":[{"code":"confetti"}]}})"),
                "/item/0/extension/0", "confetti");
    check_limit(extended(R"({"url":")" + hl7 + R"(questionnaire-usageMode","valueCode":"display"})"),
                "/item/0/extension/0", "display");
    check_note(extended(R"({"url":")" + hl7 + R"(questionnaire-usageMode","valueCode":"capture"})"),
               "/item/0/extension/0", "as here");
    check_note(extended(R"({"url":")" + sdc + R"(observationExtract","valueBoolean":true})"),
               "/item/0/extension/0", "another system");
    check_note(extended(R"({"url":")" + sdc + R"(shortText","valueString":"s"})"), "/item/0/extension/0",
               "hint");
}

BOOST_AUTO_TEST_CASE(formatting_is_noted_and_pictures_in_it_are_lost)
{
    const auto text = [](const std::string& name, const std::string& formatted) {
        return asked(R"("_text":{"extension":[{"url":")" + hl7 + name + R"(","valueString":")" + formatted +
                     R"("}]})");
    };
    check_note(text("rendering-xhtml", "<b>?</b>"), "/item/0/_text/extension/0", "plain text");
    check_limit(text("rendering-xhtml", "<img src='x'/>"), "/item/0/_text/extension/0", "picture");
    const LoadedQuestionnaire form =
        loaded(R"({"linkId":"q","type":"string","_text":{"extension":[{"url":")" + hl7 +
               R"(rendering-markdown","valueMarkdown":"**Only**"}]}})");
    BOOST_TEST(form.questionnaire->items[0].text == "**Only**");
    BOOST_TEST(finds(form, Effect::Limit, "/item/0/_text/extension/0", "only a formatted text"));
}

BOOST_AUTO_TEST_CASE(limits_that_make_no_sense_are_dropped_and_named)
{
    const auto bound = [](const std::string& name, const std::string& value) {
        return R"({"url":")" + hl7 + name + R"(",)" + value + "}";
    };
    const auto number = [](const std::string& extensions) {
        return R"({"linkId":"q","type":"integer","text":"?","extension":[)" + extensions + "]}";
    };
    const std::string crossed =
        number(bound("minValue", R"("valueInteger":9)") + "," + bound("maxValue", R"("valueInteger":3)"));
    check_limit(crossed, "/item/0", "above the most");
    BOOST_TEST(!loaded(crossed).questionnaire->items[0].constraints.least.has_value());

    check_limit(number(bound("minValue", R"("valueDate":"2024-01-01")")), "/item/0", "cannot be compared");
    check_limit(number(bound("maxValue", R"("_valueInteger":{"extension":[]})")),
                "/item/0/extension/0/_valueInteger", "computed");
    check_limit(number(bound("minLength", R"("valueInteger":-1)")), "/item/0/extension/0", "from 0");
    check_limit(extended(bound("regex", R"("valueString":"[a-")")), "/item/0/extension/0", "cannot be read");
    check_limit(asked(R"("maxLength":2,"extension":[)" + bound("minLength", R"("valueInteger":5)") + "]"),
                "/item/0", "least length");
    check_limit(asked(R"("repeats":true,"extension":[)" +
                      bound("questionnaire-minOccurs", R"("valueInteger":3)") + "," +
                      bound("questionnaire-maxOccurs", R"("valueInteger":2)") + "]"),
                "/item/0", "more answers than it allows");
    check_limit(asked(R"("maxLength":0)"), "/item/0/maxLength", "from 1");
}

BOOST_AUTO_TEST_CASE(conditions_that_go_wrong_are_named)
{
    const auto when = [](const std::string& condition) {
        return asked(R"("enableWhen":[)" + condition + "]") + "," + plain;
    };
    check_limit(when(R"({"question":"ghost","operator":"=","answerString":"x"})"), "/item/0/enableWhen",
                "ghost");
    check_limit(when(R"({"question":"q","operator":"=","answerString":"x"})"), "/item/0/enableWhen",
                "very item");
    check_limit(when(R"({"question":"p","operator":"~","answerString":"x"})"),
                "/item/0/enableWhen/0/operator", "left out");
    check_limit(when(R"({"question":"p","operator":"="})"), "/item/0/enableWhen/0", "no answer");
    check_limit(when(R"({"question":"p","operator":"exists","answerString":"x"})"), "/item/0/enableWhen/0",
                "exists");
    check_limit(when(R"({"question":"p","operator":"=","answerString":"x"},{"question":"p","operator":"=",
        "answerString":"y"})"),
                "/item/0/enableWhen", "whether all");
    check_note(when(R"({"question":"p","operator":"=","answerInteger":3})"), "/item/0/enableWhen",
               "never holds");
}

BOOST_AUTO_TEST_CASE(repeated_and_missing_link_ids_are_named)
{
    check_limit(plain + "," + plain, "/item/1/linkId", "more than once");
    check_limit(plain + R"(,{"type":"string","text":"?"})", "/item/1/linkId", "is missing");
    BOOST_TEST(!loaded(plain + R"(,{"type":"string"})").questionnaire->items[1].link_id.empty());
}

BOOST_AUTO_TEST_CASE(elements_fhir_does_not_know_are_named)
{
    check_limit(asked(R"("hidden":true)"), "/item/0/hidden", "no element of FHIR R4");
    BOOST_TEST(finds(loaded(plain, R"("colour":"red",)"), Effect::Limit, "/colour", "no element"));
    check_limit(
        R"({"linkId":"q","type":"choice","text":"?","answerOption":[{"valueString":"a","colour":1}]})",
        "/item/0/answerOption/0/colour", "no element");
    check_limit(asked(R"("required":"perhaps")"), "/item/0/required", "neither true nor false");
}

BOOST_AUTO_TEST_CASE(starts_that_are_no_answers_are_named)
{
    check_limit(asked(R"("initial":[{"valueInteger":3}])"), "/item/0/initial/0", "does not start with it");
    check_limit(R"({"linkId":"q","type":"choice","text":"?","initial":[{"valueCoding":{"code":"z"}}],
        "answerOption":[{"valueCoding":{"code":"a","display":"A"}}]})",
                "/item/0/initial/0", "not among the options");
}

BOOST_AUTO_TEST_CASE(what_is_not_the_shape_of_a_form_does_no_harm)
{
    for (
        const char* const items :
        {"1", "null", "[]", R"({"linkId":{},"type":[]})", R"({"linkId":"q","type":"group","item":"x"})",
         R"({"linkId":"q","type":"choice","answerOption":[[]],"enableWhen":[3],"extension":"x","initial":{}})"}) {
        const LoadedQuestionnaire form = loaded(std::string(items) + "," + plain);
        BOOST_TEST((form.verdict() == Verdict::WithLimits), items);
    }
}

BOOST_AUTO_TEST_SUITE_END()
