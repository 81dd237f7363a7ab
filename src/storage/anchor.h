// SPDX-License-Identifier: MIT
#pragma once

#include "storage/audit_table.h"

#include <filesystem>
#include <optional>
#include <system_error>

namespace rekindle::storage {

/// How long the audit trail was, and its last mac, when the practice was last closed. Kept outside the
/// database, so that an older copy of the database put back shows.
std::error_code write_anchor(const std::filesystem::path& file, const ChainHead& head);
/// Empty when it is missing or no longer readable.
std::optional<ChainHead> read_anchor(const std::filesystem::path& file);
/// True when the trail still holds the entry the anchor names. Inside Database::read.
bool contains(Database& database, const ChainHead& anchor);

} // namespace rekindle::storage
