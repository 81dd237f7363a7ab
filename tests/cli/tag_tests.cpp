// SPDX-License-Identifier: MIT
// Tags by command line: given, found, taken away, and in nothing that leaves.
#include "base/text.h"
#include "cli/command_line.h"
#include "json/write.h"

using rekindle::cli::ExitCode;

namespace {

struct WithCouples : CommandLine {
    WithCouples()
    {
        create_with_couple();
        done({"couple", "add", "--a", "Kim", "--b", "Lee", "--opened", "2026-02-24"});
    }
    std::string tags(const std::string& couple)
    {
        return rekindle::json::write(*done({"--json", "couple", "show", couple}).json().find("tags"));
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(tag_tests, WithCouples)

BOOST_AUTO_TEST_CASE(tags_are_given_shown_and_taken_away)
{
    BOOST_TEST(done({"couple", "tag", "list"}).out ==
               "No couple has a tag yet. \"couple tag add\" adds the first.\n");
    BOOST_TEST(done({"couple", "tag", "add", "C-0001", "wait list", "evenings"}).out ==
               "The couple C-0001 has the tags: evenings, wait list\n");
    done({"couple", "tag", "add", "C-0002", "Wait List"});
    BOOST_TEST(done({"couple", "tag", "list"}).out == "evenings  1 couple\nwait list  2 couples\n");
    BOOST_TEST(done({"couple", "tag", "list", "C-0001"}).out ==
               "The couple C-0001 has the tags: evenings, wait list\n");
    BOOST_TEST(done({"couple", "show", "C-0001"}).out.find("Tags: evenings, wait list\n") !=
               std::string::npos);
    const auto removed = done({"--json", "couple", "tag", "remove", "C-0001", "WAIT LIST"}).json();
    BOOST_TEST(removed.text_of("couple") == "C-0001");
    BOOST_TEST(rekindle::json::write(*removed.find("tags")) == "[\"evenings\"]");
    BOOST_TEST(tags("C-0001") == "[\"evenings\"]");
    done({"couple", "tag", "remove", "C-0001", "evenings"});
    BOOST_TEST(done({"couple", "tag", "list", "C-0001"}).out == "The couple C-0001 has no tags.\n");
    BOOST_TEST(done({"audit", "verify"}).code == ExitCode::Done);
}

BOOST_AUTO_TEST_CASE(couples_are_found_by_their_tags)
{
    done({"couple", "tag", "add", "C-0002", "wait list"});
    BOOST_TEST(done({"couple", "list", "--search", "LIST"}).out ==
               "C-0002  2026-02-24  Kim / Lee  [wait list]\n");
    BOOST_TEST(done({"couple", "list", "--tag", "Wait list"}).out ==
               "C-0002  2026-02-24  Kim / Lee  [wait list]\n");
    BOOST_TEST(done({"couple", "list", "--tag", "wait"}).out == "No couple like that.\n");
    const auto rows = done({"--json", "couple", "list"}).json();
    BOOST_TEST(rekindle::json::write(*rows.items().at(0).find("tags")) == "[]");
    BOOST_TEST(rekindle::json::write(*rows.items().at(1).find("tags")) == "[\"wait list\"]");
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_refused_with_its_exit_code_and_nothing_changes)
{
    done({"couple", "tag", "add", "C-0001", "evenings"});
    const auto refused = [&](const std::vector<std::string>& words, ExitCode code, const std::string& says) {
        std::vector<std::string> all{"couple", "tag"};
        all.insert(all.end(), words.begin(), words.end());
        const auto found = run(all);
        BOOST_TEST(found.code == code, found.out << found.err);
        BOOST_TEST(found.err.find(says) != std::string::npos, found.err);
        BOOST_TEST(tags("C-0001") == "[\"evenings\"]");
    };
    refused({"add", "C-0001"}, ExitCode::Call, "tag");
    refused({"add", "C-0001", "a,b", std::string(41, 'x')}, ExitCode::Data, "tag 2: \"xxx");
    refused({"add", "C-0001", "a,b", std::string(41, 'x')}, ExitCode::Data, "tag 1: \"a,b\" holds a comma");
    refused({"remove", "C-0001", "nights"}, ExitCode::NotFound, "has no tag \"nights\"");
    refused({"add", "C-0009", "nights"}, ExitCode::NotFound, "C-0009");
}

BOOST_AUTO_TEST_CASE(no_tag_is_in_anything_that_leaves)
{
    const std::string tag = "Zmarkedword";
    done({"couple", "tag", "add", "C-0001", tag});
    BOOST_TEST(done({"couple", "list"}).out.find(tag) != std::string::npos);
    const auto silent = [&](std::vector<std::string> words) {
        const auto made = run(words);
        BOOST_TEST((made.code == ExitCode::Done || made.code == ExitCode::Refused),
                   rekindle::base::joined(words, " ") << made.err);
        BOOST_TEST((made.out + made.err).find(tag) == std::string::npos, rekindle::base::joined(words, " "));
    };
    for (const char* report : {"progress", "next-session", "goals", "charts"}) {
        for (const char* audience :
             {"counselor", "couple-shared", "partner-a", "partner-b", "de-identified"}) {
            const auto made = run(
                {"report", "make", report, "--couple", "C-0001", "--audience", audience, "--format", "text"});
            if (audience == std::string("counselor")) BOOST_TEST(made.code == ExitCode::Done, made.err);
            BOOST_TEST((made.out + made.err).find(tag) == std::string::npos, report << " " << audience);
        }
    }
    for (const char* report : {"caseload", "practice-statistics", "disclosures"})
        silent({"report", "make", report, "--format", "text"});
    silent({"--json", "progress", "show", "--couple", "C-0001"});
    silent({"--json", "audit", "list", "--couple", "C-0001"});
    silent({"disclosures", "--couple", "C-0001"});
    done({"couple", "close", "C-0001"});
    silent({"couple", "erase", "C-0001", "--reason", "asked to", "--override", "asked", "--for-ever"});
    BOOST_TEST(tags("C-0001") == "[]");
}

BOOST_AUTO_TEST_SUITE_END()
