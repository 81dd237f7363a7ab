// SPDX-License-Identifier: MIT
#pragma once

#include "app/import_answers.h"

#include <string>
#include <string_view>

namespace rekindle::app {

// A completed questionnaire in which something is wrong is set right by an amendment: all its answers as they
// should be, with a reason, beside the one it amends, which stays as it was (decision 57). From then on the
// amendment counts.

struct AnswersToAmend {
    domain::Couple couple;
    domain::ResponseId response; ///< whose answers count now
    std::string reason;
    base::Date today;
};

/// What is to be amended. Throws base::Error: NotFound for none, or one that was amended already; Refused for
/// a closed record, or while an amendment of it is being filled; Data for one that is not completed, or
/// without a reason.
domain::StoredResponse demand_can_amend(domain::Practice& practice, const AnswersToAmend& wanted);

/// Begins an amendment with the answers as they are: keep_answers() changes them, end_answers() completes it.
/// Until then the original counts. Throws as demand_can_amend().
domain::StoredResponse begin_amendment(domain::Practice& practice, const AnswersToAmend& wanted);

/// Whose an amendment is: `amending`, or the one it will amend.
AnswersToSave answers_to_amend(const AnswersToAmend& wanted, const domain::StoredResponse& amending);

/// Amends at once with the answers of a file (a FHIR R4 QuestionnaireResponse, as "answers export" writes):
/// all as they should be. Throws base::Error: as demand_can_amend(), and Data with everything that is wrong,
/// another form, partner or moment, or nothing that is different, too; then nothing is changed.
ImportedAnswers amend_answers(domain::Practice& practice, const Library& library,
                              const AnswersToAmend& wanted, const std::string& source,
                              std::string_view bytes);

} // namespace rekindle::app
