// SPDX-License-Identifier: MIT
#pragma once

#include "domain/practice.h"

#include <string>
#include <vector>

namespace rekindle::app {

// Answers that were saved as those of the wrong partner, or of the wrong couple, are moved to where they
// belong, with their amendments and with a reason (decision 57). Where they were, nothing of them is left.

struct AnswersToMove {
    domain::Couple couple; ///< where they are
    domain::ResponseId response;
    domain::Couple to; ///< may be the same couple
    domain::Side to_side = domain::Side::A;
    std::string reason;
};

/// What is to be known before: a sentence each. Throws base::Error(NotFound).
std::vector<std::string> what_moving_means(domain::Practice& practice, const domain::Couple& couple,
                                           const domain::ResponseId& response);

/// Returns the id they have from then on. They leave a session that was not that partner's, and the hand-over
/// they came by ends. Throws base::Error: NotFound; Data without a reason, where they are already, or where
/// that partner has the same already; Refused for a closed record, under a legal hold, while somebody fills
/// them in a hand-over, where something was erased, and for questions about sex to which that partner did not
/// say yes. Then nothing is changed.
domain::ResponseId move_answers(domain::Practice& practice, const AnswersToMove& wanted);

} // namespace rekindle::app
