// SPDX-License-Identifier: MIT
// A batch of reports that was stopped and goes on: as the same batch, whatever else lies in the folder.
#include "cli/couples_to_report.h"
#include "cli/no_more_threads.h"

#include <algorithm>

#include <sys/stat.h>

using rekindle::cli::ExitCode;
namespace fs = std::filesystem;

namespace {

struct Stopped : CouplesToReport {
    /// On the day of the clock.
    Result batch(const std::string& audience, const Words& more = {})
    {
        Words words{"report", "make", "progress", "--all", "--audience", audience, "--out", path("out")};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }
    /// After two files.
    void stop(const std::string& audience, const Words& more = {})
    {
        int looks = 0;
        asked_to_stop = [&looks] { return ++looks > 2; };
        BOOST_TEST((batch(audience, more).code == ExitCode::Data));
        asked_to_stop = {};
        BOOST_TEST(names("out").size() == 3U);
    }
    void set_clock(const std::string& moment) { now = rekindle::base::parse_instant(moment).value(); }
    fs::path in_out(const std::string& name) const { return folder / "out" / name; }
};

bool is_in(const std::string& part, const std::string& text)
{
    return text.find(part) != std::string::npos;
}

std::ptrdiff_t lines_of(const std::string& text)
{
    return std::count(text.begin(), text.end(), '\n');
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(batch_going_on_tests, Stopped)

BOOST_AUTO_TEST_CASE(the_rest_is_of_the_same_day_though_midnight_has_passed)
{
    set_clock("2026-05-10T23:50:00+02:00");
    stop("counselor");
    set_clock("2026-05-11T00:10:00+02:00");
    const auto rest = batch("counselor", {"--continue"});
    BOOST_TEST_REQUIRE((rest.code == ExitCode::Done), rest.err);
    BOOST_TEST((names("out") == five));
    for (const char* day : {"2026-05-10", "2026-05-11"})
        done({"--as-of", day, "report", "make", "progress", "--couple", "C-0005", "--audience", "counselor",
              "--out", path(std::string(day) + ".xlsx")});
    BOOST_TEST((bytes_of(in_out("C-0005.xlsx")) == bytes_of(folder / "2026-05-10.xlsx")));
    BOOST_TEST((bytes_of(in_out("C-0005.xlsx")) != bytes_of(folder / "2026-05-11.xlsx")));
}

BOOST_AUTO_TEST_CASE(what_says_which_batch_it_is_names_nobody_and_goes_with_the_last_file)
{
    stop("counselor", {"--purpose", "for Dr Vega"});
    const std::string said = bytes_of(in_out(note));
    for (const char* part : {"Vega", "C-0", "Noor", "Sam", "Dana", "Test"})
        BOOST_TEST(!is_in(part, said), said);
    BOOST_TEST(is_in("\"as_of\": \"2026-05-04\"", said), said);
    struct stat status = {};
    BOOST_TEST_REQUIRE(::stat(in_out(note).c_str(), &status) == 0);
    BOOST_TEST((status.st_mode & 0777U) == 0600U);
    BOOST_TEST((batch("counselor", {"--purpose", "for Dr Vega", "--continue"}).code == ExitCode::Done));
    BOOST_TEST((names("out") == five));
}

BOOST_AUTO_TEST_CASE(another_batch_than_the_one_that_was_stopped_is_refused_with_what_differs)
{
    stop("counselor", {"--from", "2026-03-01"});
    const auto before = names("out");
    const auto refused = [&](const Words& words, const std::string& because) {
        const auto result = run(words);
        BOOST_TEST((result.code == ExitCode::Call), because << result.err);
        BOOST_TEST(is_in("Another batch was stopped in " + path("out") + ": " + because +
                             ". Nothing was made. Go on with",
                         result.err),
                   result.err);
        BOOST_TEST((names("out") == before), because);
    };
    const auto words = [&](const std::string& report, const std::string& audience, const Words& more) {
        Words all{"report",     "make",   report,  "--all",    "--continue",
                  "--audience", audience, "--out", path("out")};
        all.insert(all.end(), more.begin(), more.end());
        return all;
    };
    const Words from{"--from", "2026-03-01"};
    const std::string rest =
        "another period, baseline, episodes, recipient or purpose, another practice or data key";
    refused(words("progress", "partner-a", from), "audience counselor, and not partner-a");
    refused(words("goals", "counselor", from), "report progress, and not goals");
    refused(words("progress", "counselor", {"--from", "2026-03-01", "--format", "pdf"}),
            "format xlsx, and not pdf");
    refused(words("progress", "counselor", {"--from", "2026-03-01", "--as-of", "2026-05-03"}),
            "as of 2026-05-04, and not 2026-05-03");
    refused(words("progress", "counselor", {}), rest);
    refused(words("progress", "counselor", {"--from", "2026-03-01", "--purpose", "x"}), rest);
    refused(words("progress", "counselor", {"--from", "2026-03-01", "--to-third-party", "Dr Vega"}), rest);
    refused(words("progress", "counselor", {"--from", "2026-03-01", "--baseline-until", "2026-03-05"}), rest);
    refused(words("progress", "counselor", {"--from", "2026-03-01", "--episode-gap", "50"}), rest);
    refused(words("progress", "counselor", {"--from", "2026-03-01", "--episode-start", "2026-03-05"}), rest);
    BOOST_TEST((run(words("progress", "counselor", from)).code == ExitCode::Done));
}

BOOST_AUTO_TEST_CASE(in_a_finished_folder_the_day_must_be_said_where_something_is_missing)
{
    BOOST_TEST((batch("counselor").code == ExitCode::Done));
    BOOST_TEST((batch("counselor", {"--continue"}).code == ExitCode::Done)); // nothing is
    fs::remove(in_out("C-0004.xlsx"));
    const auto refused = batch("counselor", {"--continue"});
    BOOST_TEST((refused.code == ExitCode::Call));
    BOOST_TEST(is_in("Say it with --as-of", refused.err), refused.err);
    BOOST_TEST(names("out").size() == 4U);
    BOOST_TEST((batch("counselor", {"--continue", "--as-of", "2026-05-04"}).code == ExitCode::Done));
    BOOST_TEST((names("out") == five));
}

BOOST_AUTO_TEST_CASE(where_the_note_is_damaged_nothing_is_made)
{
    stop("counselor");
    for (const char* bad : {"", "{}", "{\"report\": \"progress\"}"}) {
        std::ofstream(in_out(note)) << bad;
        const auto refused = batch("counselor", {"--continue"});
        BOOST_TEST((refused.code == ExitCode::Data));
        BOOST_TEST(is_in("is damaged. Make the reports anew in a new folder.", refused.err), refused.err);
        BOOST_TEST(names("out").size() == 3U);
    }
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_in_the_folder_is_one_couples_line_and_stops_no_other)
{
    for (const std::string format : {"xlsx", "csv"}) {
        fs::remove_all(folder / "out");
        const std::string ending = format == "xlsx" ? ".xlsx" : "";
        stop("counselor", {"--format", format});
        ::mkfifo(in_out("C-0003" + ending).c_str(), 0600);
        fs::create_directories(in_out("C-0004" + ending) / "below");
        const auto rest = batch("counselor", {"--continue", "--format", format});
        BOOST_TEST((rest.code == ExitCode::Data));
        for (const std::string code : {"C-0003", "C-0004"})
            BOOST_TEST(is_in(code + ": There is something else called " + code + ending + " in the folder",
                             rest.err),
                       rest.err);
        BOOST_TEST(lines_of(rest.err) == 2, rest.err);
        BOOST_TEST(fs::exists(in_out("C-0005" + ending)));
        // Moved away, as was said.
        fs::remove(in_out("C-0003" + ending));
        fs::remove_all(in_out("C-0004" + ending));
        BOOST_TEST((batch("counselor", {"--continue", "--format", format}).code == ExitCode::Done));
    }
}

BOOST_AUTO_TEST_CASE(a_numbered_file_that_is_none_of_the_batch_is_told_and_stops_no_couple)
{
    stop("de-identified");
    ::mkfifo(in_out("0003.xlsx").c_str(), 0600);
    fs::create_directories(in_out("0004.xlsx") / "below");
    std::ofstream(in_out("0002.xlsx"), std::ios::app) << "changed";
    const auto rest = batch("de-identified", {"--continue", "--json"});
    BOOST_TEST((rest.code == ExitCode::Data));
    BOOST_TEST(rest.json().find("made")->as_integer().value() == 4);
    BOOST_TEST(rest.json().find("there")->as_integer().value() == 1);
    BOOST_TEST(rest.json().find("left")->items().size() == 3U);
    for (const char* name : {"0002.xlsx", "0003.xlsx", "0004.xlsx"})
        BOOST_TEST(is_in(std::string(name) + ": This is no report of this batch", rest.err), rest.err);
    BOOST_TEST(lines_of(rest.err) == 3, rest.err);
    for (const char* name : {"0001.xlsx", "0005.xlsx", "0006.xlsx", "0007.xlsx", "0008.xlsx"})
        BOOST_TEST(fs::is_regular_file(in_out(name)), name);
}

BOOST_AUTO_TEST_CASE(what_a_killed_batch_left_in_the_making_is_removed_and_nothing_else)
{
    stop("counselor");
    std::ofstream(in_out(".rekindle-Ab3dE9")) << "half a report";
    fs::create_directory(in_out(".rekindle-zzzzzz"));
    std::ofstream(in_out(".rekindle-zzzzzz") / "01-Summary.csv") << "half a sheet";
    const std::set<std::string> others{".rekindle-abc",    ".rekindle-abcdefg", ".rekindle-ab.def",
                                       ".rekindle-foldin", ".rekindle-linked",  "rekindle-Ab3dE9"};
    for (const std::string& name : others) {
        if (name == ".rekindle-foldin")
            fs::create_directories(in_out(name) / "below");
        else if (name == ".rekindle-linked")
            fs::create_symlink(path("out/C-0001.xlsx"), in_out(name));
        else
            std::ofstream(in_out(name)) << "somebody's own";
    }
    const auto rest = batch("counselor", {"--continue"});
    BOOST_TEST((rest.code == ExitCode::Done), rest.err);
    BOOST_TEST(is_in("2 unfinished files of before were removed.", rest.out), rest.out);
    std::set<std::string> expected = five;
    expected.insert(others.begin(), others.end());
    BOOST_TEST((names("out") == expected));
    // No batch was stopped here any more: what lies here is somebody else's.
    std::ofstream(in_out(".rekindle-Ab3dE9")) << "of another program";
    batch("counselor", {"--continue"});
    BOOST_TEST(fs::exists(in_out(".rekindle-Ab3dE9")));
}

BOOST_AUTO_TEST_CASE(where_the_computer_gives_fewer_threads_those_there_are_make_all)
{
    for (const int left : {0, 1}) {
        const std::string out = "threads" + std::to_string(left);
        const NoMoreThreads few(left);
        const auto made = all("counselor", out, {"--jobs", "4"});
        BOOST_TEST((made.code == ExitCode::Done), made.err);
        BOOST_TEST((names(out) == five), out);
    }
}

BOOST_AUTO_TEST_SUITE_END()
