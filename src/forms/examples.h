// SPDX-License-Identifier: MIT
#pragma once

#include "domain/scoring/key.h"
#include "forms/questionnaire/load.h"

#include <string>
#include <vector>

namespace rekindle::forms {

/// A worked example that does not give what it says.
struct Mismatch {
    std::string example; ///< its name
    std::string what;

    bool operator==(const Mismatch&) const = default;
};

/// Fills the form as each example of the key says, scores it, and compares to 1e-9. Empty when all agree.
/// Where the key needs a licence they run as if it were held: an example proves the arithmetic. `form` must
/// have a questionnaire.
std::vector<Mismatch> run_examples(const LoadedQuestionnaire& form, const domain::ScoringKey& key);

} // namespace rekindle::forms
