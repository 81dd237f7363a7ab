// SPDX-License-Identifier: MIT
#pragma once

#include "base/problem.h"
#include "domain/form/questionnaire.h"
#include "domain/form/response.h"

#include <string>
#include <vector>

namespace rekindle::forms {

struct QuickAnswers {
    std::vector<domain::ResponseItem> items; ///< in the form's order; of use only without problems
    base::Problems problems;                 ///< `where` is the linkId
};

/// Reads answers typed as "comfort=7" against a short form such as the log items of a homework template.
/// A choice takes the code or the words of an option; a boolean yes, no, true or false; a question that
/// repeats may be given several times; "declined" is "prefer not to say", except for free text. All problems
/// at once: unknown linkIds, values of another type, out of range or not offered, required and missing.
QuickAnswers quick_answers(const domain::Questionnaire& form, const std::vector<std::string>& pairs);

/// An answer as it would be typed: the code of an option, "yes", "7", "declined".
std::string as_typed(const domain::Value& value);
/// What quick_answers() reads as these answers, "comfort=7"; those to linkIds of `form` alone.
std::vector<std::string> typed_pairs(const domain::Questionnaire& form,
                                     const std::vector<domain::ResponseItem>& answers);

} // namespace rekindle::forms
