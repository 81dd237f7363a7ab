// SPDX-License-Identifier: MIT
#pragma once

#include "storage/backup_folder.h"

#include <optional>
#include <string>

namespace rekindle::storage {

/// Everything that can be known about a backup with its key: manifest, every byte and page of the copies,
/// every row, the audit trails up to their anchors. Writes nothing. Empty when it is good, else why not, as a
/// sentence.
std::optional<std::string> why_not_good(const BackupFolder& backup, const ReadManifest& read,
                                        const PracticeKeys& keys);

/// The keyed sum over the bytes of a file. Throws World when it cannot be read.
std::string keyed_sum(const std::filesystem::path& file, const PracticeKeys& keys);

/// The newest backup in `folder` that is good; backups of an earlier data key are passed over.
std::optional<FoundBackup> newest_good_backup(const std::filesystem::path& folder,
                                              const std::string& practice_id, const PracticeKeys& keys);

} // namespace rekindle::storage
