// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rekindle::domain {

/// A copy of a practice that was reopened and compared before it got its name.
struct Backup {
    std::filesystem::path folder;
    base::Instant made;
};

/// A backup by its names and what it says of itself: whether it is good only its key can tell.
struct ListedBackup {
    std::filesystem::path folder;
    enum class Look { Fits, WrongSize, Unreadable } look = Look::Fits; ///< its database beside its manifest
    std::int64_t bytes = 0;                                            ///< of all its files
    std::optional<base::Instant> made;                                 ///< empty when it cannot be read
    std::string program;                                               ///< the version that made it
    std::optional<bool> of_this_practice; ///< empty when there is nothing to compare it with
};

/// What `restore` did.
struct Restored {
    std::filesystem::path folder;
    base::Instant made;                              ///< when the backup was made
    std::optional<std::filesystem::path> kept_aside; ///< the practice that was in `folder` before, if any
};

/// What looking through a whole practice found.
struct PracticeCheck {
    struct Part {
        /// "key-files", "pages", "foreign-keys", "rows", "audit-trail", "anchor", "notes" (if any), "backups"
        std::string name;
        std::vector<std::string> troubles; ///< a sentence each; empty when the part is whole
    };
    std::vector<Part> parts;             ///< only those that could be looked at
    std::vector<std::string> remarks;    ///< worth knowing, nothing is lost by it
    std::optional<Backup> newest_backup; ///< the newest that is good, as of now
    /// Whether that opens with the passphrase of now, and not with the one of the day it was made.
    bool newest_backup_has_passphrase_of_now = true;

    bool whole() const
    {
        for (const Part& part : parts) {
            if (!part.troubles.empty()) return false;
        }
        return true;
    }
};

} // namespace rekindle::domain
