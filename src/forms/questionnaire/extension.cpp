// SPDX-License-Identifier: MIT
#include "forms/questionnaire/extension.h"

#include "base/translate.h"
#include "forms/fhir_value.h"

namespace rekindle::forms {

using base::say;
using json::Value;
using Kind = Value::Kind;

namespace {

/// HL7 has published its extensions under several folders and prefixes; what is left is the name.
std::string hl7_name(std::string_view url)
{
    constexpr std::string_view folder = "StructureDefinition/";
    const std::size_t at = url.rfind(folder);
    if (!url.starts_with("http://hl7.org/fhir/") || at == std::string_view::npos) return {};
    std::string_view name = url.substr(at + folder.size());
    for (const std::string_view prefix : {"sdc-", "questionnaire-", "sdc-"}) {
        if (name.starts_with(prefix)) name.remove_prefix(prefix.size());
    }
    if (name.ends_with('/')) name.remove_suffix(1);
    return std::string(name);
}

void say_modifiers(const Source& element)
{
    if (element.find("modifierExtension") == nullptr) return;
    element.each("modifierExtension", [](const Source& extension) {
        extension.findings().cannot_run(
            extension.where(),
            say("{} changes the meaning of what it stands on, and is not understood here. FHIR "
                "forbids going on without it",
                extension.value().text_of("url")));
    });
}

} // namespace

void each_extension(const Source& element, const std::function<bool(const Extension&)>& read)
{
    say_modifiers(element);
    element.each("extension", [&](const Source& source) {
        const std::string url = source.text("url");
        const Extension extension{url, hl7_name(url), source};
        if (!read(extension)) say_unused(extension);
    });
}

void say_extensions(const Source& element)
{
    each_extension(element, [](const Extension&) { return false; });
}

std::string code_in(const Source& extension)
{
    const Value::Member* const member = find_typed(extension.value(), "value");
    if (member == nullptr) return {};
    const Value& value = member->second;
    if (value.is(Kind::String)) return value.text();
    if (const Value* const codings = value.find("coding")) {
        for (const Value& coding : codings->items()) {
            if (!coding.text_of("code").empty()) return coding.text_of("code");
        }
    }
    const std::string code = value.text_of("code");
    return code.empty() ? value.text_of("text") : code;
}

std::string text_in(const Source& extension)
{
    const Value::Member* const member = find_typed(extension.value(), "value");
    return member != nullptr && member->second.is(Kind::String) ? member->second.text() : std::string();
}

} // namespace rekindle::forms
