// SPDX-License-Identifier: MIT
#pragma once

#include "storage/connection.h"
#include "storage/secret_bytes.h"

#include <filesystem>
#include <string>
#include <vector>

namespace rekindle::storage {

// Parts of `practice check`: what is wrong, a sentence each. All only look; what cannot be read is told, not
// thrown.

/// Every page of a database read from the disk and decrypted, the engine's own check of how they hang
/// together, and bytes behind the last one.
std::vector<std::string> page_troubles(const std::filesystem::path& database, const SecretBytes& page_key);

/// Rows that refer to something that is not there.
std::vector<std::string> reference_troubles(Connection& connection);

} // namespace rekindle::storage
