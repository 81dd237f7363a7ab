// SPDX-License-Identifier: MIT
#pragma once

#include "storage/connection.h"

#include <span>

namespace rekindle::storage {

/// One file of db/migrations, embedded when the program is built.
struct Migration {
    int number; ///< 1, 2, 3 ... without gaps
    const char* name;
    const char* sql;
};
std::span<const Migration> embedded_migrations();
/// The same of db/notes_migrations: the psychotherapy notes.
std::span<const Migration> embedded_notes_migrations();

/// "RKDL" and "RKDN": mark our files among other databases.
inline constexpr std::int64_t application_id = 0x524b444c;
inline constexpr std::int64_t notes_application_id = 0x524b444e;

/// Throws World when the file is not ours or was made by a newer version of the program.
void refuse_foreign(Connection& connection, std::span<const Migration> migrations = embedded_migrations(),
                    std::int64_t mark = application_id);

/// Brings the schema to the newest version, each file in a transaction of its own. Throws World and changes
/// nothing when the file is not ours or was made by a newer version of the program.
void migrate(Connection& connection, std::span<const Migration> migrations = embedded_migrations(),
             std::int64_t mark = application_id);

} // namespace rekindle::storage
