// SPDX-License-Identifier: MIT
// Taking questionnaires into the practice's own library, and writing the key that scores one.
#include "app/demo_practice.h"
#include "app/import_answers.h"
#include "app/own_forms.h"
#include "app/pages/couple_questionnaires.h"
#include "app/pages/edit_key.h"
#include "app/pages/import_forms.h"
#include "app/pages/library_list.h"
#include "app/record.h"
#include "base/error.h"
#include "support/days.h"

#include <boost/test/unit_test.hpp>

#include <fstream>

using namespace rekindle;
using Counts = app::EditKey::Counts;

namespace {

std::string question(const std::string& link_id, int most)
{
    return R"({"linkId": ")" + link_id + R"(", "text": "About )" + link_id +
           R"(?", "type": "integer", "extension": [
{"url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueInteger": 0},
{"url": "http://hl7.org/fhir/StructureDefinition/maxValue", "valueInteger": )" +
           std::to_string(most) + "}]}";
}
std::string choice(const std::string& link_id)
{
    return R"({"linkId": ")" + link_id + R"(", "text": "About )" + link_id +
           R"(?", "type": "choice", "answerOption": [
{"valueCoding": {"code": "no", "display": "Never"}}, {"valueCoding": {"code": "some", "display": "Sometimes"}},
{"valueCoding": {"code": "yes", "display": "Always"}}]})";
}
std::string form(const std::string& id, const std::string& items, const std::string& version = "1")
{
    return R"({"resourceType": "Questionnaire", "status": "active", "id": ")" + id +
           R"(", "url": "https://rekindle.invalid/)" + id + R"(", "version": ")" + version +
           R"(", "title": "Form )" + id + R"(", "item": [)" + items + "]}";
}

struct OwnLibrary {
    DemoPractice demo{31};
    TemporaryFolder folder;
    base::Instant now = base::parse_instant("2026-06-01T10:00:00+02:00").value();
    app::Workspace workspace{"demo", demo.take(), std::make_shared<const app::Library>(REKINDLE_SOURCE_DIR),
                             [this] { return now; }};
    domain::Practice& practice = workspace.practice();

    std::filesystem::path file(const std::string& name, const std::string& bytes) const
    {
        std::ofstream(folder / name, std::ios::binary) << bytes;
        return folder / name;
    }
    void take_in(const std::string& id, const std::string& items)
    {
        app::ImportForms import(workspace, REKINDLE_SOURCE_DIR);
        import.add({file(id + ".json", form(id, items))});
        import.set_licence(0, "ours");
        BOOST_TEST(import.take_in() == 1u);
    }
    const forms::CatalogEntry& own(const std::string& id)
    {
        const auto* const entry = workspace.library().forms().find(id);
        BOOST_TEST_REQUIRE(entry != nullptr);
        return *entry;
    }
    static bool any_holds(const std::vector<std::string>& lines, const std::string& words)
    {
        return std::ranges::any_of(lines,
                                   [&](const auto& line) { return line.find(words) != std::string::npos; });
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(own_library_tests, OwnLibrary)

BOOST_AUTO_TEST_CASE(a_file_is_looked_at_item_by_item_before_anything_is_taken_in)
{
    app::ImportForms import(workspace, REKINDLE_SOURCE_DIR);
    import.add({file("a.json",
                     form("a", question("q1", 3) + R"(, {"linkId": "x", "type": "attachment", "text": "Scan"},
{"linkId": 9, "type": "integer", "text": "Nine"})"))});
    BOOST_TEST(import.files()[0].verdict() == "can be taken, with limits");
    BOOST_TEST(import.files()[0].title() == "Form a");
    std::map<std::string, std::string> verdicts;
    for (const app::FormFileRow& row : import.rows(0)) {
        verdicts[row.item] = row.verdict;
        BOOST_TEST((row.verdict == "taken") == row.what.empty());
    }
    BOOST_TEST(verdicts["About q1?"] == "taken");
    BOOST_TEST(verdicts["Scan"] == "taken with a limit");
    BOOST_TEST(verdicts["Nine"] == "taken as");
    BOOST_TEST(practice.own_forms().all().empty());
}

BOOST_AUTO_TEST_CASE(nothing_is_taken_in_while_one_of_the_files_is_refused_or_its_licence_is_not_said)
{
    app::ImportForms import(workspace, REKINDLE_SOURCE_DIR);
    BOOST_TEST(any_holds(import.in_the_way(), "Choose a file"));
    import.add({file("a.json", form("a", question("q1", 3))), file("b.json", "no JSON")});
    BOOST_TEST(any_holds(import.in_the_way(), "a.json: say who holds its licence"));
    BOOST_TEST(any_holds(import.in_the_way(), "b.json cannot be taken in"));
    BOOST_TEST(import.rows(1)[0].verdict == "refused");
    import.set_licence(0, "  ");
    BOOST_TEST(import.in_the_way().size() == 2u);
    import.set_licence(0, "ours");
    BOOST_CHECK_THROW(import.take_in(), base::Error);
    BOOST_TEST(practice.own_forms().all().empty());
    import.take_away(1);
    BOOST_TEST(import.in_the_way().empty());
    BOOST_TEST(import.take_in() == 1u);
    BOOST_TEST(own("a").own);
    BOOST_TEST(app::licence_of(practice, *own("a").form.questionnaire) == "ours");
}

BOOST_AUTO_TEST_CASE(of_two_files_that_cannot_both_be_taken_none_is)
{
    app::ImportForms import(workspace, REKINDLE_SOURCE_DIR);
    import.add({file("a.json", form("a", question("q1", 3))), file("b.json", form("a", question("q1", 4)))});
    import.set_licence(0, "ours");
    import.set_licence(1, "ours");
    BOOST_CHECK_THROW(import.take_in(), base::Error);
    BOOST_TEST(practice.own_forms().all().empty());
    BOOST_TEST(workspace.library().forms().find("a") == nullptr);
}

BOOST_AUTO_TEST_CASE(the_key_of_an_instrument_is_fitted_or_every_reason_against_it_is_said)
{
    app::ImportForms import(workspace, REKINDLE_SOURCE_DIR);
    import.add({file("a.json", form("a", question("auditc-1", 4) + "," + question("auditc-2", 3)))});
    import.set_licence(0, "Harbour Street");
    import.set_instrument(0, "audit-c");
    std::size_t against = 0;
    for (const app::FormFileRow& row : import.rows(0)) against += row.item == "The scoring key";
    BOOST_TEST(against >= 2u); // one item is missing, one has another range
    BOOST_TEST(any_holds(import.in_the_way(), "the scoring key does not fit"));
    import.take_away(0);
    import.add({file("b.json", form("b", question("auditc-1", 4) + "," + question("auditc-2", 4) + "," +
                                             question("auditc-3", 4)))});
    import.set_instrument(0, "audit-c");
    import.set_licence(0, "Harbour Street");
    BOOST_TEST(import.in_the_way().empty());
    BOOST_TEST(import.take_in() == 1u);
    BOOST_TEST_REQUIRE(own("b").scoring_key() != nullptr);
    BOOST_TEST(own("b").scoring_key()->licence.held_by == "Harbour Street");
}

BOOST_AUTO_TEST_CASE(real_forms_are_taken_in_with_their_verdicts)
{
    const std::filesystem::path corpus = REKINDLE_FHIR_CORPUS;
    if (corpus.empty() || !std::filesystem::exists(corpus / "questionnaires")) return;
    app::ImportForms import(workspace, REKINDLE_SOURCE_DIR);
    for (const auto& each : std::filesystem::recursive_directory_iterator(corpus / "questionnaires")) {
        if (each.path().extension() == ".json") import.add({each.path()});
    }
    std::size_t run = 0, refused = 0;
    for (std::size_t i = 0; i < import.files().size(); ++i) {
        const bool is_refused = std::ranges::any_of(
            import.rows(i), [](const app::FormFileRow& row) { return row.verdict == "refused"; });
        BOOST_TEST(import.files()[i].runs() == !is_refused, import.files()[i].name);
        ++(is_refused ? refused : run);
    }
    BOOST_TEST_MESSAGE(run << " of " << run + refused << " real forms can be taken in");
    BOOST_TEST(run > 100u);
}

BOOST_AUTO_TEST_CASE(a_key_is_written_and_scores_made_up_answers_at_once)
{
    take_in("a", question("q1", 3) + "," + choice("c"));
    app::EditKey key(workspace, own("a"));
    BOOST_TEST(key.version() == "1+key1");
    BOOST_TEST_REQUIRE(key.questions().size() == 2u);
    BOOST_TEST(key.points(0) == "0, 3");
    BOOST_TEST(key.questions()[1].answers() == "a Never, b Sometimes, c Always");
    BOOST_TEST(!key.problems().empty()); // nothing counts yet
    BOOST_TEST(key.scores().empty());
    key.describe(
        0, {"Trust", domain::Rule::Sum, domain::Direction::HigherIsBetter, domain::Visibility::Private});
    key.set_counts(0, 0, Counts::AsItIs);
    key.set_counts(0, 1, Counts::AsItIs);
    BOOST_TEST(any_holds(key.problems(), "Scale \"Trust\"")); // the choice gives no points
    key.set_points(1, "0, 1, 2");
    BOOST_TEST(key.problems().empty());
    key.set_example(0, "3");
    key.set_example(1, "b");
    BOOST_TEST_REQUIRE(key.scores().size() == 1u);
    BOOST_TEST(key.scores()[0].score == "4");
    key.set_counts(0, 1, Counts::Reversed);
    BOOST_TEST(key.scores()[0].score == "4");
    key.set_example(1, "a");
    BOOST_TEST(key.scores()[0].score == "5");
    key.set_counts(0, 1, Counts::Not);
    BOOST_TEST(key.scores()[0].score == "3");
    BOOST_TEST(practice.own_forms().all().size() == 1u);
}

BOOST_AUTO_TEST_CASE(everything_that_is_wrong_is_said_at_once_and_nothing_is_saved)
{
    take_in("a", question("q1", 3) + "," + choice("c"));
    app::EditKey key(workspace, own("a"));
    key.set_counts(0, 0, Counts::AsItIs);
    key.set_points(0, "much");
    key.set_points(1, "0, 1");
    key.set_example(1, "z");
    key.set_needed(0, "5");
    BOOST_TEST(key.problems().size() == 4u);
    for (const char* const words :
         {"Question 1: give the least and the most number",
          "Question 2: give 3 numbers, one for each answer.",
          "Question 2: the made-up answer is none of its answers.", "Scale \"Scale 1\": from 1 to 1 answers"})
        BOOST_TEST(any_holds(key.problems(), words), words);
    BOOST_TEST(key.points(1) == "0, 1"); // stays to be mended
    BOOST_CHECK_THROW(key.save(), base::Error);
    BOOST_TEST(practice.own_forms().all().size() == 1u);
    key.set_points(0, "");
    key.set_points(1, "0 1 2");
    key.set_example(1, "c");
    key.set_needed(0, "1");
    BOOST_TEST(key.problems().empty());
}

BOOST_AUTO_TEST_CASE(a_key_is_saved_as_a_new_version_and_answers_keep_the_one_they_were_given_to)
{
    take_in("a", question("q1", 3) + "," + question("q2", 3));
    const auto couple =
        app::add_couple(practice, {"Noor", "Sam", "", "", "C-1", day("2026-01-01"), day("2026-06-01")});
    const auto answer = [&](const std::string& version, const std::string& on) {
        app::import_answers(
            practice, workspace.library(), {couple, domain::Side::A, {}, "r.json", day("2026-06-01")},
            R"({"resourceType": "QuestionnaireResponse", "status": "completed", "questionnaire":
"https://rekindle.invalid/a|)" +
                version + R"(", "authored": ")" + on + R"(T10:00:00+01:00", "item": [
{"linkId": "q1", "answer": [{"valueInteger": 1}]}, {"linkId": "q2", "answer": [{"valueInteger": 2}]}]})");
    };
    answer("1", "2026-02-01");
    app::EditKey first(workspace, own("a"));
    first.set_counts(0, 0, Counts::AsItIs);
    first.set_counts(0, 1, Counts::AsItIs);
    first.save();
    BOOST_TEST(own("a").form.questionnaire->version == "1+key1");
    answer("1+key1", "2026-03-01");
    app::EditKey second(workspace, own("a"));
    BOOST_TEST(second.version() == "1+key2");
    second.set_counts(0, 1, Counts::Reversed);
    second.save();
    answer("1+key2", "2026-04-01");
    BOOST_TEST(practice.own_forms().all().size() == 3u);
    const auto stored = practice.responses().of(couple.id);
    BOOST_TEST_REQUIRE(stored.size() == 3u);
    BOOST_TEST(!stored[0].key.has_value());
    BOOST_TEST(stored[1].key.value().version == "1");
    BOOST_TEST(stored[2].key.value().version == "2");
    BOOST_TEST(app::licence_of(practice, *own("a").form.questionnaire) == "ours");
    // The couple is offered the newest alone; the library still shows all of them.
    const auto offered = app::couple_questionnaires(workspace, couple).partners[0].forms;
    BOOST_TEST(std::ranges::count(offered, std::string("Form a"), &app::OfferedForm::title) == 1);
    const app::LibraryList list(workspace, REKINDLE_SOURCE_DIR);
    BOOST_TEST(std::ranges::count(list.rows(), std::string("Form a"), &app::LibraryEntry::title) == 3);
    BOOST_TEST(std::ranges::count(list.rows(), true, &app::LibraryEntry::key_can_be_edited) == 1);
}

BOOST_AUTO_TEST_CASE(naming_a_question_in_a_key_opens_its_answers_to_nobody)
{
    take_in("a", question("q1", 3) + "," + choice("c"));
    app::EditKey key(workspace, own("a"));
    key.set_counts(0, 1, Counts::AsItIs);
    key.describe(0,
                 {"Fear", domain::Rule::Sum, domain::Direction::LowerIsBetter, domain::Visibility::Safety});
    key.set_points(1, "0 1 2");
    key.save();
    const domain::ScoringKey& saved = *own("a").scoring_key();
    BOOST_TEST((domain::visibility_of(saved, "c") == domain::Visibility::Safety));
    BOOST_TEST((saved.scales[0].visibility == domain::Visibility::Safety));
    app::EditKey other(workspace, own("a"));
    BOOST_TEST((other.scales()[0].visibility == domain::Visibility::Safety));
}

BOOST_AUTO_TEST_CASE(worked_examples_that_come_out_no_more_keep_it_from_being_saved_until_they_are_left_out)
{
    app::ImportForms import(workspace, REKINDLE_SOURCE_DIR);
    import.add({file("b.json", form("b", question("auditc-1", 4) + "," + question("auditc-2", 4) + "," +
                                             question("auditc-3", 4)))});
    import.set_instrument(0, "audit-c");
    import.set_licence(0, "Harbour Street");
    import.take_in();
    app::EditKey key(workspace, own("b"));
    BOOST_TEST(key.has_norms_or_examples());
    BOOST_TEST(key.problems().empty());
    key.set_counts(0, 0, Counts::Reversed);
    BOOST_TEST(any_holds(key.problems(), "lowest on every item"));
    key.drop_norms_and_examples();
    BOOST_TEST(!key.has_norms_or_examples());
    BOOST_TEST(key.problems().size() == 1u); // its alert is of the score as it was
    key.set_counts(0, 0, Counts::AsItIs);
    BOOST_TEST(key.problems().empty());
}

BOOST_AUTO_TEST_CASE(norms_are_kept_only_while_the_same_answers_give_the_same_score)
{
    const std::string bytes = form("n", question("q1", 3) + "," + choice("c"));
    app::FormToImport wanted{"n.json", forms::load_questionnaire(bytes), {}};
    wanted.key =
        forms::load_key(R"({"questionnaire": "https://rekindle.invalid/n|1", "version": 1, "scales": [
{"id": "s", "title": "S", "rule": "sum", "items": ["q1", "c"], "direction": "higher-is-better", "bands_source": "page 3",
"cutoff": {"value": 3.5, "source": "page 4"}, "bands": [{"id": "all", "title": "All", "from": 0, "to": 5}]}],
"items": {"c": {"points": {"no": 0, "some": 1, "yes": 2}}}})",
                        &*wanted.form.questionnaire);
    BOOST_TEST_REQUIRE(wanted.key->key.has_value());
    BOOST_TEST(app::import_form(practice, workspace.library(), wanted));
    workspace.read_library_anew();
    app::EditKey key(workspace, own("n"));
    BOOST_TEST(key.problems().empty());
    key.set_needed(0, "2"); // changes for whom there is a score, and none of the scores
    BOOST_TEST(key.problems().empty());
    key.set_points(1, "0, 1, 3");
    BOOST_TEST(any_holds(key.problems(), "bands, cut-off and reference sample are of the scale as it was"));
    key.set_points(1, "0, 1, 2");
    BOOST_TEST(key.problems().empty());
    key.set_counts(0, 0, Counts::Reversed);
    BOOST_TEST(!key.problems().empty());
    key.drop_norms_and_examples();
    BOOST_TEST(key.problems().empty());
    key.save();
    BOOST_TEST(!own("n").scoring_key()->scales[0].cutoff.has_value());
}

BOOST_AUTO_TEST_CASE(a_safety_alert_is_kept_only_while_the_same_answers_raise_it)
{
    const std::string bytes = form("n", question("q1", 3) + "," + choice("c"));
    app::FormToImport wanted{"n.json", forms::load_questionnaire(bytes), {}};
    wanted.key =
        forms::load_key(R"({"questionnaire": "https://rekindle.invalid/n|1", "version": 1, "scales": [
{"id": "s", "title": "S", "rule": "sum", "items": ["q1", "c"], "direction": "higher-is-better"}],
"alerts": [{"id": "afraid", "title": "Afraid at home", "severity": "high", "item": "c", "at_least": 2}],
"items": {"c": {"points": {"no": 0, "some": 1, "yes": 2}}}})",
                        &*wanted.form.questionnaire);
    BOOST_TEST_REQUIRE(wanted.key->key.has_value());
    BOOST_TEST(app::import_form(practice, workspace.library(), wanted));
    workspace.read_library_anew();
    app::EditKey key(workspace, own("n"));
    key.set_counts(0, 0, Counts::Reversed); // another question
    BOOST_TEST(key.problems().empty());
    key.set_points(1, "2, 1, 0");
    BOOST_TEST(
        any_holds(key.problems(), "The safety alert \"Afraid at home\" is of the points as they were"));
    key.drop_norms_and_examples();
    BOOST_TEST(!key.problems().empty());
    key.set_points(1, "0, 1, 2");
    BOOST_TEST(key.problems().empty());
}

BOOST_AUTO_TEST_SUITE_END()
