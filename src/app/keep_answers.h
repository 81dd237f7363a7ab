// SPDX-License-Identifier: MIT
#pragma once

#include "app/import_answers.h"
#include "app/save_order.h"

#include <optional>

namespace rekindle::app {

// A questionnaire that is filled while the practice is open.

/// Throws what begin_answers() would, and keeps nothing: for before the first answer.
void demand_can_begin(domain::Practice& practice, const forms::CatalogEntry& form,
                      const AnswersToSave& answers, const base::Instant& now);

/// Begins it: freezes the form with its key and keeps a response in progress without an answer. Throws as
/// save_answers() does: a closed record, no yes to questions about sex ...
domain::StoredResponse begin_answers(domain::Practice& practice, const forms::CatalogEntry& form,
                                     const AnswersToSave& answers, const base::Instant& now);

/// The form of a response as the practice froze it, with its key: what was begun goes on in its version.
forms::CatalogEntry frozen_form(domain::Practice& practice, const Library& library,
                                const domain::StoredResponse& response);

/// A response in progress, laid out anew so that answers find their places again. Throws base::Error:
/// NotFound; Data for one that is finished; Refused for a closed record.
domain::StoredResponse resume_answers(domain::Practice& practice, const domain::Couple& couple,
                                      const domain::ResponseId& response);

/// All answers of one question in one step: after it they are durable, or base::Error is thrown and nothing
/// has changed.
void keep_answers(domain::Practice& practice, const forms::CatalogEntry& form,
                  const domain::ResponseId& response, const QuestionAnswers& answers);

/// Ends it: completed as of `now`, and scored. What was stopped stays in progress and gives nothing. Throws
/// as save_answers() does.
std::optional<ImportedAnswers> end_answers(domain::Practice& practice, const forms::CatalogEntry& form,
                                           const AnswersToSave& answers, const FormEnd& end,
                                           const base::Instant& now);

} // namespace rekindle::app
