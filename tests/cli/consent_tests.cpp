// SPDX-License-Identifier: MIT
#include "cli/command_line.h"
#include "storage/file_sum.h"

#include <filesystem>

using rekindle::cli::ExitCode;
using rekindle::json::Value;

namespace {

struct WithScreens : CommandLine {
    WithScreens() { create_with_couple(); }

    static std::vector<std::string> consent(const std::string& partner, std::vector<std::string> words)
    {
        std::vector<std::string> all{"consent", "record", "--couple",   "C-0001",   "--partner",
                                     partner,   "--on",   "2026-03-02", "--purpose"};
        all.insert(all.end(), words.begin(), words.end());
        return all;
    }
    void both_say_yes(const std::vector<std::string>& words)
    {
        done(consent("A", words));
        done(consent("B", words));
    }
    void both_screened()
    {
        for (const char* side : {"A", "B"})
            BOOST_TEST_REQUIRE(
                import(side, "1",
                       examples(std::string("responses/") + (*side == 'A' ? "a" : "b") + "-screen-1.json"))
                    .code == ExitCode::Done);
    }
    /// The screen of B with another answer to one item.
    std::string screen_with(const std::string& item, const std::string& code)
    {
        std::ifstream file(examples("responses/b-screen-1.json"));
        std::string text{std::istreambuf_iterator<char>(file), {}};
        const auto at = text.find("\"" + item + "\"");
        const auto code_at = text.find("\"code\": \"", at) + 9;
        text.replace(code_at, text.find('"', code_at) - code_at, code);
        const auto display = text.find("\"display\": \"", code_at);
        text.erase(display - 1, text.find('\n', display) - display + 1);
        const auto comma = text.rfind(',', display);
        text.erase(comma, 1);
        return write("screen.json", text);
    }
    Result assign(const std::string& id, const std::string& reason = {})
    {
        std::vector<std::string> words{"homework",  "assign", "--couple",   "C-0001",
                                       "--session", "1",      "--template", id};
        if (!reason.empty()) words.insert(words.end(), {"--override", reason});
        return run(words);
    }
    std::string show() { return done({"couple", "show", "C-0001"}).out; }
    std::string tasks() { return done({"task", "list", "--couple", "C-0001"}).out; }
};

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(consent_tests, WithScreens)

BOOST_AUTO_TEST_CASE(R4_homework_for_two_waits_for_both_screens_and_an_override_is_recorded)
{
    both_say_yes({"homework"});
    const auto refused = assign("time-walk");
    BOOST_TEST(refused.code == ExitCode::Refused);
    BOOST_TEST(has(refused.err, "safety screen of Noor (A) is not complete"), refused.err);
    BOOST_TEST(has(refused.err, "safety screen of Sam (B) is not complete"), refused.err);
    BOOST_TEST(has(done({"homework", "list", "--couple", "C-0001"}).out, "No homework"));
    BOOST_TEST(assign("care-mind").code == ExitCode::Done); // each alone
    BOOST_TEST(assign("time-walk", "  ").code == ExitCode::Refused);
    BOOST_TEST(assign("time-walk", "talked with each alone").code == ExitCode::Done);
    const Value listed = done({"--json", "safety", "list", "--couple", "C-0001"}).json();
    BOOST_TEST(listed.find("overrides")->items().at(0).find("reason")->text() == "talked with each alone");
    both_screened();
    BOOST_TEST(assign("time-lunch-for-two").code == ExitCode::Done);
}

BOOST_AUTO_TEST_CASE(R5_without_a_partners_yes_no_reason_helps)
{
    both_screened();
    done(consent("A", {"homework"}));
    const auto refused = assign("time-walk", "they will sign next week");
    BOOST_TEST(refused.code == ExitCode::Refused);
    BOOST_TEST(has(refused.err, "The yes of Sam (B) to homework is missing"), refused.err);
    BOOST_TEST(!has(refused.err, "--override"), refused.err);
    done(consent("B", {"homework"}));
    BOOST_TEST(assign("time-walk").code == ExitCode::Done);
    done({"consent", "withdraw", "--couple", "C-0001", "--partner", "B", "--purpose", "homework"});
    done({"session", "add", "--couple", "C-0001", "--day", "2026-05-04"});
    const auto later = run(
        {"homework", "assign", "--couple", "C-0001", "--session", "2", "--template", "time-lunch-for-two"});
    BOOST_TEST(later.code == ExitCode::Refused);
}

BOOST_AUTO_TEST_CASE(R9_an_alert_holds_back_what_is_for_two_until_the_counselor_closes_it_in_words)
{
    both_say_yes({"homework"});
    BOOST_TEST_REQUIRE(import("A", "1", examples("responses/a-screen-1.json")).code == ExitCode::Done);
    BOOST_TEST_REQUIRE(import("B", "1", screen_with("safe-fear", "rarely")).code == ExitCode::Done);
    BOOST_TEST(assign("time-walk").code == ExitCode::Refused);
    const std::string listed = done({"safety", "list", "--couple", "C-0001"}).out;
    BOOST_TEST(has(listed, "1  open  high  B: Afraid of the partner"), listed);
    BOOST_TEST(has(tasks(), "! Sam (B): Afraid of the partner"), tasks());
    const auto act = [&](const std::string& action, const std::string& words) {
        return run({"safety", "act", "--couple", "C-0001", "--matter", "1", "--action", action, "--words",
                    words})
            .code;
    };
    BOOST_TEST(act("closed", " ") == ExitCode::Data);
    BOOST_TEST(act("assessed", "talked alone, no fear for life") == ExitCode::Done);
    BOOST_TEST(assign("time-walk").code == ExitCode::Refused);   // assessed is not closed
    BOOST_TEST(act("follow-up", "ask again") == ExitCode::Data); // without a day
    BOOST_TEST(act("closed", "was about an argument years ago, with somebody else") == ExitCode::Done);
    BOOST_TEST(act("assessed", "once more") == ExitCode::Data); // closed already
    const std::string report = (folder / "report.txt").string();
    done({"report", "make", "progress", "--couple", "C-0001", "--audience", "counselor", "--format", "text",
          "--out", report});
    std::ifstream file(report);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    BOOST_TEST(has(text, "assessed: talked alone, no fear for life"), text);
    BOOST_TEST(has(text, "closed: was about an argument years ago"), text);
    BOOST_TEST(assign("time-walk").code == ExitCode::Done);
}

BOOST_AUTO_TEST_CASE(a_flag_the_counselor_notes_holds_back_as_an_alert_does)
{
    both_say_yes({"homework"});
    both_screened();
    done({"safety", "flag", "--couple", "C-0001", "--kind", "partner-violence", "--about", "A", "--words",
          "a bruise, explained away"});
    BOOST_TEST(assign("time-walk").code == ExitCode::Refused);
    BOOST_TEST(has(tasks(), "! Noor (A): a bruise, explained away (noted by the counselor, 2026-05-04)"),
               tasks());
}

BOOST_AUTO_TEST_CASE(R7_policy_missing_is_said_until_both_signed_the_same)
{
    BOOST_TEST(has(show(), "Policy missing"));
    const auto alone =
        done({"session", "add", "--couple", "C-0001", "--day", "2026-03-09", "--kind", "individual-a"});
    BOOST_TEST(has(alone.out, "Policy missing"), alone.out);
    done(consent("A", {"confidentiality", "--about", "no-secrets"}));
    done(consent("B", {"confidentiality", "--about", "limited-secrets"}));
    BOOST_TEST(has(show(), "Policy missing"));
    done(consent("B", {"confidentiality", "--about", "no-secrets"}));
    BOOST_TEST(has(show(), "Confidentiality policy: no-secrets"), show());
    const auto later =
        done({"session", "add", "--couple", "C-0001", "--day", "2026-03-10", "--kind", "individual-b"});
    BOOST_TEST(!has(later.out, "Policy missing"), later.out);
}

BOOST_AUTO_TEST_CASE(the_stage_says_what_is_still_needed)
{
    BOOST_TEST(has(show(), "Stage: enquiry"), show());
    done(consent("A", {"counseling"}));
    BOOST_TEST(has(show(), "Stage: consents"), show());
    BOOST_TEST(has(show(), "Still needed: Sam (B)'s yes to counseling"), show());
    done(consent("B", {"counseling"}));
    both_say_yes({"confidentiality", "--about", "no-secrets"});
    BOOST_TEST(has(show(), "Stage: intake"), show());
    BOOST_TEST(has(show(), "Still needed: the safety screen of Noor (A): it is missing"), show());
    both_screened();
    for (const char* side : {"A", "B"})
        BOOST_TEST_REQUIRE(
            import(side, "1",
                   examples(std::string("responses/") + (*side == 'A' ? "a" : "b") + "-intake-1.json"))
                .code == ExitCode::Done);
    BOOST_TEST(has(show(), "Stage: feedback"), show());
    done({"session", "add", "--couple", "C-0001", "--day", "2026-03-20", "--kind", "feedback"});
    BOOST_TEST(has(show(), "Stage: active"), show());
    done({"couple", "pause", "C-0001", "--day", "2026-04-01"});
    BOOST_TEST(has(show(), "Stage: paused"), show());
    done({"couple", "close", "C-0001", "--day", "2026-04-02"});
    BOOST_TEST(has(show(), "Stage: ended"), show());
}

BOOST_AUTO_TEST_CASE(R21_questions_about_sex_are_off_until_that_partner_says_yes)
{
    const std::string form = R"({"resourceType": "QuestionnaireResponse", "status": "in-progress",
        "questionnaire": "https://rekindle.invalid/fhir/Questionnaire/intake-sexual|1",
        "authored": "2026-03-02T18:00:00+01:00", "item": []})";
    const std::string file = write("sexual.json", form);
    const auto refused = import("A", "1", file);
    BOOST_TEST(refused.code == ExitCode::Refused);
    BOOST_TEST(has(refused.err, "consent record --partner A --purpose sexual-intimacy"), refused.err);
    done(consent("B", {"sexual-intimacy"}));
    BOOST_TEST(import("A", "1", file).code == ExitCode::Refused);
    done(consent("A", {"sexual-intimacy"}));
    BOOST_TEST(import("A", "1", file).code == ExitCode::Done);
}

BOOST_AUTO_TEST_CASE(a_yes_to_touch_holds_three_months_at_most_and_is_asked_for_again)
{
    const auto too_long = run(consent("A", {"touch", "--until", "2026-06-03"}));
    BOOST_TEST(too_long.code == ExitCode::Data);
    BOOST_TEST(has(too_long.err, "until 2026-06-02"), too_long.err);
    const auto given = done(consent("A", {"touch"}));
    BOOST_TEST(has(given.out, "until 2026-06-02"), given.out);
    BOOST_TEST(!has(tasks(), "the yes to touch ends"));
    const auto later = done({"--as-of", "2026-05-19", "task", "list", "--couple", "C-0001"}).out;
    BOOST_TEST(has(later, "Noor (A): the yes to touch ends; ask again, alone (due 2026-06-02)"), later);
    done({"practice", "set", "renewal-days", "7"});
    const auto as_of = [&](const char* day) {
        return done({"--as-of", day, "task", "list", "--couple", "C-0001"}).out;
    };
    BOOST_TEST(!has(as_of("2026-05-25"), "the yes to touch ends"));
    BOOST_TEST(has(as_of("2026-05-26"), "the yes to touch ends"));
}

BOOST_AUTO_TEST_CASE(decision_8_scales_with_private_answers_are_never_shared)
{
    const auto refused = run(consent("A", {"share-scale", "--about", "intake-core signs-eggshells"}));
    BOOST_TEST(refused.code == ExitCode::Data);
    BOOST_TEST(has(refused.err, "never shared"), refused.err);
    BOOST_TEST(run(consent("A", {"share-scale", "--about", "intake-core bound"})).code == ExitCode::Data);
    BOOST_TEST(run(consent("A", {"share-scale", "--about", "intake-core nothing"})).code == ExitCode::Data);
    BOOST_TEST(run(consent("A", {"share-scale", "--about", "intake-core trust"})).code == ExitCode::Done);
    BOOST_TEST(run(consent("A", {"share-scale", "--about", "intake-core trust"})).code ==
               ExitCode::Data); // twice
}

BOOST_AUTO_TEST_CASE(a_signed_page_is_kept_and_what_is_no_page_is_refused)
{
    const std::string page = write("page.png", std::string("\x89PNG\r\n\x1a\n and a signature", 24));
    done(consent("A", {"counseling", "--method", "paper-scan", "--scan", page}));
    // It comes out again as it went in, once, and the release says so.
    const std::string out = (folder / "out.pdf").string();
    done({"consent", "scan", "--couple", "C-0001", "--consent", "1", "--out", out});
    const auto bytes_of = [](const std::string& file) {
        std::ifstream stream(file, std::ios::binary);
        return std::string{std::istreambuf_iterator<char>(stream), {}};
    };
    BOOST_TEST(bytes_of(out) == bytes_of(page));
    BOOST_TEST(run({"consent", "scan", "--couple", "C-0001", "--consent", "1", "--out", out}).code ==
               ExitCode::Data);
    BOOST_TEST(run({"consent", "scan", "--couple", "C-0001", "--consent", "9", "--out", out + "2"}).code ==
               ExitCode::NotFound);
    BOOST_TEST(has(done({"disclosures", "--couple", "C-0001"}).out, "signed page of a consent"));
    const auto no_page = write("page.txt", "I agree");
    BOOST_TEST(run(consent("B", {"counseling", "--method", "paper-scan", "--scan", no_page})).code ==
               ExitCode::Data);
    BOOST_TEST(run(consent("B", {"counseling", "--method", "paper-scan"})).code == ExitCode::Data);
    BOOST_TEST(run(consent("B", {"counseling", "--scan", page})).code == ExitCode::Data);
}

BOOST_AUTO_TEST_CASE(the_mutual_yes_list_shows_what_both_want_to_the_counselor_alone)
{
    const auto mark = [&](const char* partner, const char* about, const char* answer) {
        done({"consent", "mark", "--couple", "C-0001", "--partner", partner, "--about", about, "--answer",
              answer, "--on", "2026-03-02"});
    };
    mark("A", "a hug", "yes");
    mark("A", "a kiss on the lips", "yes");
    mark("B", "a hug", "yes");
    mark("B", "a kiss on the lips", "not-yet");
    const auto listed = done({"consent", "list", "--couple", "C-0001"}).out;
    BOOST_TEST(has(listed, "put a few of them on a plan: a hug\n"), listed);
    BOOST_TEST(has(listed, "B  a kiss on the lips: not-yet, marked on 2026-03-02"), listed);
}

BOOST_AUTO_TEST_CASE(a_slip_of_the_pen_is_no_mark_of_the_mutual_yes_list)
{
    const std::vector<std::string> slip{"consent", "mark",   "--couple", "C-0001", "--partner", "A",
                                        "--about", "a hugg", "--answer", "yes",    "--on",      "2026-03-02"};
    const auto refused = run(slip);
    BOOST_TEST(refused.code == ExitCode::Data);
    BOOST_TEST(has(refused.err, "\"a hugg\" is no touch that homework offers"), refused.err);
    auto own = slip;
    own.push_back("--own-words");
    done(own);
    BOOST_TEST(has(done({"consent", "list", "--couple", "C-0001"}).out, "A  a hugg: yes"));
}

BOOST_AUTO_TEST_CASE(who_took_the_yes_to_counseling_back_gets_no_homework)
{
    both_screened();
    both_say_yes({"counseling"});
    both_say_yes({"homework"});
    done({"consent", "withdraw", "--couple", "C-0001", "--partner", "B", "--purpose", "counseling"});
    const auto refused = assign("time-walk", "a reason");
    BOOST_TEST(refused.code == ExitCode::Refused);
    BOOST_TEST(has(refused.err, "The yes of Sam (B) to counseling is missing"), refused.err);
}

BOOST_AUTO_TEST_CASE(no_sheet_is_printed_of_homework_to_which_a_yes_has_ended)
{
    both_screened();
    both_say_yes({"counseling"});
    both_say_yes({"homework"});
    BOOST_TEST_REQUIRE((assign("time-walk").code == ExitCode::Done));
    const auto print = [&](const std::string& file, std::vector<std::string> more) {
        std::vector<std::string> words{"homework",     "print", "--couple", "C-0001",
                                       "--assignment", "1",     "--out",    (folder / file).string()};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    };
    BOOST_TEST((print("before.pdf", {}).code == ExitCode::Done));
    done({"consent", "withdraw", "--couple", "C-0001", "--partner", "B", "--purpose", "homework"});
    for (const std::vector<std::string>& more :
         {std::vector<std::string>{}, std::vector<std::string>{"--partner", "A"}}) {
        const auto refused = print("after.pdf", more);
        BOOST_TEST((refused.code == ExitCode::Refused));
        BOOST_TEST(has(refused.err, "Not every yes to \"A walk together\" holds any more"), refused.err);
        BOOST_TEST(!has(refused.err, "Sam")); // whose it is stands with the tasks
        BOOST_TEST(!std::filesystem::exists(folder / "after.pdf"));
    }
}

BOOST_AUTO_TEST_CASE(R4_a_screen_counts_for_a_year)
{
    both_screened();
    both_say_yes({"counseling"});
    both_say_yes({"homework"});
    BOOST_TEST(has(done({"safety", "list", "--couple", "C-0001"}).out, "screen of partner A: complete"));
    const auto later = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"--as-of", "2027-06-01"});
        return run(words);
    };
    BOOST_TEST(has(later({"safety", "list", "--couple", "C-0001"}).out, "screen of partner A: outdated"));
    BOOST_TEST(
        has(later({"task", "list", "--couple", "C-0001"}).out, "more than a year old; ask again, alone"));
    BOOST_TEST(later({"session", "add", "--couple", "C-0001", "--day", "2027-06-01"}).code == ExitCode::Done);
    const auto refused = later(
        {"homework", "assign", "--couple", "C-0001", "--session", "2", "--template", "time-lunch-for-two"});
    BOOST_TEST(refused.code == ExitCode::Refused);
    BOOST_TEST(has(refused.err, "more than a year old"), refused.err);
}

BOOST_AUTO_TEST_CASE(R23_crisis_words_stand_below_everything_about_safety)
{
    BOOST_TEST(has(done({"safety", "list", "--couple", "C-0001"}).out, "Crisis numbers: not set yet"));
    done({"practice", "set", "crisis-text", "Night line 0800 11"});
    BOOST_TEST(has(done({"safety", "list", "--couple", "C-0001"}).out, "In a crisis: Night line 0800 11"));
    BOOST_TEST(has(done({"practice", "settings"}).out, "crisis-text: Night line 0800 11"));
    // On paper, too, for everybody who gets a sheet that asks about it, whatever they are going to answer.
    const auto sheet = [&](const std::string& form) {
        const std::string out = (folder / (form + ".html")).string();
        done({"forms", "print", form, "--couple", "C-0001", "--partner", "B", "--out", out});
        std::ifstream file(out);
        return std::string{std::istreambuf_iterator<char>(file), {}};
    };
    const std::string screen = sheet("safety-screen");
    BOOST_TEST(has(screen, "Whom to call: Night line 0800 11"));
    BOOST_TEST(screen.find("Night line") < screen.find("Are you alone"));
    BOOST_TEST(!has(sheet("about-us"), "Night line"));
    BOOST_TEST(run({"practice", "set", "crisis-txt", "x"}).code == ExitCode::Call);
    BOOST_TEST(run({"practice", "set", "retention-years", "soon"}).code == ExitCode::Call);
    BOOST_TEST(run({"practice", "set", "text-size", "150"}).code == ExitCode::Call); // of a screen
    BOOST_TEST(!has(done({"practice", "settings"}).out, "text-size"));
    BOOST_TEST(run({"practice", "set", "backup-elsewhere", "stick"}).code == ExitCode::Call);
}

BOOST_AUTO_TEST_CASE(R11_each_file_that_leaves_is_a_disclosure_with_its_sum)
{
    const auto file = (folder / "copy.xlsx").string();
    const auto make = [&](std::vector<std::string> more) {
        std::vector<std::string> words{"report", "make", "progress", "--couple", "C-0001", "--out", file};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    };
    BOOST_TEST(has(done({"disclosures", "--couple", "C-0001"}).out, "Nothing about this couple has left"));
    BOOST_TEST_REQUIRE(make({"--audience", "partner-a", "--purpose", "asked for a copy"}).code ==
                       ExitCode::Done);
    const Value listed = done({"--json", "disclosures", "--couple", "C-0001"}).json();
    BOOST_REQUIRE(listed.items().size() == 1U);
    const Value& entry = listed.items().at(0);
    BOOST_TEST(entry.text_of("recipient") == "partner A");
    BOOST_TEST(entry.text_of("purpose") == "asked for a copy");
    BOOST_TEST(entry.text_of("sha256") == rekindle::storage::sha256_of(file));
}

BOOST_AUTO_TEST_CASE(what_is_about_both_goes_to_somebody_outside_only_with_both_signatures)
{
    const auto make = [&](const char* audience, std::vector<std::string> more = {}) {
        std::vector<std::string> words{"report",
                                       "make",
                                       "progress",
                                       "--couple",
                                       "C-0001",
                                       "--out",
                                       (folder / "out.xlsx").string(),
                                       "--audience",
                                       audience,
                                       "--to-third-party",
                                       "Dr. Lind"};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    };
    done(consent("A", {"release", "--about", "Dr. Lind"}));
    const auto refused = make("counselor");
    BOOST_TEST(refused.code == ExitCode::Refused);
    BOOST_TEST(has(refused.err, "needs a signed consent of: Sam (B)"), refused.err);
    BOOST_TEST(!std::filesystem::exists(folder / "out.xlsx"));
    BOOST_TEST(make("partner-b").code == ExitCode::Refused);
    BOOST_TEST(make("partner-a").code == ExitCode::Done); // A's own copy, with A's signature
    done(consent("B", {"release", "--about", "Dr. Lind"}));
    BOOST_TEST(make("counselor").code == ExitCode::Done);
    done({"consent", "withdraw", "--couple", "C-0001", "--partner", "B", "--purpose", "release", "--about",
          "Dr. Lind"});
    BOOST_TEST(make("couple-shared").code == ExitCode::Refused);
    BOOST_TEST(make("counselor", {"--override", "court order 12/26"}).code == ExitCode::Done);
    const auto listed = done({"disclosures", "--couple", "C-0001"}).out;
    BOOST_TEST(has(listed, "report progress (out.xlsx)\n    made for: counselor; given to: Dr. Lind\n"
                           "    on the authority of: overridden: court order 12/26"),
               listed);
}

BOOST_AUTO_TEST_CASE(decision_8_the_couple_sees_a_scale_only_while_both_share_it)
{
    for (const char* side : {"A", "B"})
        BOOST_TEST_REQUIRE(
            import(side, "1",
                   examples(std::string("responses/") + (*side == 'A' ? "a" : "b") + "-intake-1.json"))
                .code == ExitCode::Done);
    const auto shown = [&] {
        return done({"report", "make", "progress", "--couple", "C-0001", "--format", "text"}).out;
    };
    const auto share = [&](const char* side) {
        done(consent(side, {"share-scale", "--about", "intake-core trust"}));
    };
    BOOST_TEST(!has(shown(), "Trust"), shown());
    share("A");
    BOOST_TEST(!has(shown(), "Trust"), shown());
    share("B");
    BOOST_TEST(has(shown(), "Trust"), shown());
    BOOST_TEST(!has(shown(), "Communication"), shown());
    done({"consent", "withdraw", "--couple", "C-0001", "--partner", "A", "--purpose", "share-scale",
          "--about", "intake-core trust"});
    BOOST_TEST(!has(shown(), "Trust"), shown());
    // Nor by pretending that it is still the day before.
    const auto before = done(
        {"--as-of", "2026-03-20", "report", "make", "progress", "--couple", "C-0001", "--format", "text"});
    BOOST_TEST(!has(before.out, "Trust"), before.out);
}

BOOST_AUTO_TEST_CASE(R5_what_is_due_after_a_yes_was_taken_back_is_not_counted)
{
    both_say_yes({"homework"});
    both_screened();
    BOOST_TEST_REQUIRE(run({"homework", "assign", "--couple", "C-0001", "--session", "1", "--template",
                            "time-walk", "--schedule", "daily"})
                           .code == ExitCode::Done);
    const auto due = [&](const char* as_of) {
        const Value shown =
            done({"--as-of", as_of, "--json", "progress", "show", "--couple", "C-0001"}).json();
        return shown.find("adherence")->items().at(0).find("A")->find("occasions")->as_double();
    };
    const double before = due("2026-05-03");
    done({"consent", "withdraw", "--couple", "C-0001", "--partner", "B", "--purpose", "homework"});
    BOOST_TEST(due("2026-05-03") == before); // what was due until then stays due
    BOOST_TEST(due("2026-06-30") == before);
    const std::string report = (folder / "report.txt").string();
    done({"--as-of", "2026-06-30", "report", "make", "homework-history", "--couple", "C-0001", "--audience",
          "counselor", "--format", "text", "--out", report});
    std::ifstream file(report);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    BOOST_TEST(has(text, "A yes to it ended"), text);
    BOOST_TEST(has(text, "2026-05-04 on."), text);
}

BOOST_AUTO_TEST_CASE(homework_for_both_that_runs_when_something_grave_comes_up_is_asked_about)
{
    both_say_yes({"homework"});
    both_screened();
    BOOST_TEST_REQUIRE(
        run({"homework", "assign", "--couple", "C-0001", "--session", "1", "--template", "time-walk"}).code ==
        ExitCode::Done);
    BOOST_TEST(!has(tasks(), "goes on while"), tasks());
    done({"safety", "flag", "--couple", "C-0001", "--kind", "partner-violence", "--about", "A", "--words",
          "told me alone", "--severity", "high"});
    BOOST_TEST(has(tasks(), "for both goes on while a safety matter of severity high is open"), tasks());
    const Value listed = done({"--json", "task", "list", "--couple", "C-0001"}).json();
    std::string name;
    for (const Value& task : listed.items().at(0).find("tasks")->items()) {
        if (has(task.text_of("words"), "goes on while")) name = task.text_of("name");
    }
    done({"task", "done", "--couple", "C-0001", "--task", name, "--words",
          "talked with each alone: it goes on"});
    BOOST_TEST(!has(tasks(), "goes on while"), tasks());
    done({"safety", "flag", "--couple", "C-0001", "--kind", "partner-violence", "--about", "B", "--words",
          "and again", "--severity", "high"});
    done({"safety", "act", "--couple", "C-0001", "--matter", "1", "--action", "closed", "--words",
          "worked off"});
    BOOST_TEST(has(tasks(), "goes on while"), tasks()); // another matter, another answer
}

BOOST_AUTO_TEST_CASE(a_yes_that_was_taken_back_is_not_called_a_yes_that_is_there)
{
    done(consent("A", {"homework"}));
    const auto taken =
        done({"consent", "withdraw", "--couple", "C-0001", "--partner", "A", "--purpose", "homework"});
    BOOST_TEST(has(taken.out, "counts as excused"), taken.out);
    const auto before = run({"consent", "record", "--couple", "C-0001", "--partner", "A", "--purpose",
                             "homework", "--on", "2026-05-01"});
    BOOST_TEST(has(before.err, "took this yes back on 2026-05-04"), before.err);
    done({"consent", "record", "--couple", "C-0001", "--partner", "A", "--purpose", "release", "--about",
          "Dr. Lee", "--on", "2026-05-01"});
    const auto release = done({"consent", "withdraw", "--couple", "C-0001", "--partner", "A", "--purpose",
                               "release", "--about", "Dr. Lee"});
    BOOST_TEST(!has(release.out, "excused"), release.out);
    BOOST_TEST(has(release.out, "disclosures"), release.out);
}

BOOST_AUTO_TEST_CASE(R23_crisis_words_stand_below_what_answers_raised_wherever_it_is_shown)
{
    done({"practice", "set", "crisis-text", "Call 112"});
    const auto imported = import("B", "1", screen_with("safe-fear", "rarely"));
    BOOST_TEST_REQUIRE(imported.code == ExitCode::Done, imported.err);
    const std::string words = "In a crisis: Call 112";
    BOOST_TEST(has(imported.out, words), imported.out);
    BOOST_TEST(has(tasks(), words), tasks());
    BOOST_TEST(has(done({"safety", "list", "--couple", "C-0001"}).out, words));
    BOOST_TEST(has(done({"progress", "show", "--couple", "C-0001"}).out, words));
    const auto report = [&](const char* audience) {
        return done({"report", "make", "progress", "--couple", "C-0001", "--audience", audience, "--format",
                     "text"})
            .out;
    };
    BOOST_TEST(has(report("counselor"), words));
    BOOST_TEST(!has(report("couple-shared"), words)); // else it would tell that something was raised
    const auto nothing = import("A", "1", examples("responses/a-screen-1.json"));
    BOOST_TEST(!has(nothing.out, words), nothing.out); // raised nothing
}

BOOST_AUTO_TEST_CASE(a_declined_answer_is_a_task_until_the_counselor_says_what_was_done)
{
    std::ifstream file(examples("responses/b-screen-1.json"));
    std::string text{std::istreambuf_iterator<char>(file), {}};
    const auto at = text.find("\"safe-weapon-near\"");
    const auto value = text.find("\"valueBoolean\": false", at);
    text.replace(value, std::string("\"valueBoolean\": false").size(),
                 R"("extension": [{"url":
        "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "asked-declined"}])");
    const auto imported = import("B", "1", write("declined.json", text));
    BOOST_TEST_REQUIRE(imported.code == ExitCode::Done, imported.err);
    BOOST_TEST(has(tasks(),
                   "Sam (B): talk about \"Is there a weapon in or near your home that worries you?\" "
                   "alone (preferred not to say)"),
               tasks());
    const Value listed = done({"--json", "task", "list", "--couple", "C-0001"}).json();
    std::string name;
    for (const Value& task : listed.items().at(0).find("tasks")->items()) {
        if (task.find("may_be_done")->as_bool()) name = task.find("name")->text();
    }
    const auto finish = [&](const std::string& task, const std::string& words) {
        return run({"task", "done", "--couple", "C-0001", "--task", task, "--words", words}).code;
    };
    BOOST_TEST(finish(name, "") == ExitCode::Data);
    BOOST_TEST(finish("policy", "later") == ExitCode::Data); // goes by itself
    BOOST_TEST(finish("nothing", "x") == ExitCode::NotFound);
    both_say_yes({"counseling"});
    both_say_yes({"confidentiality", "--about", "no-secrets"});
    BOOST_TEST(has(show(), "Still needed: a talk with Sam (B) alone about what was not said"), show());
    BOOST_TEST(finish(name, "a hunting rifle of the father, locked away") == ExitCode::Done);
    BOOST_TEST(!has(show(), "Still needed: a talk with Sam (B)"), show());
    both_say_yes({"homework"});
    BOOST_TEST(assign("time-walk").code == ExitCode::Refused); // the gate asks for a reason all the same
    BOOST_TEST(!has(tasks(), "Is there a weapon"), tasks());
    BOOST_TEST(has(tasks(), "Done on 2026-05-04: a hunting rifle of the father, locked away"), tasks());
}

BOOST_AUTO_TEST_SUITE_END()
