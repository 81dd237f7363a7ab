// SPDX-License-Identifier: MIT
#pragma once

#include "domain/record_life.h"
#include "storage/backup_folder.h"
#include "storage/practice.h"
#include "storage/surroundings.h"

#include <vector>

namespace rekindle::storage {

/// Where the erasures may be known that were made after a backup: what it replaces, the practice whose backup
/// it is by its place, and the newest backup beside it.
struct ErasuresSought {
    BackupFolder backup;
    std::string practice_id;
    const PracticeKeys& keys; ///< of the backup; a source under another data key is opened with `unlock`
    const Unlock& unlock;
    std::optional<PracticeFolder> replaced;
};

/// Each erasure once, as they were made. What cannot be read is told in `surroundings`: the counselor must
/// erase again what was erased after the backup. Nothing is written.
std::vector<domain::Erasure> later_erasures(const ErasuresSought& sought, const Surroundings& surroundings);

} // namespace rekindle::storage
