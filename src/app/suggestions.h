// SPDX-License-Identifier: MIT
#pragma once

#include "app/findings.h"
#include "app/library.h"
#include "domain/findings/suggestions.h"

#include <set>
#include <vector>

namespace rekindle::app {

/// Which homework the couple's answers suggest. For the counselor only: a suggestion tells of the answer it
/// rests on.
struct SuggestionFindings {
    std::vector<domain::Suggestion> suggestions; ///< in the order of the rules
    /// Whom an open safety matter of severity high is about. While there is anybody, conjoint templates are
    /// held back.
    std::set<domain::Side> screen_first;
};

/// Computed from completed forms up to `period.as_of` with the definitions frozen with them, each partner's
/// newest value of a scale, an item or a ruler; alerts also from forms in progress. Throws base::Error: Data
/// with every problem of the installed rules, Refused for every reader but the counselor.
SuggestionFindings suggestion_findings(domain::Practice& practice, Reading& reading, const Library& library,
                                       const Period& period);

/// The rules of the library, or base::Error(Data) with their problems.
const domain::SuggestionRules& suggestion_rules(const Library& library);

} // namespace rekindle::app
