// SPDX-License-Identifier: MIT
#include "forms/questionnaire/value_set.h"

#include "base/translate.h"
#include "forms/questionnaire/form_points.h"

#include <algorithm>
#include <span>
#include <string_view>

namespace rekindle::forms {

using base::say;
using base::tr;
using json::Value;

namespace {

/// Value sets may include each other; a circle must end.
constexpr int most_inclusions = 8;

std::span<const Value> list(const Value& value, std::string_view name)
{
    const Value* const found = value.find(name);
    return found == nullptr ? std::span<const Value>() : std::span<const Value>(found->items());
}

const Value* find_contained(const Value& questionnaire, std::string_view type, std::string_view reference)
{
    const std::string_view url = reference.substr(0, reference.find('|'));
    for (const Value& resource : list(questionnaire, "contained")) {
        if (resource.text_of("resourceType") != type) continue;
        if (reference.starts_with('#') ? resource.text_of("id") == reference.substr(1)
                                       : !url.empty() && resource.text_of("url") == url)
            return &resource;
    }
    return nullptr;
}

domain::Option option_of(const Value& entry, const std::string& system)
{
    domain::Option option;
    option.value = domain::Coding{system, "", entry.text_of("code"), entry.text_of("display")};
    option.points = points_on({&entry});
    for (const Value& designation : list(entry, "designation")) {
        const std::string language = designation.text_of("language");
        if (!language.empty()) option.translations[language] = designation.text_of("value");
    }
    return option;
}

class Resolving {
public:
    explicit Resolving(const Value& questionnaire) : m_questionnaire(questionnaire) {}

    ValueSetOptions resolve(const std::string& reference, int inclusions) const
    {
        const Value* const set = find_contained(m_questionnaire, "ValueSet", reference);
        if (set == nullptr || inclusions > most_inclusions) return absent(reference);
        ValueSetOptions found = composed(*set, inclusions);
        const Value* const expansion = set->find("expansion");
        if (found.known || expansion == nullptr) return found;
        ValueSetOptions expanded;
        add_expanded(list(*expansion, "contains"), "", expanded.options);
        return expanded.options.empty() ? found : expanded;
    }

private:
    static ValueSetOptions absent(const std::string& reference)
    {
        if (reference.starts_with('#'))
            return {{},
                    false,
                    say("the value set {} is not in the file; its options cannot be offered", reference)};
        return {
            {}, false, say("the value set {} is kept elsewhere; its options cannot be offered", reference)};
    }

    ValueSetOptions composed(const Value& set, int inclusions) const
    {
        ValueSetOptions result;
        const Value* const compose = set.find("compose");
        if (compose == nullptr || list(*compose, "include").empty()) {
            result.known = false;
            result.why = tr("the value set lists nothing");
            return result;
        }
        for (const Value& include : list(*compose, "include")) include_into(result, include, inclusions);
        for (const Value& exclude : list(*compose, "exclude")) {
            ValueSetOptions excluded;
            include_into(excluded, exclude, inclusions);
            std::erase_if(result.options, [&](const domain::Option& option) {
                return std::ranges::any_of(excluded.options, [&](const domain::Option& other) {
                    return domain::same_answer(option.value, other.value);
                });
            });
            if (excluded.known) continue;
            result.known = false;
            result.why = excluded.why;
        }
        return result;
    }

    void include_into(ValueSetOptions& result, const Value& include, int inclusions) const
    {
        const std::string system = include.text_of("system");
        const auto concepts = list(include, "concept");
        for (const Value& entry : concepts) result.options.push_back(option_of(entry, system));
        for (const Value& other : list(include, "valueSet")) {
            ValueSetOptions included = resolve(other.text(), inclusions + 1);
            std::ranges::move(included.options, std::back_inserter(result.options));
            if (included.known) continue;
            result.known = false;
            result.why = included.why;
        }
        if (!concepts.empty() || !list(include, "valueSet").empty()) return;
        const Value* const code_system = find_contained(m_questionnaire, "CodeSystem", system);
        if (code_system != nullptr && list(include, "filter").empty()) {
            add_code_system(list(*code_system, "concept"), system, result.options);
        } else {
            result.known = false;
            result.why = say("the value set takes its options from {}, which is not in the file", system);
        }
    }

    static void add_code_system(std::span<const Value> concepts, const std::string& system,
                                std::vector<domain::Option>& options)
    {
        for (const Value& entry : concepts) {
            options.push_back(option_of(entry, system));
            add_code_system(list(entry, "concept"), system, options);
        }
    }

    static void add_expanded(std::span<const Value> entries, const std::string& outer,
                             std::vector<domain::Option>& options)
    {
        for (const Value& entry : entries) {
            const std::string own = entry.text_of("system");
            const std::string& system = own.empty() ? outer : own;
            const Value* const abstract = entry.find("abstract");
            const bool selectable =
                !entry.text_of("code").empty() && (abstract == nullptr || !abstract->as_bool());
            if (selectable) options.push_back(option_of(entry, system));
            add_expanded(list(entry, "contains"), system, options);
        }
    }

    const Value& m_questionnaire;
};

} // namespace

ValueSetOptions value_set_options(const json::Value& questionnaire, const std::string& reference)
{
    return Resolving(questionnaire).resolve(reference, 0);
}

} // namespace rekindle::forms
