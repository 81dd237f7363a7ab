// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "storage/check_backups.h"
#include "storage/check_notes.h"
#include "storage/check_pages.h"
#include "storage/check_record.h"
#include "storage/errors.h"
#include "storage/failed_unlocks.h"
#include "storage/interrupted_save.h"
#include "storage/key_copies.h"
#include "storage/lock_file.h"
#include "storage/migrations.h"
#include "storage/opened_practice.h"
#include "storage/practice_there.h"
#include "storage/unlocking.h"

#include <set>

namespace rekindle::storage {
namespace {

using base::tr;
using domain::PracticeCheck;

/// The keys of the database as it is, whatever change of the data key was interrupted: that is for the next
/// opening.
PracticeKeys keys_to_look_with(const PracticeFolder& folder, const KeyFile& file, const Unlock& unlock,
                               const Surroundings& surroundings)
{
    wait_after_failures(folder, surroundings);
    const std::vector<OpenedSlot> opened = opened_slots(file, unlock);
    if (opened.empty()) {
        note_failed_unlock(folder, file.inbox_public, surroundings);
        throw wrong_secret(unlock);
    }
    for (const OpenedSlot& slot : opened) {
        PracticeKeys keys = derived_keys(slot.data_key);
        if (Connection::opens(folder.database(), keys.pages)) return keys;
    }
    return derived_keys(opened.front().data_key);
}

void check_key_files(const FoundKeys& found, PracticeCheck& check)
{
    PracticeCheck::Part part{"key-files", {}};
    if (found.mend)
        part.troubles.emplace_back(
            tr("One of the two key files is missing, damaged or different from the other. "
               "Opening the practice writes it anew."));
    check.parts.push_back(std::move(part));
    if (!found.file.next_slots.empty())
        check.remarks.emplace_back(
            tr("A change of the data key was interrupted: opening the practice finishes or undoes it."));
}

/// The database, when it can be opened at all and is ours; what is wrong goes to `troubles`.
std::optional<Database> opened(const PracticeFolder& folder, const PracticeKeys& keys,
                               const std::string& practice_id, std::vector<std::string>& troubles)
{
    std::optional<Database> database;
    const bool known = !troubles.empty();
    if (const auto trouble = trouble_of([&] {
            Database read(Connection(folder.database(), keys.pages));
            // A practice always has tables; an empty file is one that lost them.
            if (read.connection().number("SELECT count(*) FROM sqlite_schema") == 0) throw damaged();
            refuse_foreign(read.connection());
            if (practice_facts(read).id != practice_id)
                troubles.emplace_back(tr("The key file and the database belong to different practices."));
            database.emplace(std::move(read));
        });
        trouble && !known)
        troubles.emplace_back(in_a_check(*trouble));
    return database;
}

void check_record(Database& database, const PracticeFolder& folder, const PracticeKeys& keys,
                  const std::string& practice_id, PracticeCheck& check)
{
    check.parts.push_back({"foreign-keys", reference_troubles(database.connection())});
    if (database.connection().number("PRAGMA user_version") < embedded_migrations().back().number) {
        check.remarks.emplace_back(
            tr("The database is of an older version of the program, so its rows and its audit trail were not "
               "looked at. Opening the practice brings it up to date, after a backup."));
        return;
    }
    RecordTroubles record = record_troubles(database, keys, practice_id);
    check.parts.push_back({"rows", std::move(record.rows)});
    check.parts.push_back({"audit-trail", std::move(record.trail)});
    check.parts.push_back({"anchor", anchor_troubles(database, folder)});
    if (auto notes = notes_troubles(database, folder, practice_id))
        check.parts.push_back({"notes", std::move(*notes)});
}

PracticeCheck checked(const PracticeFolder& folder, const Unlock& unlock, const Surroundings& surroundings)
{
    const FoundKeys found = read_key_copies(folder);
    const PracticeKeys keys = keys_to_look_with(folder, found.file, unlock, surroundings);
    const std::string& id = found.file.practice_id;

    PracticeCheck check;
    check_key_files(found, check);
    PracticeCheck::Part pages{"pages", page_troubles(folder.database(), keys.pages)};
    std::optional<Database> database = opened(folder, keys, id, pages.troubles);
    check.parts.push_back(std::move(pages));
    if (database)
        check_record(*database, folder, keys, id, check);
    else
        check.remarks.emplace_back(tr("The rows and the audit trail could not be looked at."));
    check_backups(folder, keys, found.file, surroundings.now(), database ? &*database : nullptr, check);
    return check;
}

bool database_is_whole(const PracticeCheck& check)
{
    for (const PracticeCheck::Part& part : check.parts) {
        static const std::set<std::string> beside{"key-files", "anchor", "notes", "backups"};
        if (!beside.contains(part.name) && !part.troubles.empty()) return false;
    }
    return true;
}

} // namespace

PracticeCheck check_practice(const std::filesystem::path& path, const Unlock& unlock,
                             const Surroundings& surroundings)
{
    const PracticeFolder folder = find_what_is_left(path);
    const LockFile lock(folder.lock(), surroundings.account, surroundings.host, surroundings.now());
    InterruptedSave interrupted(folder);
    PracticeCheck check = checked(folder, unlock, surroundings);
    if (interrupted.is_from_before()) {
        // As it is it may be half undone: then what counts is what opening it would begin with.
        // What is whole may be newer than the copies, whatever the key files and backups are.
        if (database_is_whole(check)) return check;
        interrupted.put_back();
        check = checked(folder, unlock, surroundings);
        interrupted.put_back();
    } else if (interrupted.is_kept()) {
        interrupted.put_back();
        interrupted.forget();
    }
    return check;
}

} // namespace rekindle::storage
