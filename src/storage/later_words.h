// SPDX-License-Identifier: MIT
#pragma once

#include "domain/release.h"
#include "storage/audit_trail.h"
#include "storage/moment_text.h"

#include <string>
#include <vector>

namespace rekindle::storage {

/// A consent that was taken back, and when that was entered.
struct WrittenWithdrawal {
    std::string consent, withdrawn_on;
    MomentText when;
};

/// A mark on a mutual-yes list as it was entered.
struct WrittenMark {
    std::string id, couple, side, about, answer, marked_on, until; ///< until "": open
    MomentText when;
};

/// What partners said later, and what was handed out later, which an older state of a practice must not
/// forget: a yes that was taken back would hold again, and nobody could be told who has a file.
struct LaterWords {
    std::vector<WrittenWithdrawal> withdrawals;
    std::vector<WrittenMark> marks;        ///< in the order they were made: the last one counts
    std::vector<domain::Release> releases; ///< in the order they were made
};

// Inside Database::read.
LaterWords written_words(Database& database);

/// Puts in what is not there yet, with the moments of then, each with an entry of the trail. What is about a
/// consent or couple that is not in the database is left out. Inside Database::change.
void say_again(Database& database, StoredAuditTrail& audit, const LaterWords& words);

} // namespace rekindle::storage
