// SPDX-License-Identifier: MIT
#pragma once

#include "domain/practice.h"

#include <optional>
#include <string>

namespace rekindle::app {

// Couples and sessions: adding them, and finding them by what a counselor calls them.

struct NewCouple {
    std::string label_a, label_b;
    std::string pronouns_a, pronouns_b;
    std::string code; ///< empty: the next free "C-0001", "C-0002" ...
    base::Date opened;
    base::Date today; ///< they came on this day or earlier
};
/// Throws base::Error(Data) with everything that is wrong: a missing label, both the same, a code that is
/// taken, a day that is still to come.
domain::Couple add_couple(domain::Practice& practice, const NewCouple& couple);

/// By code or id; throws base::Error(NotFound).
domain::Couple couple_called(domain::Practice& practice, const std::string& code_or_id);

struct NewSession {
    base::Date day;
    domain::SessionKind kind = domain::SessionKind::Conjoint;
    base::Date today;            ///< no session is later
    bool before_opening = false; ///< it was before the day the couple was opened on, say by a paper record
};
/// Throws base::Error: Refused for a closed record, Data for a day that is still to come, or one before the
/// couple was opened unless that is said.
domain::Session add_session(domain::Practice& practice, const domain::Couple& couple,
                            const NewSession& wanted);

/// Its day and kind as they should be. Throws as add_session(), and base::Error(Data) for a day on which
/// homework hangs, a kind whose notes are there, and where everything is as it was; domain::NeedsReason where
/// something was recorded in it and `reason` is empty.
domain::Session set_session_right(domain::Practice& practice, const domain::Couple& couple,
                                  const domain::Session& session, const NewSession& as_it_was,
                                  const std::string& reason);

/// By its number; throws base::Error(NotFound).
domain::Session session_called(domain::Practice& practice, const domain::Couple& couple, int number);

} // namespace rekindle::app
