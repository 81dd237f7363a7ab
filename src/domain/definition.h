// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace rekindle::domain {

enum class DefinitionKind { Questionnaire, ScoringKey, Homework };
std::string_view word(DefinitionKind kind); // "questionnaire", "key", "homework"

/// Which version of which definition.
struct DefinitionRef {
    DefinitionKind kind = DefinitionKind::Questionnaire;
    std::string id;      ///< canonical url without version, or id
    std::string version; ///< as text; "" when the file names none

    bool operator==(const DefinitionRef&) const = default;
    auto operator<=>(const DefinitionRef&) const = default;
};

/// A definition as it was when first used: the very bytes of the file.
struct Definition {
    DefinitionRef ref;
    std::string bytes;

    bool operator==(const Definition&) const = default;
};

} // namespace rekindle::domain
