// SPDX-License-Identifier: MIT
// An instrument's key becomes the key of a form somebody has, or says everything that keeps it from that.
#include "forms/key/key_for_form.h"

#include "forms/loaded.h"
#include "forms/score_file.h"
#include "json/parse.h"

#include <boost/test/unit_test.hpp>

#include <fmt/format.h>

using namespace rekindle;
using forms::ItemMap;
using forms::LoadedKey;

namespace {

const char* const canonical = "https://rekindle.invalid/Questionnaire/three|2";

std::string limits(int least, int most)
{
    return fmt::format(
        R"(,"extension":[{{"url":"http://hl7.org/fhir/StructureDefinition/minValue","valueInteger":{}}},
        {{"url":"http://hl7.org/fhir/StructureDefinition/maxValue","valueInteger":{}}}])",
        least, most);
}

std::string item(const std::string& link_id, const std::string& members)
{
    return R"({"linkId":")" + link_id + R"(","text":"?",)" + members + "}";
}

/// A whole number from 1 to 7, as each item of the key kmss is.
std::string seven(const std::string& link_id, const std::string& members = "")
{
    return item(link_id, R"("type":"integer")" + limits(1, 7) + members);
}

std::string choice(const std::string& link_id, const std::vector<int>& points)
{
    std::string options;
    for (const int each : points) {
        options += options.empty() ? "" : ",";
        options += fmt::format(
            R"({{"valueCoding":{{"code":"c{0}"}},"extension":[{{"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":{0}}}]}})",
            each);
    }
    return item(link_id, R"("type":"choice","answerOption":[)" + options + "]");
}

forms::LoadedQuestionnaire form(const std::string& items)
{
    return loaded(items, R"("url":"https://rekindle.invalid/Questionnaire/three","version":"2",)");
}

forms::LoadedQuestionnaire three(const std::string& first)
{
    return form(first + "," + seven("kmss-2") + "," + seven("kmss-3"));
}

std::string kmss()
{
    return source_file("forms/keys/kmss.json");
}

/// The mapping in docs/form-format.md, so that the page cannot be wrong.
ItemMap documented_map()
{
    const std::string page = source_file("docs/form-format.md");
    const std::size_t mark = page.find("<!-- example: map.json -->");
    const std::size_t start = page.find("```json\n", mark) + 8;
    return forms::load_item_map(page.substr(start, page.find("```", start) - start)).map.value();
}

std::string problems_of(const LoadedKey& fitted)
{
    std::string lines;
    for (const base::Problem& problem : fitted.problems) lines += problem.where + ": " + problem.what + "\n";
    return lines;
}

/// Exactly one problem, there, with these words.
void refused(const LoadedKey& fitted, const std::string& where, const std::string& part)
{
    BOOST_TEST(!fitted.key.has_value(), part);
    BOOST_TEST(fitted.problems.size() == 1U, part << "\n" << problems_of(fitted));
    if (fitted.problems.empty()) return;
    BOOST_TEST(fitted.problems[0].where == where);
    BOOST_TEST(fitted.problems[0].what.find(part) != std::string::npos, fitted.problems[0].what);
}

/// The one score of a filled form whose items have these answers (JSON).
domain::ScaleScore scored(const forms::LoadedQuestionnaire& form, const LoadedKey& key,
                          const std::map<std::string, std::string>& answers)
{
    std::string items;
    for (const auto& [link_id, value] : answers)
        items += (items.empty() ? "" : ",") +
                 fmt::format(R"({{"linkId":"{}","answer":[{{{}}}]}})", link_id, value);
    const auto tree = json::parse(fmt::format(
        R"({{"resourceType":"QuestionnaireResponse","status":"completed","questionnaire":"{}","item":[{}]}})",
        canonical, items));
    const auto file = forms::score_response(form, &key.key.value(), tree.value.value(), std::nullopt);
    for (const base::Problem& problem : file.problems) BOOST_ERROR(problem.where + ": " + problem.what);
    return file.scores.scales.at(0);
}

} // namespace

BOOST_AUTO_TEST_SUITE(fit_tests)

BOOST_AUTO_TEST_CASE(a_form_with_the_right_link_ids_scores_at_once)
{
    const auto with_numbers = three(seven("kmss-1"));
    const LoadedKey fitted = forms::fit_key(kmss(), with_numbers, {std::nullopt, "The practice"});
    BOOST_TEST_REQUIRE(fitted.key.has_value(), problems_of(fitted));
    BOOST_TEST(fitted.key->questionnaire == canonical);
    BOOST_TEST(fitted.key->licence.held_by == "The practice");
    BOOST_TEST(fitted.key->licence.holder == "Walter R. Schumm");
    const auto score = scored(with_numbers, fitted,
                              {{"kmss-1", R"("valueInteger":7)"},
                               {"kmss-2", R"("valueInteger":7)"},
                               {"kmss-3", R"("valueInteger":2)"}});
    BOOST_TEST(score.score.value() == 16);
    BOOST_TEST(score.percent.value() == 100 * 13.0 / 18, boost::test_tools::tolerance(1e-9));

    const auto with_options = three(choice("kmss-1", {7, 6, 5, 4, 3, 2, 1}));
    const LoadedKey other = forms::fit_key(kmss(), with_options, {std::nullopt, "The practice"});
    BOOST_TEST_REQUIRE(other.key.has_value(), problems_of(other));
    BOOST_TEST(scored(with_options, other,
                      {{"kmss-1", R"("valueCoding":{"code":"c3"})"},
                       {"kmss-2", R"("valueInteger":1)"},
                       {"kmss-3", R"("valueInteger":1)"}})
                   .score.value() == 5);
}

BOOST_AUTO_TEST_CASE(the_mapping_of_the_documentation_names_the_items_of_the_form_everywhere)
{
    const auto own = form(seven("q1") + "," + seven("q2") + "," + seven("q3"));
    const LoadedKey fitted = forms::fit_key(kmss(), own, {documented_map(), "The practice"});
    BOOST_TEST_REQUIRE(fitted.key.has_value(), problems_of(fitted));
    BOOST_TEST(fitted.bytes.find("kmss-") == std::string::npos);
    BOOST_TEST(fitted.key->scales.at(0).items.at(1).link_id == "q2");
    BOOST_TEST(fitted.key->items.at("q3").most.value() == 7);
    BOOST_TEST(fitted.key->examples.at(0).answers.contains("q1"));
    // What is kept is a key file like any other.
    const LoadedKey again = forms::load_key(fitted.bytes, &*own.questionnaire);
    BOOST_TEST(again.key.has_value(), problems_of(again));
    BOOST_TEST(
        scored(own, again,
               {{"q1", R"("valueInteger":1)"}, {"q2", R"("valueInteger":2)"}, {"q3", R"("valueInteger":3)"}})
            .score.value() == 6);
}

BOOST_AUTO_TEST_CASE(alerts_weights_and_turned_items_go_with_their_item)
{
    const char* const key = R"({"questionnaire":"https://rekindle.invalid/x","version":3,
        "scales":[{"id":"s","title":"S","rule":"sum","direction":"lower-is-better",
          "items":["a",{"link_id":"b","weight":2,"reversed":true}]}],
        "alerts":[{"id":"al","title":"Al","severity":"high","item":"a","at_least":3},
          {"id":"bl","title":"Bl","severity":"low","scale":"s","at_least":9}],
        "items":{"a":{"least":0,"most":3,"visibility":"private"},"b":{"least":0,"most":3}},
        "perception":[{"self":"a","partner":"b"}],
        "comparable_with":[{"questionnaire":"https://rekindle.invalid/x","version":2},
          {"questionnaire":"https://rekindle.invalid/other","version":1}],
        "examples":[{"name":"e","answers":{"a":3,"b":0},"scales":{"s":{"score":9}},"alerts":["al","bl"]}]})";
    const auto own = form(item("b", R"("type":"integer")" + limits(0, 3)) + "," +
                          item("y", R"("type":"integer")" + limits(0, 3)));
    // The form's b is not the key's.
    const LoadedKey fitted = forms::fit_key(key, own, {ItemMap{{"a", "b"}, {"b", "y"}}, ""});
    BOOST_TEST_REQUIRE(fitted.key.has_value(), problems_of(fitted));
    const domain::ScoringKey& read = *fitted.key;
    BOOST_TEST(read.version == 3);
    BOOST_TEST(read.scales.at(0).items.at(0).link_id == "b");
    BOOST_TEST(read.scales.at(0).items.at(1).link_id == "y");
    BOOST_TEST(read.scales.at(0).items.at(1).reversed);
    BOOST_TEST(read.scales.at(0).items.at(1).weight == 2);
    BOOST_TEST(read.alerts.at(0).item == "b");
    BOOST_TEST(read.alerts.at(1).scale == "s");
    BOOST_TEST((read.items.at("b").visibility == domain::Visibility::Private));
    BOOST_TEST(read.perception.at(0).self == "b");
    BOOST_TEST(read.perception.at(0).partner == "y");
    BOOST_TEST(read.comparable_with.at(0).questionnaire == canonical);
    BOOST_TEST(read.comparable_with.at(1).questionnaire == "https://rekindle.invalid/other");
}

BOOST_AUTO_TEST_CASE(everything_that_does_not_match_is_said_at_once)
{
    const auto own = form(seven("q1") + "," + item("q3", R"("type":"integer")" + limits(0, 7)));
    const LoadedKey fitted = forms::fit_key(
        kmss(), own, {ItemMap{{"kmss-1", "q1"}, {"kmss-2", "q1"}, {"kmss-3", "q3"}, {"zz", "q1"}}, ""});
    BOOST_TEST(!fitted.key.has_value());
    BOOST_TEST(problems_of(fitted) == "/zz: the key has no item zz\n"
                                      "/kmss-2: q1 of the form would be kmss-1 and kmss-2 at once\n"
                                      "/kmss-3: q3 gives 0 to 7 points; the key counts on 1 to 7\n");
}

BOOST_AUTO_TEST_CASE(an_item_the_form_lacks_is_named_with_what_would_help)
{
    const auto lacking = form(seven("kmss-1") + "," + seven("kmss-3"));
    refused(forms::fit_key(kmss(), lacking, {}), "/items/kmss-2",
            "the form has no item kmss-2; a mapping can say which of its items it is");
    refused(forms::fit_key(kmss(), lacking, {ItemMap{{"kmss-2", "q9"}}, ""}), "/kmss-2",
            "the form has no item q9");
    // What is mapped elsewhere no longer stands for itself.
    refused(forms::fit_key(kmss(), lacking, {ItemMap{{"kmss-2", "kmss-3"}}, ""}), "/kmss-3", "at once");
}

BOOST_AUTO_TEST_CASE(items_that_give_other_points_than_the_key_counts_on_are_refused)
{
    const auto first = [](const std::string& item) { return forms::fit_key(kmss(), three(item), {}); };
    const std::string where = "/items/kmss-1";
    refused(first(item("kmss-1", R"("type":"integer")" + limits(1, 6))), where, "gives 1 to 6 points");
    refused(first(item("kmss-1", R"("type":"integer")")), where, "sets no limits");
    refused(first(item("kmss-1", R"("type":"text")")), where, "give no points");
    refused(first(item("kmss-1", R"("type":"choice","answerOption":[{"valueCoding":{"code":"c"}}])")), where,
            "give no points");
    refused(first(item("kmss-1", R"("type":"boolean")")), where, "gives 0 to 1 points");
    refused(first(choice("kmss-1", {0, 1, 2, 3, 4, 5, 6})), where, "gives 0 to 6 points");
    refused(first(item("kmss-1", R"("type":"display")")), where, "takes no answers");
    refused(first(seven("kmss-1", R"(,"repeats":true)")), where, "more than once");
    refused(first(item("g", R"("type":"group","repeats":true,"item":[)" + seven("kmss-1") + "]")), where,
            "more than once");
}

BOOST_AUTO_TEST_CASE(a_range_with_a_hole_does_not_give_the_worked_examples)
{
    const LoadedKey fitted = forms::fit_key(kmss(), three(choice("kmss-1", {1, 2, 3, 4, 5, 6, 7})), {});
    BOOST_TEST(fitted.key.has_value(), problems_of(fitted));
    const auto holed =
        form(seven("kmss-1") + "," + seven("kmss-2") + "," + choice("kmss-3", {1, 2, 4, 5, 6, 7}));
    const LoadedKey refused = forms::fit_key(kmss(), holed, {});
    BOOST_TEST(!refused.key.has_value());
    BOOST_TEST(problems_of(refused).find("/examples: every item answered: ") != std::string::npos,
               problems_of(refused));
}

BOOST_AUTO_TEST_CASE(an_answer_that_would_give_no_points_is_refused)
{
    std::string hole = choice("kmss-1", {1, 2, 3, 4, 5, 6, 7});
    const std::string four =
        R"("extension":[{"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":4}])";
    BOOST_TEST_REQUIRE(hole.find("," + four) != std::string::npos);
    hole.erase(hole.find("," + four), four.size() + 1);
    refused(forms::fit_key(kmss(), three(hole), {}), "/items/kmss-1", "has no points");
    std::string open = choice("kmss-1", {1, 2, 3, 4, 5, 6, 7});
    open.replace(open.find(R"("choice")"), 8, R"("open-choice")");
    refused(forms::fit_key(kmss(), three(open), {}), "/items/kmss-1", "words of one's own");
    const std::string hidden =
        R"(,"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-hidden","valueBoolean":true},
        {"url":"http://hl7.org/fhir/StructureDefinition/minValue","valueInteger":1},
        {"url":"http://hl7.org/fhir/StructureDefinition/maxValue","valueInteger":7}])";
    refused(forms::fit_key(kmss(), three(item("kmss-1", R"("type":"integer")" + hidden)), {}),
            "/items/kmss-1", "is hidden");
}

BOOST_AUTO_TEST_CASE(items_that_apply_at_times_only_would_make_a_part_look_like_the_whole)
{
    const std::string when = R"(,"enableWhen":[{"question":"ask","operator":"=","answerBoolean":true}])";
    const std::string ask =
        item("ask", R"("type":"boolean")") + "," + seven("kmss-1") + "," + seven("kmss-2") + ",";
    refused(forms::fit_key(kmss(), form(ask + seven("kmss-3", when)), {}), "/items/kmss-3",
            "applies under a condition");
    refused(forms::fit_key(kmss(),
                           form(ask + item("g", R"("type":"group","item":[)" + seven("kmss-3") + "]" + when)),
                           {}),
            "/items/kmss-3", "applies under a condition");
}

BOOST_AUTO_TEST_CASE(without_the_holder_of_a_licence_there_is_no_score_and_why)
{
    const auto own = three(seven("kmss-1"));
    const std::map<std::string, std::string> answers{{"kmss-1", R"("valueInteger":1)"},
                                                     {"kmss-2", R"("valueInteger":1)"},
                                                     {"kmss-3", R"("valueInteger":1)"}};
    const auto score = scored(own, forms::fit_key(kmss(), own, {}), answers);
    BOOST_TEST(!score.score.has_value());
    BOOST_TEST(score.why.find("licence") != std::string::npos);
    BOOST_TEST(scored(own, forms::fit_key(kmss(), own, {std::nullopt, "Dana"}), answers).score.value() == 3);
}

BOOST_AUTO_TEST_CASE(a_wrong_key_is_said_to_be_wrong)
{
    refused(forms::fit_key(R"({"questionnaire":"x","version":0})", three(seven("kmss-1")), {}), "/version",
            "1");
}

BOOST_AUTO_TEST_CASE(a_mapping_is_one_object_of_texts)
{
    for (const char* const wrong : {"[]", "{}", "{", R"({"a":1})", R"({"a":""})", R"({"a":"b","a":"c"})"})
        BOOST_TEST(!forms::load_item_map(wrong).problems.empty(), wrong);
    BOOST_TEST(forms::load_item_map(R"({"a":"b"})").map.value().at("a") == "b");
    BOOST_TEST(forms::load_item_map(R"({"a":1})").problems.at(0).where == "/a");
}

BOOST_AUTO_TEST_CASE(only_an_instruments_key_or_one_with_a_mapping_is_fitted)
{
    const auto instruments =
        forms::load_instruments(std::filesystem::path(REKINDLE_SOURCE_DIR) / "forms" / "keys");
    const auto own = three(seven("kmss-1"));
    BOOST_TEST(forms::key_for_form(kmss(), {}, own, instruments).key.value().questionnaire == canonical);

    std::string other = kmss();
    other.replace(other.find("Questionnaire/kmss"), 18, "Questionnaire/mine");
    refused(forms::key_for_form(other, {}, own, instruments), "/questionnaire", "the form beside it is");
    refused(forms::key_for_form(other, {std::nullopt, "Dana"}, own, instruments), "/questionnaire",
            "the form beside it is");
    BOOST_TEST(
        forms::key_for_form(other, {ItemMap{{"kmss-1", "kmss-1"}}, ""}, own, instruments).key.has_value());

    const std::string named = "https://rekindle.invalid/fhir/Questionnaire/mine";
    other.replace(other.find(named), named.size(), canonical);
    BOOST_TEST(forms::key_for_form(other, {}, own, instruments).bytes == other); // for this form: as it is
    BOOST_TEST(
        forms::key_for_form(other, {std::nullopt, "Dana"}, own, instruments).key.value().licence.held_by ==
        "Dana");
}

BOOST_AUTO_TEST_SUITE_END()
