// SPDX-License-Identifier: MIT
// Answers amended and moved by the command line.
#include "cli/command_line.h"

using rekindle::cli::ExitCode;

namespace {

struct WithAnswers : CommandLine {
    WithAnswers()
    {
        create_with_couple();
        BOOST_TEST_REQUIRE(run({"answers", "import", "--couple", "C-0001", "--partner", "B",
                                examples("responses/b-check-in-1.json")})
                               .code == ExitCode::Done);
    }

    std::string out(const std::string& name) const { return (folder / name).string(); }
    rekindle::json::Value shown(const std::string& number = "1")
    {
        return done({"--json", "answers", "show", "--couple", "C-0001", "--response", number}).json();
    }
    /// The export of the answers with one text in place of another.
    std::string exported(const std::string& from, const std::string& to)
    {
        const std::string file = out("answers" + std::to_string(++files) + ".json");
        done({"answers", "export", "--couple", "C-0001", "--audience", "counselor", "--out", file});
        std::ifstream stream(file);
        std::stringstream text;
        text << stream.rdbuf();
        std::string bytes = text.str();
        const auto at = bytes.find(from);
        BOOST_TEST_REQUIRE((at != std::string::npos), bytes);
        return write("changed.json", bytes.replace(at, from.size(), to));
    }
    Result amend(const std::string& file, const std::string& reason = "misread")
    {
        return run({"answers", "amend", "--couple", "C-0001", "--response", "1", "--reason", reason, file});
    }
    Result move(std::vector<std::string> more)
    {
        std::vector<std::string> words{"--json",     "answers", "move",     "--couple",     "C-0001",
                                       "--response", "1",       "--reason", "wrong partner"};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }
    int files = 0;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(set_right_tests, WithAnswers)

BOOST_AUTO_TEST_CASE(an_export_with_a_changed_answer_amends_and_both_are_shown)
{
    const std::string file = exported("\"valueInteger\": 3", "\"valueInteger\": 8");
    const auto before = shown();
    const auto result = amend(file, "the 3 is an 8");
    BOOST_TEST((result.code == ExitCode::Done), result.err);
    const auto after = shown();
    BOOST_TEST_REQUIRE(after.find("amendments")->items().size() == 1U);
    const auto& amendment = after.find("amendments")->items()[0];
    BOOST_TEST(amendment.text_of("reason") == "the 3 is an 8");
    BOOST_TEST(amendment.text_of("of") == before.text_of("response"));
    BOOST_TEST(!amendment.text_of("by").empty());
    BOOST_TEST(after.text_of("authored") == before.text_of("authored"));
    int different = 0;
    for (const auto& item : after.find("items")->items()) {
        const auto& versions = item.find("before")->items();
        BOOST_TEST_REQUIRE(versions.size() == 1U);
        const auto& given = item.find("answers")->items();
        const auto& then = versions[0].items();
        different += given.size() != then.size() || (!given.empty() && given[0].text() != then[0].text());
    }
    BOOST_TEST(different == 1);
    const std::string text = done({"answers", "show", "--couple", "C-0001", "--response", "1"}).out;
    BOOST_TEST((text.find("amended on 2026-05-04 by ") != std::string::npos), text);
    BOOST_TEST((text.find("    before: ") != std::string::npos), text);
    BOOST_TEST(done({"--json", "answers", "list", "--couple", "C-0001"}).json().items().size() == 1U);
    BOOST_TEST(run({"audit", "verify"}).code == ExitCode::Done);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_the_same_or_anothers_amends_nothing)
{
    const auto same = amend(exported("", ""));
    BOOST_TEST((same.code == ExitCode::Data));
    BOOST_TEST((same.err.find("nothing to amend") != std::string::npos), same.err);
    const auto later = amend(exported("\"authored\": \"2026-03-02", "\"authored\": \"2026-03-01"));
    BOOST_TEST((later.code == ExitCode::Data));
    BOOST_TEST((later.err.find("/authored") != std::string::npos), later.err);
    BOOST_TEST((amend(examples("responses/a-intake-1.json")).code == ExitCode::Data));
    BOOST_TEST((amend(exported("", ""), " ").code == ExitCode::Data));
    BOOST_TEST(shown().find("amendments")->items().empty());
}

BOOST_AUTO_TEST_CASE(a_form_goes_to_whose_it_is_after_saying_what_that_means)
{
    const std::string before = shown().text_of("response");
    const auto told = move({"--to-partner", "A", "--dry-run"});
    BOOST_TEST((told.code == ExitCode::Done), told.err);
    BOOST_TEST(told.json().find("response")->is(rekindle::json::Value::Kind::Null));
    BOOST_TEST(shown().text_of("partner") == "B");
    const auto moved = move({"--to-partner", "A"});
    BOOST_TEST((moved.code == ExitCode::Done), moved.err);
    BOOST_TEST(moved.json().find("means")->items().size() >= 4U);
    const auto after = shown();
    BOOST_TEST(after.text_of("partner") == "A");
    BOOST_TEST(after.text_of("response") == moved.json().text_of("response"));
    BOOST_TEST(after.text_of("response") != before);
    const std::string trail = done({"audit", "list", "--couple", "C-0001"}).out;
    BOOST_TEST((trail.find("move-away response-move " + before) != std::string::npos), trail);
    BOOST_TEST((trail.find("move-in response ") != std::string::npos), trail);
    BOOST_TEST((move({"--to-partner", "A"}).code == ExitCode::Data)); // is there
    BOOST_TEST((move({"--to-partner", "B", "--to-couple", "C-0009"}).code == ExitCode::NotFound));
    BOOST_TEST(run({"audit", "verify"}).code == ExitCode::Done);
}

BOOST_AUTO_TEST_SUITE_END()
