// SPDX-License-Identifier: MIT
#pragma once

#include "domain/audit.h"
#include "storage/database.h"

#include <optional>
#include <string>
#include <vector>

namespace rekindle::storage {

/// One row of the audit table: the entry and what seals it.
struct AuditRow {
    domain::AuditEntry entry;
    std::string rows_hash; ///< "" when the entry changed no rows
    std::string mac;
};

// The calls below are made inside Database::read or change.
void insert_audit_row(Database& database, const AuditRow& row);
std::vector<AuditRow> audit_rows(Database& database); ///< oldest first
/// Number and mac of the newest entry; 0 and "" for an empty trail.
struct ChainHead {
    std::int64_t number = 0;
    std::string mac;

    bool operator==(const ChainHead&) const = default;
};
ChainHead chain_head(Database& database);
/// True when there is such an entry.
bool has_entry(Database& database, const std::string& action, const std::string& subject_id);
/// When the newest entry was made; empty for an empty trail.
std::optional<base::Instant> newest_moment(Database& database);
/// The mac of one entry; "" when there is none.
std::string mac_at(Database& database, std::int64_t number);

} // namespace rekindle::storage
