// SPDX-License-Identifier: MIT
#pragma once

#include "base/problem.h"
#include "domain/form/questionnaire.h"
#include "domain/practice.h"
#include "domain/scoring/key.h"
#include "domain/stored_response.h"

#include <cstddef>
#include <string>
#include <vector>

namespace rekindle::app {

/// What is wrong with the answers of one question that are to be saved on their own: a place that the
/// questionnaire does not have for a first answer, values the item there does not take, or too many.
base::Problems check_answers(const domain::Questionnaire& questionnaire, const domain::AnswerPlace& place,
                             const std::vector<domain::Value>& values);

/// Who may see an answer. Nobody has said so of all items of an `own` form, one the practice brought in: what
/// its key does not name is kept like the strictest that it does, and never open to the other partner.
domain::Visibility class_to_save(const domain::ScoringKey* key, bool own, const std::string& link_id);

/// Saves all answers of one question, the first at `place`; of `had` that may be saved from before those that
/// are too many are taken away. Inside Practice::together().
void save_question(domain::Practice& practice, const domain::ResponseId& response,
                   const domain::AnswerPlace& place, const std::vector<domain::Value>& values,
                   std::size_t had, domain::Visibility visibility);

} // namespace rekindle::app
