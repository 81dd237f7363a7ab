// SPDX-License-Identifier: MIT
#include "storage/migrations.h"

#include "base/error.h"
#include "base/translate.h"

#include <fmt/format.h>

namespace rekindle::storage {
namespace {

/// One migration and the version it leads to, all or nothing.
void step(Connection& connection, const Migration& migration, std::int64_t mark)
{
    struct Rollback {
        Connection& connection;
        bool done = false;
        ~Rollback()
        {
            if (!done) connection.roll_back();
        }
    };
    connection.begin();
    Rollback rollback{connection};
    connection.run(migration.sql);
    connection.run(
        fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {};", mark, migration.number).c_str());
    connection.commit();
    rollback.done = true;
}

} // namespace

void refuse_foreign(Connection& connection, std::span<const Migration> migrations, std::int64_t mark)
{
    const std::int64_t version = connection.number("PRAGMA user_version");
    const bool fresh = connection.number("SELECT count(*) FROM sqlite_schema") == 0;
    if (!fresh && connection.number("PRAGMA application_id") != mark)
        throw base::Error(base::Trouble::World, base::tr("This database is not a practice of this program."));
    if (version > migrations.back().number)
        throw base::Error(
            base::Trouble::World,
            base::say("This practice was made by a newer version of this program (its database has "
                      "version {}, this program knows {}). It was not touched. Use the newer program.",
                      version, migrations.back().number));
}

void migrate(Connection& connection, std::span<const Migration> migrations, std::int64_t mark)
{
    refuse_foreign(connection, migrations, mark);
    const std::int64_t version = connection.number("PRAGMA user_version");
    for (const Migration& migration : migrations) {
        if (migration.number > version) step(connection, migration, mark);
    }
}

} // namespace rekindle::storage
