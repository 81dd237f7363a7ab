// SPDX-License-Identifier: MIT
// What a partner answered alone is told to the counselor by the next command, whatever it is.
#include "app/hand_over.h"
#include "cli/command_line.h"

using namespace rekindle;
using cli::ExitCode;

namespace {

struct Inbox : CommandLine {
    Inbox() { create_with_couple(); }

    /// Partner B fills this item of the session check-in alone.
    void fill(const std::string& item, std::int64_t value)
    {
        storage::Surroundings surroundings = storage::surroundings_of_this_computer();
        surroundings.now = [this] { return now; };
        surroundings.wait = {};
        programs::EncryptedPractices practices(surroundings);
        auto opened = practices.open(practice(), {app::Practices::Unlock::By::Passphrase, passphrase});
        auto hand_over = app::begin_hand_over(*opened, *library(data),
                                              {opened->couples().find("C-0001").value(),
                                               domain::Side::B,
                                               {"session-check-in"},
                                               base::local_day(now)});
        opened.reset();
        BOOST_TEST_REQUIRE(hand_over.answer(0, {{{item, 0}}}, value).empty());
        hand_over.complete(0);
        hand_over.hand_back();
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(inbox_tests, Inbox)

BOOST_AUTO_TEST_CASE(the_next_command_tells_once_what_came_and_does_its_work)
{
    const std::string before = done({"--json", "session", "list", "--couple", "C-0001"}).out;
    fill("closeness", 7);
    const Result first = done({"--json", "session", "list", "--couple", "C-0001"});
    BOOST_TEST(first.out == before);
    BOOST_TEST(first.err ==
               "From partner B of couple C-0001, filled alone: 1 answer to \"Session check-in\".\n");
    BOOST_TEST(done({"session", "list", "--couple", "C-0001"}).err.empty());
    BOOST_TEST(done({"answers", "list", "--couple", "C-0001"}).out.find("completed") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_alert_is_told_before_everything_else_with_the_words_for_a_crisis)
{
    done({"practice", "set", "crisis-text", "call 112"});
    fill("distress", 10);
    const std::string said = done({"couple", "list"}).err;
    BOOST_TEST(said.starts_with("Safety: A very hard week"), said);
    BOOST_TEST(said.ends_with("In a crisis: call 112\n"), said);
    BOOST_TEST(done({"safety", "list", "--couple", "C-0001"}).out.find("A very hard week") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_no_record_is_told_and_the_command_does_its_work)
{
    std::ofstream(practice() + "/inbox/hand-over-x.records") << "nonsense";
    const Result result = done({"couple", "list"});
    BOOST_TEST(result.err.starts_with("The inbox file hand-over-x.records"), result.err);
    BOOST_TEST(std::filesystem::exists(practice() + "/inbox/set-aside/hand-over-x.records"));
}

BOOST_AUTO_TEST_SUITE_END()
