// SPDX-License-Identifier: MIT
#include "report/definition.h"

#include "base/error.h"
#include "support/temporary_folder.h"
#include "json/parse.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

using namespace rekindle;
using namespace rekindle::report;

namespace {

std::string text_of(const std::string& file)
{
    std::ifstream stream(std::string(REKINDLE_SOURCE_DIR) + "/" + file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

bool complains(const ReadDefinition& read, const std::string& where)
{
    return std::any_of(read.problems.begin(), read.problems.end(),
                       [&](const base::Problem& problem) { return problem.where == where; });
}

} // namespace

BOOST_AUTO_TEST_SUITE(definition_tests)

BOOST_AUTO_TEST_CASE(every_kind_of_block_stands_in_a_shipped_report_and_in_none_of_them_twice)
{
    std::set<BlockKind> shipped;
    for (const Definition& definition : load_definitions(REKINDLE_SOURCE_DIR "/reports")) {
        std::vector<std::vector<Block>> sheets{definition.blocks};
        for (const Edition& edition : definition.editions) sheets.push_back(edition.blocks);
        for (const std::vector<Block>& blocks : sheets) {
            std::set<BlockKind> kinds;
            for (const Block& block : blocks) kinds.insert(block.kind);
            BOOST_TEST(kinds.size() == blocks.size(), definition.id);
            shipped.merge(kinds);
        }
    }
    BOOST_TEST(shipped.size() == block_kinds);
}

BOOST_AUTO_TEST_CASE(the_shipped_progress_report_has_every_sheet_but_those_of_reports_of_their_own)
{
    const auto progress = find_definition(REKINDLE_SOURCE_DIR "/reports", "progress");
    BOOST_TEST_REQUIRE(progress.has_value());
    constexpr std::size_t about_one_couple = block_kinds - 5; // the others are about the practice
    // The last two are for research.
    std::set<BlockKind> kinds{BlockKind::Feedback, BlockKind::NextSession, BlockKind::Long,
                              BlockKind::Dictionary};
    for (const Block& block : progress->blocks) kinds.insert(block.kind);
    BOOST_TEST(kinds.size() == about_one_couple);
    BOOST_TEST(progress->blocks.size() == about_one_couple - 4);
    BOOST_TEST((progress->about == About::Couple));
    BOOST_TEST((progress->audiences == std::vector{domain::Audience::Counselor}));
    BOOST_TEST(!progress->blocks[0].landscape);
    BOOST_TEST(progress->blocks[1].landscape);
    BOOST_TEST((progress->blocks[3].kind == BlockKind::Scores && !progress->blocks[3].landscape));
}

BOOST_AUTO_TEST_CASE(a_mistake_in_one_definition_is_no_hindrance_to_another)
{
    const TemporaryFolder folder;
    std::ofstream(folder / "mine.json") << R"({"id": "mine")";
    std::ofstream(folder / "other.json") << R"({"id": "another", "version": 1, "title": "T",
        "audiences": ["counselor"], "blocks": [{"block": "goals", "title": "Goals"}]})";
    std::ofstream(folder / "good.json") << R"({"id": "good", "version": 1, "title": "T",
        "audiences": ["counselor"], "blocks": [{"block": "goals", "title": "Goals"}]})";
    BOOST_TEST(find_definition(folder.path(), "good").has_value());
    BOOST_CHECK_THROW(find_definition(folder.path(), "mine"), base::Error);
    BOOST_CHECK_THROW(find_definition(folder.path(), "other"), base::Error); // not named after its id
    for (const char* none : {"none", "", "../good", "Good", "good.json"})
        BOOST_TEST(!find_definition(folder.path(), none).has_value(), none);
    BOOST_CHECK_THROW(load_definitions(folder.path()), base::Error);
}

BOOST_AUTO_TEST_CASE(every_problem_is_told_at_once_with_its_place)
{
    const ReadDefinition read = read_definition(R"({
        "id": "My Report", "version": 0, "titel": "x", "paper": "A3", "audiences": ["everybody", "counselor", "counselor"],
        "blocks": [
            {"block": "summry", "title": "Summary"},
            {"block": "trends", "title": "a/b", "options": {"charts": 1, "levels": true}},
            {"block": "goals", "title": "summary", "options": {"orientation": "sideways"}}
        ]})");
    BOOST_TEST(!read.definition);
    for (const char* where :
         {"/id", "/version", "/titel", "/title", "/paper", "/audiences", "/blocks/0/block", "/blocks/1/title",
          "/blocks/1/options/charts", "/blocks/1/options/levels", "/blocks/2/title",
          "/blocks/2/options/orientation"}) {
        BOOST_TEST(complains(read, where), where);
    }
    BOOST_TEST(read.problems.size() == 13U); // two about audiences
}

BOOST_AUTO_TEST_CASE(a_report_is_about_a_couple_or_the_practice_and_that_one_is_for_the_counselor_alone)
{
    const auto read = [](const std::string& about, const std::string& block, const std::string& audience,
                         const std::string& more = "") {
        return read_definition(R"({"id": "x", "version": 1, "title": "X", "about": ")" + about +
                               R"(", "audiences": [")" + audience + R"("], "blocks": [{"block": ")" + block +
                               R"(", "title": "T"}])" + more + "}");
    };
    const ReadDefinition caseload = read("practice", "caseload", "counselor");
    BOOST_TEST_REQUIRE(caseload.definition.has_value());
    BOOST_TEST((caseload.definition->about == About::Practice));
    BOOST_TEST(complains(read("practice", "caseload", "de-identified"), "/audiences"));
    BOOST_TEST(complains(read("practice", "caseload", "counselor", R"(, "editions": [])"), "/audiences"));
    BOOST_TEST(complains(read("practice", "summary", "counselor"), "/blocks/0/block"));
    for (const char* block : {"caseload", "caseload-made", "norms", "norms-made", "disclosures"})
        BOOST_TEST(complains(read("couple", block, "counselor"), "/blocks/0/block"), block);
    BOOST_TEST(complains(read("everybody", "summary", "counselor"), "/about"));
    for (const char* id : {"caseload", "practice-statistics", "disclosures"})
        BOOST_TEST((load_definition(std::string(REKINDLE_SOURCE_DIR "/reports/") + id + ".json").about ==
                    About::Practice));
}

BOOST_AUTO_TEST_CASE(a_report_needs_blocks_and_an_audience)
{
    const ReadDefinition read = read_definition(R"({"id": "x", "version": 1, "title": "X", "blocks": []})");
    BOOST_TEST(complains(read, "/blocks"));
    BOOST_TEST(complains(read, "/audiences"));
    BOOST_TEST(!read_definition("[]").problems.empty());
    BOOST_TEST(!read_definition("{").problems.empty());
}

BOOST_AUTO_TEST_CASE(an_audience_stands_in_one_edition_and_counselors_blocks_in_the_counselors)
{
    const auto with = [](const std::string& edition) {
        return read_definition(R"({"id": "x", "version": 1, "title": "X", "audiences": ["counselor"],
            "blocks": [{"block": "method", "title": "Method"}], "editions": [)" +
                               edition + "]}");
    };
    const std::string couple = R"({"audiences": ["couple-shared"], "title": "Ours", "note": "For you two.",
        "blocks": [{"block": "summary", "title": "Summary"}]})";
    const ReadDefinition read = with(couple);
    BOOST_TEST_REQUIRE(read.definition.has_value());
    const auto edition = edition_for(*read.definition, domain::Audience::CoupleShared);
    BOOST_TEST_REQUIRE(edition.has_value());
    BOOST_TEST(edition->title == "Ours");
    BOOST_TEST(edition->note == "For you two.");
    BOOST_TEST(edition_for(*read.definition, domain::Audience::Counselor)->blocks.size() == 1U);
    BOOST_TEST(!edition_for(*read.definition, domain::Audience::PartnerA).has_value());

    BOOST_TEST(complains(with(couple + "," + couple), "/editions/1/audiences"));
    BOOST_TEST(
        complains(with(R"({"audiences": ["partner-a"], "title": "T", "blocks": []})"), "/editions/0/blocks"));
    for (const char* block : {"partners", "scores", "results", "weeks", "story", "sessions", "answers",
                              "calculations", "codebook", "method", "next-session", "long", "dictionary"})
        BOOST_TEST(complains(with(R"({"audiences": ["partner-a"], "title": "T", "blocks": [{"block": ")" +
                                  std::string(block) + R"(", "title": "B"}]})"),
                             "/editions/0/blocks/0/block"),
                   block);
}

BOOST_AUTO_TEST_CASE(what_is_for_research_stands_in_an_edition_for_nobody_else)
{
    const auto read_for = [](const std::string& audiences) {
        return read_definition(R"({"id": "x", "version": 1, "title": "X", "audiences": [)" + audiences +
                               R"(], "blocks": [{"block": "long", "title": "Values"}]})");
    };
    BOOST_TEST(read_for(R"("de-identified")").definition.has_value());
    BOOST_TEST(complains(read_for(R"("counselor")"), "/blocks/0/block"));
    BOOST_TEST(complains(read_for(R"("de-identified", "partner-a")"), "/blocks/0/block"));
}

BOOST_AUTO_TEST_CASE(a_report_has_a_block_where_the_edition_of_that_audience_has_it)
{
    const auto progress = find_definition(REKINDLE_SOURCE_DIR "/reports", "progress").value();
    using enum BlockKind;
    BOOST_TEST(has_block(progress, domain::Audience::Counselor, {Answers, Calculations}));
    BOOST_TEST(has_block(progress, domain::Audience::Counselor, {NextSession, Method}));
    BOOST_TEST(!has_block(progress, domain::Audience::Counselor, {NextSession, Long}));
    BOOST_TEST(has_block(progress, domain::Audience::DeIdentified, {Long}));
    for (const auto audience : {domain::Audience::CoupleShared, domain::Audience::PartnerA,
                                domain::Audience::PartnerB, domain::Audience::DeIdentified})
        BOOST_TEST(!has_block(progress, audience, {Answers, Calculations, Codebook}));
    const auto caseload = find_definition(REKINDLE_SOURCE_DIR "/reports", "caseload").value();
    BOOST_TEST(!has_block(caseload, domain::Audience::PartnerA, {Caseload})); // nothing for that audience
}

BOOST_AUTO_TEST_CASE(a_sheet_may_be_kept_from_paper_but_not_all_of_them)
{
    const auto with = [](const std::string& goals) {
        return read_definition(
            R"({"id": "x", "version": 1, "title": "X", "audiences": ["counselor"], "blocks": [
            {"block": "answers", "title": "Answers", "options": {"print": false}},
            {"block": "goals", "title": "Goals", "options": {)" +
            goals + "}}]}");
    };
    const ReadDefinition read = with(R"("levels": false)");
    BOOST_TEST_REQUIRE(read.definition.has_value());
    BOOST_TEST(!read.definition->blocks[0].print);
    BOOST_TEST(read.definition->blocks[1].print);
    BOOST_TEST(complains(with(R"("print": false)"), "/blocks"));
    BOOST_TEST(complains(with(R"("print": "no")"), "/blocks/1/options/print"));
}

BOOST_AUTO_TEST_CASE(a_sheet_name_follows_the_rules_of_spreadsheet_programs)
{
    for (const char* name : {"Scores", "Итоги и цели", "A'B", "31 characters are just allowed!"}) {
        BOOST_TEST(sheet_name_problem(name) == "", name);
    }
    for (const char* name : {"", "  ", "a:b", "a/b", "a\\b", "a?b", "a*b", "[a]", "'a", "a'", "a\nb", "\xFF",
                             "32 characters are one too many!!"}) {
        BOOST_TEST(sheet_name_problem(name) != "", name);
    }
}

BOOST_AUTO_TEST_CASE(a_file_that_is_not_there_or_wrong_is_an_error_that_says_so)
{
    BOOST_CHECK_EXCEPTION(load_definition("no-such-file.json"), base::Error, [](const base::Error& error) {
        return error.trouble() == base::Trouble::NotFound;
    });
    BOOST_CHECK_EXCEPTION(load_definition(REKINDLE_SOURCE_DIR "/docs/schema/report.schema.json"), base::Error,
                          [](const base::Error& error) {
                              return error.trouble() == base::Trouble::Data && !error.problems().empty();
                          });
}

BOOST_AUTO_TEST_CASE(the_example_of_the_manual_is_a_report)
{
    const std::string manual = text_of("docs/report-format.md");
    const std::size_t begin = manual.find("```json\n");
    BOOST_TEST_REQUIRE(begin != std::string::npos);
    const std::string example = manual.substr(begin + 8, manual.find("```", begin + 8) - begin - 8);
    const ReadDefinition read = read_definition(example);
    BOOST_TEST_REQUIRE(read.definition.has_value());
    BOOST_TEST(read.definition->id == "first-look");
}

BOOST_AUTO_TEST_CASE(the_schema_for_editors_knows_the_same_words)
{
    const json::Parsed schema = json::parse(text_of("docs/schema/report.schema.json"));
    BOOST_TEST_REQUIRE(schema.value.has_value());
    const auto words = [&](std::initializer_list<const char*> path) {
        const json::Value* value = &*schema.value;
        for (const char* name : path) {
            value = value->find(name);
            BOOST_TEST_REQUIRE(value != nullptr, name);
        }
        std::vector<std::string> result;
        for (const json::Value& item : value->items()) result.push_back(item.text());
        return result;
    };
    std::vector<std::string> blocks;
    for (std::size_t kind = 0; kind < block_kinds; ++kind)
        blocks.emplace_back(word(static_cast<BlockKind>(kind)));
    BOOST_TEST(words({"$defs", "block", "properties", "block", "enum"}) == blocks,
               boost::test_tools::per_element());
    for (const std::string& audience : words({"properties", "audiences", "items", "enum"})) {
        BOOST_TEST(domain::parse_audience(audience).has_value(), audience);
    }
}

BOOST_AUTO_TEST_SUITE_END()
