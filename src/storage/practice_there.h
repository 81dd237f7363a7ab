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
PracticeThere look_for_practice(const PracticeFolder& folder);

} // namespace rekindle::storage
