// SPDX-License-Identifier: MIT
#pragma once

#include "domain/backup_plan.h"
#include "storage/backup_folder.h"
#include "storage/surroundings.h"

namespace rekindle::storage {

/// Takes away those of the practice's backups in `backups` that the rotation (surplus) no longer keeps after
/// the one of `just_made`. Only what looks_good takes one of its places; the rest goes by the same
/// rule, counted with all. One that cannot be deleted is told, and hinders nothing: the next time tries
/// again.
void remove_old_backups(const std::filesystem::path& backups, const std::string& practice_id,
                        const PracticeKeys& keys, const base::Instant& just_made,
                        const domain::BackupPlan& plan, const Surroundings& surroundings);

} // namespace rekindle::storage
