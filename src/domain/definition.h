// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
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

/// A questionnaire the practice brought in itself, with the key that scores it. Both are frozen definitions.
struct OwnForm {
    std::string id; ///< of the row; the form's own names are in the questionnaire
    DefinitionRef questionnaire;
    std::optional<DefinitionRef> key; ///< empty: it can be filled but gives no scores

    bool operator==(const OwnForm&) const = default;
};

} // namespace rekindle::domain
