// SPDX-License-Identifier: MIT
#include "forms/points.h"

#include "base/number.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

namespace rekindle::forms {

using json::Value;
using Kind = Value::Kind;

namespace {

constexpr std::string_view ordinal_value = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
constexpr std::string_view item_weight = "http://hl7.org/fhir/StructureDefinition/itemWeight";
constexpr std::array<std::string_view, 4> names = {
    ordinal_value, item_weight, "http://hl7.org/fhir/StructureDefinition/questionnaire-ordinalValue",
    "http://hl7.org/fhir/StructureDefinition/iso21090-CO-value"};

/// Value sets may include each other; a circle must end.
constexpr int most_inclusions = 8;

std::span<const Value> list(const Value& value, std::string_view name)
{
    const Value* const found = value.find(name);
    return found == nullptr ? std::span<const Value>() : std::span<const Value>(found->items());
}

/// How well an offered value fits the answer: 0 is not at all.
int fit(const Value& offered, std::string_view system, const Value& answer)
{
    if (!offered.is(answer.kind())) return 0;
    if (offered.is(Kind::Number)) return offered.as_double() == answer.as_double() ? 4 : 0;
    if (!offered.is(Kind::Object)) return offered == answer ? 4 : 0;

    const bool same_display = offered.text_of("display") == answer.text_of("display");
    const std::string code = answer.text_of("code");
    if (code != offered.text_of("code")) return 0;
    if (code.empty()) return same_display && !answer.text_of("display").empty() ? 1 : 0;
    const std::string answered = answer.text_of("system");
    if (answered == system) return same_display ? 4 : 3;
    if (!answered.empty() && !system.empty()) return 0;
    return same_display ? 2 : 1;
}

/// Keeps the points of the best fitting value seen so far.
class Best {
public:
    explicit Best(const Value& answer) : m_answer(answer) {}

    void offer(const Value& value, std::string_view system,
               std::span<const std::span<const Value>> extensions)
    {
        const int fits = fit(value, system, m_answer);
        if (fits <= m_fit) return;
        std::vector<Value> points;
        for (const auto& some : extensions) {
            for (const Value& extension : some) {
                // The same name twice would count the points twice.
                const bool known = std::ranges::any_of(points, [&](const Value& point) {
                    return point.text_of("url") == extension.text_of("url");
                });
                if (!known && points_in(extension)) points.push_back(extension);
            }
        }
        m_fit = fits;
        m_points = std::move(points);
    }

    const Value& answer() const { return m_answer; }
    std::vector<Value> take() { return std::move(m_points); }

private:
    const Value& m_answer;
    int m_fit = 0;
    std::vector<Value> m_points;
};

void offer_options(const Value& item, std::string_view name, Best& best)
{
    for (const Value& option : list(item, name)) {
        for (const auto& [member, value] : option.members()) {
            if (!member.starts_with("value")) continue;
            const Value* const beside = option.find("_" + member);
            const std::array places = {list(option, "extension"), list(value, "extension"),
                                       beside == nullptr ? std::span<const Value>()
                                                         : list(*beside, "extension")};
            best.offer(value, value.text_of("system"), places);
        }
    }
}

/// Concepts of a value set's list or expansion, and those nested in them.
void offer_concepts(std::span<const Value> concepts, const std::string& system, std::string_view nested,
                    Best& best)
{
    for (const Value& entry : concepts) {
        const std::string own = entry.text_of("system");
        const std::array places = {list(entry, "extension")};
        best.offer(entry, own.empty() ? system : own, places);
        offer_concepts(list(entry, nested), own.empty() ? system : own, nested, best);
    }
}

const Value* find_contained(const Value& questionnaire, std::string_view type, std::string_view reference)
{
    const std::string_view url = reference.substr(0, reference.find('|'));
    for (const Value& resource : list(questionnaire, "contained")) {
        if (resource.text_of("resourceType") != type) continue;
        if (reference.starts_with('#') ? resource.text_of("id") == reference.substr(1)
                                       : !url.empty() && resource.text_of("url") == url) {
            return &resource;
        }
    }
    return nullptr;
}

void offer_value_set(const Value& questionnaire, std::string_view reference, int inclusions, Best& best,
                     std::vector<std::string>& systems)
{
    const Value* const set = find_contained(questionnaire, "ValueSet", reference);
    if (set == nullptr || inclusions > most_inclusions) return;
    if (const Value* const compose = set->find("compose")) {
        for (const Value& include : list(*compose, "include")) {
            systems.push_back(include.text_of("system"));
            offer_concepts(list(include, "concept"), systems.back(), "concept", best);
            for (const Value& other : list(include, "valueSet")) {
                offer_value_set(questionnaire, other.text(), inclusions + 1, best, systems);
            }
        }
    }
    if (const Value* const expansion = set->find("expansion")) {
        offer_concepts(list(*expansion, "contains"), "", "contains", best);
    }
}

/// A code system's concepts carry points as an extension or as a property; a property is turned into the
/// extension.
void offer_code_system(const Value& code_system, std::span<const Value> concepts, Best& best)
{
    const std::string system = code_system.text_of("url");
    for (const Value& entry : concepts) {
        std::vector<Value> made;
        for (const Value& property : list(entry, "property")) {
            std::string name = property.text_of("code");
            for (const Value& declared : list(code_system, "property")) {
                const std::string uri = declared.text_of("uri");
                if (declared.text_of("code") == name && !uri.empty()) name += " " + uri;
            }
            const bool weight = name.find("itemWeight") != std::string::npos;
            if (!weight && name.find("ordinalValue") == std::string::npos) continue;
            Value extension = Value::object();
            extension.set("url", Value::string(std::string(weight ? item_weight : ordinal_value)));
            for (const auto& [member, value] : property.members()) {
                if (member.starts_with("value")) extension.set(member, value);
            }
            made.push_back(std::move(extension));
        }
        const std::array places = {list(entry, "extension"), std::span<const Value>(made)};
        best.offer(entry, system, places);
        offer_code_system(code_system, list(entry, "concept"), best);
    }
}

} // namespace

bool is_points_extension(const Value& extension)
{
    return std::ranges::find(names, extension.text_of("url")) != names.end();
}

std::optional<double> points_in(const Value& extension)
{
    if (!is_points_extension(extension)) return std::nullopt;
    for (const std::string_view name : {"valueDecimal", "valueInteger", "valueString"}) {
        const Value* const value = extension.find(name);
        if (value == nullptr) continue;
        if (value->is(Kind::Number)) return value->as_double();
        if (value->is(Kind::String)) return base::parse_number(value->text());
    }
    return std::nullopt;
}

std::vector<Value> points_extensions(const Value& questionnaire, const Value& item, const Value& answer_value)
{
    Best options(answer_value);
    offer_options(item, "answerOption", options);
    offer_options(item, "option", options); // the same thing in FHIR STU3
    if (std::vector<Value> found = options.take(); !found.empty()) return found;

    Best concepts(answer_value);
    std::vector<std::string> systems = {answer_value.text_of("system")};
    offer_value_set(questionnaire, item.text_of("answerValueSet"), 0, concepts, systems);
    if (std::vector<Value> found = concepts.take(); !found.empty()) return found;

    Best coded(answer_value);
    for (const std::string& system : systems) {
        const Value* const code_system = find_contained(questionnaire, "CodeSystem", system);
        if (code_system != nullptr) offer_code_system(*code_system, list(*code_system, "concept"), coded);
    }
    return coded.take();
}

std::optional<double> points_of(const Value& questionnaire, const Value& item, const Value& answer_value)
{
    for (const Value& extension : points_extensions(questionnaire, item, answer_value)) {
        if (const std::optional<double> points = points_in(extension)) return points;
    }
    return std::nullopt;
}

} // namespace rekindle::forms
