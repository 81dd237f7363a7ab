// SPDX-License-Identifier: MIT
#pragma once

#include "base/problem.h"
#include "domain/form/questionnaire.h"
#include "domain/scoring/key.h"
#include "json/value.h"

#include <optional>
#include <string>
#include <string_view>

namespace rekindle::forms {

/// A key.json as read (docs/form-format.md).
struct LoadedKey {
    std::optional<domain::ScoringKey> key; ///< empty exactly when there are problems
    base::Problems problems;               ///< all at once, with pointers into the key
    base::Problems notes;                  ///< allowed, but somebody should look: gaps between bands ...
    json::Value tree;
    std::string bytes;
};

/// Reads a scoring key strictly. With a questionnaire it also checks that the two fit together: every item
/// the key names must be there and can be answered, codes must be among the options, reversal needs a range.
LoadedKey load_key(std::string_view bytes, const domain::Questionnaire* questionnaire = nullptr);

} // namespace rekindle::forms
