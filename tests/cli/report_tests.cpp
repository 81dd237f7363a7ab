// SPDX-License-Identifier: MIT
#include "cli/own_forms.h"
#include "support/said_by.h"

#include <sys/stat.h>

#include <fstream>
#include <iterator>

using rekindle::cli::ExitCode;

namespace {

std::string bytes(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

struct WithAnswers : CommandLine {
    WithAnswers()
    {
        create_with_couple();
        import("A", "1", examples("responses/a-intake-1.json"));
        import("B", "1", examples("responses/b-intake-1.json"));
    }

    Result make(const std::string& audience, const std::string& file, std::vector<std::string> more = {})
    {
        std::vector<std::string> words{"--as-of", "2026-04-01", "report",
                                       "make",    "progress",   "--couple",
                                       "C-0001",  "--out",      (folder / file).string()};
        if (!audience.empty()) words.insert(words.end(), {"--audience", audience});
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(report_tests, WithAnswers)

BOOST_AUTO_TEST_CASE(the_same_request_gives_the_same_bytes_on_another_day)
{
    BOOST_TEST(make("counselor", "one.xlsx").code == ExitCode::Done);
    now.utc += std::chrono::hours{24 * 40};
    BOOST_TEST(make("counselor", "two.xlsx").code == ExitCode::Done);
    BOOST_TEST(bytes(folder / "one.xlsx").substr(0, 2) == "PK");
    BOOST_TEST((bytes(folder / "one.xlsx") == bytes(folder / "two.xlsx")));
}

BOOST_AUTO_TEST_CASE(
    address_and_telephone_stand_beside_the_name_of_the_practice_and_not_where_that_may_not_stand)
{
    done({"practice", "set", "practice-details", "1 Quay Street\n555 0100"});
    const auto in = [&](const char* audience, const char* file) {
        const auto made = make(audience, file, {"--format", "text"});
        BOOST_TEST_REQUIRE(made.code == ExitCode::Done, made.err);
        return bytes(folder / file);
    };
    const std::string with_details = "Test · 1 Quay Street · 555 0100";
    BOOST_TEST(in("counselor", "counselor.txt").find(with_details) != std::string::npos);
    BOOST_TEST(in("de-identified", "de-identified.txt").find("Quay Street") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_file_is_its_owners_alone)
{
    make("counselor", "one.xlsx");
    struct stat status = {};
    BOOST_TEST_REQUIRE(::stat((folder / "one.xlsx").c_str(), &status) == 0);
    BOOST_TEST((status.st_mode & 0777U) == 0600U);
}

BOOST_AUTO_TEST_CASE(definitions_of_ones_own_lie_in_a_folder_of_ones_own)
{
    std::filesystem::create_directory(folder / "mine");
    std::string copy = bytes(REKINDLE_SOURCE_DIR "/reports/goals.json");
    copy.replace(copy.find("\"goals\""), 7, "\"our-goals\"");
    copy.replace(copy.find("\"Our goals\""), 11, "\"What we want\"");
    std::ofstream(folder / "mine" / "our-goals.json") << copy;
    const std::string mine = (folder / "mine").string(), out = (folder / "goals.txt").string();
    const Result list = bare({"report", "--definitions", mine, "list"});
    BOOST_TEST(list.out == "our-goals  Goals\n");
    BOOST_TEST(done({"report", "--definitions", mine, "make", "our-goals", "--couple", "C-0001", "--format",
                     "text", "--out", out})
                   .err == "");
    BOOST_TEST(bytes(out).find("What we want") != std::string::npos);
    BOOST_TEST(run({"report", "make", "our-goals", "--couple", "C-0001"}).code == ExitCode::NotFound);
    BOOST_TEST(bare({"report", "--definitions", (folder / "nothing").string(), "list"}).code ==
               ExitCode::NotFound);
}

BOOST_AUTO_TEST_CASE(a_report_is_made_for_each_audience_and_for_the_couple_unless_said_otherwise)
{
    for (const std::string audience : {"", "couple-shared", "partner-a", "partner-b", "de-identified"}) {
        const auto found = make(audience, "of" + audience + ".xlsx");
        BOOST_TEST((found.code == ExitCode::Done), found.err);
        BOOST_TEST(found.out.find("(for: " + (audience.empty() ? "couple-shared" : audience) + ")") !=
                   std::string::npos);
    }
    BOOST_TEST((bytes(folder / "of.xlsx") == bytes(folder / "ofcouple-shared.xlsx")));
    BOOST_TEST(make("everybody", "refused.xlsx").code == ExitCode::Call);
    BOOST_TEST(!std::filesystem::exists(folder / "refused.xlsx"));
}

BOOST_AUTO_TEST_CASE(a_dry_run_tells_the_counselor_what_would_be_left_out_and_leaves_no_file_and_no_export)
{
    const auto shown = make("partner-a", "dry.xlsx", {"--dry-run"});
    BOOST_TEST((shown.code == ExitCode::Done), shown.err);
    BOOST_TEST(shown.out.find("For your eyes.") == 0U);
    BOOST_TEST(shown.out.find("answers to single questions: ") != std::string::npos);
    BOOST_TEST(shown.out.find("(of B, class normal)") != std::string::npos);
    BOOST_TEST(shown.out.find("(of A, class normal)") == std::string::npos);
    BOOST_TEST(!std::filesystem::exists(folder / "dry.xlsx"));
    const auto as_json = make("counselor", "dry.xlsx", {"--dry-run", "--json"});
    BOOST_TEST(as_json.out.find(R"("left_out": [])") != std::string::npos, as_json.out);
    const auto trail = run({"audit", "list"});
    BOOST_TEST(trail.out.find("leak check") != std::string::npos);
    BOOST_TEST(trail.out.find("export") == std::string::npos);
    BOOST_TEST(run({"report", "make", "none", "--couple", "C-0001", "--dry-run"}).code == ExitCode::NotFound);
}

BOOST_AUTO_TEST_CASE(own_answers_of_class_safety_need_a_reason_which_is_recorded_and_are_for_that_partner)
{
    const std::vector<std::string> because{"--include-safety", " discussed with the client alone "};
    BOOST_TEST((make("partner-a", "with.xlsx", because).code == ExitCode::Done));
    const auto trail = run({"audit", "list"});
    const auto told = done({"disclosures", "--couple", "C-0001"});
    BOOST_TEST(told.out.find("with the own answers on safety") != std::string::npos, told.out);
    BOOST_TEST(trail.out.find("include-safety") != std::string::npos);
    BOOST_TEST(trail.out.find("discussed") == std::string::npos); // the trail holds no words of anybody
    BOOST_TEST(done({"safety", "list", "--couple", "C-0001"})
                   .out.find("report progress for partner-a: discussed with the client alone") !=
               std::string::npos);
    for (const char* audience : {"", "counselor", "couple-shared", "de-identified"})
        BOOST_TEST((make(audience, "refused.xlsx", because).code == ExitCode::Call), audience);
    BOOST_TEST((make("partner-a", "refused.xlsx", {"--include-safety", "  "}).code == ExitCode::Call));
    BOOST_TEST(!std::filesystem::exists(folder / "refused.xlsx"));
}

BOOST_AUTO_TEST_CASE(a_report_that_cannot_be_written_leaves_the_old_one)
{
    make("counselor", "one.xlsx");
    const std::string before = bytes(folder / "one.xlsx");
    BOOST_TEST(make("counselor", "no-such-folder/one.xlsx").code == ExitCode::World);
    BOOST_TEST((bytes(folder / "one.xlsx") == before));
}

BOOST_AUTO_TEST_CASE(a_report_replaces_a_spreadsheet_and_nothing_else)
{
    const std::string letter = write("letter.txt", "Dear Noor");
    for (const std::vector<std::string>& format : {std::vector<std::string>{}, {"--format", "text"}}) {
        BOOST_TEST(make("counselor", "letter.txt", format).code == ExitCode::Call);
        BOOST_TEST(bytes(letter) == "Dear Noor");
    }
    make("counselor", "one.xlsx");
    BOOST_TEST(make("counselor", "one.xlsx").code == ExitCode::Done);
}

BOOST_AUTO_TEST_CASE(a_name_that_says_another_kind_of_file_is_refused)
{
    using Words = std::vector<std::string>;
    for (const auto& [file, format] : {std::pair<std::string, Words>{"x.pdf", {}},
                                       {"x.csv", {}},
                                       {"x", {}},
                                       {"x.xlsx", {"--format", "csv"}},
                                       {"x.txt", {"--format", "csv"}},
                                       {"x.xlsx", {"--format", "text"}},
                                       {"x.csv", {"--format", "text"}},
                                       {"x.pdf", {"--format", "text"}},
                                       {"x.pdf", {"--format", "csv"}},
                                       {"x.xlsx", {"--format", "pdf"}},
                                       {"x", {"--format", "pdf"}}}) {
        const auto refused = make("counselor", file, format);
        BOOST_TEST(refused.code == ExitCode::Call, file);
        BOOST_TEST(!std::filesystem::exists(folder / file));
    }
    BOOST_TEST(make("counselor", "x.pdf").err == "A spreadsheet is called .xlsx: x.pdf is not. Say --out " +
                                                     (folder / "x.xlsx").string() +
                                                     ", or another --format.\n");
    BOOST_TEST(make("counselor", "x.txt", {"--format", "pdf"}).err ==
               "A PDF is called .pdf: x.txt is not. Say --out " + (folder / "x.pdf").string() +
                   ", or another --format.\n");
    BOOST_TEST(make("counselor", "UPPER.XLSX").code == ExitCode::Done);
    BOOST_TEST(make("counselor", "notes.md", {"--format", "text"}).code == ExitCode::Done);
}

BOOST_AUTO_TEST_CASE(a_day_on_which_nothing_could_depend_is_refused)
{
    const std::vector<std::string> report{"report",   "make", "progress",   "--couple", "C-0001",
                                          "--format", "text", "--audience", "counselor"};
    const std::vector<std::string> show{"progress", "show", "--couple", "C-0001"};
    const auto refused = [&](std::vector<std::string> words, const std::string& option,
                             const std::string& day, const std::string& sentence) {
        words.insert(words.end(), {option, day});
        words.insert(words.begin(), {"--as-of", "2026-04-01"});
        const auto found = run(words);
        BOOST_TEST(found.code == ExitCode::Call, option << " " << day);
        BOOST_TEST(found.err == option + " " + day + " is " + sentence + ".\n");
    };
    const std::string late = "after 2026-04-01, up to which everything is computed",
                      early = "before anything is known of C-0001: the first is of 2026-02-23";
    for (const auto& words : {report, show}) {
        for (const char* option : {"--baseline-until", "--episode-start"}) {
            refused(words, option, "2026-04-02", late);
            refused(words, option, "2026-02-22", early);
        }
    }
    refused(report, "--to", "2026-02-22", early);
    // An answer of before counts, but for the other partner alone it is as if it were not there.
    const std::string old = write("old.json", own_forms::changed(examples("responses/b-intake-1.json"),
                                                                 {{"2026-03-02T", "2026-02-01T"}}));
    BOOST_TEST_REQUIRE(run({"answers", "import", "--couple", "C-0001", "--partner", "B", old}).code ==
                       ExitCode::Done);
    std::vector<std::string> until = report;
    until.insert(until.end(), {"--to", "2026-02-22"});
    BOOST_TEST(run(until).code == ExitCode::Done);
    std::vector<std::string> alone = show;
    alone.insert(alone.end(), {"--partner", "A", "--baseline-until", "2026-02-22"});
    BOOST_TEST(run(alone).code == ExitCode::Call);
    alone.at(5) = "B";
    BOOST_TEST(run(alone).code == ExitCode::Done);
}

BOOST_AUTO_TEST_CASE(no_report_comes_into_a_practice)
{
    const std::filesystem::path in = practice();
    const std::string keys = bytes(in / "keys.json");
    for (const char* name : {"practice.db", "keys.json", "report.xlsx", "backups/report.xlsx"}) {
        for (const std::vector<std::string>& format :
             {std::vector<std::string>{}, {"--format", "text"}, {"--format", "csv"}, {"--format", "pdf"}}) {
            const auto refused = make("counselor", in / name, format);
            BOOST_TEST(refused.code == ExitCode::Call, name);
            BOOST_TEST(refused.err.find("practice") != std::string::npos);
        }
    }
    BOOST_TEST(!std::filesystem::exists(in / "report.xlsx"));
    BOOST_TEST(bytes(in / "keys.json") == keys);
    BOOST_TEST(done({"couple", "list"}).out.find("C-0001") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_export_is_in_the_audit_trail)
{
    make("counselor", "one.xlsx");
    BOOST_TEST(done({"audit", "list"}).out.find("export report") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(csv_is_a_new_folder_with_a_file_a_sheet_and_never_replaces_one)
{
    BOOST_TEST(make("counselor", "csv", {"--format", "csv"}).code == ExitCode::Done);
    BOOST_TEST(bytes(folder / "csv" / "01-Summary.csv").find("C-0001") != std::string::npos);
    BOOST_TEST(make("counselor", "plain", {"--format", "csv-without-mark"}).code == ExitCode::Done);
    BOOST_TEST("\xEF\xBB\xBF" + bytes(folder / "plain" / "01-Summary.csv") ==
               bytes(folder / "csv" / "01-Summary.csv"));
    const auto again = make("counselor", "csv", {"--format", "csv"});
    BOOST_TEST(again.code == ExitCode::World);
    BOOST_TEST(again.err.find("already") != std::string::npos);
    BOOST_TEST(make("couple-shared", "refused", {"--format", "csv", "--to-third-party", "X"}).code ==
               ExitCode::Refused);
    BOOST_TEST(!std::filesystem::exists(folder / "refused"));
}

BOOST_AUTO_TEST_CASE(pdf_is_one_file_that_replaces_none_and_its_release_is_written_down)
{
    BOOST_TEST(make("counselor", "one.pdf", {"--format", "pdf"}).code == ExitCode::Done);
    const std::string pages = bytes(folder / "one.pdf");
    BOOST_TEST(pages.starts_with("%PDF-"));
    BOOST_TEST(make("counselor", "two.pdf", {"--format", "pdf"}).code == ExitCode::Done);
    BOOST_TEST((bytes(folder / "two.pdf") == pages)); // the same request
    BOOST_TEST(make("counselor", "one.pdf", {"--format", "pdf"}).code == ExitCode::Call);
    BOOST_TEST((bytes(folder / "one.pdf") == pages));
    const std::string sum = said_by({"sha256sum", (folder / "one.pdf").string()}).substr(0, 64);
    BOOST_TEST(done({"--json", "disclosures", "--couple", "C-0001"}).out.find(sum) != std::string::npos);
    BOOST_TEST(make("partner-a", "refused.pdf", {"--format", "pdf", "--to-third-party", "X"}).code ==
               ExitCode::Refused);
    BOOST_TEST(!std::filesystem::exists(folder / "refused.pdf"));
}

BOOST_AUTO_TEST_CASE(text_is_shown_or_written_and_is_an_export_either_way)
{
    const std::vector<std::string> words{"--as-of",  "2026-04-01", "report",   "make",
                                         "progress", "--couple",   "C-0001",   "--format",
                                         "text",     "--audience", "counselor"};
    const auto shown = run(words);
    BOOST_TEST(shown.code == ExitCode::Done);
    BOOST_TEST(shown.out.find("Progress report: Summary\n====") != std::string::npos);
    BOOST_TEST(done({"audit", "list"}).out.find("export report") != std::string::npos);
    BOOST_TEST(make("counselor", "one.txt", {"--format", "text"}).code == ExitCode::Done);
    BOOST_TEST(shown.out.find(bytes(folder / "one.txt")) == 0u);
    BOOST_TEST(make("partner-a", "two.txt", {"--format", "text", "--to-third-party", "X"}).code ==
               ExitCode::Refused);
    BOOST_TEST(!std::filesystem::exists(folder / "two.txt"));
}

BOOST_AUTO_TEST_CASE(a_workbook_needs_a_place_and_a_format_its_word)
{
    BOOST_TEST(run({"report", "make", "progress", "--couple", "C-0001", "--audience", "counselor"}).code ==
               ExitCode::Call);
    BOOST_TEST(make("counselor", "one.html", {"--format", "html"}).code == ExitCode::Call);
}

BOOST_AUTO_TEST_CASE(
    a_period_with_nothing_in_it_is_said_in_words_and_one_that_ends_before_it_begins_is_refused)
{
    const auto shown = [&](std::vector<std::string> more) {
        std::vector<std::string> words{"--as-of",  "2026-04-01", "report",   "make",
                                       "progress", "--couple",   "C-0001",   "--format",
                                       "text",     "--audience", "counselor"};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    };
    const std::string empty = "In this period there was no session";
    BOOST_TEST(shown({"--from", "2026-03-20"}).out.find(empty) != std::string::npos);
    BOOST_TEST(shown({"--from", "2026-03-01"}).out.find(empty) == std::string::npos);
    const auto reversed = shown({"--from", "2026-04-02"});
    BOOST_TEST(reversed.code == ExitCode::Call);
    BOOST_TEST(reversed.err ==
               "The first day, 2026-04-02, is after 2026-04-01, the day the report is made as of.\n");
    BOOST_TEST(shown({"--from", "2026-04-01"}).code == ExitCode::Done);
}

BOOST_AUTO_TEST_CASE(report_list_names_every_report_and_what_it_is_about)
{
    BOOST_TEST(bare({"report", "list"}).out == "caseload  Caseload (about the whole practice)\n"
                                               "charts  Charts\n"
                                               "disclosures  Disclosures (about the whole practice)\n"
                                               "ending  At the end\n"
                                               "goals  Goals\n"
                                               "homework-history  Homework history\n"
                                               "intake-feedback  Intake feedback\n"
                                               "next-session  Before the session\n"
                                               "practice-statistics  Practice statistics (about the whole "
                                               "practice)\n"
                                               "progress  Progress report\n");
    const auto listed = bare({"--json", "report", "list"}).json();
    BOOST_TEST(listed.items().at(0).text_of("about") == "practice");
    BOOST_TEST(listed.items().at(1).text_of("about") == "couple");
}

BOOST_AUTO_TEST_SUITE_END()
