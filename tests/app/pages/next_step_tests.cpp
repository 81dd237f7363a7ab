// SPDX-License-Identifier: MIT
// What comes after a refusal is said in the terms of the window, never in those of the command line.
#include "app/pages/next_step.h"

#include "app/pages/words_here.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using app::NextStep;
using What = app::NextStep::What;

BOOST_AUTO_TEST_SUITE(next_step_tests)

BOOST_AUTO_TEST_CASE(no_step_of_the_window_names_an_option_or_a_command)
{
    for (int each = 0; each <= static_cast<int>(What::EraseEarlier); ++each) {
        const app::Refusal refusal(base::Trouble::Refused, "No.",
                                   {NextStep{static_cast<What>(each), {"A", "touch"}}});
        const std::string words = app::next_steps_here(refusal);
        BOOST_TEST(words.find("--") == std::string::npos, words);
        BOOST_TEST(words.find('"') == std::string::npos, words);
    }
}

BOOST_AUTO_TEST_CASE(what_two_reasons_lead_to_is_said_once)
{
    const app::Refusal refusal(base::Trouble::Refused, "No.",
                               {{What::RecordYes, {"A", "touch"}}, {What::RecordYes, {"B", "touch"}}});
    const std::string words = app::next_steps_here(refusal);
    BOOST_TEST(!words.empty());
    BOOST_TEST(words.find(words.substr(0, 8), 1) == std::string::npos, words);
}

BOOST_AUTO_TEST_CASE(problems_at_options_are_told_in_words_and_those_in_a_file_with_their_place)
{
    const base::Error wrong(
        "The couple was not added.", "couple",
        {{"--a", "each partner needs a label"}, {"--code", "the code C-1 is taken"}, {"", "x"}});
    BOOST_TEST(
        app::told_here(wrong) ==
        "The couple was not added.\nPartner A: each partner needs a label.\nThe code C-1 is taken.\nX.");
    const base::Error file("Nothing was taken in.", "/home/form.json",
                           {{"item[2]", "no type"}, {"", "no title"}});
    BOOST_TEST(app::told_here(file) ==
               "Nothing was taken in.\n/home/form.json: item[2]: no type\n/home/form.json: no title");
    const app::Refusal refusal(base::Trouble::Refused, "No.", {{What::LookAtSafety, {}}});
    BOOST_TEST(app::told_here(refusal) == "No. It stands in the section Record.");
}

BOOST_AUTO_TEST_CASE(a_command_in_quotes_is_named_by_what_does_the_same_in_the_window)
{
    const base::Error old(
        base::Trouble::World,
        "It is old: \"practice restore 'a b' --to DIR\". If it stays so, \"practice check\" says more "
        "of \"practice checks\" and \"Harbour\".");
    BOOST_TEST(app::told_here(old) ==
               "It is old: \"Restore a backup…\". If it stays so, \"Check the practice…\" says "
               "more of \"practice checks\" and \"Harbour\".");
    BOOST_TEST(app::words_here("One \"quote alone") == "One \"quote alone");
}

BOOST_AUTO_TEST_CASE(an_error_that_knows_no_step_gets_none)
{
    BOOST_TEST(app::next_steps_here(base::Error(base::Trouble::World, "The disk is full.")).empty());
}

BOOST_AUTO_TEST_SUITE_END()
