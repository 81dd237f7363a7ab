// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "base/translate.h"
#include "storage/backup_folder.h"
#include "storage/practice.h"
#include "storage/practice_there.h"

#include <algorithm>

namespace rekindle::storage {
namespace fs = std::filesystem;
namespace {

using domain::ListedBackup;

std::int64_t bytes_below(const fs::path& folder)
{
    std::int64_t bytes = 0;
    std::error_code error;
    for (auto entry = fs::directory_iterator(folder, error); !error && entry != fs::directory_iterator();
         entry.increment(error)) {
        std::error_code no_size;
        const auto size = entry->is_regular_file(no_size) ? entry->file_size(no_size) : 0;
        if (!no_size) bytes += static_cast<std::int64_t>(size);
    }
    return bytes;
}

ListedBackup listed(const FoundBackup& found, const std::set<std::string>& ids)
{
    const BackupManifest& manifest = found.read.manifest;
    return {found.folder.root,
            has_its_sizes(found) ? ListedBackup::Look::Fits : ListedBackup::Look::WrongSize,
            bytes_below(found.folder.root),
            manifest.made,
            manifest.program,
            ids.empty() ? std::nullopt : std::optional(ids.contains(manifest.practice_id))};
}

} // namespace

std::vector<ListedBackup> list_backups(const fs::path& practice, const fs::path& in)
{
    std::set<std::string> ids;
    fs::path folder = in;
    if (!practice.empty()) {
        const PracticeFolder there = find_what_is_left(practice);
        ids = look_for_practice(there).ids;
        if (in.empty()) folder = there.backups();
    }
    std::error_code error;
    if (!in.empty() && !fs::is_directory(in, error))
        throw base::Error(base::Trouble::NotFound, base::say("There is no folder {}.", in.string()));
    std::vector<ListedBackup> result, last;
    const auto folders = in.empty() ? std::vector{folder} : folders_of_backups(in);
    for (const fs::path& each : folders) {
        for (const FoundBackup& found : backups_in(each)) result.push_back(listed(found, ids));
        for (const fs::path& unreadable : unreadable_backups(each))
            last.push_back({unreadable, ListedBackup::Look::Unreadable, bytes_below(unreadable), {}, {}, {}});
    }
    std::stable_sort(result.begin(), result.end(), [](const ListedBackup& one, const ListedBackup& other) {
        return one.made->utc > other.made->utc;
    });
    result.insert(result.end(), last.begin(), last.end());
    return result;
}

} // namespace rekindle::storage
