// SPDX-License-Identifier: MIT
#include "storage/backup_folder.h"

#include "storage/errors.h"
#include "storage/system.h"

#include <algorithm>

namespace rekindle::storage {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view prefix = "backup-";

/// "backup-2026-05-04T07-00-00Z": colons are no part of a name everywhere.
std::string name_of(const base::Instant& made)
{
    std::string text = base::to_text(base::Instant{made.utc, std::chrono::minutes{0}});
    text.resize(std::string_view("2026-05-04T07:00:00").size());
    std::replace(text.begin(), text.end(), ':', '-');
    return std::string(prefix) + text + "Z";
}

std::vector<fs::path> called_backups(const fs::path& folder)
{
    std::vector<fs::path> found;
    std::error_code error;
    for (auto entry = fs::directory_iterator(folder, error); !error && entry != fs::directory_iterator();
         entry.increment(error)) {
        if (entry->path().filename().string().starts_with(prefix)) found.push_back(entry->path());
    }
    return found;
}

} // namespace

BackupFolder name_for_backup(const fs::path& into, const base::Instant& made)
{
    const std::string name = name_of(made);
    std::error_code error;
    fs::path chosen = into / name;
    for (int again = 2; fs::exists(fs::symlink_status(chosen, error)); ++again)
        chosen = into / (name + "-" + std::to_string(again));
    return {{chosen}};
}

BackupFolder unfinished_backup(const fs::path& into, const std::string& practice_id)
{
    return {{into / (".unfinished-" + practice_id)}};
}

std::optional<ReadManifest> read_manifest(const BackupFolder& folder)
{
    std::string bytes;
    if (read_whole(folder.manifest(), 65536, bytes)) return std::nullopt;
    return parse_manifest(bytes);
}

std::vector<FoundBackup> backups_in(const fs::path& folder, const std::string& practice_id)
{
    std::vector<FoundBackup> found;
    for (const fs::path& path : called_backups(folder)) {
        const BackupFolder backup{{path}};
        if (auto read = read_manifest(backup); read && read->manifest.practice_id == practice_id)
            found.push_back({backup, std::move(*read)});
    }
    std::sort(found.begin(), found.end(), [](const FoundBackup& one, const FoundBackup& other) {
        const auto key = [](const FoundBackup& backup) {
            return std::pair(backup.read.manifest.made.utc, backup.folder.root);
        };
        return key(one) > key(other);
    });
    return found;
}

std::vector<fs::path> unreadable_backups(const fs::path& folder)
{
    std::vector<fs::path> found = called_backups(folder);
    std::erase_if(found, [](const fs::path& path) { return read_manifest({{path}}).has_value(); });
    std::sort(found.begin(), found.end());
    return found;
}

void remove_backup(const BackupFolder& backup)
{
    // The name goes first: what is left after a kill is cleaned as an unfinished one.
    std::error_code error;
    const fs::path into = backup.root.parent_path();
    const auto read = read_manifest(backup);
    const fs::path going = read ? unfinished_backup(into, read->manifest.practice_id).root : backup.root;
    if (going != backup.root) {
        fs::remove_all(going, error);
        if (!error) fs::rename(backup.root, going, error);
        if (!error) error = sync_folder(into);
    }
    if (!error) fs::remove_all(going, error);
    if (error) throw file_trouble(error, backup.root);
}

} // namespace rekindle::storage
