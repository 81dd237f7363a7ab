// SPDX-License-Identifier: MIT
#pragma once

#include "storage/practice_folder.h"

#include <string>

namespace rekindle::storage {

// What a counselor does next when a practice lost what cannot be made anew: sentences that name its newest
// backup, by what the backups say of themselves, and the command. Restoring verifies what is only said here.

/// The database is gone: the backup takes the place of what is left.
std::string way_back_without_database(const PracticeFolder& folder);

/// Both copies of the key file are: that of a backup opens the same database, and nothing is lost. Empty when
/// the folder holds no backup.
std::string way_back_without_keys(const PracticeFolder& folder);

} // namespace rekindle::storage
