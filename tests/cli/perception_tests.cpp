// SPDX-License-Identifier: MIT
// What "progress show" and the report make of guesses about each other; the numbers are those of
// docs/measurement.md, where both filled the first six of eight statements.
#include "cli/own_forms.h"

#include <cmath>

using rekindle::json::Value;

namespace {

const auto within = boost::test_tools::tolerance(1e-9);

using Points = std::vector<int>; ///< 1-5 by statement in the form's order; 0: left out

struct WithGuesses : CommandLine {
    WithGuesses()
    {
        now = rekindle::base::parse_instant("2026-05-25T09:00:00+02:00").value();
        create_with_couple();
    }

    void give(const std::string& partner, const std::string& day, const Points& own, const Points& guesses,
              const std::string& status = "completed", const std::string& version = "1")
    {
        const std::string text =
            R"({"resourceType": "QuestionnaireResponse",
                "questionnaire": "https://rekindle.invalid/fhir/Questionnaire/perception|)" +
            version + R"(", "status": ")" + status + R"(", "authored": ")" + day +
            R"(T19:20:00+02:00", "item": [{"linkId": "perception-self", "item": [)" + answers("self", own) +
            R"(]}, {"linkId": "perception-partner", "item": [)" + answers("partner", guesses) + "]}]}";
        const auto imported = import(partner, "1", write(partner + day + ".json", text));
        BOOST_TEST_REQUIRE(static_cast<int>(imported.code) == 0, imported.err);
    }
    void give_worked_example()
    {
        give("A", "2026-03-02", {4, 4, 5, 3, 0, 4}, {4, 3, 5, 2, 4, 0});
        give("B", "2026-03-03", {5, 3, 4, 1, 2, 3}, {5, 4, 3, 3, 0, 0});
    }

    std::string words(std::vector<std::string> first, const std::vector<std::string>& last = {})
    {
        first.insert(first.end(), {"progress", "show", "--couple", "C-0001"});
        first.insert(first.end(), last.begin(), last.end());
        return done(first).out;
    }
    Value shown(const std::vector<std::string>& more = {})
    {
        return rekindle::json::parse(words({"--json"}, more)).value.value();
    }

private:
    static std::string answers(const std::string& part, const Points& points)
    {
        const std::vector<std::string> statements{"heard", "close", "valued", "trust",
                                                  "time",  "touch", "room",   "worry"};
        const std::vector<std::string> codes{"",      "strongly-disagree", "disagree", "neutral",
                                             "agree", "strongly-agree"};
        std::string items;
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (points[i] == 0) continue;
            items +=
                (items.empty() ? "" : ", ") + (R"({"linkId": ")" + part) + "-" + statements[i] +
                R"(", "answer": [{"valueCoding": {"system": "https://rekindle.invalid/fhir/CodeSystem/agreement", )" +
                R"("code": ")" + codes.at(static_cast<std::size_t>(points[i])) + R"("}}]})";
        }
        return items;
    }
};

const Value& line_of(const Value& shown, const std::string& partner)
{
    for (const Value& line : shown.find("perception")->items()) {
        if (line.text_of("partner") == partner) return line;
    }
    throw std::runtime_error("no guesses of " + partner);
}

double number(const Value& object, const char* name)
{
    return object.find(name)->as_double();
}

bool says(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(perception_tests, WithGuesses)

BOOST_AUTO_TEST_CASE(each_partners_guesses_are_compared_with_the_others_answers_and_with_the_own)
{
    give_worked_example();
    const Value found = shown();
    BOOST_TEST(found.find("perception")->items().size() == 2U);
    const Value& a = line_of(found, "A");
    BOOST_TEST(a.text_of("day") == "2026-03-02");
    BOOST_TEST(a.text_of("other_day") == "2026-03-03");
    BOOST_TEST(number(a, "items") == 8);
    BOOST_TEST(number(*a.find("accuracy"), "items") == 5);
    BOOST_TEST(number(*a.find("accuracy"), "correlation") == 0.69337524528153656, within);
    BOOST_TEST(number(*a.find("accuracy"), "mean_absolute") == 1.0, within);
    BOOST_TEST(number(a, "bias") == 0.6, within);
    BOOST_TEST(number(*a.find("assumed_similarity"), "items") == 4);
    BOOST_TEST(number(*a.find("assumed_similarity"), "correlation") == 0.94868329805051380, within);
    BOOST_TEST(number(*a.find("assumed_similarity"), "mean_absolute") == 0.5, within);
    // B guessed 5,4,3,3 where A answered 4,4,5,3: differences 1,0,-2,0, products 0+0-0.75+0.75 = 0.
    const Value& b = line_of(found, "B");
    BOOST_TEST(number(*b.find("accuracy"), "items") == 4);
    BOOST_TEST(std::abs(number(*b.find("accuracy"), "correlation")) < 1e-9);
    BOOST_TEST(number(*b.find("accuracy"), "mean_absolute") == 0.75, within);
    BOOST_TEST(number(b, "bias") == -0.25, within);
    // And answered 5,3,4,1: products 3.25, squares 2.75 and 8.75.
    BOOST_TEST(number(*b.find("assumed_similarity"), "correlation") == 3.25 / std::sqrt(24.0625), within);
    BOOST_TEST(number(*b.find("assumed_similarity"), "mean_absolute") == 1.0, within);
}

BOOST_AUTO_TEST_CASE(the_newest_completed_forms_count)
{
    give_worked_example();
    give("B", "2026-04-01", {4, 3, 5, 2, 4, 0}, {4, 4, 5, 3, 0, 0});
    give("B", "2026-04-08", {1, 1, 1, 1, 1, 5}, {1, 1, 1, 1, 1, 5}, "in-progress");
    const Value found = shown();
    const Value& a = line_of(found, "A");
    BOOST_TEST(a.text_of("other_day") == "2026-04-01");
    BOOST_TEST(number(*a.find("accuracy"), "correlation") == 1.0, within);
    BOOST_TEST(number(a, "bias") == 0.0);
    BOOST_TEST(line_of(found, "B").text_of("day") == "2026-04-01");
    // And what was known earlier is what was answered earlier.
    const Value before = rekindle::json::parse(words({"--as-of", "2026-03-20", "--json"})).value.value();
    BOOST_TEST(number(line_of(before, "A"), "bias") == 0.6, within);
}

BOOST_AUTO_TEST_CASE(of_one_partner_alone_only_assumed_similarity_is_shown_whatever_the_other_did)
{
    give("A", "2026-03-02", {4, 4, 5, 3, 0, 4}, {4, 3, 5, 2, 4, 0});
    const auto of_a = [&] {
        return words({"--json"}, {"--partner", "A"}) + words({}, {"--partner", "A", "--all"});
    };
    const std::string before = of_a();
    give("B", "2026-03-03", {5, 3, 4, 1, 2, 3}, {5, 4, 3, 3, 0, 0});
    BOOST_TEST(of_a() == before);
    const Value found = shown({"--partner", "A"});
    BOOST_TEST(found.find("perception")->items().size() == 1U);
    const Value& a = line_of(found, "A");
    for (const char* member : {"accuracy", "bias", "other_day"})
        BOOST_TEST(a.find(member) == nullptr, member);
    BOOST_TEST(number(*a.find("assumed_similarity"), "mean_absolute") == 0.5, within);
}

BOOST_AUTO_TEST_CASE(too_few_answers_give_null_and_never_zero)
{
    give("A", "2026-03-02", {4, 4}, {4, 3, 5});
    give("B", "2026-03-03", {5, 3, 0, 1, 2, 3}, {});
    const Value found = shown();
    const Value& a = line_of(found, "A");
    BOOST_TEST(number(*a.find("accuracy"), "items") == 2);
    for (const char* member : {"correlation", "mean_absolute"}) {
        BOOST_TEST(a.find("accuracy")->find(member)->is(Value::Kind::Null), member);
        BOOST_TEST(a.find("assumed_similarity")->find(member)->is(Value::Kind::Null), member);
    }
    BOOST_TEST(a.find("bias")->is(Value::Kind::Null));
    BOOST_TEST(number(*line_of(found, "B").find("accuracy"), "items") == 0);
}

BOOST_AUTO_TEST_CASE(for_people_all_says_it_in_words_and_one_scale_leaves_it_out)
{
    give_worked_example();
    const std::string all = words({}, {"--all"});
    BOOST_TEST(says(all, "How I see it, how you see it, guesses of Noor (A) on 2026-03-02:"), all);
    BOOST_TEST(
        says(all, "- beside the other's own answers of 2026-03-03: correlation 0.69, 1.00 points apart on "),
        all);
    BOOST_TEST(says(all, "over 5 of 8"), all);
    BOOST_TEST(says(all, "- guess less answer on average: +0.60 points"), all);
    BOOST_TEST(
        says(all, "- beside the own answers (assumed similarity): correlation 0.95, 0.50 points apart on "),
        all);
    BOOST_TEST(!says(words({}), "guesses of"));
    BOOST_TEST(!says(words({}, {"--scale", "self-view", "--all"}), "guesses of"));
    BOOST_TEST(shown({"--scale", "self-view"}).find("perception")->items().size() ==
               2U); // for scripts all stays
}

BOOST_AUTO_TEST_CASE(forms_of_different_versions_are_not_compared_and_that_is_said)
{
    give_worked_example();
    own_forms::use(*this);
    own_forms::change(*this, "questionnaires/perception/questionnaire.json",
                      {{R"("version": "1")", R"("version": "2")"}});
    own_forms::change(*this, "questionnaires/perception/key.json", {{"perception|1", "perception|2"}});
    give("B", "2026-04-01", {4, 3, 5, 2, 4, 0}, {4, 4, 5, 3, 0, 0}, "completed", "2");
    const Value found = shown();
    for (const char* partner : {"A", "B"}) {
        BOOST_TEST(line_of(found, partner).find("accuracy") == nullptr);
        BOOST_TEST(
            !line_of(found, partner).find("assumed_similarity")->find("correlation")->is(Value::Kind::Null));
    }
    const std::string all = words({}, {"--all"});
    BOOST_TEST(says(all, "the partners' newest forms are of different versions, so guesses"), all);
}

BOOST_AUTO_TEST_CASE(the_report_shows_the_same_numbers_on_the_sheet_partners)
{
    give_worked_example();
    const auto target = folder / "report";
    done({"report", "make", "progress", "--couple", "C-0001", "--format", "csv", "--audience", "counselor",
          "--out", target.string()});
    std::string partners, method;
    for (const auto& entry : std::filesystem::directory_iterator(target)) {
        std::ifstream in(entry.path(), std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        if (says(entry.path().filename().string(), "Partners")) partners = text;
        if (says(entry.path().filename().string(), "Method")) method = text;
    }
    BOOST_TEST(says(partners, "How each sees the other"), partners);
    BOOST_TEST(says(partners, "0.69337524528153"), partners);
    BOOST_TEST(says(method, "How each sees the other"));
}

BOOST_AUTO_TEST_SUITE_END()
