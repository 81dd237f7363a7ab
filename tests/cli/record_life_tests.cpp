// SPDX-License-Identifier: MIT
// How a record ends: closed or parted, kept, held, erased.
#include "cli/command_line.h"

using rekindle::cli::ExitCode;

namespace {

struct WithCouple : CommandLine {
    WithCouple()
    {
        create_with_couple();
        done({"consent", "record", "--couple", "C-0001", "--partner", "A", "--purpose", "counseling",
              "--method", "paper", "--on", "2026-03-04"});
        done({"safety", "flag", "--couple", "C-0001", "--kind", "other", "--about", "B", "--words",
              "KILIMANDSCHARO", "--on", "2026-03-02"});
    }
    void close() { done({"couple", "close", "C-0001", "--day", "2026-04-01"}); }
    /// The computer's clock says that day.
    Result on(const std::string& day, std::vector<std::string> args)
    {
        const auto before = now;
        now = rekindle::base::parse_instant(day + "T12:00:00+02:00").value();
        Result result = run(std::move(args));
        now = before;
        return result;
    }
    Result erase(const std::string& day, std::vector<std::string> more = {})
    {
        std::vector<std::string> args{"couple", "erase", "C-0001", "--reason", "the time is over"};
        args.insert(args.end(), more.begin(), more.end());
        return on(day, args);
    }
    static bool says(const std::string& text, const std::string& words)
    {
        return text.find(words) != std::string::npos;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(record_life_tests, WithCouple)

BOOST_AUTO_TEST_CASE(R18_a_record_is_kept_for_the_years_of_the_practice_after_the_last_contact)
{
    close();
    auto kept = done({"--json", "couple", "retention"}).json();
    BOOST_TEST(kept.items().at(0).text_of("last_contact") == "2026-03-04");
    BOOST_TEST(kept.items().at(0).text_of("kept_until") == "2033-03-04");
    done({"practice", "set", "retention-years", "5"});
    kept = done({"--json", "couple", "retention", "C-0001"}).json();
    BOOST_TEST(kept.items().at(0).text_of("kept_until") == "2031-03-04");
    const auto early = erase("2031-03-04", {"--for-ever"});
    BOOST_TEST(early.code == ExitCode::Refused);
    BOOST_TEST(says(early.err, "kept until 2031-03-04"), early.err);
    BOOST_TEST(says(on("2031-03-05", {"couple", "retention"}).out, "may be erased"));
    BOOST_TEST(erase("2031-03-05", {"--for-ever"}).code == ExitCode::Done);
    BOOST_TEST(says(on("2031-03-05", {"couple", "retention"}).out, "erased"));
}

BOOST_AUTO_TEST_CASE(R18_nothing_is_erased_while_a_legal_hold_holds_whatever_is_set_aside)
{
    close();
    done({"couple", "hold", "C-0001", "--reason", "a court asked"});
    const auto refused = erase("2040-01-01", {"--for-ever", "--override", "in a hurry"});
    BOOST_TEST(refused.code == ExitCode::Refused);
    BOOST_TEST(says(refused.err, "legal hold"), refused.err);
    BOOST_TEST(says(refused.err, "\"couple lift-hold C-0001\" lifts the hold."), refused.err);
    BOOST_TEST(!says(refused.err, "--override"), refused.err);
    BOOST_TEST(run({"couple", "hold", "C-0001", "--reason", "again"}).code != ExitCode::Done);
    BOOST_TEST(run({"couple", "lift-hold", "C-0001", "--reason", " "}).code != ExitCode::Done);
    done({"couple", "lift-hold", "C-0001", "--reason", "the court is done"});
    BOOST_TEST(erase("2040-01-01", {"--for-ever"}).code == ExitCode::Done);
}

BOOST_AUTO_TEST_CASE(R18_the_certificate_reckons_with_how_many_backups_are_kept)
{
    close();
    done({"practice", "set", "backup-months", "2"});
    done({"practice", "backup"});
    now.utc += std::chrono::hours{1};
    const auto made = erase("2040-01-01", {"--for-ever"});
    // Two months, but seven days that have a backup: seven months, where there is one a month.
    BOOST_TEST(says(made.out, "goes by 2026-12-31"), made.out << made.err);
}

BOOST_AUTO_TEST_CASE(R18_an_erasure_says_what_was_erased_and_where_it_still_is)
{
    close();
    const std::string backup = done({"--json", "practice", "backup"}).json().text_of("backup");
    now.utc += std::chrono::hours{1};
    const auto made = erase("2040-01-01", {"--for-ever", "--json"});
    BOOST_TEST_REQUIRE(made.code == ExitCode::Done, made.err);
    const std::string certificate = made.json().text_of("certificate");
    for (const char* words :
         {"Certificate of erasure", "Practice: Test", "couple C-0001, both partners",
          "Reason: the time is over", "1 consent\n", "1 session\n", "names and pronouns of both partners\n",
          "whatever the counselor noted about both partners", "goes by 2027-05-31"})
        BOOST_TEST(says(certificate, words), words << "\n" << certificate);
    BOOST_TEST(says(certificate, std::filesystem::path(backup).filename().string()), certificate);
    BOOST_TEST(!says(certificate, folder.path().string()), certificate);
    BOOST_TEST(!says(certificate, "safety matter"), certificate);
    BOOST_TEST(!says(certificate, "flag"), certificate);
    for (const char* name : {"Noor", "Sam", "KILIMANDSCHARO"}) BOOST_TEST(!says(certificate, name), name);
    const auto list = done({"couple", "erasures"});
    BOOST_TEST(says(list.out, made.json().text_of("erasure")), list.out);
    BOOST_TEST(done({"couple", "erasures", made.json().text_of("erasure")}).out == certificate);
    BOOST_TEST(done({"couple", "erasures", "1"}).out == certificate);
    for (const char* none : {"none", "2", "0"})
        BOOST_TEST(run({"couple", "erasures", none}).code == ExitCode::NotFound, none);
    // Nobody works with them any more.
    const auto standing = done({"--json", "task", "list", "--couple", "C-0001"}).out;
    BOOST_TEST(!says(standing, "screen"), standing);
    const auto shown = done({"couple", "show", "C-0001"});
    BOOST_TEST(says(shown.out, "(erased)"), shown.out);
    BOOST_TEST(!says(shown.out, "Noor"), shown.out);
    BOOST_TEST(!says(done({"safety", "list", "--couple", "C-0001"}).out, "KILIMANDSCHARO"));
    BOOST_TEST(done({"audit", "verify"}).code == ExitCode::Done);
    BOOST_TEST(done({"practice", "check"}).code == ExitCode::Done);
}

BOOST_AUTO_TEST_CASE(an_open_safety_matter_of_the_one_stays_to_be_done_when_the_other_is_erased)
{
    close();
    BOOST_TEST(erase("2040-01-01", {"--partner", "A", "--for-ever"}).code == ExitCode::Done);
    const auto tasks = done({"task", "list", "--couple", "C-0001"}).out;
    BOOST_TEST(says(tasks, "(ended)"), tasks);
    BOOST_TEST(says(tasks, "KILIMANDSCHARO"), tasks);
    BOOST_TEST(!says(tasks, "safety screen"), tasks);
}

BOOST_AUTO_TEST_CASE(nothing_is_erased_by_a_word_left_out)
{
    close();
    const auto told = erase("2040-01-01");
    BOOST_TEST(told.code == ExitCode::Refused);
    BOOST_TEST(says(told.err, "--for-ever"), told.err);
    BOOST_TEST(says(done({"couple", "show", "C-0001"}).out, "Noor"));
    BOOST_TEST(run({"couple", "erase", "C-0001", "--reason", " ", "--for-ever"}).code == ExitCode::Data);
}

BOOST_AUTO_TEST_CASE(a_record_in_use_is_not_erased_and_one_to_be_kept_only_with_a_reason_that_is_kept)
{
    const auto in_use = erase("2026-05-04", {"--partner", "B", "--for-ever", "--override", "B asked for it"});
    BOOST_TEST(in_use.code == ExitCode::Refused);
    BOOST_TEST(says(in_use.err, "not closed"), in_use.err);
    close();
    const auto refused = erase("2026-05-04", {"--partner", "B", "--for-ever"});
    BOOST_TEST(refused.code == ExitCode::Refused);
    BOOST_TEST(says(refused.err, "kept until 2033-03-04"), refused.err);
    const auto made = erase("2026-05-04", {"--partner", "B", "--for-ever", "--override", "B asked for it"});
    BOOST_TEST_REQUIRE(made.code == ExitCode::Done, made.err);
    BOOST_TEST(says(made.out, "Before the end of the time records are kept, because: B asked for it"),
               made.out);
    BOOST_TEST(says(made.out, "this partner's steps and ratings in goals of both"), made.out);
    BOOST_TEST(says(done({"safety", "list", "--couple", "C-0001"}).out, "erase record: B asked for it"));
    const auto shown = done({"couple", "show", "C-0001"});
    BOOST_TEST(says(shown.out, "Noor"), shown.out);
    BOOST_TEST(!says(shown.out, "Sam"), shown.out);
    const auto again = erase("2026-05-04", {"--partner", "B", "--for-ever", "--override", "again"});
    BOOST_TEST(says(again.err, "erased already"), again.err);
}

BOOST_AUTO_TEST_CASE(R18_what_as_of_says_neither_ends_the_years_nor_a_hold)
{
    close();
    const auto early =
        run({"--as-of", "2099-01-01", "couple", "erase", "C-0001", "--reason", "x", "--for-ever"});
    BOOST_TEST(early.code == ExitCode::Refused);
    BOOST_TEST(says(early.err, "kept until"), early.err);
    done({"couple", "hold", "C-0001", "--reason", "a court asked"});
    const auto held = run({"--as-of", "2000-01-01", "couple", "erase", "C-0001", "--reason", "x",
                           "--override", "y", "--for-ever"});
    BOOST_TEST(held.code == ExitCode::Refused);
    BOOST_TEST(says(held.err, "legal hold"), held.err);
}

BOOST_AUTO_TEST_CASE(nothing_is_added_to_a_record_of_which_something_was_erased)
{
    close();
    erase("2040-01-01", {"--partner", "A", "--for-ever"});
    BOOST_TEST(run({"safety", "flag", "--couple", "C-0001", "--kind", "other", "--words", "x"}).code ==
               ExitCode::Refused);
    BOOST_TEST(run({"consent", "record", "--couple", "C-0001", "--partner", "A", "--purpose", "release",
                    "--about", "Dr. May"})
                   .code == ExitCode::Refused);
    BOOST_TEST(run({"consent", "mark", "--couple", "C-0001", "--partner", "A", "--about", "a hug", "--answer",
                    "yes"})
                   .code == ExitCode::Refused);
}

BOOST_AUTO_TEST_CASE(what_is_typed_for_an_erasure_that_is_not_there_stands_in_no_entry)
{
    BOOST_TEST(run({"couple", "erasures", "Noor"}).code == ExitCode::NotFound);
    BOOST_TEST(!says(done({"audit", "list"}).out, "Noor"));
}

BOOST_AUTO_TEST_CASE(nobody_works_on_with_a_couple_of_whom_something_was_erased)
{
    close();
    erase("2040-01-01", {"--partner", "A", "--for-ever"});
    const auto resumed = run({"couple", "resume", "C-0001"});
    BOOST_TEST(resumed.code == ExitCode::Data);
    BOOST_TEST(says(resumed.err, "was erased"), resumed.err);
}

BOOST_AUTO_TEST_CASE(a_couple_that_parts_is_closed_and_held_and_shares_nothing_any_more)
{
    const auto parted = done({"couple", "separate", "C-0001", "--reason", "they live apart"});
    BOOST_TEST(says(parted.out, "separated"), parted.out);
    const auto add = run({"session", "add", "--couple", "C-0001", "--day", "2026-05-04"});
    BOOST_TEST(add.code == ExitCode::Refused);
    const std::string file = (folder / "r.xlsx").string();
    const auto both = run(
        {"report", "make", "progress", "--couple", "C-0001", "--audience", "couple-shared", "--out", file});
    BOOST_TEST(both.code == ExitCode::Refused);
    BOOST_TEST(says(both.err, "separated"), both.err);
    BOOST_TEST(!std::filesystem::exists(file));
    BOOST_TEST(
        run({"report", "make", "progress", "--couple", "C-0001", "--audience", "partner-a", "--out", file})
            .code == ExitCode::Done);
    BOOST_TEST(says(done({"couple", "retention"}).out, "legal hold since 2026-05-04: they live apart"));
    BOOST_TEST(says(done({"couple", "list"}).out, "(separated)"));
    BOOST_TEST(run({"couple", "close", "C-0001"}).code == ExitCode::Data);
    BOOST_TEST(run({"report", "make", "progress", "--couple", "C-0001", "--audience", "couple-shared",
                    "--out", (folder / "both.xlsx").string()})
                   .code == ExitCode::Refused);
    BOOST_TEST(run({"couple", "resume", "C-0001"}).code == ExitCode::Data);
    done({"couple", "resume", "C-0001", "--reason", "they live together again"});
    BOOST_TEST(says(done({"safety", "list", "--couple", "C-0001"}).out,
                    "go on after they had parted: they live together again"));
    BOOST_TEST(says(done({"couple", "retention"}).out, "legal hold since 2026-05-04: they live apart"));
}

BOOST_AUTO_TEST_CASE(a_couple_made_by_mistake_is_taken_away_and_one_with_anything_in_it_is_not)
{
    done({"couple", "add", "--a", "Kim", "--b", "Lou"});
    const auto removed = done({"couple", "remove", "C-0002", "--reason", "typed twice"});
    BOOST_TEST(says(removed.out, "C-0002"), removed.out);
    BOOST_TEST(!says(done({"couple", "list"}).out, "Kim"));
    BOOST_TEST(says(done({"couple", "erasures"}).out, "typed twice"));
    const auto refused = run({"couple", "remove", "C-0001", "--reason", "x"});
    BOOST_TEST(refused.code == ExitCode::Refused);
    BOOST_TEST(says(refused.err, "couple erase"), refused.err);
    BOOST_TEST(done({"audit", "verify"}).code == ExitCode::Done);
}

BOOST_AUTO_TEST_SUITE_END()
