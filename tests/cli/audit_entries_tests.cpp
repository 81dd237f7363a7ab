// SPDX-License-Identifier: MIT
// What each command of the program leaves in the audit trail: all of them, found by asking the program
// itself.
#include "base/text.h"
#include "cli/own_forms.h"
#include "cli/three_questions.h"
#include "storage/unlocked_practice.h"

#include <algorithm>
#include <set>

#include <sys/stat.h>

using rekindle::cli::ExitCode;

namespace {

using Words = std::vector<std::string>;

/// Stands in every label, reason and text that is typed here, and may stand in no entry.
const std::string said = "Zquiet";

struct WithTrail : CommandLine {
    std::size_t seen = 0;           ///< entries that were looked at
    std::set<std::string> expected; ///< commands that were run

    WithTrail() { passphrase = "a quiet harbour with seven lanterns"; }

    std::string private_file(const std::string& name, const std::string& line)
    {
        const std::string file = write(name, line + "\n");
        ::chmod(file.c_str(), 0600);
        return file;
    }
    /// A file with the key that was shown.
    std::string key_in(const Result& shown)
    {
        std::istringstream words(shown.out);
        for (std::string word; words >> word;) {
            if (word.starts_with("RK") || word.starts_with("EK"))
                return private_file(word.substr(0, 2), word);
        }
        BOOST_FAIL(shown.out);
        return {};
    }
    std::vector<rekindle::domain::AuditEntry> trail_of(const std::string& practice) const
    {
        using namespace rekindle;
        storage::Surroundings surroundings = storage::surroundings_of_this_computer();
        surroundings.now = [this] { return now; };
        surroundings.wait = {};
        surroundings.cost = storage::least_cost;
        return storage::unlock_practice(practice, storage::Passphrase{passphrase}, surroundings)
            .practice->audit()
            .entries();
    }
    /// Actions and subjects of what came since the last look, which itself is the last entry of all.
    Words new_entries()
    {
        Words found;
        const auto entries = trail_of(practice());
        for (std::size_t i = seen; i + 1 < entries.size(); ++i)
            found.push_back(entries[i].action + " " + entries[i].subject);
        seen = entries.size();
        return found;
    }
    /// `command` with these words ends with 0 and leaves these entries and no other, in this order. The words
    /// before the command (`--reason` and the like) come first.
    Result leaves(const std::string& command, const Words& words, const Words& entries,
                  const Words& before = {})
    {
        Words all = before;
        std::istringstream names(command);
        for (std::string name; names >> name;) all.push_back(name);
        all.insert(all.end(), words.begin(), words.end());
        Result result = run(all);
        BOOST_TEST_CONTEXT(command << ": " << result.err)
        {
            BOOST_TEST(result.code == ExitCode::Done);
            BOOST_TEST(new_entries() == entries, boost::test_tools::per_element());
        }
        expected.insert(command);
        return result;
    }
    /// The same for a command that opens the practice.
    Result opens_and_leaves(const std::string& command, const Words& words, Words entries)
    {
        entries.insert(entries.begin(), "open practice");
        return leaves(command, words, entries);
    }
    /// With the couple.
    Result of_couple(const std::string& command, Words words, const Words& entries)
    {
        words.insert(words.begin(), {"--couple", "C-0001"});
        return opens_and_leaves(command, words, entries);
    }

    /// Every command of the program that does something, as its --help names them.
    Words commands(const Words& group = {})
    {
        Words words = group;
        words.push_back("--help");
        const std::string help = bare(words).out;
        const auto list = help.find("Subcommands:\n");
        if (list == std::string::npos) return {rekindle::base::joined(group, " ")};
        Words found;
        std::istringstream lines(help.substr(list));
        for (std::string line; std::getline(lines, line);) {
            if (!line.starts_with("  ") || line.starts_with("   ")) continue;
            Words below = group;
            below.push_back(line.substr(2, line.find(' ', 2) - 2));
            const Words all = commands(below);
            found.insert(found.end(), all.begin(), all.end());
        }
        return found;
    }

    void of_the_practice()
    {
        recovery = key_in(leaves("practice create", {practice(), "--name", "Test", "--counselor", "Dana"},
                                 {"create practice"}));
        opens_and_leaves("practice set", {"crisis-text", said}, {"set setting"});
        opens_and_leaves("practice settings", {}, {"view settings"});
    }
    void of_couples()
    {
        opens_and_leaves("couple add",
                         {"--a", said + " Noor", "--b", said + " Sam", "--opened", "2026-02-23"},
                         {"add couple"});
        // The first opening with a couple makes the backup of the day.
        opens_and_leaves("couple list", {"--search", said}, {"backup practice", "view couples"});
        opens_and_leaves("couple show", {"C-0001"}, {"view couple"});
        opens_and_leaves("couple tag add", {"C-0001", said, "wait list"}, {"set-tags couple"});
        opens_and_leaves("couple tag add", {"C-0001", said}, {}); // it has it already
        opens_and_leaves("couple tag list", {}, {"view couples"});
        opens_and_leaves("couple tag list", {"C-0001"}, {"view couple"});
        opens_and_leaves("couple tag remove", {"C-0001", "wait list"}, {"set-tags couple"});
        opens_and_leaves("couple import",
                         {write("caseload.csv", "code,label_a,label_b,opened,sessions\nC-7," + said +
                                                    " Kim," + said + " Lee,2026-01-01,2026-01-02\n")},
                         {"add couple", "add session"});
        opens_and_leaves("couple pause", {"C-7"}, {"set-status couple"});
        opens_and_leaves("couple resume", {"C-7"}, {"set-status couple"});
        opens_and_leaves("couple close", {"C-7"}, {"set-status couple"});
        of_couple("session add", {"--day", "2026-03-02"}, {"add session"});
        of_couple("session set-right", {"--session", "1", "--kind", "feedback"}, {"set-right session"});
        of_couple("session list", {}, {"view sessions"});
        of_couple("disclosures", {}, {"view disclosures"});
    }
    void of_the_end_of_a_record()
    {
        opens_and_leaves("couple hold", {"C-7", "--reason", said}, {"hold legal-hold"});
        opens_and_leaves("couple lift-hold", {"C-7", "--reason", said}, {"lift legal-hold"});
        opens_and_leaves("couple separate", {"C-7", "--reason", said},
                         {"set-status couple", "hold legal-hold"});
        opens_and_leaves("couple lift-hold", {"C-7", "--reason", said}, {"lift legal-hold"});
        opens_and_leaves("couple retention", {}, {"view retention"});
        opens_and_leaves("couple erase", {"C-7", "--reason", said, "--override", said, "--for-ever"},
                         {"erase session", "erase-part couple", "erase erasure", "override override"});
        opens_and_leaves("couple erasures", {}, {"view erasure"});
        opens_and_leaves("couple add", {"--a", said + " Kim", "--b", said + " Lee", "--code", "C-8"},
                         {"add couple"});
        opens_and_leaves("couple remove", {"C-8", "--reason", said}, {"erase couple", "erase erasure"});
    }
    void of_notes()
    {
        const std::string note = write("note.txt", said);
        of_couple("session note", {"--session", "1", "--words-file", note}, {"add session-note"});
        of_couple("session note", {"--session", "1", "--words-file", note, "--amends", "1"},
                  {"view session-note", "amend session-note"}); // which note it is
        of_couple("note list", {}, {"view session-note"});
        of_couple("note show", {"1"}, {"view session-note"});
    }
    void of_consents()
    {
        for (const char* side : {"A", "B"}) {
            const Words kept = *side == 'A' ? Words{"keep practice-text"} : Words{};
            Words entries = kept;
            entries.push_back("consent consent");
            of_couple("consent record", {"--partner", side, "--purpose", "homework", "--on", "2026-03-02"},
                      entries);
        }
        of_couple("consent mark",
                  {"--partner", "A", "--about", "a hug", "--answer", "yes", "--on", "2026-03-02"},
                  {"mark yes-mark"});
        of_couple("consent list", {}, {"view consents"});
        of_couple("consent record",
                  {"--partner", "A", "--purpose", "telehealth", "--method", "paper-scan", "--scan",
                   write("page.pdf", "%PDF-1.4 signed"), "--on", "2026-03-02"},
                  {"keep practice-text", "add scan", "consent consent"});
        of_couple("consent scan", {"--consent", "3", "--out", (folder / "page-out.pdf").string()},
                  {"export scan", "release release"});
        of_couple("consent record",
                  {"--partner", "A", "--purpose", "release", "--about", said, "--on", "2026-03-02"},
                  {"keep practice-text", "consent consent"});
        of_couple("consent withdraw", {"--partner", "A", "--purpose", "release", "--about", said},
                  {"withdraw consent"});
    }
    /// A screen with an answer that was declined.
    std::string with_declined(const std::string& name, const std::string& screen)
    {
        return write(name, own_forms::changed(examples("responses/" + screen + ".json"),
                                              {{"\"valueBoolean\": false", R"("extension": [{"url":
            "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "asked-declined"}])"}}));
    }
    /// That of B, which makes a task.
    std::string declined_screen() { return with_declined("declined.json", "b-screen-1"); }
    void of_answers()
    {
        of_couple("answers import",
                  {"--partner", "A", "--session", "1", examples("responses/a-screen-1.json")},
                  {"freeze definition", "freeze definition", "save response"});
        of_couple("answers import", {"--partner", "B", "--session", "1", declined_screen()},
                  {"save response"});
        of_couple("answers list", {}, {"view answers"});
        of_couple("answers show", {"--response", "1"}, {"view response"});
        of_couple("answers amend",
                  {"--response", "1", "--reason", said, with_declined("amended.json", "a-screen-1")},
                  {"amend response"});
        for (const char* to : {"A", "B"}) // and back
            of_couple("answers move", {"--response", "2", "--to-partner", to, "--reason", said},
                      {"move-away response", "move-away response-move", "move-in response"});
        of_couple("answers export", {"--audience", "counselor", "--out", (folder / "a.json").string()},
                  {"export answers for counselor", "release release"});
        of_couple(
            "answers export",
            {"--audience", "partner-a", "--out", (folder / "b.json").string(), "--include-safety", said},
            {"export answers for partner-a", "include-safety answers for partner-a", "override override",
             "release release"});
    }
    void of_paper()
    {
        leaves("forms print", {"session-check-in", "--out", (folder / "blank.pdf").string()}, {});
        const auto printed = of_couple(
            "forms print", {"session-check-in", "--partner", "A", "--out", (folder / "p.pdf").string()},
            {"export form session-check-in for partner-a", "release release"});
        const auto at = printed.out.find("check code is ");
        of_couple("answers type",
                  {"--partner", "A", "--form", "session-check-in", "--date", "2026-05-04", "--code",
                   printed.out.substr(at + 14, 9), "--file",
                   write("typed.csv", "1,3\n2,3\n3,3\n4,3\n5,-\n6,3\n7," + said + "\n")},
                  {"type answers from paper", "freeze definition", "freeze definition", "save response"});
        leaves("texts list", {}, {});
        leaves("texts print", {"ground-rules-talks", "--out", (folder / "rules.pdf").string()}, {});
    }
    void of_safety()
    {
        of_couple("safety flag", {"--kind", "coercion", "--words", said}, {"raise flag"});
        of_couple("safety list", {}, {"view safety"});
        of_couple("safety act", {"--matter", "1", "--action", "closed", "--words", said},
                  {"act safety-action"});
        of_couple("task list", {}, {"view tasks"});
        const auto listed = run({"--json", "task", "list", "--couple", "C-0001"}).json();
        std::string name;
        for (const auto& task : listed.items().at(0).find("tasks")->items()) {
            if (task.find("may_be_done")->as_bool()) name = task.text_of("name");
        }
        new_entries();
        of_couple("task done", {"--task", name, "--words", said}, {"task-done task"});
    }
    void of_homework()
    {
        leaves("homework templates", {}, {});
        of_couple("homework suggest", {}, {"view suggestions"});
        of_couple("homework assign", {"--session", "1", "--template", "time-walk", "--override", said},
                  {"override override", "freeze definition", "assign assignment"});
        of_couple("homework log", {"--assignment", "1", "--partner", "A", "--day", "2026-03-03"},
                  {"log log-entry"});
        of_couple("homework list", {}, {"view homework"});
        leaves("homework print", {"--template", "time-walk", "--out", (folder / "walk.pdf").string()}, {});
        of_couple("homework print",
                  {"--assignment", "1", "--partner", "B", "--out", (folder / "h.pdf").string()},
                  {"export homework sheet for partner-b", "release release"});
        of_couple("homework set-mark-right",
                  {"--assignment", "1", "--partner", "A", "--day", "2026-03-03", "--state", "partial"},
                  {"set-right log-entry"});
        of_couple("homework review", {"--assignment", "1", "--session", "1", "--decision", "continue"},
                  {"review review"});
        of_couple("homework set-review-right",
                  {"--assignment", "1", "--session", "1", "--answer", "cancelled=" + said, "--reason", said},
                  {"set-right review"});
    }
    void of_goals()
    {
        const std::string file =
            write("goal.json", own_forms::changed(examples("goals/shared-evening.json"),
                                                  {{"One evening a week for the two of us", said}}));
        of_couple("goal add", {file}, {"add goal"});
        of_couple(
            "goal set-right",
            {"--goal", "1",
             write("right.json", own_forms::changed(examples("goals/shared-evening.json"),
                                                    {{"One evening a week for the two of us", "Other"}}))},
            {"set-right goal"});
        of_couple("goal step", {"--goal", "1", "--step", "1", "--status", "done"}, {"set-step goal"});
        of_couple("goal rate", {"--goal", "1", "--by", "A", "--level", "0"}, {"rate goal"});
        opens_and_leaves("couple earlier-values", {"C-0001"}, {"view earlier-values"});
        of_couple("goal list", {}, {"view goal"});
        of_couple("goal print", {"--goal", "1", "--out", (folder / "g.pdf").string()},
                  {"export goal plan for couple-shared", "release release"});
    }
    void of_reports()
    {
        of_couple("progress show", {}, {"view progress"});
        leaves("report list", {}, {});
        const Words make{"progress", "--couple", "C-0001", "--audience", "counselor"};
        const auto with = [&](const Words& more) {
            Words all = make;
            all.insert(all.end(), more.begin(), more.end());
            return all;
        };
        opens_and_leaves("report make", with({"--out", (folder / "r.xlsx").string(), "--purpose", said}),
                         {"export report progress for counselor", "release release"});
        opens_and_leaves("report make", with({"--format", "text"}), {"export report progress for counselor"});
        opens_and_leaves("report make", with({"--dry-run"}), {"view leak check"});
        opens_and_leaves(
            "report make",
            with({"--out", (folder / "court.xlsx").string(), "--to-third-party", said, "--override", said}),
            {"override override", "export report progress for counselor", "release release"});
        opens_and_leaves("report make",
                         {"progress", "--all", "--audience", "counselor", "--out", (folder / "all").string()},
                         {"export report progress for counselor", "release release",
                          "export report progress for counselor", "release release"}); // two couples
        for (const char* report : {"caseload", "practice-statistics", "disclosures"})
            opens_and_leaves("report make", {report, "--format", "text"},
                             {"export report " + std::string(report) + " for counselor"});
        opens_and_leaves("audit list", {}, {"view audit"});
        opens_and_leaves("audit verify", {}, {"verify audit"});
    }
    void of_forms()
    {
        using three_questions::form;
        opens_and_leaves("forms import", {write("own.json", form("own", "1", {"q1", "q2", "q3"}))},
                         {"freeze definition", "import-form own-form"});
        opens_and_leaves("forms list", {}, {"view own-forms"});
        opens_and_leaves("forms show", {"own"}, {"view own-forms"});
        opens_and_leaves("forms examples", {}, {"view own-forms"});
        const std::string screen = data + "/forms/questionnaires/safety-screen/questionnaire.json";
        leaves("forms keys", {}, {});
        leaves("forms check", {screen}, {});
        leaves("forms score",
               {"--questionnaire", screen, "--response", examples("responses/a-screen-1.json")}, {});
    }
    void of_formulas()
    {
        leaves("measure reliable-change",
               {"--sd", "7.5", "--reliability", "0.8", "--pre", "32.5", "--post", "47.5"}, {});
        leaves("measure cutoff", {"--functional", "114.8,17.8", "--clinical", "70.7,23.8"}, {});
        leaves("measure goal-attainment", {"--level", "-2,0,-1", "--weight", "3,5,1"}, {});
        leaves("measure overlap", {"--baseline", "3,3,4,5", "--phase", "4,5,6,7,7"}, {});
        leaves("measure agreement", {"--a", "5,4", "--b", "4,4"}, {});
        leaves("measure adherence", {"--planned", "14", "--done", "8"}, {});
    }
    void of_keys()
    {
        opens_and_leaves("practice keys", {}, {"view key-file"});
        const auto made =
            opens_and_leaves("practice escrow add", {"--holder", "Jo Reyes"}, {"add-escrow-key key-file"});
        const auto number = made.out.substr(11, made.out.find(' ', 11) - 11);
        leaves("couple show", {"C-0001"}, {"open practice", "emergency-access key-file", "view couple"},
               {"--escrow-key-file", key_in(made), "--reason", "The counselor is ill"});
        opens_and_leaves("practice escrow acknowledge", {}, {"acknowledge-emergency key-file"});
        opens_and_leaves("practice escrow revoke", {number}, {"revoke-escrow-key key-file"});
    }
    void of_safekeeping()
    {
        leaves("practice backups", {}, {});
        leaves("practice check", {}, {}); // changes nothing, that the trail may be looked at as it is
        leaves("practice demo", {(folder / "demo").string(), "--couples", "1", "--short"}, {});
        opens_and_leaves("practice backup", {"--to", folder.path().string()}, {"backup practice"});
        std::string copy;
        for (const auto& each : std::filesystem::directory_iterator(folder.path())) {
            if (std::filesystem::exists(each.path() / "manifest.json")) copy = each.path().string();
        }
        const std::string other = (folder / "other").string();
        leaves("practice restore", {copy, "--to", other}, {});
        const auto restored = trail_of(other);
        BOOST_TEST(std::ranges::count(restored, "restore", &rekindle::domain::AuditEntry::action) == 1);
    }
    /// Last, since none of the words from before opens it afterwards.
    void of_passphrases()
    {
        const auto change = [&](const std::string& command, const std::string& to, Words options,
                                const Words& entries, const Words& before) {
            passphrase = to;
            options.insert(options.end(), {"--new-passphrase-file", private_file("to", to)});
            leaves(command, options, entries, before);
        };
        const std::string next = "seven slow herons over the mill", third = "a lamp for each of nine stairs";
        change("practice unlock", next, {},
               {"open practice", "opened-by key-file", "change-passphrase key-file", "backup practice"},
               {"--recovery-key-file", recovery});
        change("practice passphrase", third, {},
               {"open practice", "change-passphrase key-file", "backup practice"},
               {"--passphrase-file", private_file("from", next)});
        // The new database is opened once more, to be backed up.
        change("practice passphrase", "eleven grey geese on a frozen pond", {"--new-data-key"},
               {"open practice", "change-data-key data-key", "open practice", "backup practice"},
               {"--passphrase-file", private_file("from", third)});
    }

    std::string recovery; ///< the file with the key
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(audit_entries_tests, WithTrail)

BOOST_AUTO_TEST_CASE(every_command_leaves_the_entry_of_its_kind_once_and_none_tells_what_was_said)
{
    of_the_practice();
    of_couples();
    of_the_end_of_a_record();
    of_notes();
    of_consents();
    of_answers();
    of_paper();
    of_safety();
    of_homework();
    of_goals();
    of_reports();
    of_forms();
    of_keys();
    of_formulas();
    of_safekeeping();
    of_passphrases();
    for (const auto& entry : trail_of(practice())) {
        for (const std::string& text : {entry.action, entry.subject, entry.subject_id})
            BOOST_TEST(text.find(said) == std::string::npos, entry.action << " " << entry.subject);
        // Its name would tell which question a partner left open.
        BOOST_TEST((entry.subject != "task" || entry.subject_id.size() == 36), entry.subject_id);
    }
    const Words all = commands();
    BOOST_TEST(all.size() > 60U);
    for (const std::string& command : all)
        BOOST_TEST(expected.contains(command), command << " has no expectation here");
}

BOOST_AUTO_TEST_CASE(a_failed_opening_is_an_entry_of_the_next_and_a_refused_command_leaves_none_of_its_own)
{
    create_with_couple();
    new_entries();
    passphrase += "!";
    BOOST_TEST(run({"couple", "list"}).code == ExitCode::Key);
    passphrase.pop_back();
    BOOST_TEST(run({"couple", "show", "nobody"}).code == ExitCode::NotFound);
    BOOST_TEST(new_entries() == (Words{"open practice", "failed-unlock practice"}),
               boost::test_tools::per_element());
    BOOST_TEST(
        run({"homework", "assign", "--couple", "C-0001", "--session", "1", "--template", "time-walk"}).code ==
        ExitCode::Refused);
    BOOST_TEST(new_entries() == Words{"open practice"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
