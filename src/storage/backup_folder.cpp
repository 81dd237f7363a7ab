// SPDX-License-Identifier: MIT
#include "storage/backup_folder.h"

#include "storage/errors.h"
#include "storage/files.h"
#include "storage/system.h"

#include <algorithm>

namespace rekindle::storage {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view prefix = "backup-", half_removed = ".going-";

/// "backup-2026-05-04T07-00-00Z": colons are no part of a name everywhere.
std::string name_of(const base::Instant& made)
{
    std::string text = base::to_text(base::Instant{made.utc, std::chrono::minutes{0}});
    text.resize(std::string_view("2026-05-04T07:00:00").size());
    std::replace(text.begin(), text.end(), ':', '-');
    return std::string(prefix) + text + "Z";
}

bool has_size(const fs::path& file, const DatabaseCopy& copy)
{
    std::error_code error;
    const auto size = fs::file_size(file, error);
    return !error && static_cast<std::int64_t>(size) == copy.bytes;
}

/// What is there with a name that begins so.
std::vector<fs::path> called(const fs::path& folder, std::string_view start)
{
    std::vector<fs::path> found;
    std::error_code error;
    for (auto entry = fs::directory_iterator(folder, error); !error && entry != fs::directory_iterator();
         entry.increment(error)) {
        if (entry->path().filename().string().starts_with(start)) found.push_back(entry->path());
    }
    return found;
}

/// A folder that may not be read hides what is in it, not what is beside it.
void add_folders_of_backups(const fs::path& folder, int below, std::vector<fs::path>& found)
{
    if (!called(folder, prefix).empty()) found.push_back(folder);
    std::error_code error;
    for (auto entry = fs::directory_iterator(folder, error);
         below > 0 && !error && entry != fs::directory_iterator(); entry.increment(error)) {
        std::error_code no_kind;
        const bool is_backup = entry->path().filename().string().starts_with(prefix); // which holds no other
        if (!is_backup && !entry->is_symlink(no_kind) && entry->is_directory(no_kind))
            add_folders_of_backups(entry->path(), below - 1, found);
    }
}

} // namespace

BackupFolder name_for_backup(const fs::path& into, const base::Instant& made)
{
    const std::string name = name_of(made);
    fs::path chosen = into / name;
    for (int again = 2; is_there(chosen); ++again) chosen = into / (name + "-" + std::to_string(again));
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
    auto found = backups_in(folder);
    std::erase_if(found,
                  [&](const FoundBackup& backup) { return backup.read.manifest.practice_id != practice_id; });
    return found;
}

std::vector<FoundBackup> backups_in(const fs::path& folder)
{
    std::vector<FoundBackup> found;
    for (const fs::path& path : called(folder, prefix)) {
        const BackupFolder backup{{path}};
        if (auto read = read_manifest(backup)) found.push_back({backup, std::move(*read)});
    }
    std::sort(found.begin(), found.end(), [](const FoundBackup& one, const FoundBackup& other) {
        const auto key = [](const FoundBackup& backup) {
            return std::pair(backup.read.manifest.made.utc, backup.folder.root);
        };
        return key(one) > key(other);
    });
    return found;
}

std::vector<fs::path> folders_of_backups(const fs::path& folder)
{
    std::vector<fs::path> found;
    add_folders_of_backups(folder, 2, found);
    std::sort(found.begin(), found.end());
    return found;
}

bool has_its_sizes(const FoundBackup& backup)
{
    const BackupManifest& manifest = backup.read.manifest;
    return has_size(backup.folder.database(), manifest.database) &&
           (!manifest.notes || has_size(backup.folder.notes(manifest.notes->file), manifest.notes->copy));
}

bool looks_good(const FoundBackup& backup, const PracticeKeys& keys)
{
    return has_its_sizes(backup) && is_genuine(backup.read, keys);
}

std::vector<fs::path> unreadable_backups(const fs::path& folder)
{
    std::vector<fs::path> found = called(folder, prefix);
    std::erase_if(found, [](const fs::path& path) { return read_manifest({{path}}).has_value(); });
    std::sort(found.begin(), found.end());
    return found;
}

void remove_backup(const BackupFolder& backup)
{
    // The name goes first. Not the one of an unfinished backup: what cannot be deleted would hinder the next.
    std::error_code error;
    fs::path going = backup.root;
    if (const std::string name = going.filename().string(); name.starts_with(prefix)) {
        going.replace_filename(std::string(half_removed) + name);
        fs::remove_all(going, error);
        if (!error) fs::rename(backup.root, going, error);
        if (!error) error = sync_folder(going.parent_path());
    }
    if (!error) fs::remove_all(going, error);
    if (error) throw file_trouble(error, backup.root);
}

std::vector<fs::path> half_removed_backups(const fs::path& folder)
{
    return called(folder, std::string(half_removed) + std::string(prefix));
}

} // namespace rekindle::storage
