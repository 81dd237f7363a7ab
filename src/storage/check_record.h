// SPDX-License-Identifier: MIT
#pragma once

#include "storage/database.h"
#include "storage/practice_folder.h"
#include "storage/practice_keys.h"

#include <string>
#include <vector>

namespace rekindle::storage {

// Parts of `practice check`: what is wrong, a sentence each. What cannot be read is told, not thrown.

struct RecordTroubles {
    std::vector<std::string> rows, trail;
};
/// Every stored row against the keyed hash that its audit entry sealed, and every entry against the chain.
RecordTroubles record_troubles(Database& database, const PracticeKeys& keys, const std::string& practice_id);

/// The database against what the practice was when it was last closed.
std::vector<std::string> anchor_troubles(Database& database, const PracticeFolder& folder);

} // namespace rekindle::storage
