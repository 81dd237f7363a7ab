// SPDX-License-Identifier: MIT
// Completed records changed by the command line: with a reason, and what they said stays.
#include "cli/command_line.h"

using rekindle::cli::ExitCode;

namespace {

struct WithRecord : CommandLine {
    WithRecord()
    {
        create_with_couple();
        agree_to_everything();
        of_couple({"session", "add"}, {"--day", "2026-04-13"});
        of_couple({"homework", "assign"}, {"--session", "2", "--template", "care-calm-minutes"});
        of_couple({"homework", "log"}, {"--assignment", "1", "--partner", "A", "--day", "2026-04-14",
                                        "--answer", "calm-minutes=7", "--answer", "note=quiet"});
    }
    Result of_couple(std::vector<std::string> command, const std::vector<std::string>& words)
    {
        command.insert(command.end(), {"--couple", "C-0001"});
        command.insert(command.end(), words.begin(), words.end());
        return run(command);
    }
    Result set_mark_right(const std::vector<std::string>& more)
    {
        std::vector<std::string> words{"--assignment", "1", "--partner", "A", "--day", "2026-04-14"};
        words.insert(words.end(), more.begin(), more.end());
        return of_couple({"homework", "set-mark-right"}, words);
    }
    std::string kept() { return done({"couple", "earlier-values", "C-0001"}).out; }
    void review()
    {
        of_couple({"session", "add"}, {"--day", "2026-04-20"});
        const auto reviewed =
            of_couple({"homework", "review"}, {"--assignment", "1", "--session", "3", "--decision",
                                               "continue", "--answer", "helped=kettle"});
        BOOST_TEST_REQUIRE((reviewed.code == ExitCode::Done), reviewed.err);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(earlier_values_tests, WithRecord)

BOOST_AUTO_TEST_CASE(only_what_is_named_of_a_mark_changes_and_before_a_review_nobody_asks_why)
{
    const auto changed = set_mark_right({"--answer", "calm-minutes=9"});
    BOOST_TEST((changed.code == ExitCode::Done), changed.err);
    const auto again = set_mark_right({"--answer", "calm-minutes=9"});
    BOOST_TEST((again.code == ExitCode::Data));
    BOOST_TEST(again.err.find("everything is as it was") != std::string::npos, again.err);
    BOOST_TEST(kept() == "No completed record was changed.\n");
    review();
    BOOST_TEST((set_mark_right({"--answer", "calm-minutes="}).code == ExitCode::Data));
    const auto without = set_mark_right({"--answer", "calm-minutes=", "--reason", "of another day"});
    BOOST_TEST((without.code == ExitCode::Done), without.err);
    BOOST_TEST(kept().find("answer calm-minutes was 9") != std::string::npos, kept());
    BOOST_TEST(kept().find("quiet") == std::string::npos, kept()); // the other answer stayed
    const auto none = set_mark_right({"--answer", "note=", "--reason", "of another day"});
    BOOST_TEST((none.code == ExitCode::Done), none.err);
    BOOST_TEST(kept().find("answer note was quiet") != std::string::npos, kept());
}

BOOST_AUTO_TEST_CASE(without_a_reason_the_refusal_names_the_option)
{
    review();
    const auto refused = set_mark_right({"--state", "not-done"});
    BOOST_TEST((refused.code == ExitCode::Data));
    BOOST_TEST(refused.err.find("only with a reason") != std::string::npos, refused.err);
    BOOST_TEST(refused.err.find("--reason") != std::string::npos, refused.err);
    const auto review = of_couple({"homework", "set-review-right"},
                                  {"--assignment", "1", "--session", "3", "--answer", "helped=bench"});
    BOOST_TEST((review.code == ExitCode::Data));
    BOOST_TEST(kept() == "No completed record was changed.\n");
    BOOST_TEST(
        (of_couple({"homework", "set-review-right"},
                   {"--assignment", "1", "--session", "3", "--answer", "helped=bench", "--reason", "misread"})
             .code == ExitCode::Done));
    BOOST_TEST(kept().find("answer helped was kettle") != std::string::npos, kept());
    BOOST_TEST((of_couple({"homework", "set-review-right"}, {"--assignment", "1", "--session", "1",
                                                             "--answer", "helped=x", "--reason", "misread"})
                    .code == ExitCode::NotFound));
}

BOOST_AUTO_TEST_CASE(a_session_keeps_its_day_while_homework_hangs_on_it_and_its_kind_changes_with_a_reason)
{
    const auto set_right = [&](const std::vector<std::string>& more) {
        std::vector<std::string> words{"--session", "2"};
        words.insert(words.end(), more.begin(), more.end());
        return of_couple({"session", "set-right"}, words);
    };
    const auto moved = set_right({"--day", "2026-04-12", "--reason", "misread"});
    BOOST_TEST((moved.code == ExitCode::Data));
    BOOST_TEST(moved.err.find("the day stays") != std::string::npos, moved.err);
    BOOST_TEST((set_right({"--kind", "feedback"}).code == ExitCode::Data));
    const auto changed = set_right({"--kind", "feedback", "--reason", "it was the feedback"});
    BOOST_TEST((changed.code == ExitCode::Done), changed.err);
    BOOST_TEST(changed.out.find("2026-04-13, feedback") != std::string::npos, changed.out);
    BOOST_TEST(kept().find("session 2: who was there was both") != std::string::npos, kept());
    BOOST_TEST(kept().find("it was the feedback") != std::string::npos, kept());
}

BOOST_AUTO_TEST_SUITE_END()
