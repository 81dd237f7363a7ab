// SPDX-License-Identifier: MIT
#pragma once

#include "app/homework.h"

#include <string>

namespace rekindle::app {

// Marks and reviews that were saved and are not what was said. Whose they are, their day and what was
// concluded stay; of what is completed (domain/practice.h) the store keeps what it said.

/// The mark of that partner on that day; throws base::Error(NotFound).
domain::LogEntry mark_called(domain::Practice& practice, const domain::Assignment& assignment,
                             domain::Side side, base::Date day);
/// The newest review in that session; throws base::Error(NotFound).
domain::Review review_called(domain::Practice& practice, const domain::Assignment& assignment,
                             const domain::Session& session);

/// Answers with changes to them: "comfort=7" in place of all there is to comfort, "comfort=" for nothing.
AnswerWords with_changes(const AnswerWords& answers, const AnswerWords& changes);
/// The answers as they are, as they would be typed.
AnswerWords typed_answers(domain::Practice& practice, const domain::Assignment& assignment,
                          const domain::LogEntry& mark);
AnswerWords typed_answers(domain::Practice& practice, const domain::Assignment& assignment,
                          const domain::Review& review);

/// `answers` are all of it as they should be. Throws base::Error: Refused for a closed record, Data for
/// answers that do not fit and where everything is as it was; domain::NeedsReason where a review looked back
/// on it and `reason` is empty.
domain::LogEntry set_mark_right(domain::Practice& practice, const domain::Assignment& assignment,
                                const domain::LogEntry& mark, domain::LogState state,
                                const AnswerWords& answers, const std::string& reason);
/// The same of a review, which always needs a reason. One that led a step up keeps the partners' own yes:
/// base::Error(Refused).
domain::Review set_review_right(domain::Practice& practice, const domain::Assignment& assignment,
                                const domain::Review& review, const AnswerWords& answers,
                                const std::string& reason);

} // namespace rekindle::app
