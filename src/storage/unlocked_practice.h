// SPDX-License-Identifier: MIT
#pragma once

#include "storage/key_file.h"
#include "storage/migrations.h"
#include "storage/opened_practice.h"
#include "storage/practice.h"

#include <span>

namespace rekindle::storage {

/// An open practice together with what opened it: for changing its keys.
struct UnlockedPractice {
    PracticeFolder folder;
    std::shared_ptr<LockFile> lock;
    KeyFile keys; ///< as both copies are now
    SecretBytes data_key;
    std::unique_ptr<OpenedPractice> practice;
    base::Instant opened; ///< when
};

/// What a database is opened with: the program's own settings and schema, unless somebody tries others.
struct Opening {
    std::vector<Setting> settings = required_settings();
    std::span<const Migration> migrations = embedded_migrations();
    /// Called when it is open and not older than its anchor, before its audit trail takes the entry of that.
    std::function<void(UnlockedPractice&)> before_it_is_noted = {};
};

/// Whether the disk of a practice has no room for an entry of its audit trail and the journal of writing it.
bool is_disk_full(const PracticeFolder& folder);

/// What open_practice does, but for the backup of the day.
UnlockedPractice unlock_practice(const std::filesystem::path& folder, const Unlock& unlock,
                                 const Surroundings& surroundings, const Opening& opening = {});

} // namespace rekindle::storage
