// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/lock_countdown.h"
#include "app/pages/workspace.h"
#include "app/practices.h"

#include <chrono>
#include <string>

namespace rekindle::app {

// What stands in the status row while a practice is open.

/// After how long without a key or the mouse this practice is locked: what it has set for itself, else 5
/// minutes.
std::chrono::minutes lock_after(domain::Practice& practice);
/// "Locks in 4 min": begun minutes; in the last minute tens of seconds.
std::string in_words(const LockCountdown& countdown);

struct BackupAge {
    std::string words;   ///< "Last backup: today"
    bool is_old = false; ///< none for two days, none at all, or none on the other disk when one is due
};
/// By what the backups in the practice's own folder say of themselves; where the practice has set a folder on
/// another disk, also when the last one there was made.
BackupAge backup_age(const Practices& practices, Workspace& workspace);

} // namespace rekindle::app
