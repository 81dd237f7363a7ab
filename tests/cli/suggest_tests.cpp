// SPDX-License-Identifier: MIT
#include "cli/own_forms.h"
#include "support/mood_data.h"

using mood_data::number;
using rekindle::cli::ExitCode;
using rekindle::json::Value;

namespace {

struct WithMood : CommandLine {
    WithMood()
    {
        data = (folder / "data").string();
        mood_data::make(data);
        create_with_couple();
        agree_to_everything();
    }

    void give(const std::string& partner, const std::string& on,
              const std::map<std::string, std::string>& answers)
    {
        const auto given =
            import(partner, "1", write(partner + on + ".json", mood_data::filled(on, answers)));
        BOOST_TEST_REQUIRE(static_cast<int>(given.code) == 0, given.err);
    }
    /// Both talk badly; A alone is worried.
    void tell()
    {
        give("A", "2026-03-02",
             {{"comm-1", number(3)},
              {"comm-2", number(3)},
              {"worry", number(1)},
              {"ready-confidence", number(2)}});
        give("B", "2026-03-03",
             {{"comm-1", number(4)}, {"comm-2", number(4)}, {"root-1", number(9)}, {"root-2", number(9)}});
    }
    std::vector<std::string> words(std::vector<std::string> more) const
    {
        std::vector<std::string> all{"homework", "suggest", "--couple", "C-0001"};
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }
    std::string text(std::vector<std::string> more = {}) { return done(words(std::move(more))).out; }
    Value json(std::vector<std::string> more = {})
    {
        more.insert(more.begin(), "--json");
        return done(words(std::move(more))).json();
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(suggest_tests, WithMood)

BOOST_AUTO_TEST_CASE(every_reason_comes_with_who_when_and_each_template_once)
{
    tell();
    BOOST_TEST(text() ==
               "C-0001: homework that answers up to 2026-05-04 suggest\n"
               "For the counselor only: it tells of answers, so no partner should see it.\n"
               "By hand.\n"
               "\n"
               "Alone first. (Noor, 2026-03-02)\n"
               "   care-mind  A small plan for my mind, 10 minutes\n"
               "\n"
               "Rules first. (Noor, 2026-03-02; Sam, 2026-03-03)\n"
               "   talk-ground-rules  Our ground rules for talks, 20 minutes\n"
               "\n"
               "Much weighs on them. (Sam, 2026-03-03)\n"
               "   touch-goodnight-kiss  A goodnight kiss, 2 minutes; needs each one's consent: touch\n"
               "\n"
               "1 more reason, for what stands above or is running: --all shows it.\n");
    const std::string all = text({"--all"});
    BOOST_TEST(all.find("Rules first. (Noor, 2026-03-02; Sam, 2026-03-03)\n"
                        "   talk-ground-rules  Our ground rules for talks, 20 minutes\n"
                        "   care-mind  A small plan for my mind, 10 minutes\n") != std::string::npos,
               all);
    BOOST_TEST(all.find("Small wins. (Noor, 2026-03-02)\n   touch-goodnight-kiss") != std::string::npos, all);
    BOOST_TEST(all.find("more reason") == std::string::npos, all);
}

BOOST_AUTO_TEST_CASE(homework_that_is_running_is_left_out_or_marked)
{
    tell();
    done({"homework", "assign", "--override", "talked with each alone", "--couple", "C-0001", "--session",
          "1", "--template", "talk-ground-rules"});
    const std::string some = text();
    BOOST_TEST(some.find("talk-ground-rules") == std::string::npos, some);
    BOOST_TEST(some.find("2 more reasons") != std::string::npos, some);
    const std::string all = text({"--all"});
    BOOST_TEST(all.find("Our ground rules for talks, 20 minutes; running\n") != std::string::npos, all);
    const Value found = json();
    const auto& templates = found.find("suggestions")->items().at(1).find("templates")->items();
    BOOST_TEST(templates.at(0).find("running")->as_bool());
    BOOST_TEST(!templates.at(1).find("running")->as_bool());
}

BOOST_AUTO_TEST_CASE(no_question_answer_or_points_of_an_item_stands_in_the_text)
{
    tell();
    for (const std::string& shown : {text(), text({"--all"})}) {
        for (const char* part : {"Secret question", "worry", "fear", "ready-", "mood", "alert", "30", "%"})
            BOOST_TEST(shown.find(part) == std::string::npos, part << "\n" << shown);
    }
}

BOOST_AUTO_TEST_CASE(after_a_high_alert_it_says_screen_first_and_suggests_nothing_for_two)
{
    tell();
    give("B", "2026-03-04", {{"worry", number(3)}});
    const std::string shown = text({"--all"});
    BOOST_TEST(shown.find("Screen first: answers of Sam raised an alert of severity high") !=
                   std::string::npos,
               shown);
    BOOST_TEST(shown.find("answers of Noor raised") == std::string::npos, shown);
    BOOST_TEST(shown.find("talk-ground-rules") == std::string::npos, shown);
    BOOST_TEST(shown.find("touch-goodnight-kiss") == std::string::npos, shown);
    BOOST_TEST(shown.find("Much weighs on them. (Sam, 2026-03-03)\n"
                          "   Screen first: what both do together is left out.\n") != std::string::npos,
               shown);
    const Value found = json();
    BOOST_TEST(found.find("screen_first")->items().at(0).text() == "B");
    BOOST_TEST(found.find("suggestions")->items().at(2).find("held_back")->items().at(0).text() ==
               "touch-goodnight-kiss");
    BOOST_TEST(found.find("suggestions")->items().at(2).find("templates")->items().empty());
}

BOOST_AUTO_TEST_CASE(json_has_every_rule_with_whose_answers_and_its_templates)
{
    tell();
    const Value found = json();
    BOOST_TEST(found.text_of("couple") == "C-0001");
    BOOST_TEST(found.text_of("as_of") == "2026-05-04");
    BOOST_TEST(found.text_of("audience") == "counselor");
    BOOST_TEST(found.text_of("thresholds_source") == "By hand.");
    BOOST_TEST(found.find("screen_first")->items().empty());
    const auto& rows = found.find("suggestions")->items();
    BOOST_TEST_REQUIRE(rows.size() == 4u);
    BOOST_TEST(rows[3].text_of("rule") == "hope");
    BOOST_TEST(rows[1].text_of("because") == "Rules first.");
    BOOST_TEST(rows[1].find("rests_on")->items().at(1).text_of("partner") == "B");
    BOOST_TEST(rows[1].find("rests_on")->items().at(1).text_of("day") == "2026-03-03");
    const Value& kiss = rows[2].find("templates")->items().at(0);
    BOOST_TEST(kiss.text_of("id") == "touch-goodnight-kiss");
    BOOST_TEST(kiss.text_of("title") == "A goodnight kiss");
    BOOST_TEST(kiss.find("minutes")->as_integer().value() == 2);
    BOOST_TEST(kiss.find("conjoint")->as_bool());
    BOOST_TEST(kiss.find("consents")->items().at(0).text() == "touch");
    BOOST_TEST(!rows[0].find("templates")->items().at(0).find("conjoint")->as_bool());
}

BOOST_AUTO_TEST_CASE(of_one_partner_every_byte_is_the_same_whatever_the_other_answers)
{
    give("A", "2026-03-02", {{"comm-1", number(3)}, {"comm-2", number(3)}});
    const std::string before = text({"--partner", "A", "--all"});
    const Value json_before = json({"--partner", "A"});
    BOOST_TEST(before.find("From Noor’s answers alone.") != std::string::npos, before);
    BOOST_TEST(before.find("Sam") == std::string::npos, before);
    give("B", "2026-03-03", {{"comm-1", number(10)}, {"comm-2", number(10)}, {"worry", number(3)}});
    done({"homework", "assign", "--override", "talked with each alone", "--couple", "C-0001", "--session",
          "1", "--template", "care-mind", "--for", "B"});
    BOOST_TEST(text({"--partner", "A", "--all"}) == before);
    BOOST_TEST((json({"--partner", "A"}) == json_before));
    BOOST_TEST(text({"--partner", "B"}).find("Noor") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(nothing_answered_is_said_and_asking_is_in_the_audit_trail)
{
    BOOST_TEST(text().find("Nothing is suggested: no answer is on the line of a rule.") != std::string::npos);
    const std::string audit = done({"audit", "list"}).out;
    BOOST_TEST(audit.find("suggestions") != std::string::npos, audit);
    give("A", "2026-03-02", {{"worry", number(1)}});
    const Value earlier = json({"--as-of", "2026-03-01"});
    BOOST_TEST(earlier.find("suggestions")->items().empty());
}

BOOST_AUTO_TEST_CASE(words_that_are_off_and_couples_that_are_not_there_have_their_exit_codes)
{
    BOOST_TEST(run({"homework", "suggest"}).code == ExitCode::Call);
    BOOST_TEST(run(words({"--partner", "C"})).code == ExitCode::Call);
    BOOST_TEST(run({"homework", "suggest", "--couple", "C-9999"}).code == ExitCode::NotFound);
}

BOOST_AUTO_TEST_CASE(wrong_rules_are_named_by_suggest_forms_check_and_forms_examples)
{
    const std::string file = data + "/forms/suggestions.json";
    BOOST_TEST(bare({"forms", "check", file}).code == ExitCode::Done);
    BOOST_TEST(bare({"forms", "examples"}).code == ExitCode::Done);
    mood_data::write(file, own_forms::changed(file, {{R"(["talk-ground-rules", "care-mind"])",
                                                      R"(["talk-ground-rules", "no-such-thing"])"},
                                                     {R"("at_most": 3})", R"("at_most": 30})"}}));
    const std::string unknown =
        file + ": /rules/1/suggest/1: there is no homework template “no-such-thing”\n";
    const std::string beyond = file + ": /rules/6/when/at_most: must be a number from 0 to 10\n";
    const auto suggested = run(words({}));
    BOOST_TEST(suggested.code == ExitCode::Data);
    BOOST_TEST(suggested.out == "");
    BOOST_TEST(suggested.err.find(unknown + beyond) != std::string::npos, suggested.err);
    const auto checked = bare({"forms", "check", file});
    BOOST_TEST(checked.code == ExitCode::Data);
    const auto told = [](std::string line) { // a check says of each line whether it hinders
        return line.insert(line.find(": ", line.find(": ") + 2) + 2, "cannot-run: ");
    };
    BOOST_TEST(checked.out == file + ": cannot be used\n" + told(unknown) + told(beyond));
    const Value as_json = bare({"--json", "forms", "check", file}).json();
    BOOST_TEST(as_json.items().at(0).text_of("verdict") == "cannot-run");
    BOOST_TEST(as_json.items().at(0).find("findings")->items().at(1).text_of("where") ==
               "/rules/6/when/at_most");
    const auto examples = bare({"forms", "examples"});
    BOOST_TEST(examples.code == ExitCode::Data);
    BOOST_TEST(examples.out.find(unknown + beyond) != std::string::npos, examples.out);
    std::filesystem::remove(file);
    BOOST_TEST(bare({"forms", "examples"}).code == ExitCode::Data);
}

BOOST_AUTO_TEST_SUITE_END()
