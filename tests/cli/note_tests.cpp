// SPDX-License-Identifier: MIT
// Notes on sessions: what is written stays, psychotherapy notes stay apart, and neither leaves.
#include "audience/parts_of.h"
#include "cli/command_line.h"

#include <algorithm>
#include <filesystem>

using rekindle::cli::ExitCode;

namespace {

struct WithSessions : CommandLine {
    WithSessions()
    {
        create_with_couple(); // session 1 is for both
        done({"session", "add", "--couple", "C-0001", "--day", "2026-03-09", "--kind", "individual-a"});
    }

    Result write_note(const std::string& session, const std::string& text, std::vector<std::string> more = {})
    {
        std::vector<std::string> words{
            "session", "note", "C-0001", "--session", session, "--words-file", write("note.txt", text)};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }
    std::string list(std::vector<std::string> more = {})
    {
        std::vector<std::string> words{"note", "list", "C-0001"};
        words.insert(words.end(), more.begin(), more.end());
        return done(words).out;
    }
    std::string show(const std::string& number, std::vector<std::string> more = {})
    {
        std::vector<std::string> words{"note", "show", number, "--couple", "C-0001"};
        words.insert(words.end(), more.begin(), more.end());
        return done(words).out;
    }
    void both_sign_the_policy()
    {
        for (const char* partner : {"A", "B"})
            done({"consent", "record", "--couple", "C-0001", "--partner", partner, "--purpose",
                  "confidentiality", "--about", "no-secrets", "--on", "2026-03-02"});
    }
};

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

const std::string psychotherapy = "--psychotherapy";

} // namespace

BOOST_FIXTURE_TEST_SUITE(note_tests, WithSessions)

BOOST_AUTO_TEST_CASE(a_note_is_listed_by_its_first_line_and_shown_whole)
{
    BOOST_TEST(has(list(), "No such notes yet."));
    const auto saved = write_note("1", "They laughed.\nThe first time since spring.\n");
    BOOST_TEST((saved.code == ExitCode::Done), saved.err);
    BOOST_TEST(saved.out == "Saved: a note on session 1 of couple C-0001.\n");
    BOOST_TEST(list() == "1  session 1 on 2026-03-02 (joint), written on 2026-05-04\n     They laughed.\n");
    BOOST_TEST(show("1") ==
               "1  session 1 on 2026-03-02 (joint), written on 2026-05-04\nThey laughed.\nThe first "
               "time since spring.\n\n");
    const auto rows = run({"--json", "note", "show", "1", "--couple", "C-0001"}).json();
    BOOST_TEST(rows.items().at(0).text_of("words") == "They laughed.\nThe first time since spring.\n");
    BOOST_TEST(rows.items().at(0).text_of("owner") == "joint");
    BOOST_TEST(has(show(rows.items().at(0).text_of("id")), "They laughed."));
    BOOST_TEST((run({"note", "show", "2", "--couple", "C-0001"}).code == ExitCode::NotFound));
}

BOOST_AUTO_TEST_CASE(an_amendment_is_shown_with_what_it_amends_and_takes_no_word_away)
{
    write_note("1", "Came late.");
    write_note("2", "Alone today.");
    BOOST_TEST((write_note("1", "Ten minutes late.", {"--amends", "1"}).code == ExitCode::Done));
    BOOST_TEST((write_note("1", "Five, it was.", {"--amends", "3"}).code == ExitCode::Done));
    const std::string all = show("1");
    BOOST_TEST(all.find("Came late.") < all.find("Ten minutes late."));
    BOOST_TEST(all.find("Ten minutes late.") < all.find("Five, it was."));
    BOOST_TEST(has(all, "3  session 1 on 2026-03-02 (joint), written on 2026-05-04, an amendment"));
    BOOST_TEST(!has(all, "Alone today."));
    BOOST_TEST((write_note("2", "Of another session.", {"--amends", "1"}).code == ExitCode::Data));
    BOOST_TEST((write_note("1", "Of nothing.", {"--amends", "9"}).code == ExitCode::NotFound));
    BOOST_TEST(!has(list(), "Of "));
}

BOOST_AUTO_TEST_CASE(the_words_come_from_a_file_or_the_standard_input_and_only_text_is_taken)
{
    input = "by the pipe";
    done({"session", "note", "--couple", "C-0001", "--session", "1", "--words-file", "-"});
    BOOST_TEST(has(list(), "by the pipe"));
    for (const std::string& wrong :
         {std::string(" \n\t"), std::string("\xff\xfe"), std::string("a\0b", 3), std::string(65537, 'x')}) {
        const auto refused = write_note("1", wrong);
        BOOST_TEST((refused.code == ExitCode::Data));
        BOOST_TEST(has(refused.err, "--words-file"), refused.err);
    }
    BOOST_TEST((write_note("1", std::string(65536, 'x')).code == ExitCode::Done));
    BOOST_TEST((write_note("7", "no such session").code == ExitCode::NotFound));
    BOOST_TEST((run({"session", "note", "C-0001", "--session", "1", "--words-file", "/none"}).code ==
                ExitCode::NotFound));
    BOOST_TEST((run({"session", "note", "C-0001", "--session", "1", "--words", "x"}).code == ExitCode::Call));
}

BOOST_AUTO_TEST_CASE(R7_a_note_on_one_partner_alone_says_that_the_policy_is_missing_until_both_signed)
{
    for (const std::vector<std::string>& more : {std::vector<std::string>{}, {psychotherapy}}) {
        BOOST_TEST(has(write_note("2", "Alone.", more).out, "Policy missing:"));
        BOOST_TEST(!has(write_note("1", "Together.", more).out, "Policy missing:"));
    }
    both_sign_the_policy();
    BOOST_TEST(!has(write_note("2", "Alone again.").out, "Policy missing:"));
    BOOST_TEST(has(list(), "session 2 on 2026-03-09 (A)"));
}

BOOST_AUTO_TEST_CASE(a_closed_record_takes_no_note)
{
    write_note("1", "The last one.");
    done({"couple", "close", "C-0001"});
    for (const std::vector<std::string>& more : {std::vector<std::string>{}, {psychotherapy}})
        BOOST_TEST((write_note("1", "Too late.", more).code == ExitCode::Refused));
    BOOST_TEST(has(list(), "The last one."));
}

BOOST_AUTO_TEST_CASE(each_look_and_each_note_is_in_the_audit_trail_and_no_word_of_them)
{
    write_note("1", "Marigold");
    write_note("1", "Nasturtium", {psychotherapy});
    list();
    list({psychotherapy});
    show("1", {psychotherapy});
    const std::string trail = done({"audit", "list"}).out;
    for (const char* entry : {"add session-note", "view session-note", "create notes-store",
                              "add psychotherapy-notes", "view psychotherapy-notes"})
        BOOST_TEST(has(trail, entry), entry);
    BOOST_TEST(!has(trail, "Marigold"));
    BOOST_TEST(!has(trail, "Nasturtium"));
    done({"audit", "verify"});
}

BOOST_AUTO_TEST_CASE(R8_psychotherapy_notes_are_shown_by_their_own_word_alone)
{
    write_note("1", "Of the record.");
    const auto saved = write_note("1", "A hypothesis.", {psychotherapy});
    BOOST_TEST(saved.out == "Saved among the psychotherapy notes, on session 1 of couple C-0001.\n");
    BOOST_TEST(has(list({psychotherapy}), "A hypothesis."));
    BOOST_TEST(has(show("1", {psychotherapy}), "A hypothesis."));
    BOOST_TEST(!has(list({psychotherapy}), "Of the record."));
    BOOST_TEST(!has(list(), "A hypothesis."));
    BOOST_TEST(!has(show("1"), "A hypothesis."));
    // What is of one sort is not amended by the other.
    BOOST_TEST((write_note("1", "x", {"--amends", "2", psychotherapy}).code == ExitCode::NotFound));
    BOOST_TEST(has(done({"practice", "check"}).out, "Psychotherapy notes: whole"));
    std::filesystem::remove(folder / "Test.rekindle" / "notes.db");
    const auto check = run({"practice", "check"});
    BOOST_TEST((check.code == ExitCode::World));
    BOOST_TEST(has(check.err, "Psychotherapy notes: The file notes.db is missing."), check.err);
    BOOST_TEST((run({"note", "list", "C-0001", psychotherapy}).code == ExitCode::World));
    BOOST_TEST(has(list(), "Of the record.")); // the record is there
}

BOOST_AUTO_TEST_CASE(R8_no_word_of_a_note_is_in_any_report_export_or_list)
{
    write_note("1", "QuagmireOfTheRecord");
    write_note("1", "QuagmireHypothesis", {psychotherapy});
    import("A", "1", examples("responses/a-intake-1.json"));
    import("B", "1", examples("responses/b-intake-1.json"));
    BOOST_TEST(has(list(), "Quagmire")); // the search finds what is there
    std::size_t files = 0;
    const auto demand_nothing = [&](const std::filesystem::path& made) {
        for (const auto& [name, text] : parts_of(made)) {
            ++files;
            BOOST_TEST(!has(name + text, "Quagmire"), made << " " << name);
        }
    };
    const auto reports = bare({"--json", "report", "list"}).json();
    for (const auto& report : reports.items()) {
        for (const char* audience :
             {"counselor", "couple-shared", "partner-a", "partner-b", "de-identified"}) {
            for (const char* format : {"xlsx", "csv", "text", "pdf"}) {
                const auto out = folder / (report.text_of("id") + "-" + audience + "." + format);
                std::vector<std::string> words{
                    "--as-of", "2026-04-01", "report", "make",  report.text_of("id"), "--audience",
                    audience,  "--format",   format,   "--out", out.string()};
                if (report.text_of("about") == "couple") words.insert(words.end(), {"--couple", "C-0001"});
                const auto made = run(words);
                // Not every report is for everybody.
                BOOST_TEST((made.code == ExitCode::Done) == std::filesystem::exists(out), out);
                if (made.code == ExitCode::Done)
                    demand_nothing(out);
                else
                    BOOST_TEST(has(made.err, "its definition does not name it"), made.err);
            }
        }
    }
    for (const char* audience : {"counselor", "partner-a", "partner-b"}) {
        const auto out = folder / (std::string(audience) + ".json");
        std::vector<std::string> words{"answers",    "export", "--couple", "C-0001",
                                       "--audience", audience, "--out",    out.string()};
        if (audience != std::string("counselor"))
            words.insert(words.end(), {"--partner", audience == std::string("partner-a") ? "A" : "B"});
        done(words);
        demand_nothing(out);
    }
    BOOST_TEST(files > 200U);
    for (const std::vector<std::string>& words : {std::vector<std::string>{"couple", "show", "C-0001"},
                                                  {"couple", "list", "--search", "Quagmire"},
                                                  {"session", "list", "--couple", "C-0001"},
                                                  {"progress", "show", "--couple", "C-0001"},
                                                  {"disclosures", "--couple", "C-0001"},
                                                  {"task", "list"},
                                                  {"audit", "list"}})
        BOOST_TEST(!has(run(words).out, "Quagmire"), words[0]);
}

BOOST_AUTO_TEST_SUITE_END()
