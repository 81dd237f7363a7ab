// SPDX-License-Identifier: MIT
// What every shipped template must keep to beyond its grammar, and that page, schema and files agree.
#include "forms/homework/catalog.h"
#include "shipped.h"

#include <boost/test/unit_test.hpp>

#include <map>
#include <set>

using namespace rekindle;
using json::Value;

namespace {

forms::HomeworkCatalog catalog()
{
    return forms::HomeworkCatalog::load(std::filesystem::path(REKINDLE_SOURCE_DIR) / "forms/homework");
}

/// Names of all members, without those of the FHIR items.
void collect_names(const Value& value, std::set<std::string>& names)
{
    for (const auto& [name, member] : value.members()) {
        names.insert(name);
        if (name != "log" && name != "review" && name != "agreed") collect_names(member, names);
    }
    for (const Value& item : value.items()) collect_names(item, names);
}

/// Names under every "properties" of a JSON Schema.
void collect_properties(const Value& value, std::set<std::string>& names)
{
    for (const auto& [name, member] : value.members()) {
        if (name == "properties") {
            for (const auto& [property, ignored] : member.members()) names.insert(property);
        }
        collect_properties(member, names);
    }
    for (const Value& item : value.items()) collect_properties(item, names);
}

std::string example_of_page()
{
    const std::string page = source_file("docs/homework-format.md");
    const std::string mark = "<!-- example: homework.json -->\n```json\n";
    const std::size_t from = page.find(mark);
    BOOST_REQUIRE(from != std::string::npos);
    const std::size_t start = from + mark.size();
    return page.substr(start, page.find("```", start) - start);
}

bool is_rating(const domain::Item& item)
{
    return item.type == domain::ItemType::Integer && item.presentation.control == "slider";
}

} // namespace

BOOST_AUTO_TEST_SUITE(content_tests)

BOOST_AUTO_TEST_CASE(the_example_of_the_page_is_a_template)
{
    const forms::LoadedHomework loaded = forms::load_homework(example_of_page());
    BOOST_TEST(shipped::lines(loaded.problems) == "");
    BOOST_REQUIRE(loaded.homework.has_value());
    BOOST_TEST(loaded.homework->id == "touch-morning-hug");
}

BOOST_AUTO_TEST_CASE(schema_page_and_shipped_files_use_the_same_words)
{
    std::set<std::string> properties;
    collect_properties(json::parse(source_file("docs/schema/homework.schema.json")).value.value(),
                       properties);
    std::set<std::string> used;
    const forms::HomeworkCatalog all = catalog();
    for (const forms::HomeworkEntry& entry : all.entries())
        collect_names(json::parse(entry.bytes).value.value(), used);
    for (const std::string& name : used)
        BOOST_TEST(properties.contains(name), name << " is not in the schema");
    const std::string page = source_file("docs/homework-format.md");
    for (const std::string& name : properties) {
        if (name == "linkId" || name == "text" || name == "type") continue; // FHIR's
        BOOST_TEST(used.contains(name), name << " of the schema is in no shipped file");
        const bool described = page.find("`" + name + "`") != std::string::npos ||
                               page.find("\"" + name + "\"") != std::string::npos;
        BOOST_TEST(described, name << " is not on the page");
    }
}

BOOST_AUTO_TEST_CASE(every_log_asks_for_a_barrier_and_a_private_note_and_rates_from_0_to_10)
{
    const std::map<domain::Kind, std::vector<std::string>> ratings{
        {domain::Kind::TouchRitual, {"comfort", "felt-safe", "closeness", "stress-before", "stress-after"}},
        {domain::Kind::Forgiveness, {"intensity", "anger", "empathy", "compassion"}},
        {domain::Kind::GoalPlan, {"effort", "support", "closeness"}},
    };
    const forms::HomeworkCatalog all = catalog();
    for (const forms::HomeworkEntry& entry : all.entries()) {
        const domain::HomeworkTemplate& homework = entry.homework;
        BOOST_TEST_CONTEXT(homework.id)
        {
            const auto of_kind = ratings.find(kind_of(homework.kind));
            for (const std::string& link_id :
                 of_kind == ratings.end() ? std::vector<std::string>{} : of_kind->second) {
                const domain::Item* const item = find_item(homework.log, link_id);
                BOOST_REQUIRE(item != nullptr);
                BOOST_TEST(is_rating(*item), link_id);
            }
            for (const domain::Item* const item : all_items(homework.log)) {
                if (!is_rating(*item)) continue;
                BOOST_TEST((item->constraints.least == domain::Value(std::int64_t{0})), item->link_id);
                BOOST_TEST((item->constraints.most == domain::Value(std::int64_t{10})), item->link_id);
            }
            const domain::Item* const barrier = find_item(homework.log, "barrier");
            BOOST_REQUIRE(barrier != nullptr);
            BOOST_TEST(barrier->options.size() == 9U);
        }
    }
}

BOOST_AUTO_TEST_CASE(free_text_of_a_log_and_all_comfort_is_private_except_what_got_done)
{
    const forms::HomeworkCatalog all = catalog();
    for (const forms::HomeworkEntry& entry : all.entries()) {
        const domain::HomeworkTemplate& homework = entry.homework;
        for (const domain::Item* const item : all_items(homework.log)) {
            const bool touchy = item->link_id == "comfort" || item->link_id == "felt-safe";
            if (item->link_id == "evidence" || (item->type != domain::ItemType::Text && !touchy)) continue;
            BOOST_TEST(std::ranges::count(homework.private_items, item->link_id) == 1,
                       homework.id << " " << item->link_id);
        }
        BOOST_TEST(find_item(homework.log, "note") != nullptr, homework.id);
    }
}

BOOST_AUTO_TEST_CASE(one_link_id_means_one_thing_in_every_template)
{
    std::map<std::string, std::string> texts;
    const forms::HomeworkCatalog all = catalog();
    for (const forms::HomeworkEntry& entry : all.entries()) {
        for (const domain::Questionnaire* const form : {&entry.homework.log, &entry.homework.review}) {
            for (const domain::Item* const item : all_items(*form)) {
                const auto [known, is_new] = texts.emplace(item->link_id, item->text);
                BOOST_TEST(known->second == item->text, entry.homework.id << " " << item->link_id);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(the_stage_asked_for_in_a_log_is_one_of_the_template)
{
    const forms::HomeworkCatalog all = catalog();
    for (const forms::HomeworkEntry* const entry : all.of_kind(domain::Kind::Forgiveness)) {
        const auto& own = std::get<domain::ForgivenessTemplate>(entry->homework.kind);
        const domain::Item* const stage = find_item(entry->homework.log, "stage");
        BOOST_REQUIRE(stage != nullptr);
        BOOST_REQUIRE(stage->options.size() == own.stages.size());
        for (std::size_t i = 0; i < own.stages.size(); ++i) {
            const auto& coding = std::get<domain::Coding>(stage->options[i].value);
            BOOST_TEST(coding.code == own.stages[i].id);
            BOOST_TEST(coding.display == own.stages[i].title);
        }
    }
}

BOOST_AUTO_TEST_CASE(every_template_that_touches_forgives_or_plans_together_is_conjoint_and_says_when_not)
{
    const forms::HomeworkCatalog all = catalog();
    for (const forms::HomeworkEntry& entry : all.entries()) {
        const domain::Kind kind = kind_of(entry.homework.kind);
        const bool for_two = kind == domain::Kind::TouchRitual || kind == domain::Kind::Forgiveness ||
                             kind == domain::Kind::GoalPlan;
        BOOST_TEST((entry.homework.conjoint || !for_two), entry.homework.id);
        BOOST_TEST(!entry.homework.contraindications.empty(), entry.homework.id);
    }
}

BOOST_AUTO_TEST_SUITE_END()
