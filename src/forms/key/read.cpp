// SPDX-License-Identifier: MIT
#include "forms/key/read.h"

#include "base/text.h"
#include "base/translate.h"

#include <algorithm>
#include <limits>

namespace rekindle::forms {

using base::tr;
using domain::ScoringKey;
using domain::Visibility;
using json::Reader;
using json::Value;

namespace {

void read_points(const Reader& reader, domain::ItemFact& fact)
{
    reader.within("points", [&](const Reader& points) {
        for (const auto& [code, value] : points.value().members()) fact.points[code] = points.number(code);
    });
}

domain::ItemFact read_fact(const Reader& reader)
{
    reader.only({"domain", "visibility", "points", "least", "most"});
    domain::ItemFact fact;
    fact.domain = reader.optional_text("domain").value_or("");
    fact.visibility = read_visibility(reader, Visibility::Normal);
    read_points(reader, fact);
    fact.least = reader.optional_number("least");
    fact.most = reader.optional_number("most");
    if (reader.has("least") != reader.has("most"))
        reader.problem("", tr("\"least\" and \"most\" go together: give both or none"));
    if (fact.least && fact.most && *fact.least >= *fact.most)
        reader.problem("least", tr("must be below \"most\""));
    return fact;
}

domain::Licence read_licence(const Reader& reader)
{
    reader.only({"holder", "terms", "citation", "attribution", "needs_holder", "held_by"});
    domain::Licence licence;
    licence.holder = reader.optional_text("holder").value_or("");
    licence.terms = reader.optional_text("terms").value_or("");
    licence.citation = reader.optional_text("citation").value_or("");
    licence.attribution = reader.optional_text("attribution").value_or("");
    licence.needs_holder = reader.boolean("needs_holder", false);
    licence.held_by = std::string(base::trimmed(reader.optional_text("held_by").value_or("")));
    return licence;
}

domain::Comparable read_comparable(const Reader& reader, const ScoringKey& key)
{
    reader.only({"questionnaire", "version", "scales"});
    domain::Comparable comparable;
    comparable.questionnaire = reader.text("questionnaire");
    comparable.version = static_cast<int>(reader.integer("version", 1, std::numeric_limits<int>::max()));
    comparable.scales = reader.texts("scales");
    for (std::size_t i = 0; i < comparable.scales.size(); ++i) {
        if (std::ranges::find(key.scales, comparable.scales[i], &domain::Scale::id) == key.scales.end())
            reader.problem("scales", base::say("this key has no scale \"{}\"", comparable.scales[i]));
    }
    if (comparable.questionnaire == key.questionnaire && comparable.version > key.version)
        reader.problem("version",
                       tr("must not be newer than this key: the newer key says what it compares with"));
    return comparable;
}

domain::PerceptionPair read_perception_pair(const Reader& reader)
{
    reader.only({"self", "partner"});
    return {reader.text("self"), reader.text("partner")};
}

} // namespace

domain::Visibility read_visibility(const Reader& reader, Visibility otherwise)
{
    constexpr std::array classes{Visibility::Normal, Visibility::Private, Visibility::Safety};
    const auto read = reader.optional_one_of("visibility", {"normal", "private", "safety"});
    return read ? classes.at(*read) : otherwise;
}

void each_member(const Reader& reader, std::string_view name,
                 const std::function<void(const std::string&, const Reader&)>& member)
{
    reader.within(name, [&](const Reader& object) {
        for (const auto& [key, value] : object.value().members()) {
            object.within(key, [&, &name = key](const Reader& inner) { member(name, inner); });
        }
    });
}

domain::Alert read_alert(const Reader& reader)
{
    reader.only({"id", "title", "severity", "item", "scale", "at_least", "at_most", "visibility"});
    constexpr std::array severities{domain::Severity::Low, domain::Severity::Medium, domain::Severity::High};
    domain::Alert alert;
    alert.id = reader.text("id");
    alert.title = reader.text("title");
    alert.severity = severities.at(reader.one_of("severity", {"low", "medium", "high"}));
    alert.item = reader.optional_text("item").value_or("");
    alert.scale = reader.optional_text("scale").value_or("");
    if (alert.item.empty() == alert.scale.empty())
        reader.problem("", tr("must name either an \"item\" or a \"scale\""));
    if (reader.has("at_least") == reader.has("at_most"))
        reader.problem("", tr("must say either \"at_least\" or \"at_most\""));
    const bool least = reader.has("at_least");
    alert.compare = least ? domain::Alert::Compare::AtLeast : domain::Alert::Compare::AtMost;
    alert.value = reader.optional_number(least ? "at_least" : "at_most").value_or(0);
    alert.visibility = read_visibility(reader, Visibility::Safety);
    return alert;
}

ScoringKey read_key(const Reader& root)
{
    root.only({"questionnaire", "version", "scales", "alerts", "items", "licence", "comparable_with",
               "perception", "examples"});
    ScoringKey key;
    key.questionnaire = root.text("questionnaire");
    key.version = static_cast<int>(root.integer("version", 1, std::numeric_limits<int>::max()));
    root.each("scales", [&](const Reader& scale) { key.scales.push_back(read_scale(scale)); });
    root.each("alerts", [&](const Reader& alert) { key.alerts.push_back(read_alert(alert)); });
    each_member(root, "items", [&](const std::string& link_id, const Reader& fact) {
        key.items[link_id] = read_fact(fact);
    });
    root.within("licence", [&](const Reader& licence) { key.licence = read_licence(licence); });
    root.each("comparable_with",
              [&](const Reader& older) { key.comparable_with.push_back(read_comparable(older, key)); });
    root.each("perception",
              [&](const Reader& pair) { key.perception.push_back(read_perception_pair(pair)); });
    root.each("examples", [&](const Reader& example) { key.examples.push_back(read_example(example)); });
    return key;
}

} // namespace rekindle::forms
