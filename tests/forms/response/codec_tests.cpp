// SPDX-License-Identifier: MIT
#include "forms/response/codec.h"

#include "forms/loaded.h"
#include "json/write.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using forms::read_response;
using forms::write_response;

namespace {

std::string response(const std::string& items, const std::string& members = "")
{
    return R"({"resourceType":"QuestionnaireResponse","questionnaire":"https://x/q|1","status":"completed",)" +
           members + R"("item":[)" + items + "]}";
}

bool says(const base::Problems& problems, const std::string& where, const std::string& part)
{
    return std::ranges::any_of(problems, [&](const base::Problem& problem) {
        return problem.where == where && problem.what.find(part) != std::string::npos;
    });
}

const std::string full = response(R"(
    {"linkId":"g","item":[{"linkId":"b","answer":[{"valueBoolean":true,"item":[{"linkId":"w","answer":[{"valueString":"so"}]}]}]}]},
    {"linkId":"g","item":[{"linkId":"b","answer":[{"valueBoolean":false}]}]},
    {"linkId":"i","answer":[{"valueInteger":-3}]},
    {"linkId":"d","answer":[{"valueDecimal":1.50}]},
    {"linkId":"day","answer":[{"valueDate":"2024-02"}]},
    {"linkId":"m","answer":[{"valueDateTime":"2024-02-29T10:00:00+01:00"}]},
    {"linkId":"t","answer":[{"valueTime":"10:30:00"}]},
    {"linkId":"u","answer":[{"valueUri":"https://example.org"}]},
    {"linkId":"c","answer":[{"valueCoding":{"system":"s","version":"1","code":"a","display":"A"}},{"valueString":"own"}]},
    {"linkId":"k","answer":[{"valueQuantity":{"value":62.50,"unit":"kg","system":"http://unitsofmeasure.org","code":"kg"}}]},
    {"linkId":"x","answer":[{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/data-absent-reason","valueCode":"asked-declined"}]}]},
    {"linkId":"nothing"})",
                                  R"("authored":"2024-03-01T18:30:00+01:00",)");

} // namespace

BOOST_AUTO_TEST_SUITE(codec_tests)

BOOST_AUTO_TEST_CASE(every_type_is_read_as_what_it_is)
{
    const forms::ReadResponse read = read_response(full);
    BOOST_TEST(read.problems.empty());
    BOOST_TEST(read.set_aside.empty());
    const domain::Response& given = read.response.value();
    BOOST_TEST(given.questionnaire == "https://x/q|1");
    BOOST_TEST(given.status == "completed");
    BOOST_TEST(base::to_text(given.authored.value()) == "2024-03-01T18:30:00+01:00");
    BOOST_TEST(given.items.size() == 12U);
    const auto value = [&](const char* link_id) { return answers_to(given.items, link_id).at(0)->value; };
    BOOST_TEST((value("b") == domain::Value(true)));
    BOOST_TEST((value("w") == domain::Value(std::string("so"))));
    BOOST_TEST((value("i") == domain::Value(std::int64_t{-3})));
    BOOST_TEST((value("d") == domain::Value(domain::Decimal{"1.50"})));
    BOOST_TEST((value("day") == domain::Value(domain::PartialDate{"2024-02"})));
    BOOST_TEST((value("t") == domain::Value(domain::Time{"10:30:00"})));
    BOOST_TEST((value("u") == domain::Value(domain::Uri{"https://example.org"})));
    BOOST_TEST((value("c") == domain::Value(domain::Coding{"s", "1", "a", "A"})));
    BOOST_TEST(std::get<domain::Quantity>(value("k")).value.text == "62.50");
    BOOST_TEST(std::holds_alternative<domain::Declined>(value("x")));
    BOOST_TEST(answers_to(given.items, "b").size() == 2U);
}

BOOST_AUTO_TEST_CASE(what_is_written_reads_back_the_same)
{
    const domain::Response given = read_response(full).response.value();
    domain::Questionnaire form;
    form.items.resize(1);
    form.items[0].link_id = "i";
    form.items[0].text = "How many?";
    const json::Value written = write_response(given, form);
    const forms::ReadResponse again = read_response(written);
    BOOST_TEST(again.problems.empty());
    BOOST_TEST((again.response.value() == given));
    // Through bytes too: number and date texts keep their characters.
    BOOST_TEST((read_response(json::write(written)).response.value() == given));
    BOOST_TEST(json::write(written).find(R"("linkId":"i","text":"How many?")") != std::string::npos);
    BOOST_TEST(json::write(written).find("1.50") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(all_problems_come_at_once_with_their_places)
{
    const auto read =
        read_response(R"({"resourceType":"QuestionnaireResponse","status":"done","colour":1,"item":[
        {"linkId":"a","answer":[{"valueInteger":"3"},{"valueBoolean":1},{"value":2},{}]},
        {"answer":[{"valueDate":"2023-02-29"}]},
        {"linkId":"c","answer":[{"valueString":"x","valueInteger":3}],"modifierExtension":[]},
        7]})");
    BOOST_REQUIRE(read.response.has_value());
    const base::Problems& problems = read.problems;
    BOOST_TEST(says(problems, "/status", "done"));
    BOOST_TEST(says(problems, "/colour", "colour"));
    BOOST_TEST(says(problems, "/item/0/answer/0/valueInteger", "whole number"));
    BOOST_TEST(says(problems, "/item/0/answer/1/valueBoolean", "true or false"));
    BOOST_TEST(says(problems, "/item/0/answer/2/value", "no \"value\""));
    BOOST_TEST(says(problems, "/item/0/answer/3", "no value"));
    BOOST_TEST(says(problems, "/item/1/linkId", "missing"));
    BOOST_TEST(says(problems, "/item/1/answer/0/valueDate", "2023-02-29"));
    BOOST_TEST(says(problems, "/item/2/answer/0/valueInteger", "no \"valueInteger\""));
    BOOST_TEST(says(problems, "/item/2/modifierExtension", "meaning"));
    BOOST_TEST(says(problems, "/item/3", "object"));
    // An answer that could not be read is missing, not declined.
    BOOST_TEST(read.response->items[0].answers.empty());
}

BOOST_AUTO_TEST_CASE(what_is_right_but_not_kept_is_told_apart_from_what_is_wrong)
{
    const auto read = read_response(response(
        R"({"linkId":"a","text":"Question","answer":[{"valueCoding":{"code":"x","extension":[{"url":"u"}]}}],"extension":[]})",
        R"("subject":{"reference":"Patient/1"},"authored":"2024-03-01",)"));
    BOOST_TEST(read.problems.empty());
    BOOST_TEST(says(read.set_aside, "/subject", "not kept"));
    BOOST_TEST(says(read.set_aside, "/item/0/extension", "not kept"));
    BOOST_TEST(says(read.set_aside, "/item/0/answer/0/valueCoding/extension", "not kept"));
    BOOST_TEST(says(read.set_aside, "/authored", "time of day"));
}

BOOST_AUTO_TEST_CASE(another_resource_or_no_json_is_no_response)
{
    BOOST_TEST(!read_response(R"({"resourceType":"Questionnaire"})").response.has_value());
    BOOST_TEST(!read_response("[]").response.has_value());
    const auto broken = read_response("{\"resourceType\":");
    BOOST_TEST(!broken.response.has_value());
    BOOST_TEST(!broken.problems.empty());
}

BOOST_AUTO_TEST_SUITE_END()
