// SPDX-License-Identifier: MIT
#pragma once

#include "app/frozen_definitions.h"
#include "domain/practice.h"

#include <optional>
#include <string>
#include <vector>

namespace rekindle::app {

struct AnswersWanted {
    domain::CoupleId couple;
    domain::Audience audience = domain::Audience::Counselor;
    std::optional<domain::Side> only = {}; ///< this partner's alone
    bool with_safety = false;              ///< a partner's own of class safety, too
};

/// The filled forms of a couple with the answers that `audience` may have, by the moment they were filled.
/// The counselor has all of them. A partner has those of their own without class safety: what only a safety
/// answer would have led to is gone with it, and so are items and forms that hold nothing then, as if they
/// had never been there. Throws base::Error (Refused) for everybody else, who never gets single answers, and
/// for the answers of one partner for the other.
std::vector<domain::StoredResponse> answers_of(domain::Practice& practice, FrozenDefinitions& definitions,
                                               const AnswersWanted& wanted);

/// The class of the answers to an item: the stricter of what was saved with them and what the key says.
domain::Visibility class_of(const domain::StoredResponse& response, const domain::ScoringKey* key,
                            const std::string& link_id);

/// The key frozen with it; nullptr where it has none.
const domain::ScoringKey* key_of(FrozenDefinitions& definitions, const domain::StoredResponse& response);

} // namespace rekindle::app
