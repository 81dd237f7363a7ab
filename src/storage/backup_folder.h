// SPDX-License-Identifier: MIT
#pragma once

#include "storage/backup_manifest.h"
#include "storage/practice_folder.h"

#include <optional>
#include <vector>

namespace rekindle::storage {

/// Where what is in a backup: the files of a practice folder that cannot be made anew, and the manifest.
struct BackupFolder : PracticeFolder {
    std::filesystem::path manifest() const { return root / "manifest.json"; }
};

/// The place of a new backup made at `made` in `into`; no name of one that is there already.
BackupFolder name_for_backup(const std::filesystem::path& into, const base::Instant& made);
/// Where one is made until it is verified. One for each practice: its lock keeps a second maker out.
BackupFolder unfinished_backup(const std::filesystem::path& into, const std::string& practice_id);

struct FoundBackup {
    BackupFolder folder;
    ReadManifest read;
};
/// Empty when there is no readable manifest.
std::optional<ReadManifest> read_manifest(const BackupFolder& folder);
/// The backups in a folder that say they are of this practice, newest first; whether they are good is another
/// question. Empty where there is no such folder.
std::vector<FoundBackup> backups_in(const std::filesystem::path& folder, const std::string& practice_id);
/// The same of whatever practice.
std::vector<FoundBackup> backups_in(const std::filesystem::path& folder);

/// The folders from `folder` to two below it that hold backups, readable or not: on a stick, backups often
/// have a folder of their own, and those of a practice are in its folder "backups". Links are not followed.
std::vector<std::filesystem::path> folders_of_backups(const std::filesystem::path& folder);

/// Whether the copies of the databases have the sizes that the manifest says.
bool has_its_sizes(const FoundBackup& backup);

/// The cheap look at a backup: its manifest was written with these keys, and the copies have the sizes it
/// says. Each was verified before it got its name; whether it is still good, why_not_good tells.
bool looks_good(const FoundBackup& backup, const PracticeKeys& keys);

/// The folders there that are called backups and have no readable manifest.
std::vector<std::filesystem::path> unreadable_backups(const std::filesystem::path& folder);

/// Takes a backup away, so that no half of one keeps its name; or what such a step left when it was killed or
/// failed. Throws World when it cannot.
void remove_backup(const BackupFolder& backup);
/// What such steps left there.
std::vector<std::filesystem::path> half_removed_backups(const std::filesystem::path& folder);

} // namespace rekindle::storage
