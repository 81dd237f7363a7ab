// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "storage/data_key.h"
#include "storage/errors.h"
#include "storage/key_copies.h"
#include "storage/migrations.h"
#include "storage/opened_practice.h"
#include "storage/passphrase.h"
#include "storage/practice.h"
#include "storage/recovery_key.h"
#include "storage/write_backup.h"

namespace rekindle::storage {
namespace {

using base::Trouble;

SecretBytes data_key_by(SlotKind kind, const KeyFile& keys, const SecretBytes& secret, const char* wrong)
{
    const KeySlot* slot = keys.find(kind);
    auto key = slot ? unwrapped(*slot, keys.practice_id, secret) : std::nullopt;
    if (!key) throw base::Error(Trouble::Key, wrong);
    return std::move(*key);
}

} // namespace

SecretBytes data_key(const KeyFile& keys, const Unlock& unlock)
{
    if (const auto* passphrase = std::get_if<Passphrase>(&unlock))
        return data_key_by(SlotKind::Passphrase, keys, normalized(passphrase->text),
                           base::tr("The passphrase is not the one of this practice."));
    const auto recovery = parse_recovery_key(std::get<RecoveryKey>(unlock).text);
    if (!recovery)
        throw base::Error(Trouble::Key,
                          base::tr("This is not a recovery key: a character is wrong or missing. Compare "
                                   "it with the paper, group by group."));
    return data_key_by(SlotKind::Recovery, keys, *recovery,
                       base::tr("This recovery key belongs to another practice."));
}

namespace {

/// Brings the schema up to date, after a backup of what was there: where none can be made, nothing is
/// migrated. True when there was something to do.
bool migrated(Database& database, const BackupSource& source, const base::Instant& now)
{
    const std::int64_t version = database.connection().number("PRAGMA user_version");
    if (version < embedded_migrations().back().number)
        write_backup(database, source, source.folder.backups(), now);
    migrate(database.connection());
    return version < embedded_migrations().back().number;
}

struct OpenedDatabase {
    Database database;
    bool backed_up;
};

OpenedDatabase open_database(const PracticeFolder& folder, const PracticeKeys& keys,
                             const std::string& practice_id, const base::Instant& now)
{
    Connection connection(folder.database(), keys.pages);
    // A practice always has tables; an empty file is one that lost them, not a new one.
    if (connection.number("SELECT count(*) FROM sqlite_schema") == 0) throw damaged();
    Database database(std::move(connection));
    const bool backed_up = migrated(database, {folder, keys, practice_id}, now);
    database.connection().restrict_to_rows();
    if (practice_facts(database).id != practice_id)
        throw base::Error(Trouble::World,
                          base::tr("The key file and the database belong to different practices."));
    return {std::move(database), backed_up};
}

} // namespace

std::unique_ptr<domain::Practice> open_practice(const std::filesystem::path& path, const Unlock& unlock,
                                                const Surroundings& surroundings)
{
    const PracticeFolder folder = find_practice_folder(path);
    auto lock = std::make_unique<LockFile>(folder.lock(), surroundings.account, surroundings.host,
                                           surroundings.now());
    const FoundKeys found = read_key_copies(folder);
    PracticeKeys keys = derived_keys(data_key(found.file, unlock));
    OpenedDatabase opened = open_database(folder, keys, found.file.practice_id, surroundings.now());
    auto practice = std::make_unique<OpenedPractice>(folder, std::move(lock), std::move(keys),
                                                     std::move(opened.database), surroundings);
    practice->check_anchor_and_record_opening();
    if (opened.backed_up) practice->audit().record("backup", "practice", found.file.practice_id);
    if (found.mend) {
        write_key_copies(folder, found.file);
        practice->audit().record("mend", "key-file", "");
        if (surroundings.tell) surroundings.tell(*found.mend);
    }
    return practice;
}

} // namespace rekindle::storage
