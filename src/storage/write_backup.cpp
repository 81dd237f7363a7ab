// SPDX-License-Identifier: MIT
#include "storage/write_backup.h"

#include "base/translate.h"
#include "storage/errors.h"
#include "storage/files.h"
#include "storage/key_copies.h"
#include "storage/logical_digest.h"
#include "storage/notes_database.h"
#include "storage/system.h"
#include "storage/verify_backup.h"

namespace rekindle::storage {
namespace fs = std::filesystem;
namespace {

void remove_whole(const fs::path& folder)
{
    std::error_code error;
    fs::remove_all(folder, error);
    if (error) throw file_trouble(error, folder);
}

/// The folder in which a backup is made; goes with everything in it unless it got its name.
class Making {
public:
    explicit Making(BackupFolder folder) : m_folder(std::move(folder))
    {
        remove_whole(m_folder.root); // of a run that was killed
        if (const auto error = make_private_folder(m_folder.root)) throw file_trouble(error, m_folder.root);
    }
    Making(const Making&) = delete;
    Making& operator=(const Making&) = delete;
    ~Making()
    {
        std::error_code ignored;
        fs::remove_all(m_folder.root, ignored);
    }

private:
    BackupFolder m_folder;
};

/// One moment of the database for several looks at it: while it lives nobody's change is committed. (The
/// engine copies no pages out of a transaction that may write.)
class Moment {
public:
    explicit Moment(Connection& connection) : m_connection(connection) { m_connection.run("BEGIN"); }
    Moment(const Moment&) = delete;
    Moment& operator=(const Moment&) = delete;
    ~Moment() { m_connection.try_run("ROLLBACK"); }

private:
    Connection& m_connection;
};

/// The copy of a database under the keys it has, and what is known about it from the same moment. `sums` are
/// the keys of the practice.
DatabaseCopy copy_database(Database& database, const PracticeKeys& keys, const fs::path& into,
                           const PracticeKeys& sums)
{
    if (const auto error = write_and_sync(into, "")) throw file_trouble(error, into);
    DatabaseCopy made;
    {
        Connection copy(into, keys.pages);
        Connection& live = database.connection();
        const Moment moment(live);
        if (live.number("SELECT count(*) FROM sqlite_schema WHERE name = 'audit'") != 0)
            made.anchor = database.read([&] { return chain_head(database); });
        made.digest = logical_digest(live, keys.rows);
        live.copy_into(copy);
    }
    std::error_code error;
    auto journal = into;
    journal += "-journal";
    fs::remove(journal, error); // empty: the copy is complete
    if (!error) made.bytes = static_cast<std::int64_t>(fs::file_size(into, error));
    if (error) throw file_trouble(error, into);
    made.sum = keyed_sum(into, sums);
    return made;
}

/// The psychotherapy notes; the lock of the practice keeps both at one moment. Empty where there are none, or
/// where they are not whole or not the newest: the record needs its backups all the same.
std::optional<NotesCopy> copy_notes(Database& practice, const BackupSource& source, const BackupFolder& into)
{
    const auto place = notes_place(practice);
    if (!place) return std::nullopt;
    const fs::path file = source.folder.notes(place->file);
    const PracticeKeys keys = derived_keys(place->data_key);
    std::optional<Database> notes;
    bool whole = false;
    const auto trouble = trouble_of([&] {
        if (!is_there(file)) return;
        notes.emplace(Connection(file, keys.pages));
        whole = notes->connection().text("PRAGMA integrity_check") == "ok" &&
                is_as_new_as_noted(*notes, practice);
    });
    if (trouble || !whole) return std::nullopt;
    return NotesCopy{place->file, copy_database(*notes, keys, into.notes(place->file), source.keys)};
}

} // namespace

domain::Backup write_backup(Database& database, const BackupSource& source, const fs::path& into,
                            const base::Instant& now)
{
    std::error_code error;
    const bool is_own = into == source.folder.backups();
    if (is_own && !is_there(into)) { // somebody took it away; there must be backups all the same
        if (const auto failed = make_private_folder(into)) throw file_trouble(failed, into);
    }
    const PracticeFolder there{into};
    if (is_there(there.database()) || is_there(there.keys()))
        throw base::Error(
            base::Trouble::Call,
            base::say("{} is a practice, in which no backup is looked for. Name a folder on another "
                      "disk, or leave --to out.",
                      into.string()));
    if (is_there(into) && !fs::is_directory(into, error))
        throw base::Error(base::Trouble::Call, base::say("{} is no folder.", into.string()));
    if (!fs::is_directory(into, error))
        throw base::Error(base::Trouble::NotFound,
                          base::say("The folder {} is not there; make it first.", into.string()));
    const BackupFolder unfinished = unfinished_backup(into, source.practice_id);
    const Making making(unfinished);
    BackupManifest manifest;
    manifest.practice_id = source.practice_id;
    manifest.program = version_of_this_program();
    manifest.schema = database.connection().number("PRAGMA user_version");
    manifest.made = now;
    manifest.database = copy_database(database, source.keys, unfinished.database(), source.keys);
    manifest.notes = copy_notes(database, source, unfinished);
    manifest.key_mark = key_mark(source.keys);
    write_key_copies(unfinished, read_key_copies(source.folder).file);
    manifest.keys_sum = keyed_sum(unfinished.keys(), source.keys);
    if (const auto failed = write_and_sync(unfinished.manifest(), to_text(manifest, source.keys)))
        throw file_trouble(failed, unfinished.manifest());
    if (const auto failed = sync_folder(unfinished.root)) throw file_trouble(failed, unfinished.root);

    const auto written = read_manifest(unfinished);
    if (!written || written->manifest != manifest || why_not_good(unfinished, *written, source.keys))
        throw base::Error(base::Trouble::World,
                          base::tr("The backup that was just made is not the same as the practice, so it was "
                                   "taken away again. The disk may be failing: try another one with --to."));

    const BackupFolder finished = name_for_backup(into, now);
    fs::rename(unfinished.root, finished.root, error);
    if (!error) error = sync_folder(into);
    if (error) throw file_trouble(error, finished.root);
    return {finished.root, now};
}

bool tell_of_lacking_notes(Database& practice, const domain::Backup& backup, const Surroundings& surroundings)
{
    const auto read = read_manifest({{backup.folder}});
    if (!notes_place(practice) || (read && read->manifest.notes)) return false;
    if (surroundings.tell)
        surroundings.tell(
            base::tr("The psychotherapy notes could not be read: the backup that was just made holds "
                     "everything but these. Keep the older backups; \"practice check\" says more."));
    return true;
}

} // namespace rekindle::storage
