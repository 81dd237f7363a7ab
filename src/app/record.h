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
};
/// Throws base::Error(Data) with everything that is wrong: a missing label, both the same, a code that is
/// taken.
domain::Couple add_couple(domain::Practice& practice, const NewCouple& couple);

/// By code or id; throws base::Error(NotFound).
domain::Couple couple_called(domain::Practice& practice, const std::string& code_or_id);

domain::Session add_session(domain::Practice& practice, const domain::Couple& couple, base::Date day,
                            domain::SessionKind kind);

/// By its number; throws base::Error(NotFound).
domain::Session session_called(domain::Practice& practice, const domain::Couple& couple, int number);

} // namespace rekindle::app
