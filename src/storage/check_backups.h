// SPDX-License-Identifier: MIT
#pragma once

#include "domain/safekeeping.h"
#include "storage/database.h"
#include "storage/key_file.h"
#include "storage/practice_folder.h"
#include "storage/practice_keys.h"

namespace rekindle::storage {

/// What `practice check` says of the practice's own backups: those that are damaged, down to the newest good
/// one, which it names; whether that one is too old, or has another passphrase than `key_file`; and whether
/// `database`, when there is one to read, still holds what it holds.
void check_backups(const PracticeFolder& folder, const PracticeKeys& keys, const KeyFile& key_file,
                   const base::Instant& now, Database* database, domain::PracticeCheck& check);

} // namespace rekindle::storage
