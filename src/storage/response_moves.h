// SPDX-License-Identifier: MIT
#pragma once

#include "domain/stored_response.h"
#include "storage/audit_trail.h"

#include <optional>
#include <vector>

namespace rekindle::storage {

// Answers that were saved where they do not belong. All inside Database::read or change.

/// As domain::Responses::move().
void move_responses(Database& database, StoredAuditTrail& audit, const base::Instant& now,
                    const std::vector<domain::ResponseMove>& moves,
                    const std::optional<domain::SessionId>& session);
std::vector<domain::ResponseMove> moves_of(Database& database, const domain::CoupleId& couple);

} // namespace rekindle::storage
