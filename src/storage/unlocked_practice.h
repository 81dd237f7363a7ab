// SPDX-License-Identifier: MIT
#pragma once

#include "storage/key_file.h"
#include "storage/opened_practice.h"
#include "storage/practice.h"

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

/// What open_practice does, but for the backup of the day.
UnlockedPractice unlock_practice(const std::filesystem::path& folder, const Unlock& unlock,
                                 const Surroundings& surroundings);

} // namespace rekindle::storage
