// SPDX-License-Identifier: MIT
#pragma once

#include "storage/audit_table.h"
#include "storage/practice_keys.h"

#include <string>

namespace rekindle::storage {

/// The keyed hash of everything stored under a subject; "" when nothing is.
std::string rows_hash(Database& database, const SecretBytes& key, const std::string& subject,
                      const std::string& subject_id);

/// The mac that chains `row` to the one before; for the first entry that is the practice's id.
std::string chained_mac(const SecretBytes& key, const std::string& before, const AuditRow& row);

/// Recomputes every mac, and the rows of every subject's newest entry. 0 when all is as it was written, else
/// the number of the first bad entry; one more than there are when rows are stored that no entry knows, or
/// entries are missing.
std::int64_t first_bad_number(Database& database, const PracticeKeys& keys, const std::string& practice_id);

} // namespace rekindle::storage
