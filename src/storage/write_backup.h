// SPDX-License-Identifier: MIT
#pragma once

#include "domain/safekeeping.h"
#include "storage/backup_folder.h"
#include "storage/surroundings.h"

namespace rekindle::storage {

/// Of what a backup is made.
struct BackupSource {
    const PracticeFolder& folder;
    const PracticeKeys& keys;
    std::string practice_id;
};

/// Makes a backup of the open database as a new folder in `into`, reopens and compares it, and only then
/// gives it its name: after a kill at any moment there is a whole one or none. Throws World when it cannot be
/// made or is not the same; NotFound when `into` is no folder, but the practice's own folder of backups is
/// made again. Nothing else of the practice changes.
domain::Backup write_backup(Database& database, const BackupSource& source, const std::filesystem::path& into,
                            const base::Instant& now);

/// Whether the practice has psychotherapy notes that are not in this backup of it, because they could not be
/// read; then that is told. Nothing but an older backup has them.
bool tell_of_lacking_notes(Database& practice, const domain::Backup& backup,
                           const Surroundings& surroundings);

} // namespace rekindle::storage
