// SPDX-License-Identifier: MIT
#pragma once

#include "storage/database.h"
#include "storage/practice_folder.h"
#include "storage/practice_keys.h"
#include "storage/surroundings.h"
#include "storage/unlocked_practice.h"

#include <string>

namespace rekindle::storage {

struct OpenedDatabase {
    Database database;
    bool backed_up; ///< before its schema was brought up to date
};

/// The practice's database with the schema of this program. Where the engine undoes a save that was
/// interrupted it does so from the same files again when what came out is not whole. What comes out the same
/// twice was so before: it is opened, told, and the files are kept. Throws World otherwise, with the files as
/// they were.
OpenedDatabase open_database(const PracticeFolder& folder, const PracticeKeys& keys,
                             const std::string& practice_id, const Opening& opening,
                             const Surroundings& surroundings);

} // namespace rekindle::storage
