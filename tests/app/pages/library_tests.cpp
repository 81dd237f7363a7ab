// SPDX-License-Identifier: MIT
// What the page "Library" shows, and what is tried out and printed there.
#include "app/demo_practice.h"
#include "app/pages/asking.h"
#include "app/pages/library_list.h"
#include "app/pages/try_form.h"
#include "support/days.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

using namespace rekindle;
using Kind = app::LibraryEntry::Kind;

namespace {

struct LibraryFixture {
    DemoPractice demo{29};
    base::Instant now = base::parse_instant("2026-06-01T10:00:00+02:00").value();
    app::Workspace workspace{"demo", demo.take(), std::make_shared<const app::Library>(REKINDLE_SOURCE_DIR),
                             [this] { return now; }};
    app::LibraryList list{workspace, REKINDLE_SOURCE_DIR};

    const app::LibraryEntry& entry(Kind kind, const std::string& title)
    {
        for (const app::LibraryEntry& each : list.rows()) {
            if (each.kind == kind && each.title == title) return each;
        }
        BOOST_FAIL("no entry " + title);
        return list.rows().front();
    }
    static bool holds(const std::string& text, const std::string& words)
    {
        return text.find(words) != std::string::npos;
    }
};

/// Two questions of 0 to 3, the second reversed, a band, and an alert when the first is at its highest.
forms::CatalogEntry two_questions(const std::string& more_of_licence = "")
{
    const auto question = [](const std::string& link_id) {
        return R"({"linkId": ")" + link_id + R"(", "text": ")" + link_id +
               R"(?", "type": "integer", "extension": [
{"url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueInteger": 0},
{"url": "http://hl7.org/fhir/StructureDefinition/maxValue", "valueInteger": 3}]})";
    };
    forms::CatalogEntry entry;
    entry.id = "two";
    entry.form = forms::load_questionnaire(
        R"({"resourceType": "Questionnaire", "status": "active", "id": "two", "url": "https://rekindle.invalid/two",
"version": "1", "title": "Two", "item": [)" +
        question("q1") + "," + question("q2") + "]}");
    BOOST_TEST_REQUIRE(entry.form.questionnaire.has_value());
    entry.key = forms::load_key(R"({"questionnaire": "https://rekindle.invalid/two|1", "version": 1,
"scales": [{"id": "s", "title": "Both", "rule": "sum", "direction": "higher-is-better", "bands_source": "by hand",
"items": ["q1", {"link_id": "q2", "reversed": true}], "bands": [{"id": "high", "title": "Much", "from": 4, "to": 6}]}],
"alerts": [{"id": "a", "title": "Look here", "severity": "high", "item": "q1", "at_least": 3}],
"licence": {"holder": "Somebody")" + more_of_licence +
                                    "}}",
                                &*entry.form.questionnaire);
    BOOST_TEST_REQUIRE(entry.key->key.has_value());
    return entry;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(library_tests, LibraryFixture)

BOOST_AUTO_TEST_CASE(everything_that_is_installed_has_a_row_by_kind_and_title)
{
    std::map<Kind, std::size_t> count;
    for (const app::LibraryEntry& each : list.rows()) {
        ++count[each.kind];
        BOOST_TEST(!each.title.empty());
        BOOST_TEST(!each.source.empty());
        BOOST_TEST(!each.scored.empty(), each.title);
    }
    BOOST_TEST(count[Kind::Questionnaire] == workspace.library().forms().entries.size());
    BOOST_TEST(count[Kind::Homework] == workspace.library().homework().entries().size());
    BOOST_TEST(count[Kind::ScoringKey] > 10u);
    BOOST_TEST(count[Kind::Text] > 5u);
    BOOST_TEST(std::ranges::is_sorted(
        list.rows(), {}, [](const app::LibraryEntry& each) { return std::tuple(each.kind, each.title); }));
}

BOOST_AUTO_TEST_CASE(homework_of_all_eighteen_kinds_is_there)
{
    std::set<domain::Kind> kinds;
    for (const app::LibraryEntry& each : list.rows()) {
        if (const auto* const homework = std::get_if<const domain::HomeworkTemplate*>(&each.what))
            kinds.insert(kind_of((*homework)->kind));
    }
    BOOST_TEST(kinds.size() == domain::kinds);
}

BOOST_AUTO_TEST_CASE(the_list_is_narrowed_by_kind_and_by_words_in_any_case)
{
    const std::size_t all = list.rows().size();
    list.narrow({"AUDIT-c", {}});
    BOOST_TEST_REQUIRE(list.rows().size() == 1u);
    BOOST_TEST(list.rows()[0].title == "AUDIT-C");
    BOOST_TEST(list.rows()[0].scored == "1 scale, with a licence");
    BOOST_TEST(holds(list.rows()[0].licence, "World Health Organization"));
    list.narrow({"", Kind::Text});
    for (const app::LibraryEntry& each : list.rows()) BOOST_TEST((each.kind == Kind::Text));
    list.narrow({"no such words", {}});
    BOOST_TEST(list.rows().empty());
    list.narrow({});
    BOOST_TEST(list.rows().size() == all);
}

BOOST_AUTO_TEST_CASE(every_preview_says_what_it_is_and_none_is_empty)
{
    for (const app::LibraryEntry& each : list.rows()) {
        const std::string words = list.preview(each);
        BOOST_TEST(words.size() > 200u, each.title);
        BOOST_TEST(words.find("{}") == std::string::npos, each.title);
        if (each.kind == Kind::Questionnaire || each.kind == Kind::Homework)
            BOOST_TEST(words.starts_with(each.title), each.title);
    }
}

BOOST_AUTO_TEST_CASE(a_questionnaire_is_shown_as_it_is_printed_with_how_it_is_scored)
{
    const std::string words = list.preview(entry(Kind::Questionnaire, "Session check-in"));
    BOOST_TEST(holds(words, "How it is scored\n"));
    BOOST_TEST(holds(words, "\n1. "));
    BOOST_TEST(holds(words, "As it is printed\n"));
}

BOOST_AUTO_TEST_CASE(homework_is_shown_with_its_steps_its_plan_and_what_is_in_the_way)
{
    const std::string words = list.preview(entry(Kind::Homework, "Reading side by side"));
    for (const char* const each :
         {"Touch ritual, version 1", "1. Pick twenty minutes in the evening.", "For you\n",
          "About 20 minutes", "Both must have said yes to: touch",
          "Not with a couple while: A partner is afraid", "What is agreed with a couple\n",
          "What each notes each time\n- Who started it?"})
        BOOST_TEST(holds(words, each), each << " is not in\n" << words);
}

BOOST_AUTO_TEST_CASE(a_key_without_its_wording_says_whose_it_is_and_that_a_licence_is_needed)
{
    const std::string words = list.preview(entry(Kind::ScoringKey, "AUDIT-C"));
    for (const char* const each :
         {"Rights: World Health Organization", "Gives no scores until it is said who holds the licence.",
          "AUDIT-C: the sum of auditc-1, auditc-2, auditc-3; lower is better",
          "There is a score when every one of them is answered.",
          "Alert \"AUDIT-C: 3 or more\": AUDIT-C is at least 3"})
        BOOST_TEST(holds(words, each), each << " is not in\n" << words);
}

BOOST_AUTO_TEST_CASE(questionnaires_and_texts_can_be_printed_and_nothing_else)
{
    const TemporaryFolder folder;
    int printed = 0;
    for (const app::LibraryEntry& each : list.rows()) {
        const bool can = each.kind == Kind::Questionnaire || each.kind == Kind::Text;
        BOOST_TEST(app::LibraryList::can_be_printed(each) == can);
        const auto file = folder / (std::to_string(printed) + ".html");
        list.print(each, file);
        BOOST_TEST(std::filesystem::exists(file) == can, each.title);
        if (can) ++printed;
    }
    BOOST_TEST(printed > 10);
    list.print(entry(Kind::Text, list.rows().back().title), folder / "text.pdf");
    BOOST_TEST(std::filesystem::file_size(folder / "text.pdf") > 1000u);
}

BOOST_AUTO_TEST_CASE(a_trial_gives_scores_as_soon_as_there_are_enough_answers_and_takes_them_back)
{
    app::TryForm trial(two_questions(), now);
    Asking asking(trial.form());
    BOOST_TEST_REQUIRE(trial.scores().size() == 1u);
    BOOST_TEST(trial.scores()[0].score == "");
    BOOST_TEST(trial.scores()[0].means == "0 of 2 items answered, 2 needed");
    asking.choose("q1?", "3");
    BOOST_TEST_REQUIRE(trial.scores().size() == 2u);
    BOOST_TEST(trial.scores()[1].what == "Alert: Look here");
    asking.choose("q2?", "1");
    BOOST_TEST(trial.scores()[0].what == "Both");
    BOOST_TEST(trial.scores()[0].score == "5");
    BOOST_TEST(trial.scores()[0].means == "Much");
    asking.choose("q1?", "0");
    BOOST_TEST_REQUIRE(trial.scores().size() == 1u);
    BOOST_TEST(trial.scores()[0].score == "2");
    BOOST_TEST(trial.scores()[0].means == "");
}

BOOST_AUTO_TEST_CASE(a_trial_says_on_every_side_that_nothing_is_saved)
{
    app::TryForm trial(two_questions(), now);
    Asking asking(trial.form());
    BOOST_TEST(holds(trial.form().who().words, "nothing of it is saved"));
    asking.choose("q1?", "3");
    BOOST_TEST(trial.form().saved_words() == "Nothing of this is saved");
    BOOST_TEST(trial.form().can_be_declined());
    asking.choose("q2?", "3");
    BOOST_TEST(asking.finish());
    BOOST_TEST(workspace.practice().couples().all().empty());
    BOOST_TEST(workspace.practice().own_forms().all().empty());
}

BOOST_AUTO_TEST_CASE(a_trial_shows_the_arithmetic_of_a_key_whose_licence_nobody_holds_yet)
{
    app::TryForm trial(two_questions(R"(, "needs_holder": true)"), now);
    Asking asking(trial.form());
    asking.choose("q1?", "1");
    asking.choose("q2?", "2");
    BOOST_TEST(trial.scores()[0].score == "2");
}

BOOST_AUTO_TEST_CASE(every_installed_questionnaire_can_be_tried_out)
{
    for (const app::LibraryEntry& each : list.rows()) {
        if (each.questionnaire() == nullptr) continue;
        const app::TryForm trial(*each.questionnaire(), now);
        BOOST_TEST(trial.is_scored() == (each.questionnaire()->scoring_key() != nullptr));
        if (trial.is_scored())
            BOOST_TEST(trial.scores().size() == each.questionnaire()->scoring_key()->scales.size());
    }
}

BOOST_AUTO_TEST_SUITE_END()
