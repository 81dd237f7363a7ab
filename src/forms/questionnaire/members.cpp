// SPDX-License-Identifier: MIT
#include "forms/questionnaire/members.h"

#include "base/translate.h"
#include "forms/questionnaire/extension.h"

#include <algorithm>
#include <array>
#include <string>

namespace rekindle::forms {

using base::say;

namespace {

bool is_in(std::span<const std::string_view> names, std::string_view name)
{
    return std::ranges::find(names, name) != names.end();
}

/// Elements that FHIR R5 has added and that only describe the file.
bool describes_the_file(std::string_view name)
{
    return name.starts_with("versionAlgorithm") || name == "copyrightLabel" || name == "fhir_comments";
}

} // namespace

std::span<const std::string_view> questionnaire_members()
{
    static constexpr std::array<std::string_view, 31> names{"resourceType",
                                                            "id",
                                                            "meta",
                                                            "implicitRules",
                                                            "language",
                                                            "text",
                                                            "contained",
                                                            "extension",
                                                            "url",
                                                            "identifier",
                                                            "version",
                                                            "name",
                                                            "title",
                                                            "derivedFrom",
                                                            "status",
                                                            "experimental",
                                                            "subjectType",
                                                            "date",
                                                            "publisher",
                                                            "contact",
                                                            "description",
                                                            "useContext",
                                                            "jurisdiction",
                                                            "purpose",
                                                            "copyright",
                                                            "approvalDate",
                                                            "lastReviewDate",
                                                            "effectivePeriod",
                                                            "code",
                                                            "item",
                                                            "modifierExtension"};
    return names;
}

std::span<const std::string_view> item_members()
{
    static constexpr std::array<std::string_view, 19> names{"id",
                                                            "extension",
                                                            "modifierExtension",
                                                            "linkId",
                                                            "definition",
                                                            "code",
                                                            "prefix",
                                                            "text",
                                                            "type",
                                                            "enableWhen",
                                                            "enableBehavior",
                                                            "required",
                                                            "repeats",
                                                            "readOnly",
                                                            "maxLength",
                                                            "answerValueSet",
                                                            "answerOption",
                                                            "initial",
                                                            "item"};
    return names;
}

std::span<const std::string_view> option_members()
{
    static constexpr std::array<std::string_view, 4> names{"id", "extension", "modifierExtension",
                                                           "initialSelected"};
    return names;
}

void say_other_members(const Source& element, std::span<const std::string_view> known,
                       std::span<const std::string_view> read_elsewhere)
{
    for (const auto& [name, value] : element.value().members()) {
        if (is_in(known, name) || is_in(read_elsewhere, name)) continue;
        if (name.starts_with('_') && is_in(known, std::string_view(name).substr(1))) {
            if (const auto beside = element.within(name)) say_extensions(*beside);
        } else if (describes_the_file(name)) {
            element.note(name, say("\"{}\" is about the file, not the form; set aside", name));
        } else {
            element.limit(name, say("\"{}\" is no element of FHIR R4; ignored", name));
        }
    }
}

} // namespace rekindle::forms
