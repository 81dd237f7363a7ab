// SPDX-License-Identifier: MIT
#include "storage/practice_there.h"

#include "storage/backup_folder.h"
#include "storage/key_file.h"
#include "storage/system.h"

namespace rekindle::storage {

PracticeThere look_for_practice(const PracticeFolder& folder)
{
    PracticeThere there;
    for (const auto& file : {folder.database(), folder.keys(), folder.keys_copy(), folder.anchor()}) {
        std::error_code error;
        if (std::filesystem::exists(std::filesystem::symlink_status(file, error))) there.any = true;
    }
    for (const auto& file : {folder.keys(), folder.keys_copy()}) {
        std::string bytes;
        if (read_whole(file, 65536, bytes)) continue;
        if (const auto read = parse_key_file(bytes); read.file) there.ids.insert(read.file->practice_id);
    }
    const bool by_backups = there.ids.empty();
    for (const FoundBackup& backup : backups_in(folder.backups())) {
        there.any = true;
        if (by_backups) there.ids.insert(backup.read.manifest.practice_id);
    }
    return there;
}

} // namespace rekindle::storage
