// SPDX-License-Identifier: MIT
// The schema serves editors; what decides is the typed reader. This keeps the two from drifting apart.
#include "forms/loaded.h"
#include "json/parse.h"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <set>

using namespace rekindle;
using json::Value;

namespace {

/// Every name that stands under a "properties" of the schema.
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

/// Every member name of a key, but not those that are ids and codes of its author's choosing.
void collect_used(const Value& value, std::set<std::string>& names, bool own_words = false)
{
    const std::set<std::string> dictionaries{"items", "points", "answers"};
    for (const auto& [name, member] : value.members()) {
        if (!own_words) names.insert(name);
        const bool examples_scales = name == "scales" && member.is(Value::Kind::Object);
        const bool dictionary =
            !own_words && member.is(Value::Kind::Object) && (dictionaries.contains(name) || examples_scales);
        collect_used(member, names, dictionary);
    }
    for (const Value& item : value.items()) collect_used(item, names);
}

} // namespace

BOOST_AUTO_TEST_SUITE(schema_tests)

BOOST_AUTO_TEST_CASE(every_member_of_every_shipped_key_is_in_the_schema)
{
    std::set<std::string> described;
    collect_described(json::parse(source_file("docs/schema/key.schema.json")).value.value(), described);
    int keys = 0;
    const std::filesystem::path folder =
        std::filesystem::path(REKINDLE_SOURCE_DIR) / "forms" / "questionnaires";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (!std::filesystem::exists(entry.path() / "key.json")) continue;
        ++keys;
        std::set<std::string> used;
        const std::string name = "forms/questionnaires/" + entry.path().filename().string() + "/key.json";
        collect_used(json::parse(source_file(name)).value.value(), used);
        for (const std::string& member : used) BOOST_TEST(described.contains(member), name << ": " << member);
    }
    BOOST_TEST(keys > 0);
}

BOOST_AUTO_TEST_CASE(the_schema_describes_the_members_the_reader_knows)
{
    std::set<std::string> described;
    collect_described(json::parse(source_file("docs/schema/key.schema.json")).value.value(), described);
    const std::set<std::string> known{"alerts",
                                      "answers",
                                      "at_least",
                                      "at_most",
                                      "attribution",
                                      "band",
                                      "bands",
                                      "bands_source",
                                      "citation",
                                      "comparable_with",
                                      "cutoff",
                                      "direction",
                                      "domain",
                                      "examples",
                                      "from",
                                      "held_by",
                                      "holder",
                                      "id",
                                      "item",
                                      "items",
                                      "least",
                                      "licence",
                                      "link_id",
                                      "minimum_answered",
                                      "most",
                                      "multiplier",
                                      "name",
                                      "needs_holder",
                                      "partner",
                                      "percent",
                                      "percent_of_range",
                                      "perception",
                                      "points",
                                      "population",
                                      "prorate",
                                      "prorated",
                                      "questionnaire",
                                      "reference",
                                      "reliability",
                                      "reliability_kind",
                                      "reversed",
                                      "rule",
                                      "scale",
                                      "scales",
                                      "score",
                                      "sd",
                                      "self",
                                      "severity",
                                      "source",
                                      "terms",
                                      "title",
                                      "to",
                                      "value",
                                      "version",
                                      "visibility",
                                      "weight"};
    BOOST_TEST(described == known, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
