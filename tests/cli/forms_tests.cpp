// SPDX-License-Identifier: MIT
#include "cli/command_line.h"
#include "support/files.h"

using rekindle::cli::ExitCode;

namespace {

const char* const form =
    R"({"resourceType": "Questionnaire", "url": "https://rekindle.invalid/Questionnaire/two", "version": "1",
"status": "active", "item": [
 {"linkId": "q1", "type": "integer", "text": "How warm?"},
 {"linkId": "q2", "type": "integer", "text": "How calm?", "enableWhen": [{"question": "q1", "operator": ">", "answerInteger": 3}]}]})";
const char* const key = R"({"questionnaire": "https://rekindle.invalid/Questionnaire/two|1", "version": 1,
"scales": [{"id": "total", "title": "Total", "rule": "sum", "items": ["q1", "q2"], "minimum_answered": 1,
"direction": "higher-is-better"}]})";

std::string response(int q1)
{
    return R"({"resourceType": "QuestionnaireResponse", "status": "completed", "questionnaire": "https://rekindle.invalid/Questionnaire/two|1",
"item": [{"linkId": "q1", "answer": [{"valueInteger": )" +
           std::to_string(q1) + "}]}]}";
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(forms_tests, CommandLine)

BOOST_AUTO_TEST_CASE(the_installed_forms_are_listed_shown_and_checked)
{
    const auto list = bare({"--json", "forms", "list"}).json();
    BOOST_TEST_REQUIRE(list.items().size() == 11u);
    for (const auto& row : list.items()) BOOST_TEST(row.find("usable")->as_bool());
    const auto shown = bare({"forms", "show", "intake-core"});
    BOOST_TEST(shown.out.find("trust-1 [choice]") != std::string::npos, shown.out);
    const std::string file =
        std::string(REKINDLE_SOURCE_DIR) + "/forms/questionnaires/intake-core/questionnaire.json";
    BOOST_TEST(bare({"forms", "show", file, "--raw"}).out ==
               source_file("forms/questionnaires/intake-core/questionnaire.json"));
    BOOST_TEST(bare({"forms", "check", file}).code == ExitCode::Done);
}

BOOST_AUTO_TEST_CASE(every_worked_example_of_the_shipped_keys_is_right)
{
    const auto found = bare({"--json", "forms", "examples"});
    BOOST_TEST(found.code == ExitCode::Done, found.out);
    BOOST_TEST(found.json().find("examples")->as_double() >= 24);
}

BOOST_AUTO_TEST_CASE(a_condition_that_points_nowhere_is_named)
{
    std::string text = form;
    text.replace(text.find("\"question\": \"q1\""), 16, "\"question\": \"zz\"");
    const auto found = bare({"forms", "check", write("form.json", text)});
    BOOST_TEST(found.out.find("form.json: /item/1/enableWhen") != std::string::npos, found.out);
    BOOST_TEST(found.out.find("zz") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_no_questionnaire_ends_with_2_and_says_why)
{
    const auto found = bare({"forms", "check", write("form.json", R"({"resourceType": "Patient"})")});
    BOOST_TEST(found.code == ExitCode::Data);
    BOOST_TEST(found.out.find("cannot be run") != std::string::npos);
    BOOST_TEST(bare({"forms", "check", "nowhere.json"}).code == ExitCode::NotFound);
}

BOOST_AUTO_TEST_CASE(a_file_is_scored_without_a_practice)
{
    const auto found = bare({"--json", "forms", "score", "--questionnaire", write("form.json", form), "--key",
                             write("key.json", key), "--response", write("response.json", response(4))});
    BOOST_TEST_REQUIRE(static_cast<int>(found.code) == 0, found.err);
    const auto scored = found.json();
    const auto& scale = scored.find("scales")->items().at(0);
    BOOST_TEST(scale.find("score")->as_double() == 8); // one of two answered, raised to two
    BOOST_TEST(scale.find("prorated")->as_bool());
    BOOST_TEST(found.json().find("enabled")->items().size() == 2u);
    const auto low =
        bare({"--json", "forms", "score", "--questionnaire", (folder / "form.json").string(), "--key",
              (folder / "key.json").string(), "--response", write("low.json", response(2))});
    BOOST_TEST(low.json().find("enabled")->items().size() == 1u);
    BOOST_TEST(low.json().find("scales")->items().at(0).find("score")->as_double() == 2);
}

BOOST_AUTO_TEST_CASE(a_key_whose_scale_names_a_missing_item_is_refused_with_its_place)
{
    std::string text = key;
    text.replace(text.find("\"q2\""), 4, "\"q9\"");
    const auto found = bare({"forms", "score", "--questionnaire", write("form.json", form), "--key",
                             write("key.json", text), "--response", write("response.json", response(4))});
    BOOST_TEST(found.code == ExitCode::Data);
    BOOST_TEST(found.err.find("key.json: /scales/0/items/1") != std::string::npos, found.err);
    BOOST_TEST(found.err.find("q9") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
