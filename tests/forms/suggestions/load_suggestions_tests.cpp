// SPDX-License-Identifier: MIT
#include "forms/suggestions/load.h"
#include "support/files.h"
#include "support/temporary_folder.h"
#include "json/parse.h"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace rekindle;
using json::Value;

namespace {

struct Installed {
    forms::Catalog forms;
    forms::HomeworkCatalog homework;
};

const Installed& installed()
{
    static const std::filesystem::path folder = std::filesystem::path(REKINDLE_SOURCE_DIR) / "forms";
    static const Installed both{forms::load_catalog(folder),
                                forms::HomeworkCatalog::load(folder / "homework")};
    return both;
}

forms::LoadedSuggestions load(const std::string& text)
{
    return forms::load_suggestions(text, installed().forms, installed().homework);
}

std::string table(const std::string& rules)
{
    return R"({"version": 1, "language": "en", "thresholds_source": "By hand.", "rules": [)" + rules + "]}";
}

/// One rule with this condition.
std::string when(const std::string& condition)
{
    return table(R"({"id": "one", "when": )" + condition +
                 R"(, "suggest": ["care-mind"], "because": "Why."})");
}

/// "where: what" of every problem, one a line.
std::string problems(const std::string& text)
{
    const forms::LoadedSuggestions loaded = load(text);
    BOOST_TEST(loaded.rules.has_value() == loaded.problems.empty());
    std::string lines;
    for (const base::Problem& problem : loaded.problems) lines += problem.where + ": " + problem.what + "\n";
    return lines;
}

void collect_described(const Value& schema, std::set<std::string>& names)
{
    for (const auto& [name, value] : schema.members()) {
        if (name == "properties") {
            for (const auto& [property, described] : value.members()) names.insert(property);
        }
        collect_described(value, names);
    }
    for (const Value& item : schema.items()) collect_described(item, names);
}

void collect_used(const Value& value, std::set<std::string>& names)
{
    for (const auto& [name, member] : value.members()) {
        names.insert(name);
        collect_used(member, names);
    }
    for (const Value& item : value.items()) collect_used(item, names);
}

} // namespace

BOOST_AUTO_TEST_SUITE(load_suggestions_tests)

BOOST_AUTO_TEST_CASE(the_shipped_rules_are_read_whole_and_cover_every_domain)
{
    const std::string text = source_file("forms/suggestions.json");
    BOOST_TEST(problems(text) == "");
    const auto rules = load(text).rules.value().rules;
    BOOST_TEST(rules.size() == json::parse(text).value.value().find("rules")->items().size());
    std::set<std::string> domains, gaps;
    for (const domain::SuggestionRule& rule : rules) {
        if (const auto* const found = std::get_if<domain::DomainCondition>(&rule.when))
            domains.insert(found->domain);
        if (const auto* const found = std::get_if<domain::GapCondition>(&rule.when))
            gaps.insert(found->domain);
    }
    BOOST_TEST(domains.size() == 19u);
    BOOST_TEST(gaps.size() == 19u);
}

BOOST_AUTO_TEST_CASE(what_is_about_fear_stands_first_and_brings_up_nothing_for_two)
{
    const auto rules = load(source_file("forms/suggestions.json")).rules.value().rules;
    bool first = true;
    int about_fear = 0;
    for (const domain::SuggestionRule& rule : rules) {
        const auto* const item = std::get_if<domain::ItemCondition>(&rule.when);
        const bool is_fear = item && (item->item == "signs-eggshells" || item->item == "signs-reaction");
        first = first && is_fear;
        if (!is_fear) continue;
        ++about_fear;
        BOOST_TEST(first, rule.id);
        for (const std::string& id : rule.templates)
            BOOST_TEST(!installed().homework.find(id)->homework.conjoint, rule.id << ": " << id);
    }
    BOOST_TEST(about_fear == 2);
}

BOOST_AUTO_TEST_CASE(the_example_of_the_page_says_each_kind_of_condition)
{
    const std::string page = source_file("docs/homework-format.md");
    const auto start = page.find("```json\n", page.find("<!-- example: suggestions.json -->")) + 8;
    const std::string example = page.substr(start, page.find("```", start) - start);
    BOOST_TEST_REQUIRE(problems(example) == "");
    const domain::SuggestionRules read = *load(example).rules;
    BOOST_TEST(read.version == 1);
    BOOST_TEST(read.language == "en");
    BOOST_TEST(read.thresholds_source == "Set by hand for this page; no norms.");
    BOOST_TEST_REQUIRE(read.rules.size() == 5u);
    const auto low = std::get<domain::DomainCondition>(read.rules[0].when);
    BOOST_TEST((low.domain == "COMM" && low.compare == domain::DomainCondition::Compare::AtMost));
    BOOST_TEST(low.percent == 40);
    const auto high = std::get<domain::DomainCondition>(read.rules[1].when);
    BOOST_TEST((high.domain == "ROOT" && high.compare == domain::DomainCondition::Compare::AtLeast));
    BOOST_TEST(high.percent == 50);
    const auto gap = std::get<domain::GapCondition>(read.rules[2].when);
    BOOST_TEST((gap.domain == "TRUST" && gap.points == 20));
    const auto item = std::get<domain::ItemCondition>(read.rules[3].when);
    BOOST_TEST((item.item == "root-work" && item.at_least == 2));
    const auto ruler = std::get<domain::RulerCondition>(read.rules[4].when);
    BOOST_TEST((ruler.ruler == domain::Ruler::Confidence && ruler.at_most == 3));
    BOOST_TEST(read.rules[0].id == "comm-low");
    BOOST_TEST(read.rules[0].templates == std::vector<std::string>{"talk-ground-rules"},
               boost::test_tools::per_element());
    BOOST_TEST(read.rules[0].because == "Talking is hard: agree on rules first.");
}

BOOST_AUTO_TEST_CASE(a_template_that_is_not_installed_is_named_with_its_place)
{
    BOOST_TEST(problems(table(R"({"id": "one", "when": {"readiness": "confidence", "at_most": 3},
        "suggest": ["care-mind", "no-such-thing", "care-mind"], "because": "Why."})")) ==
               "/rules/0/suggest/1: there is no homework template “no-such-thing”\n"
               "/rules/0/suggest/2: “care-mind” stands here twice\n");
}

BOOST_AUTO_TEST_CASE(a_misspelt_word_is_refused_at_every_level)
{
    BOOST_TEST(
        problems(R"({"version": 1, "language": "en", "thresholds_source": "x", "rules": [], "rule": 1})")
            .starts_with("/rule: "));
    BOOST_TEST(problems(table(R"({"id": "one", "when": {"readiness": "confidence", "at_most": 3},
        "suggest": ["care-mind"], "because": "Why.", "why": ""})"))
                   .starts_with("/rules/0/why: "));
    for (const std::string condition :
         {R"("domain": "COMM", "at_most_percent": 40)", R"("gap": "COMM", "at_least_points": 20)",
          R"("item": "root-work", "at_least": 2)", R"("readiness": "confidence", "at_most": 3)"}) {
        BOOST_TEST(problems(when("{" + condition + "}")) == "", condition);
        BOOST_TEST(problems(when("{" + condition + R"(, "at": 1})")).starts_with("/rules/0/when/at: "),
                   condition);
    }
}

BOOST_AUTO_TEST_CASE(a_condition_says_one_thing)
{
    const std::string one = "/rules/0/when: must have exactly one of domain, gap, item and readiness\n";
    BOOST_TEST(problems(when("{}")) == one);
    BOOST_TEST(problems(when(R"({"domain": "COMM", "gap": "COMM", "at_most_percent": 4})")) == one);
    const std::string line = "/rules/0/when: must have one of at_most_percent and at_least_percent\n";
    BOOST_TEST(problems(when(R"({"domain": "COMM"})")) == line);
    BOOST_TEST(problems(when(R"({"domain": "COMM", "at_most_percent": 4, "at_least_percent": 5})")) == line);
}

BOOST_AUTO_TEST_CASE(a_line_that_no_value_or_every_value_meets_is_refused)
{
    const auto refused = [](const std::string& condition, const std::string& member) {
        return problems(when(condition)).starts_with("/rules/0/when/" + member + ": must be ");
    };
    BOOST_TEST(refused(R"({"domain": "COMM", "at_most_percent": 100.1})", "at_most_percent"));
    BOOST_TEST(refused(R"({"domain": "COMM", "at_least_percent": -1})", "at_least_percent"));
    BOOST_TEST(refused(R"({"gap": "COMM", "at_least_points": 0})", "at_least_points"));
    BOOST_TEST(refused(R"({"gap": "COMM", "at_least_points": 101})", "at_least_points"));
    BOOST_TEST(refused(R"({"readiness": "confidence", "at_most": 11})", "at_most"));
    BOOST_TEST(refused(R"({"readiness": "confidence", "at_most": "3"})", "at_most"));
    BOOST_TEST(refused(R"({"readiness": "hope", "at_most": 3})", "readiness"));
    BOOST_TEST(refused(R"({"item": "root-work", "at_least": 0})", "at_least")); // 0-3
    BOOST_TEST(refused(R"({"item": "root-work", "at_least": 3.5})", "at_least"));
    BOOST_TEST(problems(when(R"({"item": "root-work", "at_least": 3})")) == "");
    BOOST_TEST(problems(when(R"({"item": "root-work", "at_least": "2"})")) ==
               "/rules/0/when/at_least: must be a number\n");
    BOOST_TEST(problems(when(R"({"gap": "COMM"})")) == "/rules/0/when/at_least_points: is missing\n");
}

BOOST_AUTO_TEST_CASE(an_item_without_points_in_an_installed_form_is_refused)
{
    for (const std::string item : {"no-such-item", "intake-core:root-work", "help-want"}) {
        BOOST_TEST(problems(when(R"({"item": ")" + item + R"(", "at_least": 2})"))
                       .starts_with("/rules/0/when/item: “" + item + "” is no item with points"),
                   item);
    }
    BOOST_TEST(problems(when(R"({"domain": "COM", "at_most_percent": 4})")) ==
               "/rules/0/when/domain: “COM” is not a code known here\n");
}

BOOST_AUTO_TEST_CASE(all_problems_come_at_once)
{
    BOOST_TEST(problems(table(R"({"id": "Bad Id", "suggest": [], "because": "two\nlines"},
        {"id": "x", "when": {"gap": "X", "at_least_points": 20}, "suggest": ["care-mind"], "because": ""},
        {"id": "x", "when": {"readiness": "confidence", "at_most": 3}, "because": "Why."}, 7)")) ==
               "/rules/0/id: must be of small letters, digits and hyphens\n"
               "/rules/0/when: is missing\n"
               "/rules/0/suggest: must not be empty\n"
               "/rules/0/because: must be one line\n"
               "/rules/1/when/gap: “X” is not a code known here\n"
               "/rules/1/because: must not be empty\n"
               "/rules/2/suggest: is missing\n"
               "/rules/2/id: “x” is the id of another rule too\n"
               "/rules/3: must be an object\n");
    BOOST_TEST(problems("{}") == "/version: is missing\n/language: is missing\n"
                                 "/thresholds_source: is missing\n/rules: is missing\n");
    BOOST_TEST(problems("[]") == ": must be an object\n");
    BOOST_TEST(problems("{").starts_with("byte "));
}

BOOST_AUTO_TEST_CASE(a_file_that_is_not_there_is_a_problem_and_one_that_is_carries_its_name)
{
    const TemporaryFolder folder;
    const auto loaded = [&] {
        return forms::load_suggestions_file(folder / "suggestions.json", installed().forms,
                                            installed().homework);
    };
    BOOST_TEST_REQUIRE(loaded().problems.size() == 1u);
    BOOST_TEST(!loaded().rules.has_value());
    BOOST_TEST((loaded().file == folder / "suggestions.json"));
    std::ofstream(folder / "suggestions.json") << table("");
    BOOST_TEST(loaded().rules.has_value());
    BOOST_TEST((loaded().file == folder / "suggestions.json"));
}

// The schema serves editors; what decides is the typed reader. This keeps the two from drifting apart.
BOOST_AUTO_TEST_CASE(the_schema_describes_the_members_the_reader_knows)
{
    std::set<std::string> described, used;
    collect_described(json::parse(source_file("docs/schema/suggestions.schema.json")).value.value(),
                      described);
    const std::set<std::string> known{"at_least",
                                      "at_least_percent",
                                      "at_least_points",
                                      "at_most",
                                      "because",
                                      "at_most_percent",
                                      "domain",
                                      "gap",
                                      "id",
                                      "item",
                                      "language",
                                      "readiness",
                                      "rules",
                                      "suggest",
                                      "thresholds_source",
                                      "version",
                                      "when"};
    BOOST_TEST(described == known, boost::test_tools::per_element());
    // The shipped file says every one of them, and the reader reads it.
    collect_used(json::parse(source_file("forms/suggestions.json")).value.value(), used);
    BOOST_TEST(used == known, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_schema_lists_the_codes_and_rulers_the_reader_takes)
{
    const Value schema = json::parse(source_file("docs/schema/suggestions.schema.json")).value.value();
    const Value& defs = *schema.find("$defs");
    const auto& codes = defs.find("code")->find("enum")->items();
    BOOST_TEST(codes.size() == 19u);
    for (const Value& code : codes)
        BOOST_TEST(problems(when(R"({"gap": ")" + code.text() + R"(", "at_least_points": 20})")) == "");
    const auto& rulers = defs.find("readiness")->find("properties")->find("readiness")->find("enum")->items();
    BOOST_TEST(rulers.size() == 3u);
    for (const Value& ruler : rulers)
        BOOST_TEST(problems(when(R"({"readiness": ")" + ruler.text() + R"(", "at_most": 3})")) == "");
}

BOOST_AUTO_TEST_SUITE_END()
