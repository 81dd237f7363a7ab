// SPDX-License-Identifier: MIT
#pragma once

#include "storage/practice_folder.h"

#include <set>
#include <string>

namespace rekindle::storage {

/// What a folder says it is, as its names and the open parts of its files have it: nothing is opened, nothing
/// believed. Also of a practice that lost files.
struct PracticeThere {
    bool any = false;          ///< a database, a key file, an anchor or a backup of one is in it
    std::set<std::string> ids; ///< whose: by the key files, or by its backups where none can be read
};
/// Throws World when the disk does not tell.
PracticeThere look_for_practice(const PracticeFolder& folder);

/// The folder of an existing practice. Throws NotFound when there is nothing of one, World when its database
/// is missing, or the disk does not tell.
PracticeFolder find_practice_folder(const std::filesystem::path& root);
/// The same also when the database is missing.
PracticeFolder find_what_is_left(const std::filesystem::path& root);

} // namespace rekindle::storage
