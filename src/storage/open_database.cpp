// SPDX-License-Identifier: MIT
#include "storage/open_database.h"

#include "base/error.h"
#include "base/translate.h"
#include "storage/audit_seal.h"
#include "storage/errors.h"
#include "storage/files.h"
#include "storage/interrupted_save.h"
#include "storage/logical_digest.h"
#include "storage/migrations.h"
#include "storage/write_backup.h"

#include <optional>
#include <utility>

namespace rekindle::storage {
namespace {

using base::Trouble;

/// Brings the schema up to date, after a backup of what was there: where none can be made, nothing is
/// migrated. True when there was something to do.
bool migrated(Database& database, const BackupSource& source, std::span<const Migration> migrations,
              const base::Instant& now)
{
    const std::int64_t version = database.connection().number("PRAGMA user_version");
    if (version < migrations.back().number) write_backup(database, source, source.folder.backups(), now);
    migrate(database.connection(), migrations);
    return version < migrations.back().number;
}

OpenedDatabase engine_opens(const PracticeFolder& folder, const PracticeKeys& keys,
                            const std::string& practice_id, const Opening& opening, const base::Instant& now)
{
    Connection connection(folder.database(), keys.pages, opening.settings);
    // A practice always has tables; an empty file is one that lost them, not a new one.
    if (connection.number("SELECT count(*) FROM sqlite_schema") == 0) throw damaged();
    if (connection.bytes_behind_the_last_page() != 0) throw appended();
    Database database(std::move(connection));
    const bool backed_up = migrated(database, {folder, keys, practice_id}, opening.migrations, now);
    database.connection().restrict_to_rows();
    if (practice_facts(database).id != practice_id)
        throw base::Error(Trouble::World,
                          base::tr("The key file and the database belong to different practices."));
    return {std::move(database), backed_up};
}

/// What is wrong with it, empty when it is whole; the same words for the same content.
std::string faults_of(Database& database, const PracticeKeys& keys, const std::string& practice_id)
{
    const std::string pages = database.connection().text("PRAGMA integrity_check");
    const auto number = database.read([&] { return first_bad_number(database, keys, practice_id); });
    if (pages == "ok" && number == 0) return "";
    std::string digest;
    const auto trouble = trouble_of([&] { digest = logical_digest(database.connection(), keys.rows); });
    return pages + "\n" + std::to_string(number) + "\n" + (trouble ? trouble->what() : digest);
}

struct Attempt {
    std::optional<OpenedDatabase> opened;
    std::optional<base::Error> trouble; ///< when it is not opened
    std::string faults;
};

base::Error cannot_be_undone()
{
    return {Trouble::World,
            base::tr(
                "A save was interrupted, and the disk does not let it be undone: each try comes to something "
                "else. Nothing was changed and nothing is lost. Copy the folder of the practice to "
                "another disk and open it there.")};
}

} // namespace

OpenedDatabase open_database(const PracticeFolder& folder, const PracticeKeys& keys,
                             const std::string& practice_id, const Opening& opening,
                             const Surroundings& surroundings)
{
    InterruptedSave interrupted(folder);
    const base::Instant now = surroundings.now();
    if (!interrupted.is_kept()) return engine_opens(folder, keys, practice_id, opening, now);
    const auto attempt = [&] {
        Attempt made;
        made.trouble = trouble_of([&] {
            made.opened.emplace(engine_opens(folder, keys, practice_id, opening, now));
            made.faults = faults_of(made.opened->database, keys, practice_id);
        });
        if (made.trouble) made.opened.reset();
        return made;
    };
    if (interrupted.is_from_before()) {
        // Without a journal it was undone and nobody could say so any more, or it is newer than the copies.
        if (size_of(folder.journal()) == 0) {
            if (Attempt made = attempt(); made.opened && made.faults.empty()) {
                interrupted.forget();
                return std::move(*made.opened);
            }
        }
        interrupted.put_back();
    }
    constexpr int tries = 4;
    Attempt before;
    for (int i = 0; i < tries; ++i) {
        Attempt made = attempt();
        if (made.opened && made.faults.empty()) {
            interrupted.forget();
            return std::move(*made.opened);
        }
        if (made.opened && made.faults == before.faults) {
            const auto kept = interrupted.set_aside(now);
            if (surroundings.tell)
                surroundings.tell(base::say(
                    "A save was interrupted and has been undone, but the practice is not whole: see "
                    "`practice check`. The files as they were before are kept in {}.",
                    kept.string()));
            return std::move(*made.opened);
        }
        before.faults = made.faults;
        before.trouble = made.trouble;
        made.opened.reset();
        interrupted.put_back();
    }
    if (before.trouble) throw *before.trouble;
    throw cannot_be_undone();
}

} // namespace rekindle::storage
