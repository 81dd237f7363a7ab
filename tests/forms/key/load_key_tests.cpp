// SPDX-License-Identifier: MIT
#include "forms/key/load.h"

#include "forms/loaded.h"
#include "json/parse.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using forms::LoadedKey;

namespace {

/// The key in docs/form-format.md, so that the page cannot be wrong.
std::string documented_key(const std::string& example = "key.json")
{
    const std::string page = source_file("docs/form-format.md");
    const std::size_t mark = page.find("<!-- example: " + example + " -->");
    const std::string fence = "```json\n";
    const std::size_t start = page.find(fence, mark) + fence.size();
    return page.substr(start, page.find("```", start) - start);
}

const domain::Questionnaire& kindness()
{
    static const forms::LoadedQuestionnaire form = loaded_fixture("kindness.json");
    return *form.questionnaire;
}

LoadedKey load(const std::string& bytes)
{
    return forms::load_key(bytes, &kindness());
}

/// A key with one scale "s" over k1 and k2 and these members in it, and these at the top.
std::string key(const std::string& in_scale, const std::string& at_top = "",
                const std::string& items = R"(["k1","k3"])")
{
    return R"({"questionnaire":"https://rekindle.example/Questionnaire/kindness|1","version":1,"scales":[
        {"id":"s","title":"S","rule":"sum","direction":"higher-is-better","items":)" +
           items + in_scale + "}]" + at_top + "}";
}

/// Exactly one problem, there, with these words.
void check_problem(const std::string& bytes, const std::string& where, const std::string& part)
{
    const LoadedKey loaded = load(bytes);
    BOOST_TEST(!loaded.key.has_value(), where);
    BOOST_TEST(loaded.problems.size() == 1U, where);
    for (const base::Problem& problem : loaded.problems) {
        BOOST_TEST(problem.where == where);
        BOOST_TEST(problem.what.find(part) != std::string::npos, problem.what << " lacks " << part);
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(load_key_tests)

BOOST_AUTO_TEST_CASE(the_key_of_the_documentation_is_read_as_the_page_says)
{
    const LoadedKey loaded = load(documented_key());
    for (const base::Problem& problem : loaded.problems) BOOST_ERROR(problem.where + ": " + problem.what);
    BOOST_TEST(loaded.notes.empty());
    const domain::ScoringKey& read = loaded.key.value();
    BOOST_TEST(read.version == 1);
    const domain::Scale& scale = read.scales.at(0);
    BOOST_TEST(scale.id == "kindness");
    BOOST_TEST(scale.domain == "COMM");
    BOOST_TEST((scale.rule == domain::Rule::Sum));
    BOOST_TEST((scale.direction == domain::Direction::HigherIsBetter));
    BOOST_TEST(scale.multiplier == 1);
    BOOST_TEST(scale.items.size() == 4U);
    BOOST_TEST(!scale.items[0].reversed);
    BOOST_TEST(scale.items[2].reversed);
    BOOST_TEST(scale.items[3].weight == 2);
    BOOST_TEST(scale.minimum_answered == 3);
    BOOST_TEST(scale.prorate);
    BOOST_TEST(scale.percent_of_range);
    BOOST_TEST(scale.bands[1].from == 8);
    BOOST_TEST(scale.cutoff.value().value == 7.5);
    BOOST_TEST(scale.reference.value().reliability == 0.84);
    BOOST_TEST(scale.reference->reliability_kind == "alpha");
    BOOST_TEST(read.alerts.at(0).item == "k1");
    BOOST_TEST((read.alerts[0].compare == domain::Alert::Compare::AtMost));
    BOOST_TEST((read.alerts[0].visibility == domain::Visibility::Safety));
    BOOST_TEST((read.alerts[1].severity == domain::Severity::High));
    BOOST_TEST(read.items.at("k2").points.at("always") == 3);
    BOOST_TEST((read.items.at("k4").visibility == domain::Visibility::Private));
    BOOST_TEST(read.items.at("k4").most.value() == 3);
    BOOST_TEST(read.licence.holder == "The makers of this page");
    BOOST_REQUIRE(read.examples.size() == 2U);
    BOOST_TEST(read.examples[0].scales.at("kindness").score.value() == 15);
    BOOST_TEST(read.examples[0].scales.at("kindness").checks_percent);
    BOOST_TEST(!read.examples[1].scales.at("kindness").score.has_value());
    BOOST_TEST(!read.examples[1].scales.at("kindness").checks_percent);
    BOOST_TEST(std::holds_alternative<domain::Declined>(read.examples[1].answers.at("k2")));
}

BOOST_AUTO_TEST_CASE(the_minimum_left_out_is_four_fifths_rounded_up)
{
    BOOST_TEST(load(key("", "", R"(["k1","k2","k3","k4"])")).problems.size() == 1U); // k2 gives no points
    const auto minimum = [](const std::string& items) {
        return forms::load_key(key("", "", items)).key.value().scales[0].minimum_answered;
    };
    BOOST_TEST(minimum(R"(["a"])") == 1);
    BOOST_TEST(minimum(R"(["a","b","c","d"])") == 4);
    BOOST_TEST(minimum(R"(["a","b","c","d","e"])") == 4);
    BOOST_TEST(minimum(R"(["a","b","c","d","e","f"])") == 5);
}

BOOST_AUTO_TEST_CASE(a_small_key_is_good_and_each_fault_is_found_alone)
{
    BOOST_REQUIRE(load(key("")).key.has_value());
    check_problem(key(R"(,"colour":"red")"), "/scales/0/colour", "not a word");
    check_problem(key(R"(,"minimum_answered":3)"), "/scales/0/minimum_answered", "from 1 to 2");
    check_problem(key(R"(,"multiplier":0)"), "/scales/0/multiplier", "above 0");
    check_problem(key(R"(,"prorate":"yes")"), "/scales/0/prorate", "true or false");
    check_problem(key(R"(,"visibility":"secret")"), "/scales/0/visibility", "normal");
    check_problem(key("", "", R"(["k1","ghost"])"), "/scales/0/items/1", "no item ghost");
    check_problem(key("", "", R"(["k1","note"])"), "/scales/0/items/1", "no points");
    check_problem(key("", "", R"(["k1","k1"])"), "/scales/0/items/1", "twice");
    check_problem(key("", "", R"(["k1",{"link_id":"k3","weight":-1}])"), "/scales/0/items/1/weight",
                  "above 0");
    check_problem(key("", "", R"(["k1",{"link_id":"k3","wieght":2}])"), "/scales/0/items/1/wieght",
                  "not a word");
    check_problem(key("", "", R"(["k1",{"link_id":"k4","reversed":true}])"), "/scales/0/items/1", "range");
    check_problem(key(R"(,"percent_of_range":true)", "", R"(["k1","k4"])"), "/scales/0/percent_of_range",
                  "range");
    check_problem(
        key(R"(,"reference":{"sd":0,"reliability":0.8,"reliability_kind":"alpha","population":"p","source":"s"})"),
        "/scales/0/reference/sd", "above 0");
    check_problem(
        key(R"(,"reference":{"sd":1,"reliability":1,"reliability_kind":"alpha","population":"p","source":"s"})"),
        "/scales/0/reference/reliability", "between 0 and 1");
    check_problem(
        key(R"(,"reference":{"sd":1,"reliability":0.8,"reliability_kind":"guess","population":"p","source":"s"})"),
        "/scales/0/reference/reliability_kind", "alpha");
    check_problem(key(R"(,"reference":{"sd":1,"reliability":0.8,"reliability_kind":"alpha","source":"s"})"),
                  "/scales/0/reference/population", "missing");
    check_problem(key(R"(,"cutoff":{"value":3})"), "/scales/0/cutoff/source", "missing");
}

BOOST_AUTO_TEST_CASE(bands_may_not_overlap_and_gaps_are_noted)
{
    const auto bands = [](const std::string& list, const std::string& rule = "") {
        return key(rule + R"(,"bands_source":"s","bands":[)" + list + "]");
    };
    const std::string low = R"({"id":"low","title":"L","from":0,"to":3})";
    BOOST_TEST(load(bands(low + R"(,{"id":"high","title":"H","from":4,"to":6})")).notes.size() ==
               1U); // no examples
    check_problem(bands(low + R"(,{"id":"high","title":"H","from":3,"to":6})"), "/scales/0/bands/1",
                  "overlaps");
    check_problem(bands(low + R"(,{"id":"low","title":"H","from":4,"to":6})"), "/scales/0/bands/1/id",
                  "twice");
    check_problem(bands(R"({"id":"low","title":"L","from":3,"to":0})"), "/scales/0/bands/0/from", "above");
    check_problem(key(R"(,"bands":[)" + low + "]"), "/scales/0/bands_source", "come from");
    const LoadedKey gap = load(bands(low + R"(,{"id":"high","title":"H","from":5,"to":6})"));
    BOOST_REQUIRE(gap.key.has_value());
    BOOST_TEST(gap.notes.at(0).where == "/scales/0/bands/1");
    BOOST_TEST(gap.notes.at(0).what.find("between 3 and 5") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(alerts_facts_and_examples_must_name_what_is_there)
{
    const auto alert = [](const std::string& members) {
        return key("", R"(,"alerts":[{"id":"a","title":"A","severity":"high")" + members + "}]");
    };
    BOOST_REQUIRE(load(alert(R"(,"item":"k1","at_least":3)")).key.has_value());
    check_problem(alert(R"(,"item":"ghost","at_least":3)"), "/alerts/0/item", "no item ghost");
    check_problem(alert(R"(,"scale":"ghost","at_least":3)"), "/alerts/0/scale", "no scale ghost");
    check_problem(alert(R"(,"item":"k1","scale":"s","at_least":3)"), "/alerts/0", "either");
    check_problem(alert(R"(,"at_least":3)"), "/alerts/0", "either");
    check_problem(alert(R"(,"item":"k1")"), "/alerts/0", "at_least");
    check_problem(key("", R"(,"items":{"ghost":{}})"), "/items/ghost", "no item ghost");
    check_problem(key("", R"(,"items":{"k2":{"points":{"nie":0}}})"), "/items/k2/points/nie",
                  "no option nie");
    check_problem(key("", R"(,"items":{"k4":{"least":0}})"), "/items/k4", "go together");
    check_problem(key("", R"(,"items":{"k4":{"least":3,"most":3}})"), "/items/k4/least", "below");
    const auto example = [](const std::string& rest) {
        return key("", R"(,"examples":[{"name":"e",)" + rest + "}]");
    };
    check_problem(example(R"("answers":{"ghost":1})"), "/examples/0/answers/ghost", "no item ghost");
    check_problem(example(R"("answers":{"k1":[1]})"), "/examples/0/answers/k1", "must be a number");
    check_problem(example(R"("answers":{},"scales":{"t":{"score":1}})"), "/examples/0/scales/t",
                  "no scale t");
    check_problem(example(R"("answers":{},"scales":{"s":{}})"), "/examples/0/scales/s/score", "missing");
    check_problem(example(R"("answers":{},"scales":{"s":{"score":1,"band":"x"}})"),
                  "/examples/0/scales/s/band", "no band x");
    check_problem(example(R"("answers":{},"alerts":["x"])"), "/examples/0/alerts/0", "no alert x");
}

BOOST_AUTO_TEST_CASE(a_score_may_not_show_more_than_its_items_may)
{
    check_problem(key("", R"(,"items":{"k1":{"visibility":"safety"}})"), "/scales/0/items/0", "safety");
    BOOST_TEST(
        load(key(R"(,"visibility":"safety")", R"(,"items":{"k1":{"visibility":"safety"}})")).key.has_value());
    const LoadedKey shared = load(key("", R"(,"items":{"k1":{"visibility":"private"}})"));
    BOOST_REQUIRE(shared.key.has_value());
    BOOST_TEST(shared.notes.at(0).what.find("private") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_key_for_another_form_or_version_is_refused)
{
    const auto named = [](const std::string& canonical) {
        return load(R"({"questionnaire":")" + canonical + R"(","version":1})");
    };
    BOOST_TEST(named("https://rekindle.example/Questionnaire/kindness").key.has_value());
    BOOST_TEST(named("Questionnaire/kindness").key.has_value());
    BOOST_TEST(named("https://rekindle.example/Questionnaire/kindness|2").problems.at(0).where ==
               "/questionnaire");
    BOOST_TEST(named("https://rekindle.example/Questionnaire/other|1").problems.at(0).where ==
               "/questionnaire");
}

BOOST_AUTO_TEST_CASE(many_faults_are_told_together)
{
    const LoadedKey loaded = load(R"({"version":0,"scales":[{"id":"s","items":["ghost"]}],"alerts":[{}]})");
    BOOST_TEST(loaded.problems.size() >= 9U);
    BOOST_TEST(!load("[]").problems.empty());
    BOOST_TEST(!load("{").problems.empty());
}

BOOST_AUTO_TEST_CASE(a_key_says_which_older_keys_it_compares_with)
{
    const auto with = [](const std::string& older) {
        return key("", R"(,"comparable_with":[)" + older + "]");
    };
    const LoadedKey loaded =
        load(with(R"({"questionnaire":"https://x.example/Q|1","version":2,"scales":["s"]})"));
    BOOST_TEST_REQUIRE(loaded.key.has_value());
    BOOST_TEST_REQUIRE(loaded.key->comparable_with.size() == 1U);
    BOOST_TEST(loaded.key->comparable_with[0].questionnaire == "https://x.example/Q|1");
    BOOST_TEST(loaded.key->comparable_with[0].version == 2);
    BOOST_TEST(loaded.key->comparable_with[0].scales == std::vector<std::string>{"s"});
    check_problem(with(R"({"questionnaire":"q","version":1,"scales":["other"]})"),
                  "/comparable_with/0/scales", "no scale \"other\"");
    check_problem(
        with(R"({"questionnaire":"https://rekindle.example/Questionnaire/kindness|1","version":2})"),
        "/comparable_with/0/version", "newer");
    check_problem(with(R"({"questionnaire":"q"})"), "/comparable_with/0/version", "missing");
}

BOOST_AUTO_TEST_CASE(a_key_says_which_guess_is_about_which_own_rating)
{
    const auto with = [](const std::string& pairs) { return key("", R"(,"perception":[)" + pairs + "]"); };
    BOOST_TEST(load(documented_key("perception")).key.has_value());
    const LoadedKey loaded = load(with(R"({"self":"k1","partner":"k3"})"));
    BOOST_TEST_REQUIRE(loaded.key.has_value());
    BOOST_TEST_REQUIRE(loaded.key->perception.size() == 1U);
    BOOST_TEST(loaded.key->perception[0].self == "k1");
    BOOST_TEST(loaded.key->perception[0].partner == "k3");
    check_problem(with(R"({"self":"k1"})"), "/perception/0/partner", "missing");
    check_problem(with(R"({"self":"k1","partner":"k3","weight":2})"), "/perception/0/weight", "not a word");
    check_problem(with(R"({"self":"ghost","partner":"k3"})"), "/perception/0/self", "no item ghost");
    check_problem(with(R"({"self":"k1","partner":"note"})"), "/perception/0/partner", "no points");
    check_problem(with(R"({"self":"k1","partner":"k1"})"), "/perception/0/partner", "twice");
    // The range of k4 is not known; then it is another one; then the same.
    check_problem(with(R"({"self":"k1","partner":"k4"})"), "/perception/0", "same known range");
    const auto with_k4 = [](const std::string& range, const std::string& pairs) {
        return key("", R"(,"items":{"k4":{"least":)" + range + R"(}},"perception":[)" + pairs + "]");
    };
    const std::string k1_and_k4 = R"({"self":"k1","partner":"k4"})";
    check_problem(with_k4(R"(0,"most":4)", k1_and_k4), "/perception/0", "same known range");
    BOOST_TEST(load(with_k4(R"(0,"most":3)", k1_and_k4)).key.has_value());
    check_problem(with_k4(R"(0,"most":3)", k1_and_k4 + R"(,{"self":"k4","partner":"k3"})"),
                  "/perception/1/self", "twice");
}

BOOST_AUTO_TEST_SUITE_END()
