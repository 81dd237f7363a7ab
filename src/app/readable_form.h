// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/questionnaire.h"
#include "domain/reader.h"
#include "domain/scoring/key.h"
#include "domain/stored_response.h"

#include <set>
#include <string>

namespace rekindle::app {

/// What a reader may know of one partner's answers to one version of a form under one key. It hangs on the
/// definitions and the reader alone, never on an answer.
struct ReadableForm {
    bool itself = false;           ///< that it was filled at all
    std::set<std::string> answers; ///< linkIds of those that may be shown, or be part of what is shown
    std::set<std::string> scales;  ///< ids

    bool nothing() const { return !itself && scales.empty(); }
};
/// `canonical`: of the questionnaire, without version. An answer is of the highest class of all it hangs on,
/// and as secret as a scale of class safety it counts in; without a key no class is known, and every answer
/// counts as one about safety.
ReadableForm readable_form(const domain::Questionnaire& form, const domain::ScoringKey* key,
                           const std::string& canonical, domain::Owner owner, const domain::Reader& reader);

/// Takes out every other answer, without a trace.
void keep_readable(domain::StoredResponse& response, const ReadableForm& readable,
                   const domain::Reader& reader);

} // namespace rekindle::app
