// SPDX-License-Identifier: MIT
#pragma once

#include "domain/release.h"
#include "storage/database.h"

#include <optional>
#include <vector>

namespace rekindle::storage {

/// Writes it as it is, its moment included. Inside Database::change.
void insert_release(Database& database, const domain::Release& release);

/// As they were made; of that couple, or of all without one. Inside Database::read or change.
std::vector<domain::Release> written_releases(Database& database,
                                              const std::optional<domain::CoupleId>& couple);

} // namespace rekindle::storage
