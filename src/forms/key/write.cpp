// SPDX-License-Identifier: MIT
#include "forms/key/write.h"

#include "json/write.h"

namespace rekindle::forms {
namespace {

using domain::Visibility;
using json::Value;

Value text(const std::string& words)
{
    return Value::string(words);
}

Value text(std::string_view words)
{
    return Value::string(std::string(words));
}

void set_text(Value& object, const char* name, const std::string& words)
{
    if (!words.empty()) object.set(name, text(words));
}

/// Whole where it is.
Value number(double value)
{
    const auto whole = static_cast<std::int64_t>(value);
    return static_cast<double>(whole) == value ? Value::number(whole) : Value::number(value);
}

void set_visibility(Value& object, Visibility visibility, Visibility otherwise)
{
    if (visibility != otherwise) object.set("visibility", text(word(visibility)));
}

Value value_of(const domain::ScaleItem& item)
{
    if (item.weight == 1 && !item.reversed) return text(item.link_id);
    Value value = Value::object({{"link_id", text(item.link_id)}});
    if (item.weight != 1) value.set("weight", number(item.weight));
    if (item.reversed) value.set("reversed", Value::boolean(true));
    return value;
}

Value value_of(const domain::Band& band)
{
    return Value::object({{"id", text(band.id)},
                          {"title", text(band.title)},
                          {"from", number(band.from)},
                          {"to", number(band.to)}});
}

Value value_of(const domain::CutOff& cutoff)
{
    Value value = Value::object({{"value", number(cutoff.value)}});
    set_text(value, "rule", cutoff.rule);
    value.set("source", text(cutoff.source));
    return value;
}

Value value_of(const domain::ReferenceSample& sample)
{
    return Value::object({{"sd", number(sample.sd)},
                          {"reliability", number(sample.reliability)},
                          {"reliability_kind", text(sample.reliability_kind)},
                          {"population", text(sample.population)},
                          {"source", text(sample.source)}});
}

Value value_of(const domain::Scale& scale);
Value value_of(const domain::Alert& alert);
Value value_of(const domain::Comparable& older);
Value value_of(const domain::PerceptionPair& pair);
Value value_of(const domain::WorkedExample& example);

template <typename Part>
Value list_of(const std::vector<Part>& parts)
{
    Value list = Value::array();
    for (const Part& part : parts) list.add(value_of(part));
    return list;
}

template <typename Part>
void set_list(Value& object, const char* name, const std::vector<Part>& parts)
{
    if (!parts.empty()) object.set(name, list_of(parts));
}

Value list_of(const std::vector<std::string>& words)
{
    Value list = Value::array();
    for (const std::string& each : words) list.add(text(each));
    return list;
}

Value value_of(const domain::Scale& scale)
{
    Value value = Value::object({{"id", text(scale.id)}, {"title", text(scale.title)}});
    set_text(value, "domain", scale.domain);
    value.set("rule", text(std::string_view(scale.rule == domain::Rule::Sum ? "sum" : "mean")));
    if (scale.multiplier != 1) value.set("multiplier", number(scale.multiplier));
    value.set("items", list_of(scale.items));
    value.set("minimum_answered", Value::number(static_cast<std::int64_t>(scale.minimum_answered)));
    if (!scale.prorate) value.set("prorate", Value::boolean(false));
    if (scale.percent_of_range) value.set("percent_of_range", Value::boolean(true));
    const bool higher = scale.direction == domain::Direction::HigherIsBetter;
    value.set("direction", text(std::string_view(higher ? "higher-is-better" : "lower-is-better")));
    set_visibility(value, scale.visibility, Visibility::Normal);
    set_list(value, "bands", scale.bands);
    set_text(value, "bands_source", scale.bands_source);
    if (scale.cutoff) value.set("cutoff", value_of(*scale.cutoff));
    if (scale.reference) value.set("reference", value_of(*scale.reference));
    return value;
}

Value value_of(const domain::Alert& alert)
{
    Value value = Value::object(
        {{"id", text(alert.id)}, {"title", text(alert.title)}, {"severity", text(word(alert.severity))}});
    set_text(value, "item", alert.item);
    set_text(value, "scale", alert.scale);
    const bool least = alert.compare == domain::Alert::Compare::AtLeast;
    value.set(least ? "at_least" : "at_most", number(alert.value));
    set_visibility(value, alert.visibility, Visibility::Safety);
    return value;
}

Value value_of(const domain::ItemFact& fact)
{
    Value value = Value::object();
    set_text(value, "domain", fact.domain);
    set_visibility(value, fact.visibility, Visibility::Normal);
    Value points = Value::object();
    for (const auto& [code, its] : fact.points) points.set(code, number(its));
    if (!fact.points.empty()) value.set("points", std::move(points));
    if (fact.least) value.set("least", number(*fact.least));
    if (fact.most) value.set("most", number(*fact.most));
    return value;
}

Value value_of(const domain::Licence& licence)
{
    Value value = Value::object();
    set_text(value, "holder", licence.holder);
    set_text(value, "terms", licence.terms);
    set_text(value, "citation", licence.citation);
    set_text(value, "attribution", licence.attribution);
    if (licence.needs_holder) value.set("needs_holder", Value::boolean(true));
    set_text(value, "held_by", licence.held_by);
    return value;
}

Value value_of(const domain::Comparable& older)
{
    Value value = Value::object({{"questionnaire", text(older.questionnaire)},
                                 {"version", Value::number(static_cast<std::int64_t>(older.version))}});
    if (!older.scales.empty()) value.set("scales", list_of(older.scales));
    return value;
}

Value value_of(const domain::PerceptionPair& pair)
{
    return Value::object({{"self", text(pair.self)}, {"partner", text(pair.partner)}});
}

/// The kinds of answers that an example can have.
Value answer_of(const domain::Value& answer)
{
    if (const auto* const truth = std::get_if<bool>(&answer)) return Value::boolean(*truth);
    if (const auto* const whole = std::get_if<std::int64_t>(&answer)) return Value::number(*whole);
    if (const auto* const decimal = std::get_if<domain::Decimal>(&answer))
        return Value::number_text(decimal->text);
    if (const auto* const words = std::get_if<std::string>(&answer)) return text(*words);
    return {};
}

Value number_or_none(const std::optional<double>& value)
{
    return value ? number(*value) : Value();
}

Value value_of(const domain::WorkedExample::Expected& expected)
{
    Value value = Value::object({{"score", number_or_none(expected.score)}});
    if (expected.checks_percent) value.set("percent", number_or_none(expected.percent));
    if (expected.prorated) value.set("prorated", Value::boolean(*expected.prorated));
    set_text(value, "band", expected.band);
    return value;
}

Value value_of(const domain::WorkedExample& example)
{
    Value answers = Value::object(), scales = Value::object();
    for (const auto& [link_id, answer] : example.answers) answers.set(link_id, answer_of(answer));
    for (const auto& [id, expected] : example.scales) scales.set(id, value_of(expected));
    return Value::object({{"name", text(example.name)},
                          {"answers", std::move(answers)},
                          {"scales", std::move(scales)},
                          {"alerts", list_of(example.alerts)}});
}

} // namespace

std::string key_file(const domain::ScoringKey& key)
{
    Value file = Value::object({{"questionnaire", text(key.questionnaire)},
                                {"version", Value::number(static_cast<std::int64_t>(key.version))}});
    set_list(file, "scales", key.scales);
    set_list(file, "alerts", key.alerts);
    Value items = Value::object();
    for (const auto& [link_id, fact] : key.items) items.set(link_id, value_of(fact));
    if (!key.items.empty()) file.set("items", std::move(items));
    if (Value licence = value_of(key.licence); !licence.members().empty())
        file.set("licence", std::move(licence));
    set_list(file, "comparable_with", key.comparable_with);
    set_list(file, "perception", key.perception);
    set_list(file, "examples", key.examples);
    return json::write_indented(file) + '\n';
}

} // namespace rekindle::forms
