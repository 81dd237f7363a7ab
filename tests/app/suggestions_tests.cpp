// SPDX-License-Identifier: MIT
#include "app/suggestions.h"

#include "app/demo_practice.h"
#include "app/homework.h"
#include "app/import_answers.h"
#include "app/record.h"
#include "base/error.h"
#include "support/days.h"
#include "support/every_yes.h"
#include "support/mood_data.h"

using namespace rekindle;
using domain::Side;
using mood_data::filled;
using mood_data::number;

namespace {

using Answers = std::map<std::string, std::string>;

/// A couple of a practice with the tests' own forms; what is suggested is read as "rule:who ...".
struct WithMood {
    TemporaryFolder data;
    DemoPractice practice{7};
    domain::Couple couple;
    app::Library library{""};
    domain::Session session;

    WithMood()
    {
        mood_data::make(data.path());
        library = app::Library(data.path());
        for (const base::Problem& problem : library.suggestions().problems)
            BOOST_ERROR(problem.where + ": " + problem.what);
        couple =
            app::add_couple(*practice, {"Noor", "Sam", "", "", "C-1", day("2026-01-01"), day("2026-06-30")});
        session = app::add_session(*practice, couple,
                                   {day("2026-02-01"), domain::SessionKind::Conjoint, day("2026-06-30")});
    }

    void give(Side side, const std::string& on, const Answers& answers,
              const std::string& status = "completed", const std::string& version = "1")
    {
        app::import_answers(*practice, library, {couple, side, {}, "x.json", day("2026-06-30")},
                            filled(on, answers, status, version));
    }

    app::SuggestionFindings found(const std::string& as_of = "2026-06-30", std::optional<Side> only = {})
    {
        app::Reading reading(*practice, couple, domain::Reader(domain::Audience::Counselor), only);
        return app::suggestion_findings(*practice, reading, library, {{}, day(as_of)});
    }

    std::string said(const std::string& as_of = "2026-06-30", std::optional<Side> only = {})
    {
        std::string words;
        for (const domain::Suggestion& each : found(as_of, only).suggestions) {
            words += (words.empty() ? "" : " ") + each.rule + ":";
            for (const auto& [side, when] : each.rests_on) words += domain::word(side);
        }
        return words;
    }

    /// The version is another, and no key calls the two comparable.
    void install_version_2()
    {
        mood_data::write(data / "forms/questionnaires/mood/questionnaire.json",
                         mood_data::questionnaire("2"));
        mood_data::write(data / "forms/questionnaires/mood/key.json", mood_data::key("2"));
        library = app::Library(data.path());
    }
};

Answers talks(int points)
{
    return {{"comm-1", number(points)}, {"comm-2", number(points)}};
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(suggestions_tests, WithMood)

BOOST_AUTO_TEST_CASE(nothing_answered_suggests_nothing_and_a_skipped_answer_neither)
{
    BOOST_TEST(said() == "");
    give(Side::A, "2026-02-01", {{"comm-1", number(0)}}); // one of two: no score
    BOOST_TEST(said() == "");
}

BOOST_AUTO_TEST_CASE(each_kind_of_rule_finds_its_value_in_the_answers)
{
    give(Side::A, "2026-02-01",
         {{"comm-1", number(4)},
          {"comm-2", number(4)},
          {"worry", number(1)},
          {"has-job", R"("valueBoolean": true)"},
          {"job", number(2)},
          {"ready-confidence", number(3)}});
    give(Side::B, "2026-02-02",
         {{"comm-1", number(6)},
          {"comm-2", number(6)},
          {"root-1", number(5)},
          {"root-2", number(5)},
          {"ready-confidence", number(4)}});
    // Readiness asked on another range is no ruler, and one item is no scale of a domain.
    give(Side::B, "2026-02-03", {{"ready-willingness", number(0)}, {"worry", number(0)}});
    BOOST_TEST(said() == "fear:A comm-low:A root-high:B comm-gap:AB job:A hope:A");
    const auto gap = found().suggestions.at(3);
    BOOST_TEST((gap.rests_on ==
                std::map{std::pair(Side::A, day("2026-02-01")), std::pair(Side::B, day("2026-02-02"))}));
}

BOOST_AUTO_TEST_CASE(the_newest_answer_of_each_partner_counts_up_to_the_day)
{
    give(Side::A, "2026-02-01", {{"comm-1", number(2)}, {"comm-2", number(2)}, {"worry", number(2)}});
    give(Side::A, "2026-03-01", {{"comm-1", number(8)}, {"comm-2", number(8)}, {"worry", number(0)}});
    BOOST_TEST(said() == "");
    BOOST_TEST(said("2026-02-28") == "fear:A comm-low:A");
    BOOST_TEST(said("2026-01-31") == "");
    // What a newer form leaves out stands as it was answered last.
    give(Side::B, "2026-02-01", {{"ready-confidence", number(2)}});
    give(Side::B, "2026-03-01", talks(9));
    BOOST_TEST(said() == "hope:B");
}

BOOST_AUTO_TEST_CASE(a_form_that_is_still_being_filled_suggests_nothing)
{
    give(Side::A, "2026-02-01",
         {{"comm-1", number(0)}, {"comm-2", number(0)}, {"ready-confidence", number(0)}}, "in-progress");
    BOOST_TEST(said() == "");
}

BOOST_AUTO_TEST_CASE(versions_that_may_not_be_compared_have_no_gap_and_the_newer_counts)
{
    give(Side::A, "2026-02-01", talks(3));
    give(Side::B, "2026-02-01", talks(10));
    BOOST_TEST(said() == "comm-low:A comm-gap:AB");
    install_version_2();
    give(Side::A, "2026-03-01", talks(5), "completed", "2");
    BOOST_TEST(said() == ""); // 50 % and 100 %, in versions that may not be compared
    give(Side::B, "2026-03-01", talks(7), "completed", "2");
    BOOST_TEST(said() == "comm-gap:AB");
}

BOOST_AUTO_TEST_CASE(running_homework_is_marked_while_it_runs)
{
    give(Side::A, "2026-02-01", {{"worry", number(1)}});
    const auto running = [&](const std::string& as_of, std::optional<Side> only = {}) {
        return found(as_of, only).suggestions.at(0).templates.at(0).running;
    };
    BOOST_TEST(!running("2026-02-01"));
    app::HomeworkToAssign wanted;
    wanted.couple = couple;
    wanted.session = session;
    wanted.template_id = "care-mind";
    wanted.start = day("2026-02-03");
    wanted.last = day("2026-02-10");
    wanted.for_a = false;
    say_yes_to_everything(*practice, library, couple.id);
    const auto assignment = app::assign_homework(*practice, library, wanted);
    BOOST_TEST(!running("2026-02-02"));
    BOOST_TEST(running("2026-02-03"));
    BOOST_TEST(running("2026-02-10"));
    BOOST_TEST(!running("2026-02-11"));
    BOOST_TEST(!running("2026-02-05", Side::A)); // it is the other's
    practice->homework().end(assignment.id, day("2026-02-06"));
    BOOST_TEST(running("2026-02-06"));
    BOOST_TEST(!running("2026-02-07"));
}

BOOST_AUTO_TEST_CASE(a_high_alert_of_either_partner_holds_back_what_is_for_two)
{
    give(Side::A, "2026-02-01", {{"comm-1", number(0)}, {"comm-2", number(0)}, {"worry", number(2)}});
    BOOST_TEST(found().screen_first.empty()); // medium
    give(Side::B, "2026-02-05", {{"worry", number(3)}}, "in-progress");
    BOOST_TEST(found("2026-02-04").screen_first.empty());
    BOOST_TEST((found().screen_first == std::set{Side::B}));
    const auto held = found().suggestions.at(1);
    BOOST_TEST(held.rule == "comm-low");
    BOOST_TEST((held.templates == std::vector<domain::Suggestion::Template>{{"care-mind", false}}));
    BOOST_TEST((held.held_back == std::vector<std::string>{"talk-ground-rules"}));
}

BOOST_AUTO_TEST_CASE(what_is_suggested_of_one_partner_rests_on_nothing_of_the_other)
{
    give(Side::A, "2026-02-01", {{"comm-1", number(4)}, {"comm-2", number(4)}});
    const auto alone = found("2026-06-30", Side::A);
    BOOST_TEST(said("2026-06-30", Side::A) == "comm-low:A");
    BOOST_TEST(said("2026-06-30", Side::B) == "");
    give(Side::B, "2026-02-02",
         {{"comm-1", number(10)},
          {"comm-2", number(10)},
          {"worry", number(3)},
          {"ready-confidence", number(0)}});
    BOOST_TEST(said() == "fear:B comm-low:A comm-gap:AB hope:B");
    const auto after = found("2026-06-30", Side::A);
    BOOST_TEST((after.suggestions == alone.suggestions));
    BOOST_TEST((after.screen_first == alone.screen_first));
    BOOST_TEST(said("2026-06-30", Side::B) == "fear:B hope:B");
}

BOOST_AUTO_TEST_CASE(an_item_means_the_same_in_every_installed_form_and_the_newest_answer_counts)
{
    const auto as_other = [](std::string text) {
        for (std::size_t at = 0; (at = text.find("/mood", at)) != std::string::npos;)
            text.replace(at, 5, "/moon");
        if (const auto id = text.find(R"("id": "mood")"); id != std::string::npos)
            text.replace(id, 12, R"("id": "moon")");
        return text;
    };
    const auto give_other = [&](const std::string& day_given, int worry) {
        app::import_answers(*practice, library, {couple, Side::A, {}, "moon.json", day("2026-06-30")},
                            as_other(mood_data::filled(day_given, {{"worry", number(worry)}})));
    };
    mood_data::write(data / "forms/questionnaires/moon/questionnaire.json",
                     as_other(mood_data::questionnaire()));
    mood_data::write(data / "forms/questionnaires/moon/key.json", as_other(mood_data::key()));
    library = app::Library(data.path());
    give_other("2026-02-01", 2);
    BOOST_TEST(said() == "fear:A");
    give(Side::A, "2026-02-03", {{"worry", number(0)}}); // asked again, by the other form
    BOOST_TEST(said() == "");
    give_other("2026-02-05", 1);
    BOOST_TEST(said() == "fear:A");
    // With other points there the same line would mean two things.
    std::string other_points = as_other(mood_data::questionnaire());
    const std::string three = mood_data::integer("worry", 3);
    BOOST_TEST_REQUIRE((other_points.find(three) != std::string::npos));
    other_points.replace(other_points.find(three), three.size(), mood_data::integer("worry", 5));
    mood_data::write(data / "forms/questionnaires/moon/questionnaire.json", other_points);
    library = app::Library(data.path());
    BOOST_TEST_REQUIRE(library.suggestions().problems.size() == 1u);
    BOOST_TEST(library.suggestions().problems[0].where == "/rules/0/when/item");
    BOOST_TEST(library.suggestions().problems[0].what.find("has other points in one installed form") !=
               std::string::npos);
    // A form that is not installed is no one of ours: its items only happen to have these names.
    std::filesystem::remove_all(data / "forms/questionnaires/moon");
    library = app::Library(data.path());
    BOOST_TEST(said() == "");
}

BOOST_AUTO_TEST_CASE(low_is_the_bad_end_of_a_scale_that_is_better_low)
{
    std::string turned = mood_data::key();
    turned.replace(turned.find("higher-is-better"), 16, "lower-is-better");
    mood_data::write(data / "forms/questionnaires/mood/key.json", turned);
    library = app::Library(data.path());
    give(Side::A, "2026-02-01", talks(0));
    BOOST_TEST(said() == "");
    give(Side::A, "2026-02-02", talks(10));
    BOOST_TEST(said() == "comm-low:A");
}

BOOST_AUTO_TEST_CASE(rules_with_a_mistake_suggest_nothing_and_every_mistake_is_named)
{
    std::filesystem::remove(data / "forms/homework/care-mind.json");
    library = app::Library(data.path());
    try {
        found();
        BOOST_ERROR("suggested something");
    } catch (const base::Error& error) {
        BOOST_TEST((error.trouble() == base::Trouble::Data));
        BOOST_TEST(error.file() == (data / "forms/suggestions.json").string());
        BOOST_TEST(error.problems().size() == 4u);
        BOOST_TEST(error.problems().at(0).where == "/rules/0/suggest/0");
    }
}

BOOST_AUTO_TEST_SUITE_END()
