// SPDX-License-Identifier: MIT
// Taking questionnaires into the practice's own library.
#include "app/demo_practice.h"
#include "app/own_forms.h"
#include "app/pages/import_forms.h"
#include "base/error.h"

#include <boost/test/unit_test.hpp>

#include <fstream>

using namespace rekindle;

namespace {

std::string question(const std::string& link_id, int most)
{
    return R"({"linkId": ")" + link_id + R"(", "text": "About )" + link_id +
           R"(?", "type": "integer", "extension": [
{"url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueInteger": 0},
{"url": "http://hl7.org/fhir/StructureDefinition/maxValue", "valueInteger": )" +
           std::to_string(most) + "}]}";
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

BOOST_AUTO_TEST_SUITE_END()
