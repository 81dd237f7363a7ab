// SPDX-License-Identifier: MIT
#include "base/plural.h"
#include "base/translate.h"
#include "domain/backup_plan.h"
#include "storage/anchor.h"
#include "storage/daily_backup.h"
#include "storage/errors.h"
#include "storage/files.h"
#include "storage/key_copies.h"
#include "storage/large_files.h"
#include "storage/later_acts.h"
#include "storage/migrations.h"
#include "storage/opened_practice.h"
#include "storage/practice_there.h"
#include "storage/put_in_place.h"
#include "storage/unfinished_folder.h"
#include "storage/unlocking.h"
#include "storage/verify_backup.h"

namespace rekindle::storage {
namespace fs = std::filesystem;
namespace {

using base::Trouble;

struct GoodBackup {
    BackupFolder folder;
    BackupManifest manifest;
    KeyFile key_file;
    PracticeKeys keys;
};

/// What is wanted, as far as it can be looked at without a secret.
struct LookedAt {
    fs::path to;
    bool replaces = false; ///< a practice, or what is left of one, is in `to`
    BackupFolder backup;
    ReadManifest manifest;
    FoundKeys keys;
};

/// The practice of a couple must not stand where another counselor's was because a folder was mistaken.
void refuse_other_practice(const PracticeFolder& there, const BackupManifest& manifest)
{
    const auto ids = look_for_practice(there).ids;
    if (ids.contains(manifest.practice_id)) return;
    const std::string name = there.root.string();
    throw base::Error(
        Trouble::Refused,
        ids.empty() ? base::say("What is in {} does not say which practice it is, so nothing was changed. "
                                "Restore to a new folder, or say --replace-other-practice: then it is "
                                "kept aside under another name.",
                                name)
                    : base::say("The backup is of another practice than the one in {}, so nothing was "
                                "changed. Restore to a new folder, or say --replace-other-practice: then "
                                "the one there is kept aside under another name.",
                                name));
}

/// The place that a link or a way round leads to: what takes it must take the folder's place, not the link's.
fs::path real_place(const fs::path& target)
{
    std::error_code error;
    fs::path to = fs::weakly_canonical(fs::absolute(target), error);
    if (error) throw file_trouble(error, target);
    return to.has_filename() ? to : to.parent_path();
}

base::Error no_backup(const fs::path& path)
{
    std::optional<FoundBackup> newest;
    std::size_t count = 0;
    for (const fs::path& folder : folders_of_backups(path)) {
        for (FoundBackup& found : backups_in(folder)) {
            ++count;
            if (!newest || newest->read.manifest.made.utc < found.read.manifest.made.utc)
                newest = std::move(found);
        }
    }
    if (!newest) return {Trouble::NotFound, base::say("There is no backup in {}.", path.string())};
    return {Trouble::NotFound,
            base::say_of(count,
                         "There is no backup right in {}, but {} below it: {}, made {}. Name that one.",
                         "There is no backup right in {}, but there are {} below it, the newest of them {}, "
                         "made {}. Name one of them; \"practice backups --in\" lists them.",
                         path.string(), count, newest->folder.root.string(),
                         base::in_words(newest->read.manifest.made))};
}

LookedAt looked_at(const fs::path& path, const fs::path& target, Replaced replaced)
{
    const fs::path to = real_place(target);
    std::error_code error;
    const PracticeFolder old{to};
    if (is_there(BackupFolder{old}.manifest()))
        throw base::Error(Trouble::Call,
                          base::say("{} is a backup itself. Choose another name.", to.string()));
    const bool replaces = look_for_practice(old).any;
    if (!replaces && is_there(to) && (!fs::is_directory(to, error) || !fs::is_empty(to, error)))
        throw base::Error(
            Trouble::World,
            base::say("{} is there already and no practice. Choose another name.", to.string()));
    if (!replaces) free_place(to); // its parent may be missing
    const BackupFolder folder{{fs::canonical(path, error)}};
    if (error || !is_there(folder.manifest())) throw no_backup(path);
    auto read = read_manifest(folder);
    if (!read)
        throw base::Error(Trouble::World,
                          base::say("The backup {} is damaged, or was made by a newer version of this "
                                    "program. Nothing was changed. Use another one.",
                                    path.string()));
    if (replaces && replaced == Replaced::SamePractice) refuse_other_practice(old, read->manifest);
    FoundKeys found = read_key_copies(folder);
    if (found.file.practice_id != read->manifest.practice_id)
        throw base::Error(
            Trouble::World,
            base::tr("The key file and the manifest of this backup belong to different practices. "
                     "Nothing was changed. Use another backup."));
    return {to, replaces, folder, std::move(*read), std::move(found)};
}

/// A backup keeps the keys of its day, whatever those of the practice became.
SecretBytes data_key(const KeyFile& keys, const Unlock& unlock)
{
    for (OpenedSlot& slot : opened_slots(keys, unlock)) {
        if (!slot.next) return std::move(slot.data_key);
    }
    throw base::Error(
        Trouble::Key,
        std::holds_alternative<Passphrase>(unlock)
            ? base::tr("This passphrase does not open the backup. A backup opens with the passphrase of the "
                       "day it was made, or with the recovery key of that day. Nothing was changed.")
            : base::tr(
                  "This recovery key does not open the backup: it belongs to another practice, or is not "
                  "the one of the day the backup was made. Nothing was changed."));
}

GoodBackup verified(LookedAt wanted, const Unlock& unlock)
{
    PracticeKeys keys = derived_keys(data_key(wanted.keys.file, unlock));
    if (const auto trouble = why_not_good(wanted.backup, wanted.manifest, keys))
        throw base::Error(Trouble::World, *trouble + " " + base::tr("Nothing was changed."));
    return {wanted.backup, wanted.manifest.manifest, std::move(wanted.keys.file), std::move(keys)};
}

/// A copy of one of its databases.
void copy_verified(const fs::path& from, const fs::path& to, const DatabaseCopy& copy,
                   const PracticeKeys& keys)
{
    if (const auto error = copy_and_sync(from, to)) throw file_trouble(error, to);
    if (keyed_sum(to, keys) != copy.sum)
        throw base::Error(
            Trouble::World,
            base::tr("The backup changed while it was read, or the disk is failing. Nothing was "
                     "changed; try again."));
}

/// The practice as it will be, in a folder that is not yet called so.
void write_practice(const PracticeFolder& folder, GoodBackup backup, const LaterActs& later, bool replaces,
                    const Surroundings& surroundings)
{
    copy_verified(backup.folder.database(), folder.database(), backup.manifest.database, backup.keys);
    if (const auto& notes = backup.manifest.notes)
        copy_verified(backup.folder.notes(notes->file), folder.notes(notes->file), notes->copy, backup.keys);
    write_key_copies(folder, backup.key_file);
    if (backup.manifest.database.anchor.number > 0) {
        if (const auto error = write_anchor(folder.anchor(), {backup.manifest.database.anchor, std::nullopt}))
            throw file_trouble(error, folder.anchor());
    }
    auto lock = std::make_unique<LockFile>(folder.lock(), surroundings.account, surroundings.host,
                                           surroundings.now());
    Connection connection(folder.database(), backup.keys.pages);
    migrate(connection); // the backup stays as it is, so none is made before
    connection.restrict_to_rows();
    OpenedPractice practice(folder, std::move(lock), std::move(backup.keys), Database(std::move(connection)),
                            surroundings);
    practice.check_anchor_and_record_opening();
    practice.audit().record("restore", "practice", practice.facts().id);
    practice.do_again(later);
    if (const auto count = backup.key_file.escrow_count(); count > 0 && surroundings.tell)
        surroundings.tell(base::say(
            "The escrow keys of the backup open the restored practice, also those revoked since: {}. "
            "`practice keys` lists them.",
            count));
    // Two practices in one folder of backups would push each other's out.
    if (!replaces && !domain::backup_plan(practice.office()).elsewhere.empty()) {
        practice.office().set("backup-elsewhere", "");
        if (surroundings.tell)
            surroundings.tell(
                base::tr("The restored practice makes no backups on another disk until a folder "
                         "is set for it."));
    }
    back_up_at_once(practice, folder, surroundings,
                    base::tr("The restored practice has no backup of its own yet:"));
    if (const auto error = practice.write_anchor_now()) throw file_trouble(error, folder.anchor());
}

} // namespace

void look_at_restore(const fs::path& backup, const fs::path& to, Replaced replaced)
{
    static_cast<void>(looked_at(backup, to, replaced));
}

domain::Restored restore_practice(const fs::path& path, const fs::path& target, const Unlock& unlock,
                                  const Surroundings& surroundings, Replaced replaced,
                                  const std::vector<fs::path>& known)
{
    LookedAt wanted = looked_at(path, target, replaced);
    const fs::path to = wanted.to;
    const bool replaces = wanted.replaces;
    GoodBackup backup = verified(std::move(wanted), unlock);
    const base::Instant made = backup.manifest.made;
    std::optional<LockFile> nobody_else;
    if (replaces) {
        const PracticeFolder old{to};
        nobody_else.emplace(old.lock(), surroundings.account, surroundings.host, surroundings.now());
        // From a restore killed when it was done; soon this one has the unfinished name for a moment.
        if (const auto error = mark_finished(old)) throw file_trouble(error, old.unfinished());
    }

    const auto later = later_acts({backup.folder, made, backup.manifest.practice_id, backup.keys, unlock,
                                   replaces ? std::optional(PracticeFolder{to}) : std::nullopt, known},
                                  surroundings);
    name_left_aside(to, surroundings);
    const PracticeFolder restored{unfinished_place(to, "restoring", surroundings)};
    Unfinished unfinished(restored.root);
    mark_unfinished(make_practice_folder(restored.root));
    write_practice(restored, std::move(backup), later, replaces, surroundings);
    std::error_code error = sync_folder(restored.root);
    if (error) throw file_trouble(error, restored.root);

    if (!replaces) {
        unfinished.call(to);
        return {to, made, std::nullopt};
    }
    const fs::path aside = put_in_place_of(to, restored, surroundings.now());
    unfinished.keep();
    if (error = sync_folder(to.parent_path()); error) throw file_trouble(error, to);
    static_cast<void>(mark_finished({to})); // it is done, whatever becomes of the mark
    return {to, made, aside};
}

} // namespace rekindle::storage
