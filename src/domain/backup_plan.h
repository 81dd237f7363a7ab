// SPDX-License-Identifier: MIT
#pragma once

#include "domain/office.h"

#include <filesystem>
#include <optional>

namespace rekindle::domain {

/// How a practice is backed up, as it has set for itself.
struct BackupPlan {
    /// Kept are the newest backups of so many days, weeks and months that have one.
    int days = 7, weeks = 4, months = 12;
    std::filesystem::path elsewhere; ///< a folder on another disk; empty: there is none
    int every = 1;                   ///< so many days a backup is made there
};
/// The settings backup-days, backup-weeks, backup-months, backup-elsewhere and backup-elsewhere-days.
BackupPlan backup_plan(Office& office);

/// The day of the last backup elsewhere that stands for the practice as it is opened now.
std::optional<base::Date> last_elsewhere(Office& office);
/// Empty: none does any more.
void note_elsewhere(Office& office, const std::optional<base::Date>& day);

} // namespace rekindle::domain
