// SPDX-License-Identifier: MIT
#pragma once

#include "storage/audit_table.h"

#include <filesystem>
#include <optional>
#include <system_error>

namespace rekindle::storage {

/// What the practice was when it was last closed. Kept outside the database, so that an older copy of the
/// database, or of its first page, put back shows.
struct Anchor {
    ChainHead head; ///< how long the audit trail was, and its last mac
    /// Connection::commits_counted(), where it is known.
    std::optional<std::int64_t> commits;

    bool operator==(const Anchor&) const = default;
};
std::error_code write_anchor(const std::filesystem::path& file, const Anchor& anchor);
/// Empty when it is missing or no longer readable.
std::optional<Anchor> read_anchor(const std::filesystem::path& file);
/// True when the trail still holds the entry the anchor names. Inside Database::read.
bool contains(Database& database, const ChainHead& anchor);

} // namespace rekindle::storage
