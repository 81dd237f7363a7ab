// SPDX-License-Identifier: MIT
// What the counselor sees of filled forms, and how they leave by the command line.
#include "cli/command_line.h"

#include <map>
#include <set>
#include <sys/stat.h>

using rekindle::cli::ExitCode;

namespace {

/// Of partner A in the short intake: an open answer and one of class safety.
constexpr const char* careful = R"({"resourceType":"QuestionnaireResponse","status":"in-progress",
  "questionnaire":"https://rekindle.invalid/fhir/Questionnaire/intake-short|1","authored":"2026-03-04T10:00:00+01:00",
  "item":[{"linkId":"signs-careful","item":[
    {"linkId":"signs-eggshells","answer":[{"valueCoding":{"system":"https://rekindle.invalid/fhir/CodeSystem/frequency","code":"never"}}]},
    {"linkId":"signs-talk-alone","answer":[{"valueBoolean":false}]}]}]})";

struct WithAnswers : CommandLine {
    WithAnswers()
    {
        create_with_couple();
        BOOST_TEST_REQUIRE(import("A", "1", examples("responses/a-intake-1.json")).code == ExitCode::Done);
        BOOST_TEST_REQUIRE(run({"answers", "import", "--couple", "C-0001", "--partner", "B",
                                examples("responses/b-check-in-1.json")})
                               .code == ExitCode::Done);
    }

    Result make(std::vector<std::string> more)
    {
        std::vector<std::string> words{"answers", "export", "--couple", "C-0001"};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }
    std::string out(const std::string& name) const { return (folder / name).string(); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(answers_tests, WithAnswers)

BOOST_AUTO_TEST_CASE(the_list_says_which_form_was_filled_by_whom_when_and_where)
{
    const auto rows = done({"--json", "answers", "list", "--couple", "C-0001"}).json();
    BOOST_TEST_REQUIRE(rows.items().size() == 2U);
    const auto& first = rows.items()[0];
    BOOST_TEST((first.find("number")->as_integer() == 1));
    BOOST_TEST(first.text_of("partner") == "A");
    BOOST_TEST(first.text_of("status") == "completed");
    BOOST_TEST((first.find("session")->as_integer() == 1));
    BOOST_TEST(first.text_of("authored").substr(0, 10) == "2026-03-02");
    BOOST_TEST((rows.items()[1].find("session")->is(rekindle::json::Value::Kind::Null)));
    const std::string text = done({"answers", "list", "--couple", "C-0001"}).out;
    BOOST_TEST((text.find("1  A  2026-03-02") == 0U), text);
    BOOST_TEST((text.find("completed, session 1\n") != std::string::npos), text);
}

BOOST_AUTO_TEST_CASE(one_form_is_shown_with_its_answers_in_words_their_class_and_what_counted)
{
    const auto shown = done({"--json", "answers", "show", "--couple", "C-0001", "--response", "1"}).json();
    std::map<std::string, const rekindle::json::Value*> items;
    for (const auto& item : shown.find("items")->items()) items.emplace(item.text_of("linkId"), &item);
    int scored = 0;
    std::set<std::string> classes;
    for (const auto& [link_id, item] : items) {
        classes.insert(item->text_of("visibility"));
        scored += !item->find("scales")->items().empty();
        if (item->find("answers")->items().empty())
            BOOST_TEST((item->find("points")->is(rekindle::json::Value::Kind::Null)), link_id);
    }
    BOOST_TEST(classes == (std::set<std::string>{"normal", "private", "safety"}),
               boost::test_tools::per_element());
    BOOST_TEST(scored > 20);
    BOOST_TEST(!shown.find("scales")->items().empty());
    const std::string id = shown.text_of("response");
    BOOST_TEST(done({"--json", "answers", "show", "--couple", "C-0001", "--response", id})
                   .json()
                   .text_of("response") == id);
    const std::string text = done({"answers", "show", "--couple", "C-0001", "--response", "1"}).out;
    BOOST_TEST((text.find("[private]\n    ") != std::string::npos));
    BOOST_TEST((text.find("counted in: ") != std::string::npos));
    for (const char* none : {"0", "3", "x"})
        BOOST_TEST(run({"answers", "show", "--couple", "C-0001", "--response", none}).code ==
                   ExitCode::NotFound);
}

BOOST_AUTO_TEST_CASE(an_export_is_its_owners_alone_and_comes_in_again_without_saying_whose_it_is)
{
    BOOST_TEST(make({"--audience", "counselor", "--out", out("all.json")}).code == ExitCode::Done);
    struct stat status = {};
    BOOST_TEST_REQUIRE(::stat(out("all.json").c_str(), &status) == 0);
    BOOST_TEST((status.st_mode & 0777U) == 0600U);
    done({"couple", "add", "--a", "Kim", "--b", "Lou", "--opened", "2026-02-23"});
    done({"answers", "import", "--couple", "C-0002", out("all.json")});
    const auto rows = done({"--json", "answers", "list", "--couple", "C-0002"}).json();
    BOOST_TEST_REQUIRE(rows.items().size() == 2U);
    BOOST_TEST(rows.items()[0].text_of("partner") == "A");
    BOOST_TEST(rows.items()[1].text_of("partner") == "B");
    BOOST_TEST(run({"answers", "import", "--couple", "C-0002", out("all.json")}).code == ExitCode::Data);
}

BOOST_AUTO_TEST_CASE(an_audience_must_be_said_and_single_answers_are_never_shared)
{
    BOOST_TEST(make({"--out", out("x.json")}).code == ExitCode::Call);
    BOOST_TEST(make({"--audience", "everybody", "--out", out("x.json")}).code == ExitCode::Call);
    for (const char* audience : {"couple-shared", "de-identified"}) {
        const auto refused = make({"--audience", audience, "--out", out("x.json")});
        BOOST_TEST(refused.code == ExitCode::Refused);
        BOOST_TEST(!refused.err.empty());
    }
    BOOST_TEST(make({"--audience", "partner-a", "--partner", "B", "--out", out("x.json")}).code ==
               ExitCode::Refused);
    BOOST_TEST(!std::filesystem::exists(out("x.json")));
}

BOOST_AUTO_TEST_CASE(safety_answers_leave_for_a_stated_reason_alone)
{
    done({"answers", "import", "--couple", "C-0001", "--partner", "A", write("careful.json", careful)});
    const auto eggshells = [&](const std::string& name, std::vector<std::string> more) {
        more.insert(more.end(), {"--audience", "partner-a", "--out", out(name)});
        BOOST_TEST_REQUIRE(make(more).code == ExitCode::Done);
        std::ifstream in(out(name), std::ios::binary);
        const std::string text(std::istreambuf_iterator<char>(in), {});
        return text.find("eggshells") != std::string::npos;
    };
    BOOST_TEST(!eggshells("without.json", {}));
    BOOST_TEST(eggshells("with.json", {"--include-safety", "asked in writing, discussed alone"}));
    BOOST_TEST(make({"--audience", "partner-a", "--include-safety", "", "--out", out("x.json")}).code ==
               ExitCode::Call);
    const std::string trail = done({"audit", "list"}).out;
    BOOST_TEST((trail.find("include-safety answers for partner-a") != std::string::npos), trail);
    BOOST_TEST((trail.find("discussed alone") == std::string::npos), trail);
    const std::string safety = done({"safety", "list", "--couple", "C-0001"}).out;
    BOOST_TEST(
        (safety.find("own safety answers in: answers for partner-a: asked in writing, discussed alone") !=
         std::string::npos),
        safety);
}

BOOST_AUTO_TEST_SUITE_END()
