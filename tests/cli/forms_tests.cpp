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

BOOST_AUTO_TEST_CASE(a_check_explains_a_key_beside_its_form_and_runs_its_examples)
{
    const std::string installed = data + "/forms/questionnaires/session-check-in/";
    BOOST_TEST(bare({"forms", "check", installed + "key.json"}).out == installed + "key.json: can be used\n");
    std::string key = source_file("forms/questionnaires/session-check-in/key.json");
    const auto checked = [&](const std::string& from, const std::string& to) {
        std::string text = key;
        BOOST_TEST_REQUIRE((text.find(from) != std::string::npos), from);
        text.replace(text.find(from), from.size(), to);
        return bare({"forms", "check", write("mine.json", text)});
    };
    const auto misspelt = checked(R"("items": ["closeness"])", R"("items": ["closenes"], "minimum": 1)");
    BOOST_TEST(misspelt.code == ExitCode::Data);
    BOOST_TEST(misspelt.out.find("mine.json: cannot be used\n") != std::string::npos, misspelt.out);
    BOOST_TEST(misspelt.out.find("/scales/0/minimum: cannot-run: ") != std::string::npos, misspelt.out);
    const auto lacking = checked(R"("items": ["closeness"])", R"("items": ["closenes"])");
    BOOST_TEST(lacking.out.find("/scales/0/items/0: cannot-run: the form has no item closenes") !=
                   std::string::npos,
               lacking.out);
    const auto wrong = checked(R"("score": 7)", R"("score": 6)");
    BOOST_TEST(wrong.code == ExitCode::Data);
    BOOST_TEST(wrong.out.find("/examples: cannot-run: ") != std::string::npos, wrong.out);
    // Of an instrument's key there is no form: it is checked alone, and that is said.
    const auto instrument = bare({"forms", "check", data + "/forms/keys/phq-9.json"});
    BOOST_TEST(instrument.code == ExitCode::Done);
    BOOST_TEST(instrument.out.find("/questionnaire: note: ") != std::string::npos, instrument.out);
}

BOOST_AUTO_TEST_CASE(a_check_explains_a_homework_template)
{
    const std::string walk = data + "/forms/homework/time-walk.json";
    BOOST_TEST(bare({"forms", "check", walk}).out == walk + ": can be used\n");
    std::string text = source_file("forms/homework/time-walk.json");
    text.replace(text.find(R"("conjoint": true)"), 16, R"("conjoin": true)");
    const auto found = bare({"forms", "check", write("time-walk.json", text)});
    BOOST_TEST(found.code == ExitCode::Data);
    BOOST_TEST(found.out.find("/conjoin: cannot-run: ") != std::string::npos, found.out);
    BOOST_TEST(found.out.find("/conjoint: cannot-run: is missing") != std::string::npos, found.out);
    const auto named =
        bare({"forms", "check", write("other.json", source_file("forms/homework/time-walk.json"))});
    BOOST_TEST(named.out.find("/id: cannot-run: must be the name of the file, “other”") != std::string::npos,
               named.out);
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
