// SPDX-License-Identifier: MIT
// One report about every couple: the same files as by themselves, and nothing that one couple's trouble costs
// another.
#include "cli/couples_to_report.h"

#include <sys/stat.h>

#include <algorithm>
#include <map>

using rekindle::cli::ExitCode;
namespace fs = std::filesystem;

BOOST_FIXTURE_TEST_SUITE(report_batch_tests, CouplesToReport)

BOOST_AUTO_TEST_CASE(each_couple_has_the_bytes_of_the_report_made_by_itself_however_many_are_made_at_once)
{
    for (const char* jobs : {"1", "4"}) {
        const auto made = all("counselor", jobs, {"--jobs", jobs});
        BOOST_TEST_REQUIRE((made.code == ExitCode::Done), made.err);
        BOOST_TEST((names(jobs) == five), jobs);
    }
    for (int i = 1; i <= couples; ++i) {
        const std::string file = code_of(i) + ".xlsx";
        one(code_of(i), "counselor", file);
        for (const char* jobs : {"1", "4"})
            BOOST_TEST((bytes_of(folder / jobs / file) == bytes_of(folder / file)), file << ", " << jobs);
    }
}

BOOST_AUTO_TEST_CASE(csv_text_and_pdf_are_made_too)
{
    BOOST_TEST((all("counselor", "csv", {"--format", "csv", "--jobs", "2"}).code == ExitCode::Done));
    BOOST_TEST((names("csv") == std::set<std::string>{"C-0001", "C-0002", "C-0003", "C-0004", "C-0005"}));
    BOOST_TEST(fs::exists(folder / "csv" / "C-0001" / "01-Summary.csv"));
    BOOST_TEST((all("counselor", "text", {"--format", "text", "--jobs", "2"}).code == ExitCode::Done));
    one("C-0002", "counselor", "alone.txt", {"--format", "text"});
    BOOST_TEST((bytes_of(folder / "text" / "C-0002.txt") == bytes_of(folder / "alone.txt")));
    BOOST_TEST((all("counselor", "pdf", {"--format", "pdf", "--jobs", "2"}).code == ExitCode::Done));
    one("C-0002", "counselor", "alone.pdf", {"--format", "pdf"});
    BOOST_TEST((bytes_of(folder / "pdf" / "C-0002.pdf") == bytes_of(folder / "alone.pdf")));
}

BOOST_AUTO_TEST_CASE(de_identified_reports_are_numbered_without_a_code_and_in_an_order_that_tells_nothing)
{
    std::multiset<std::string> alone;
    for (int i = 1; i <= couples; ++i) {
        one(code_of(i), "de-identified", "alone.xlsx");
        alone.insert(bytes_of(folder / "alone.xlsx"));
        fs::remove(folder / "alone.xlsx");
    }
    for (const char* jobs : {"1", "4"}) {
        const auto made = all("de-identified", jobs, {"--jobs", jobs});
        BOOST_TEST_REQUIRE((made.code == ExitCode::Done), made.err);
        BOOST_TEST((names(jobs) ==
                    std::set<std::string>{"0001.xlsx", "0002.xlsx", "0003.xlsx", "0004.xlsx", "0005.xlsx"}));
        std::multiset<std::string> together;
        for (const std::string& name : names(jobs)) together.insert(bytes_of(folder / jobs / name));
        BOOST_TEST((together == alone), jobs);
        BOOST_TEST(made.out.find("C-000") == std::string::npos);
    }
    // By the random ends of the ids: the same order each time, and that of nothing else.
    for (const std::string& name : names("1"))
        BOOST_TEST((bytes_of(folder / "1" / name) == bytes_of(folder / "4" / name)), name);
    std::vector<std::string> ends, sorted;
    const auto listed = done({"--json", "couple", "list"}).json();
    for (const auto& couple : listed.items()) ends.push_back(couple.text_of("id").substr(24));
    std::map<std::string, std::size_t> number_of;
    sorted = ends;
    std::sort(sorted.begin(), sorted.end());
    // The one couple without answers is told from the rest by what is in its file.
    const auto nothing_yet =
        static_cast<std::size_t>(std::find(sorted.begin(), sorted.end(), ends.at(2)) - sorted.begin() + 1);
    one("C-0003", "de-identified", "third.xlsx");
    BOOST_TEST((bytes_of(folder / "1" / ("000" + std::to_string(nothing_yet) + ".xlsx")) ==
                bytes_of(folder / "third.xlsx")));
}

BOOST_AUTO_TEST_CASE(the_folder_and_its_files_are_their_owners_alone)
{
    all("counselor", "mine");
    struct stat status = {};
    BOOST_TEST_REQUIRE(::stat(path("mine").c_str(), &status) == 0);
    BOOST_TEST((status.st_mode & 0777U) == 0700U);
    BOOST_TEST_REQUIRE(::stat(path("mine/C-0001.xlsx").c_str(), &status) == 0);
    BOOST_TEST((status.st_mode & 0777U) == 0600U);
}

BOOST_AUTO_TEST_CASE(every_file_is_an_export_and_a_release_of_its_own)
{
    all("counselor", "out", {"--purpose", "supervision", "--jobs", "3"});
    for (int i = 1; i <= couples; ++i) {
        const auto rows = done({"--json", "disclosures", "--couple", code_of(i)}).json();
        BOOST_TEST_REQUIRE(rows.items().size() == 1U);
        BOOST_TEST(rows.items()[0].text_of("what") == "report progress (" + code_of(i) + ".xlsx)");
        BOOST_TEST(rows.items()[0].text_of("purpose") == "supervision");
    }
    const std::string trail = done({"audit", "list"}).out;
    std::size_t exports = 0;
    for (std::size_t at = 0; (at = trail.find("report progress for counselor", at)) != std::string::npos;
         ++at)
        ++exports;
    BOOST_TEST(exports == static_cast<std::size_t>(couples));
    done({"audit", "verify"});
}

BOOST_AUTO_TEST_CASE(a_couple_that_is_refused_or_broken_is_told_by_its_code_and_stops_no_other)
{
    done({"couple", "separate", "C-0002", "--day", "2026-04-01", "--reason", "they parted"});
    done({"couple", "close", "C-0004", "--day", "2026-04-01"});
    done({"couple", "add", "--code", "no/name", "--a", "Ay", "--b", "Bee", "--opened", "2026-02-23"});
    const auto made = all("couple-shared", "out", {"--jobs", "2"});
    BOOST_TEST((made.code == ExitCode::Data));
    BOOST_TEST((names("out") == with_note({"C-0001.xlsx", "C-0003.xlsx", "C-0004.xlsx",
                                           "C-0005.xlsx"}))); // a closed record as ever
    BOOST_TEST(made.out.find("the reports of 4 of 6 couples") != std::string::npos, made.out);
    BOOST_TEST(made.err.find("C-0002: Couple C-0002 has separated, so nothing is made for both any more.") ==
                   0U,
               made.err);
    BOOST_TEST(made.err.find("\nno/name: This code cannot be the name of a file.") != std::string::npos,
               made.err);
    BOOST_TEST(std::count(made.err.begin(), made.err.end(), '\n') == 2);
    BOOST_TEST(releases("C-0002") == 0U);
    BOOST_TEST(releases("C-0005") == 1U);
}

BOOST_AUTO_TEST_CASE(without_the_signed_release_of_both_a_couple_has_no_file_for_somebody_outside)
{
    for (const char* partner : {"A", "B"})
        done({"consent", "record", "--couple", "C-0003", "--partner", partner, "--purpose", "release",
              "--about", "Dr Vega"});
    const auto made = all("counselor", "out", {"--to-third-party", "Dr Vega"});
    BOOST_TEST((made.code == ExitCode::Data));
    BOOST_TEST((names("out") == with_note({"C-0003.xlsx"})), made.err);
    BOOST_TEST(made.err.find("C-0001: Nothing was written: a release to Dr Vega needs a signed consent") ==
                   0U,
               made.err);
}

BOOST_AUTO_TEST_CASE(asked_to_stop_it_finishes_what_is_in_work_and_goes_on_later_with_the_rest)
{
    for (const std::string audience : {"counselor", "de-identified"}) {
        int looks = 0;
        asked_to_stop = [&] { return ++looks > 2; };
        const auto stopped = all(audience, audience);
        BOOST_TEST((stopped.code == ExitCode::Data));
        const std::string of = audience == "counselor" ? "5" : "6";
        BOOST_TEST(stopped.err == "Stopped: 2 of " + of +
                                      " couples are done. The same words with --continue make the rest.\n");
        BOOST_TEST(names(audience).size() == 3U);
        BOOST_TEST(names(audience).contains(note));
        asked_to_stop = {};
        std::map<std::string, std::string> before;
        for (const std::string& name : names(audience))
            if (name != note) before[name] = bytes_of(folder / audience / name);

        done({"couple", "add", "--a", "Late" + audience, "--b", "Comer", "--opened", "2026-02-23"});
        const auto rest = all(audience, audience, {"--continue"});
        BOOST_TEST_REQUIRE((rest.code == ExitCode::Done), rest.err);
        BOOST_TEST(rest.out.find("2 of them were there already.") != std::string::npos, rest.out);
        for (const auto& [name, was] : before) BOOST_TEST((bytes_of(folder / audience / name) == was), name);
        const std::size_t couples_now = audience == "counselor" ? 6 : 7;
        BOOST_TEST(names(audience).size() == couples_now);
        // Each couple is there once: a second time nothing is left to be made.
        const auto again = all(audience, audience, {"--continue", "--json"});
        BOOST_TEST(again.json().find("made")->as_integer().value() == 0);
        BOOST_TEST(again.json().find("there")->as_integer().value() ==
                   static_cast<std::int64_t>(couples_now));
    }
    // The first two of counselor, then all of de-identified: no file was made anew.
    BOOST_TEST(releases("C-0001") == 2U);
}

BOOST_AUTO_TEST_CASE(asked_to_stop_once_it_begins_no_further_file_in_any_of_its_threads)
{
    int looks = 0;
    asked_to_stop = [&] { return ++looks == 1; };
    const auto stopped = all("counselor", "once", {"--jobs", "4"});
    BOOST_TEST(stopped.err ==
               "Stopped: 0 of 5 couples are done. The same words with --continue make the rest.\n");
    BOOST_TEST(names("once") == std::set<std::string>{note}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(going_on_takes_no_file_for_finished_that_is_another_report_or_was_changed)
{
    BOOST_TEST((all("counselor", "out").code == ExitCode::Done));
    std::ofstream(folder / "out" / "C-0002.xlsx", std::ios::app) << "changed";
    fs::remove(folder / "out" / "C-0004.xlsx");
    const std::string changed = bytes_of(folder / "out" / "C-0002.xlsx");
    const auto rest = all("counselor", "out", {"--continue"});
    BOOST_TEST((rest.code == ExitCode::Data));
    BOOST_TEST(rest.err.find("C-0002: There is something else called C-0002.xlsx") == 0U, rest.err);
    BOOST_TEST((bytes_of(folder / "out" / "C-0002.xlsx") == changed));
    BOOST_TEST(fs::exists(folder / "out" / "C-0004.xlsx"));
    fs::remove(folder / "out" / note); // with it another report would be refused at once
    const auto other = all("partner-a", "out", {"--continue", "--json"});
    BOOST_TEST((other.code == ExitCode::Data));
    BOOST_TEST(other.json().find("not_made")->items().size() == static_cast<std::size_t>(couples));
}

BOOST_AUTO_TEST_CASE(what_does_not_go_with_all_couples_is_refused_before_anything_is_made)
{
    BOOST_TEST((all("counselor", "x", {"--couple", "C-0001"}).code == ExitCode::Call));
    BOOST_TEST((all("counselor", "x", {"--dry-run"}).code == ExitCode::Call));
    BOOST_TEST((all("partner-a", "x", {"--include-safety", "discussed"}).code == ExitCode::Call));
    BOOST_TEST(
        (all("counselor", "x", {"--to-third-party", "Court", "--override", "order"}).code == ExitCode::Call));
    BOOST_TEST((all("counselor", "x", {"--jobs", "0"}).code == ExitCode::Call));
    BOOST_TEST((all("counselor", "x", {"--continue"}).code == ExitCode::NotFound));
    BOOST_TEST((all("counselor", "Test.rekindle/x").code == ExitCode::Call)); // inside a practice
    BOOST_TEST((all("counselor", "nowhere/x").code == ExitCode::World));
    BOOST_TEST(!fs::exists(folder / "x"));
    fs::create_directory(folder / "full");
    BOOST_TEST((all("counselor", "full").code == ExitCode::World));
    const Words make{"report", "make", "progress", "--out", path("x.xlsx")};
    BOOST_TEST(run(make).err == "Say which couple: --couple with its code, or --all for every couple.\n");
    BOOST_TEST(
        (run({"report", "make", "progress", "--couple", "C-0001", "--jobs", "2", "--out", path("x.xlsx")})
             .code == ExitCode::Call));
    BOOST_TEST((run({"report", "make", "none", "--all", "--out", path("x")}).code == ExitCode::NotFound));
}

BOOST_AUTO_TEST_CASE(how_far_it_is_is_told_meanwhile)
{
    all("counselor", "out");
    BOOST_TEST(
        progress.find("0 of 5 couples\n1 of 5 couples\n2 of 5 couples\n3 of 5 couples\n4 of 5 couples\n5 "
                      "of 5 couples\n") != std::string::npos,
        progress);
}

BOOST_AUTO_TEST_SUITE_END()
