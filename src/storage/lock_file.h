// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "storage/system.h"

#include <filesystem>
#include <string>

namespace rekindle::storage {

/// Keeps a second program out for as long as it lives. The lock file names who holds it.
class LockFile {
public:
    /// Throws World naming the holder and since when, if another program has the practice open.
    LockFile(const std::filesystem::path& file, const std::string& who, const std::string& host,
             const base::Instant& since);

private:
    FileLock m_lock;
};

} // namespace rekindle::storage
