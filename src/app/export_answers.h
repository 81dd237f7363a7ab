// SPDX-License-Identifier: MIT
#pragma once

#include "app/release.h"
#include "domain/practice.h"

#include <filesystem>
#include <optional>
#include <string>

namespace rekindle::app {

struct AnswersToExport {
    domain::Couple couple;
    domain::Audience audience = domain::Audience::Counselor;
    std::optional<domain::Side> only = {}; ///< this partner's alone
    std::string safety_reason = {}; ///< why a partner gets answers of class safety, too; "": they do not
    Handover handover = {};
    base::Date today = {}; ///< whose consents count
};

/// Writes filled forms to `target`, a new .json file, as FHIR R4: one as a QuestionnaireResponse, several as
/// a Bundle. It holds no id, code or label of the practice. The entry in the audit trail and the release come
/// first: a file that nobody could tell of must not exist. Returns how many there are. The counselor
/// gets every answer, a partner the own ones that Reading lets through. Throws base::Error:
/// Refused for every other audience and for the answers of one partner for the other, NotFound where there is
/// nothing to write, Call for a target that is none and a reason that fits no audience.
std::size_t export_answers(domain::Practice& practice, const AnswersToExport& wanted,
                           const std::filesystem::path& target);

} // namespace rekindle::app
