// SPDX-License-Identifier: MIT
#pragma once

#include "storage/audit_table.h"
#include "storage/practice_keys.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rekindle::storage {

/// The keyed hash of everything stored under a subject; "" when nothing is.
std::string rows_hash(Database& database, const SecretBytes& key, const std::string& subject,
                      const std::string& subject_id);

/// The mac that chains `row` to the one before; for the first entry that is the practice's id.
std::string chained_mac(const SecretBytes& key, const std::string& before, const AuditRow& row);

/// What is not as the audit trail wrote and sealed it.
struct BrokenSeals {
    struct Rows {
        std::int64_t entry = 0; ///< the one that sealed them; one more than there are when none did
        std::string subject, subject_id;
    };
    std::int64_t trail = 0; ///< the first entry that is wrong or missing; 0 when none is
    std::vector<Rows> rows; ///< that are not what their newest entry sealed; by entry
};

/// Recomputes every mac, and the rows of every subject's newest entry. Inside Database::read.
BrokenSeals broken_seals(Database& database, const PracticeKeys& keys, const std::string& practice_id);

/// The number of the first bad entry in it, 0 for none: the trail's, else that of the first rows.
std::int64_t first_bad_number(Database& database, const PracticeKeys& keys, const std::string& practice_id);

} // namespace rekindle::storage
