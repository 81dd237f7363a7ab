// SPDX-License-Identifier: MIT
// Reports about the whole practice are for the counselor, and for nobody else.
#include "base/csv.h"
#include "cli/own_forms.h"

#include <sys/stat.h>

#include <fstream>
#include <iterator>
#include <map>

using rekindle::cli::ExitCode;
namespace fs = std::filesystem;

namespace {

using Words = std::vector<std::string>;

std::string bytes(const fs::path& file)
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
        done({"couple", "add", "--a", "Kim", "--b", "Lou", "--opened", "2026-02-23"});
        done({"couple", "add", "--a", "Ira", "--b", "Uma", "--opened", "2026-02-23"});
        done({"couple", "close", "C-0003", "--day", "2026-03-01"});
    }
    Words words(const std::string& report, const Words& more)
    {
        Words all{"--as-of", "2026-04-01", "report", "make", report};
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }
    std::string text(const std::string& report) { return done(words(report, {"--format", "text"})).out; }
    std::string path(const std::string& name) const { return (folder / name).string(); }
};

/// The rows of the list with this head in its first column, their fields by the heads.
std::vector<std::map<std::string, std::string>> list_below(const std::string& head, const std::string& csv)
{
    const auto read = rekindle::base::read_csv(csv);
    BOOST_TEST_REQUIRE(read.problems.empty());
    std::vector<std::map<std::string, std::string>> list;
    const std::vector<std::string>* heads = nullptr;
    for (const auto& row : read.rows) {
        if (row.fields.front() == head) {
            heads = &row.fields;
        } else if (heads != nullptr) {
            if (row.fields.at(1).empty()) break;
            auto& fields = list.emplace_back();
            for (std::size_t i = 0; i < heads->size(); ++i) fields[(*heads)[i]] = row.fields.at(i);
        }
    }
    return list;
}

const Words about_the_practice{"caseload", "practice-statistics", "disclosures"};

} // namespace

BOOST_FIXTURE_TEST_SUITE(practice_report_tests, WithAnswers)

BOOST_AUTO_TEST_CASE(each_is_made_without_a_couple_and_is_the_same_bytes_each_time)
{
    for (const std::string& report : about_the_practice) {
        const auto made = done(words(report, {"--out", path(report + ".xlsx")}));
        BOOST_TEST(made.out.find("(for: counselor)") != std::string::npos, made.out);
        now.utc += std::chrono::hours{1};
        done(words(report, {"--out", path("again.xlsx")}));
        BOOST_TEST((bytes(path(report + ".xlsx")) == bytes(path("again.xlsx"))), report);
        struct stat status = {};
        BOOST_TEST_REQUIRE(::stat(path(report + ".xlsx").c_str(), &status) == 0);
        BOOST_TEST((status.st_mode & 0777U) == 0600U);
    }
}

BOOST_AUTO_TEST_CASE(every_audience_but_the_counselor_is_refused_and_so_is_what_is_about_one_couple)
{
    for (const std::string& report : about_the_practice) {
        for (const char* audience : {"couple-shared", "partner-a", "partner-b", "de-identified"}) {
            const auto refused = run(words(report, {"--audience", audience, "--out", path("x.xlsx")}));
            BOOST_TEST((refused.code == ExitCode::Refused), report << " for " << audience);
        }
        for (const Words& more : std::vector<Words>{{"--couple", "C-0001"},
                                                    {"--all"},
                                                    {"--dry-run"},
                                                    {"--from", "2026-01-01"},
                                                    {"--to-third-party", "Court"},
                                                    {"--purpose", "why"}}) {
            Words all = more;
            all.insert(all.end(), {"--out", path("x.xlsx")});
            const auto refused = run(words(report, all));
            BOOST_TEST((refused.code == ExitCode::Call), report << " " << more.front());
            BOOST_TEST(refused.err.find("about the whole practice") != std::string::npos, refused.err);
        }
    }
    BOOST_TEST(!fs::exists(path("x.xlsx")));
    BOOST_TEST(done({"audit", "list"}).out.find("export") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_caseload_has_a_row_a_couple_whose_record_is_open_and_no_name)
{
    const std::string shown = text("caseload");
    BOOST_TEST(shown.find("C-0001") != std::string::npos);
    BOOST_TEST(shown.find("2026-03-02") != std::string::npos); // the last session
    BOOST_TEST(shown.find("C-0002") != std::string::npos);
    BOOST_TEST(shown.find("C-0003") == std::string::npos);
    BOOST_TEST(shown.find("1 couple whose record is closed is not listed.") != std::string::npos, shown);
    for (const char* name : {"Noor", "Sam", "Kim", "Lou"})
        BOOST_TEST(shown.find(name) == std::string::npos, name);
}

BOOST_AUTO_TEST_CASE(the_statistics_count_who_said_yes_and_say_nothing_of_too_few)
{
    const auto is_counted = [&] {
        return text("practice-statistics").find("These are numbers of those who came") != std::string::npos;
    };
    done({"couple", "add", "--a", "Ana", "--b", "Rui", "--opened", "2026-02-23"});
    for (const char* couple : {"C-0002", "C-0004"}) {
        for (const char* partner : {"a", "b"})
            done({"answers", "import", "--couple", couple, "--partner", partner[0] == 'a' ? "A" : "B",
                  examples("responses/" + std::string(partner) + "-intake-1.json")});
    }
    const auto says_yes = [&](const char* couple, const char* partner) {
        done({"consent", "record", "--couple", couple, "--partner", partner, "--purpose", "local-norms",
              "--on", "2026-03-02"});
    };
    for (const char* couple : {"C-0001", "C-0002"}) {
        for (const char* partner : {"A", "B"}) says_yes(couple, partner);
    }
    BOOST_TEST(!is_counted()); // four
    says_yes("C-0004", "A");
    BOOST_TEST(is_counted());
    done({"consent", "withdraw", "--couple", "C-0001", "--partner", "B", "--purpose", "local-norms"});
    BOOST_TEST(!is_counted());
    says_yes("C-0004", "B");
    const std::string shown = text("practice-statistics");
    BOOST_TEST(shown.find("5 partners with a completed form said yes") != std::string::npos, shown);
    BOOST_TEST(shown.find("1 did not, or took it back") != std::string::npos, shown);
    done(words("practice-statistics", {"--format", "csv", "--out", path("csv")}));
    const auto list = list_below("Questionnaire", bytes(folder / "csv" / "01-Scales-at-first-form.csv"));
    BOOST_TEST(!list.empty());
    for (const auto& row : list) {
        BOOST_TEST(row.at("Persons") == "5");
        BOOST_TEST(row.at("Couples") == "3");
        BOOST_TEST(row.at("Both filled it") == "2");
        BOOST_TEST(!row.at("Mean").empty());
        for (const char* of_too_few : {"SD", "Alpha", "ICC"})
            BOOST_TEST(row.at(of_too_few).empty(), of_too_few << ": " << row.at(of_too_few));
    }
    BOOST_TEST(text("practice-statistics").find("Noor") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_disclosures_are_those_that_the_command_lists_of_each_couple)
{
    BOOST_TEST(text("disclosures").find("Nothing about a couple had left the practice up to") !=
               std::string::npos);
    for (const char* couple : {"C-0002", "C-0001"}) {
        now.utc += std::chrono::minutes{1};
        done({"report", "make", "progress", "--couple", couple, "--audience", "counselor", "--purpose",
              "supervision", "--out", path(std::string(couple) + ".xlsx")});
    }
    done({"--as-of", "2026-05-04", "report", "make", "disclosures", "--format", "csv", "--out", path("csv")});
    const std::string csv = bytes(folder / "csv" / "01-Disclosures.csv");
    for (const char* couple : {"C-0002", "C-0001"}) {
        const auto rows = done({"--json", "disclosures", "--couple", couple}).json();
        BOOST_TEST_REQUIRE(rows.items().size() == 1U);
        BOOST_TEST(csv.find(std::string(couple) + ",\"report progress (" + couple +
                            ".xlsx)\",counselor,\"the practice's own record\",supervision,\"the "
                            "practice's own record\"," +
                            rows.items()[0].text_of("sha256")) != std::string::npos,
                   csv);
    }
    BOOST_TEST(csv.find("C-0002") < csv.find("C-0001")); // by the moment
}

BOOST_AUTO_TEST_CASE(the_trail_has_the_export_and_the_sum_of_the_file_and_no_couple_a_release)
{
    done(words("caseload", {"--out", path("c.xlsx")}));
    const std::string trail = done({"audit", "list"}).out;
    BOOST_TEST(trail.find("report caseload for counselor") != std::string::npos, trail);
    BOOST_TEST(trail.find("report caseload, SHA-256 ") != std::string::npos, trail);
    BOOST_TEST(done({"--json", "disclosures", "--couple", "C-0001"}).json().items().empty());
    done({"audit", "verify"});
}

BOOST_AUTO_TEST_SUITE_END()
