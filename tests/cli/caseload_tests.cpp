// SPDX-License-Identifier: MIT
// A practice's couples come in from a spreadsheet: all of them, or none and every problem said.
#include "cli/command_line.h"

using rekindle::cli::ExitCode;
using namespace std::string_literals;

namespace {

struct Caseloads : CommandLine {
    Caseloads() { create(); }

    Result bring(const std::string& csv, std::vector<std::string> more = {})
    {
        std::vector<std::string> words{"couple", "import", write("caseload.csv", csv)};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }

    std::string couples() { return done({"--json", "couple", "list"}).out; }

    /// The problems without the file's name, a line each.
    std::string problems(const std::string& csv, std::vector<std::string> more = {})
    {
        const Result found = bring(csv, std::move(more));
        BOOST_TEST(found.code == ExitCode::Data, found.out);
        std::string lines = found.err;
        const std::string name = (folder / "caseload.csv").string() + ": ";
        for (std::size_t at = 0; (at = lines.find(name)) != std::string::npos;) lines.erase(at, name.size());
        BOOST_TEST(lines.starts_with("No couple was added.\n"), lines);
        return lines.substr(lines.find('\n') + 1);
    }

    void refused(const std::string& csv, const std::string& lines) { BOOST_TEST(problems(csv) == lines); }

    /// A table of one couple, with this in one column.
    static std::string one(const std::string& column, const std::string& value)
    {
        const auto cell = [&](const std::string& name, const std::string& usual) {
            return name == column ? value : usual;
        };
        return "code,label_a,label_b,opened,sessions\n" + cell("code", "C-1") + "," +
               cell("label_a", "Noor") + "," + cell("label_b", "Sam") + "," + cell("opened", "2026-01-05") +
               "," + cell("sessions", "") + "\n";
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(caseload_tests, Caseloads)

BOOST_AUTO_TEST_CASE(couples_and_sessions_come_in_whatever_the_order_of_the_columns)
{
    const auto added = bring("\xEF\xBB\xBF"
                             "Opened;sessions;label_b;LABEL_A;code;pronouns_b;pronouns_a\r\n"
                             "2026-01-05;2026-02-02 2026-01-12;Sam;\"Noor \"\"N\"\"\";C-0101;they;she/her\r\n"
                             "\r\n"
                             "2026-03-01;\"2026-03-02; 2026-03-09\";Robin;Ayşe;C-0102;;\r\n");
    BOOST_TEST(added.code == ExitCode::Done, added.err);
    const auto couple = done({"--json", "couple", "show", "C-0101"}).json();
    BOOST_TEST(couple.find("a")->text_of("label") == "Noor \"N\"");
    BOOST_TEST(couple.find("a")->text_of("pronouns") == "she/her");
    BOOST_TEST(couple.find("b")->text_of("pronouns") == "they");
    BOOST_TEST(couple.text_of("opened") == "2026-01-05");
    const auto& sessions = couple.find("sessions")->items();
    BOOST_TEST_REQUIRE(sessions.size() == 2U);
    BOOST_TEST(sessions[0].text_of("day") == "2026-01-12");
    BOOST_TEST((sessions[1].find("number")->as_integer() == 2));
    BOOST_TEST(done({"--json", "couple", "show", "C-0102"}).json().find("sessions")->items().size() == 2U);
    BOOST_TEST(done({"audit", "verify"}).code == ExitCode::Done);
}

BOOST_AUTO_TEST_CASE(a_preview_says_what_would_be_added_and_changes_nothing)
{
    const auto shown = bring(one("sessions", "2026-01-12 2026-01-19"), {"--preview"});
    BOOST_TEST(shown.code == ExitCode::Done);
    BOOST_TEST(shown.out == "1 couple would be added; nothing was changed.\n"
                            "  C-1  2026-01-05  Noor / Sam, 2 sessions\n");
    BOOST_TEST(done({"--json", "couple", "list"}).json().items().empty());
    const auto json = bring(one("", ""), {"--preview", "--json"}).json();
    BOOST_TEST(!json.find("added")->as_bool());
    BOOST_TEST(json.find("couples")->items().at(0).text_of("code") == "C-1");
}

BOOST_AUTO_TEST_CASE(every_problem_of_every_row_is_said_and_no_couple_is_added)
{
    done({"couple", "add", "--a", "Kim", "--b", "Lou", "--code", "Old-1", "--opened", "2026-01-01"});
    const std::string before = couples();
    const std::string csv = "code,label_a,label_b,opened,sessions\n"
                            "OLD-1,Noor,Sam,2026-01-05,\n"
                            "c-2,,Sam,2026-05-05,\n"
                            "C-2,Noor, Noor ,31/03/2026,2026-01-01 2025-13-01\n"
                            "\n"
                            ",Noor,Sam,,2026-02-01 2026-02-01\n"
                            "C-3,Noor,Sam,2026-01-05,2026-01-04;2026-05-05\n"
                            "C-4,Noor,Sam,2026-01-05\n"
                            "C-5,Noor,Sam,2026-01-05,\n";
    const std::string lines =
        "row 2, column code: a couple of the practice has the code OLD-1 already\n"
        "row 3, column label_a: each partner needs a label, as the couple wants to be called\n"
        "row 3, column opened: 2026-05-05 is still to come\n"
        "row 4, column code: row 3 has the code C-2 already\n"
        "row 4, column label_b: the two partners need different labels, so that nobody mixes them up\n"
        "row 4, column opened: \"31/03/2026\" could be two days: write year, month and day, as in 2026-03-31 "
        "(in a spreadsheet, the format YYYY-MM-DD of the column)\n"
        "row 4, column sessions: \"2025-13-01\" is no day like 2026-03-31\n"
        "row 6, column code: is missing: short, without names, another for each couple\n"
        "row 6, column opened: is missing: the day the couple first came\n"
        "row 6, column sessions: 2026-02-01 is given twice\n"
        "row 7, column sessions: 2026-01-04 is before the couple was opened, on 2026-01-05\n"
        "row 7, column sessions: 2026-05-05 is still to come\n"
        "row 8: the number of fields is 4 and not 5, as in the first row\n";
    refused(csv, lines);
    BOOST_TEST(couples() == before);
    const auto shown = bring(csv, {"--preview"});
    BOOST_TEST(shown.code == ExitCode::Data);
    BOOST_TEST(shown.out ==
               "1 couple in the file is without a problem; none is added while another has one.\n"
               "  C-5  2026-01-05  Noor / Sam, 0 sessions\n");
    BOOST_TEST(problems(csv, {"--preview"}) == lines);
    BOOST_TEST(couples() == before);
}

BOOST_AUTO_TEST_CASE(columns_that_are_unknown_missing_or_named_twice_are_said)
{
    refused(
        "code,label_a,name,code\nC-1,Noor,x,y\n",
        "row 1, column 3: \"name\" is no column of a caseload; these are: code, label_a, label_b, opened, "
        "pronouns_a, pronouns_b, sessions\n"
        "row 1, column 4: \"code\" is named twice\n"
        "row 1: the column \"label_b\" is missing\n"
        "row 1: the column \"opened\" is missing\n");
    refused("", "holds no table\n");
    refused("code,label_a,label_b,opened\n", "names the columns, but holds no couple\n");
    refused("code,label_a,label_b,opened\nC-1,Noor,\"Sam,2026-01-05\n",
            "row 2: column 3 begins with a quote that is never closed\n");
}

BOOST_AUTO_TEST_CASE(days_as_a_spreadsheet_writes_them_are_never_guessed)
{
    const std::string two =
        " could be two days: write year, month and day, as in 2026-03-31 (in a spreadsheet, "
        "the format YYYY-MM-DD of the column)\n";
    for (const char* day : {"31/03/2026", "03/04/2026", "3.4.2026", "2026/03/31"})
        refused(one("opened", day), "row 2, column opened: \""s + day + "\"" + two);
    refused(
        one("opened", "46112"),
        "row 2, column opened: \"46112\" is the number by which a spreadsheet counts a day: give the column "
        "the format YYYY-MM-DD and save again\n");
    refused(one("opened", "March 3"), "row 2, column opened: \"March 3\" is no day like 2026-03-31\n");
    refused(one("opened", "2026-02-29"), "row 2, column opened: \"2026-02-29\" is no day like 2026-03-31\n");
}

BOOST_AUTO_TEST_CASE(the_mark_of_a_spreadsheet_for_text_is_no_part_of_it)
{
    BOOST_TEST(bring("code,label_a,label_b,opened,sessions\n"
                     "'0012,'=1+1,'Iolani,'2026-01-05,'2026-01-12\n"
                     "C-2,@home,=HYPERLINK(1),2026-01-05,\n")
                   .code == ExitCode::Done);
    const auto first = done({"--json", "couple", "show", "0012"}).json();
    BOOST_TEST(first.find("a")->text_of("label") == "=1+1"); // text it is, and text it stays
    BOOST_TEST(first.find("b")->text_of("label") == "'Iolani");
    BOOST_TEST(first.find("sessions")->items().size() == 1U);
    const auto second = done({"--json", "couple", "show", "C-2"}).json();
    BOOST_TEST(second.find("a")->text_of("label") == "@home");
    BOOST_TEST(second.find("b")->text_of("label") == "=HYPERLINK(1)");
}

BOOST_AUTO_TEST_CASE(signs_that_would_write_elsewhere_on_the_screen_are_refused_and_not_shown)
{
    for (const std::string& sign : {"\x1B[2J"s, "\xE2\x80\xAE"s, "\"two\nlines\""s}) {
        refused(one("label_a", sign),
                "row 2, column label_a: holds a line break or signs that cannot be seen; "
                "write one line of text\n");
        refused(one("code", sign), "row 2, column code: holds a line break or signs that cannot be seen; "
                                   "write one line of text\n");
    }
    const std::string lines = problems("code,\x1B[2J\n");
    BOOST_TEST((lines.find('\x1B') == std::string::npos));
}

BOOST_AUTO_TEST_CASE(a_caseload_brought_twice_is_refused_the_second_time)
{
    BOOST_TEST(bring(one("", "")).code == ExitCode::Done);
    refused(one("", ""), "row 2, column code: a couple of the practice has the code C-1 already\n");
    BOOST_TEST(done({"--json", "couple", "list"}).json().items().size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
