// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/value.h"

#include <optional>
#include <string>

namespace rekindle::storage {

/// The word that stands for an item nobody answered.
inline constexpr const char* no_value = "none";

/// An answer's value as two columns.
struct StoredValue {
    std::string type; ///< FHIR's word: "boolean", "decimal", "coding" ...; "declined"
    std::string text; ///< its characters; a JSON object for coding, quantity and reference

    bool operator==(const StoredValue&) const = default;
};

StoredValue stored(const domain::Value& value);
/// Throws World (damage) for what stored() never wrote.
domain::Value value_from(const StoredValue& stored);

} // namespace rekindle::storage
