// SPDX-License-Identifier: MIT
#include "expression/support.h"
#include "forms/calculate.h"

#include <string>

using expression_support::tree;
using rekindle::forms::calculate;
using rekindle::forms::Calculated;
using rekindle::json::Value;

namespace {

std::string expression(const std::string& url, const std::string& text, const std::string& name = "",
                       const std::string& language = "text/fhirpath")
{
    return R"({"url":"http://hl7.org/fhir/)" + url + R"(","valueExpression":{"name":")" + name +
           R"(","language":")" + language + R"(","expression":)" +
           rekindle::json::write(Value::string(text)) + "}}";
}

std::string calculated(const std::string& text)
{
    return expression("uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression", text);
}

std::string variable(const std::string& name, const std::string& text)
{
    return expression("StructureDefinition/variable", text, name);
}

std::string enabled_when(const std::string& text)
{
    return expression("uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression", text);
}

std::string item(const std::string& link_id, const std::string& type, const std::string& extensions,
                 const std::string& more = "")
{
    return R"({"linkId":")" + link_id + R"(","type":")" + type + R"(","extension":[)" + extensions + "]" +
           more + "}";
}

/// "a=[1] b=why" of all calculated items.
std::string results(const std::string& questionnaire, const std::string& response = R"({"item":[]})",
                    std::optional<rekindle::base::Date> as_of = {})
{
    std::string text;
    for (const Calculated& one : calculate(tree(questionnaire), tree(response), as_of)) {
        if (!text.empty()) text += ' ';
        text +=
            one.link_id + "=" +
            (one.why_not.empty() ? rekindle::json::write(Value::array(one.values)) : "(" + one.why_not + ")");
    }
    return text;
}

constexpr const char* two_answers = R"({"resourceType":"QuestionnaireResponse","item":[
    {"linkId":"q1","answer":[{"valueCoding":{"code":"often"}}]},{"linkId":"q2","answer":[{"valueCoding":{"code":"rarely"}}]}]})";

std::string scored_item(const std::string& link_id)
{
    constexpr const char* points = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
    return R"({"linkId":")" + link_id + R"(","type":"choice","answerOption":[
        {"valueCoding":{"code":"rarely"},"extension":[{"url":")" +
           points + R"(","valueDecimal":1}]},
        {"valueCoding":{"code":"often"},"extension":[{"url":")" +
           points + R"(","valueDecimal":3}]}]})";
}

} // namespace

BOOST_AUTO_TEST_SUITE(calculate_tests)

BOOST_AUTO_TEST_CASE(a_total_reads_points_from_the_answers)
{
    for (const std::string total :
         {"%resource.item.answer.valueCoding.extension.where(url='http://hl7.org/fhir/StructureDefinition/"
          "ordinalValue').valueDecimal.sum()",
          "%resource.item.answer.value.ordinal().sum()", "%resource.repeat(item).answer.weight().sum()",
          "%resource.descendants().answer.value.extension('http://hl7.org/fhir/StructureDefinition/"
          "ordinalValue').value.sum()"}) {
        const std::string questionnaire = R"({"item":[)" + scored_item("q1") + "," + scored_item("q2") + "," +
                                          item("total", "integer", calculated(total)) + "]}";
        BOOST_TEST(results(questionnaire, two_answers) == "total=[4]", total);
        BOOST_TEST(results(questionnaire) == "total=[]", total);
    }
}

BOOST_AUTO_TEST_CASE(points_a_response_claims_for_itself_do_not_count)
{
    const std::string questionnaire =
        R"({"item":[)" + scored_item("q1") + "," +
        item("total", "integer", calculated("%resource.item.answer.value.ordinal().sum()")) + "]}";
    const std::string response =
        R"({"item":[{"linkId":"q1","answer":[{"valueCoding":{"code":"often","extension":[
        {"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":99}]}}]}]})";
    BOOST_TEST(results(questionnaire, response) == "total=[3]");
}

BOOST_AUTO_TEST_CASE(a_total_the_response_has_recorded_is_not_used)
{
    const std::string questionnaire =
        R"({"item":[)" + scored_item("q1") + "," +
        item("total", "decimal", calculated("%resource.item.answer.value.ordinal().sum()")) + "," +
        item("double", "decimal", calculated("%resource.item.where(linkId='total').answer.value * 2")) + "]}";
    const std::string response =
        R"({"item":[{"linkId":"q1","answer":[{"valueCoding":{"code":"often"}}]},{"linkId":"total","answer":[{"valueDecimal":50}]}]})";
    BOOST_TEST(results(questionnaire, response) == "total=[3] double=[6]");
}

BOOST_AUTO_TEST_CASE(items_may_depend_on_each_other_in_any_order)
{
    std::string items;
    for (int i = 0; i < 30; ++i) {
        const std::string next =
            "%resource.item.where(linkId='i" + std::to_string(i + 1) + "').answer.value + 1";
        items += item("i" + std::to_string(i), "integer", calculated(next)) + ",";
    }
    const std::string found =
        results(R"({"item":[)" + items + item("i30", "integer", calculated("10")) + "]}");
    BOOST_TEST(found.starts_with("i0=[40] i1=[39] "));
    BOOST_TEST(found.find("(") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(items_in_a_circle_are_not_computed)
{
    const std::string found = results(
        R"({"item":[)" +
        item("a", "integer",
             calculated("iif(%resource.item.where(linkId='b').answer.empty(), 1, "
                        "%resource.item.where(linkId='b').answer.value + 1)")) +
        "," + item("b", "integer", calculated("%resource.item.where(linkId='a').answer.value + 1")) + "]}");
    BOOST_TEST(found.starts_with("a=(items of this form depend on each other"));
    BOOST_TEST(found.find("b=(") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_needs_an_item_that_is_not_computed_is_not_computed_either)
{
    const std::string found = results(
        R"({"item":[)" + item("a", "integer", calculated("%patient.age")) + "," +
        item("b", "integer", calculated("iif(%resource.item.where(linkId='a').answer.value > 3, 1, 0)")) +
        "," + item("c", "integer", calculated("%resource.item.where(linkId='a').answer.exists()")) + "," +
        item("d", "integer", calculated("%resource.item.count()")) + "]}");
    BOOST_TEST(found == "a=(%patient is not known here) b=(it needs an item that is not computed) c=(it "
                        "needs an item that is not computed) d=[4]");
}

BOOST_AUTO_TEST_CASE(variables_are_seen_from_inside_out)
{
    const std::string group =
        R"({"linkId":"g","type":"group","extension":[)" + variable("x", "%x + 1") + "," +
        variable("own", "item.where(linkId='n').answer.value") +
        R"(],"item":[{"linkId":"n","type":"integer"},)" +
        item("inner", "integer", variable("y", "%x * 10") + "," + calculated("%y + %own")) + "]}";
    const std::string questionnaire = R"({"extension":[)" + variable("x", "1") + R"(],"item":[)" + group +
                                      "," + item("outer", "integer", calculated("%x")) + "," +
                                      item("blind", "integer", calculated("%own")) + "]}";
    const std::string response =
        R"({"item":[{"linkId":"g","item":[{"linkId":"n","answer":[{"valueInteger":5}]}]}]})";
    BOOST_TEST(results(questionnaire, response) == "inner=[25] outer=[1] blind=(%own is not known here)");
}

BOOST_AUTO_TEST_CASE(a_variable_that_is_not_computed_says_why_wherever_it_is_used)
{
    const std::string questionnaire =
        R"({"extension":[)" + variable("a", "%b") + "," + variable("b", "%a") + "," +
        expression("StructureDefinition/variable", "Patient?x=1", "q", "application/x-fhir-query") +
        R"(],"item":[)" + item("one", "integer", calculated("%a")) + "," +
        item("two", "integer", calculated("%q.count()")) + "]}";
    BOOST_TEST(results(questionnaire) ==
               "one=(%a is not computed: %b is not computed: %a is not computed: it refers to itself) "
               "two=(%q is not computed: it is written in application/x-fhir-query)");
}

BOOST_AUTO_TEST_CASE(a_repeated_group_is_computed_once_for_each_time)
{
    const std::string questionnaire =
        R"({"item":[{"linkId":"g","type":"group","repeats":true,"item":[{"linkId":"n","type":"integer"},)" +
        item("twice", "integer",
             calculated("%context.linkId.length() + %n * 2") + "," +
                 variable("n", "%resource.item.item.where(linkId='n').answer.value.first()")) +
        "," + item("up", "integer", calculated("%qitem.linkId = 'up'")) + "]}]}";
    const std::string response =
        R"({"item":[{"linkId":"g","item":[{"linkId":"n","answer":[{"valueInteger":1}]}]},{"linkId":"g","item":[]}]})";
    BOOST_TEST(results(questionnaire, response) == "twice=[7] up=[true] twice=[7] up=[true]");
}

BOOST_AUTO_TEST_CASE(items_under_a_question_and_in_missing_groups_are_computed)
{
    const std::string questionnaire =
        R"({"item":[{"linkId":"q","type":"boolean","item":[)" + item("under", "integer", calculated("1")) +
        R"(]},{"linkId":"g","type":"group","item":[{"linkId":"h","type":"group","item":[)" +
        item("deep", "integer", calculated("2")) + "]}]}," +
        item("sum", "integer",
             calculated(
                 "%resource.descendants().where(linkId = 'under' or linkId = 'deep').answer.value.sum()")) +
        "]}";
    BOOST_TEST(results(questionnaire, R"({"item":[{"linkId":"q","answer":[{"valueBoolean":true}]}]})") ==
               "under=[1] deep=[2] sum=[3]");
    // Without an answer there is nothing the first item could stand under.
    BOOST_TEST(results(questionnaire, "{}") == "under=[1] deep=[2] sum=[2]");
}

BOOST_AUTO_TEST_CASE(values_keep_their_kind_and_codings_come_without_the_copied_points)
{
    const std::string questionnaire =
        R"({"item":[)" + scored_item("q1") + "," +
        item("coding", "choice", calculated("%resource.item.where(linkId='q1').answer.value")) + "," +
        item("code", "string", calculated("%resource.item.where(linkId='coding').answer.value.code")) + "," +
        item("yes", "boolean", calculated("true")) + "," + item("third", "decimal", calculated("1/3")) + "," +
        item("many", "string", calculated("'a' | 'b'")) + "]}";
    BOOST_TEST(
        results(questionnaire, two_answers) ==
        R"(coding=[{"code":"often"}] code=["often"] yes=[true] third=[0.3333333333333333] many=["a","b"])");
}

BOOST_AUTO_TEST_CASE(today_is_a_parameter)
{
    const std::string questionnaire =
        R"({"item":[)" + item("t", "date", calculated("today() - 1 year")) + "]}";
    BOOST_TEST(results(questionnaire, "{}", rekindle::base::parse_date("2024-02-29")) ==
               R"(t=["2023-02-28"])");
    BOOST_TEST(results(questionnaire) == "t=(it depends on today's date)");
}

BOOST_AUTO_TEST_CASE(conditions_are_decided_after_the_calculation)
{
    const std::string questionnaire =
        R"({"item":[)" + item("n", "integer", calculated("5")) + "," +
        item("yes", "string", enabled_when("%resource.item.where(linkId='n').answer.value > 4")) + "," +
        item("no", "string", enabled_when("%resource.item.where(linkId='n').answer.value > 5")) + "," +
        item("empty", "string", enabled_when("%resource.item.where(linkId='none').answer.value > 5")) + "," +
        item("unknown", "string", enabled_when("%patient.gender = 'x'")) + "," +
        item("number", "string", enabled_when("1")) + "]}";
    std::string found;
    for (const auto& condition : rekindle::forms::conditions(tree(questionnaire), tree("{}"), {})) {
        found += condition.link_id + (condition.holds ? "+" : "-") + (condition.why_not.empty() ? " " : "? ");
    }
    BOOST_TEST(found == "yes+ no- empty- unknown+? number+? ");
}

BOOST_AUTO_TEST_CASE(trees_that_are_no_forms_give_nothing)
{
    for (const char* const text : {"null", "[]", "1", R"({"item":5})", R"({"item":[null,1,"x",[]]})",
                                   R"({"item":[{"extension":7}]})"}) {
        BOOST_TEST(results(text) == "", text);
        BOOST_TEST(results(R"({"item":[)" + item("a", "integer", calculated("1 + 1")) + "]}", text) ==
                       "a=[2]",
                   text);
    }
    BOOST_TEST(results(R"({"item":[)" + item("a", "integer", calculated("1")) + R"(]})",
                       R"({"item":[{"linkId":"a","answer":7}]})") == "a=[1]");
}

BOOST_AUTO_TEST_CASE(a_form_full_of_endless_expressions_ends)
{
    const std::string ten = "(1|2|3|4|5|6|7|8|9|10)";
    std::string endless = ten;
    for (int i = 0; i < 12; ++i) endless += ".select(" + ten + ")";
    std::string items;
    for (int i = 0; i < 200; ++i)
        items += item("i" + std::to_string(i), "integer", calculated(endless)) + ",";
    const std::string found =
        results(R"({"item":[)" + items + item("last", "integer", calculated("1")) + "]}");
    BOOST_TEST(found.find("too much work") != std::string::npos);
    BOOST_TEST(found.ends_with("last=(it takes too much work)")); // the form's budget is spent by then
}

BOOST_AUTO_TEST_CASE(a_chain_of_variables_cannot_exhaust_the_stack)
{
    std::string variables = variable("v0", "1");
    for (int i = 1; i < 3000; ++i)
        variables += "," + variable("v" + std::to_string(i), "(%v" + std::to_string(i - 1) + " + 1)");
    const std::string found = results(R"({"extension":[)" + variables + R"(],"item":[)" +
                                      item("a", "integer", calculated("%v2999")) + "," +
                                      item("b", "integer", calculated("%v20")) + "]}");
    BOOST_TEST(found.find("too deep") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
