// SPDX-License-Identifier: MIT
#pragma once

#include "app/findings.h"

#include <set>

namespace rekindle::app {

/// One partner's newest completed form of those whose key says which guess is about which own rating.
struct PerceptionForm {
    domain::DefinitionRef questionnaire, key;
    base::Date day;
    struct Answers {
        std::optional<double> own, guess; ///< raw points; empty: missing, declined or not applying
    };
    std::vector<Answers> answers; ///< in the order of the key's pairs
};

/// The newest forms of one questionnaire.
struct AskedTwice {
    std::string questionnaire; ///< title
    std::map<domain::Side, PerceptionForm> newest;
};

PerceptionForm perception_form(const domain::StoredResponse& stored,
                               const domain::Questionnaire& questionnaire, const domain::ScoringKey& key,
                               const domain::Response& response, const std::set<std::string>& applying);

/// A line for each partner with a form. Guesses are compared with the other's answers only where both newest
/// forms are of the same version of questionnaire and key; that they are not is added to `limits`.
std::vector<report::PerceptionLine> perceptions_of(const std::vector<AskedTwice>& asked,
                                                   std::set<std::string>& limits);

} // namespace rekindle::app
