// SPDX-License-Identifier: MIT
#include "storage/practice_there.h"

#include "base/error.h"
#include "base/translate.h"
#include "storage/backup_folder.h"
#include "storage/errors.h"
#include "storage/files.h"
#include "storage/key_file.h"
#include "storage/practice.h"
#include "storage/system.h"
#include "storage/way_back.h"

namespace rekindle::storage {
namespace {

/// No practice can have such a name; what else goes wrong does not mean that there is none.
bool is_no_such_place(const std::error_code& error)
{
    return error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory ||
           error == std::errc::too_many_symbolic_link_levels || error == std::errc::filename_too_long;
}

/// A folder, a device, or larger than any.
bool is_no_key_file(const std::error_code& error)
{
    return error == std::errc::invalid_argument || error == std::errc::file_too_large;
}

} // namespace

void look_at_practice(const std::filesystem::path& folder)
{
    static_cast<void>(find_what_is_left(folder));
}

PracticeFolder find_what_is_left(const std::filesystem::path& root)
{
    std::error_code error;
    const PracticeFolder folder{std::filesystem::canonical(root, error)};
    if (error && !is_no_such_place(error)) throw file_trouble(error, root);
    if (error || !look_for_practice(folder).any)
        throw base::Error(base::Trouble::NotFound, base::say("There is no practice in {}.", root.string()));
    // Opened, it would change, and be no backup any more.
    if (is_there(BackupFolder{folder}.manifest()))
        throw base::Error(
            base::Trouble::NotFound,
            base::say("{} is a backup and no practice: \"practice restore {} --to DIR\" makes one "
                      "of it.",
                      root.string(), root.string()));
    return folder;
}

PracticeFolder find_practice_folder(const std::filesystem::path& root)
{
    const PracticeFolder folder = find_what_is_left(root);
    if (!is_there(folder.database()))
        throw base::Error(
            base::Trouble::World,
            base::say("The practice in {} has lost its database: the file practice.db is missing. "
                      "{}",
                      folder.root.string(), way_back_without_database(folder)));
    return folder;
}

PracticeThere look_for_practice(const PracticeFolder& folder)
{
    PracticeThere there;
    for (const auto& file : {folder.database(), folder.keys(), folder.keys_copy(), folder.anchor()}) {
        if (is_there(file)) there.any = true;
    }
    for (const auto& file : {folder.keys(), folder.keys_copy()}) {
        std::string bytes;
        if (const auto error = read_whole(file, 65536, bytes)) {
            if (!is_no_such_place(error) && !is_no_key_file(error)) throw file_trouble(error, file);
            continue;
        }
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
