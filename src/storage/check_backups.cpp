// SPDX-License-Identifier: MIT
#include "storage/check_backups.h"

#include "base/translate.h"
#include "storage/anchor.h"
#include "storage/key_copies.h"
#include "storage/verify_backup.h"

namespace rekindle::storage {
namespace {

using base::say;
using base::tr;

constexpr std::chrono::hours best_before{48};

/// Folders that are called backups and do not say whose: nothing can be made of them.
void add_unreadable(const std::filesystem::path& backups, std::vector<std::string>& troubles)
{
    for (const auto& folder : unreadable_backups(backups))
        troubles.push_back(say("The backup {} is damaged: its manifest.json cannot be read. Make a new one "
                               "with \"practice backup\".",
                               folder.filename().string()));
}

void compare(Database& database, const FoundBackup& backup, std::vector<std::string>& troubles)
{
    const ChainHead& then = backup.read.manifest.database.anchor;
    bool holds = true;
    const auto trouble = trouble_of(
        [&] { holds = then.number == 0 || database.read([&] { return contains(database, then); }); });
    if (!trouble && !holds)
        troubles.push_back(
            say("The practice does not hold what its backup {} holds: somebody may have put back "
                "an old copy of the practice.",
                backup.folder.root.filename().string()));
}

/// Whether one passphrase opens both. A backup whose keys cannot be read is damaged, which is told elsewhere.
bool same_passphrase(const KeyFile& now, const BackupFolder& backup)
{
    const KeySlot* const slot = now.find(SlotKind::Passphrase);
    bool same = true;
    static_cast<void>(trouble_of([&] {
        const KeyFile then = read_key_copies(backup).file;
        const KeySlot* const its = then.find(SlotKind::Passphrase);
        same = slot == nullptr || its == nullptr || slot->salt == its->salt;
    }));
    return same;
}

} // namespace

void check_backups(const PracticeFolder& folder, const PracticeKeys& keys, const KeyFile& key_file,
                   const base::Instant& now, Database* database, domain::PracticeCheck& check)
{
    domain::PracticeCheck::Part part{"backups", {}};
    add_unreadable(folder.backups(), part.troubles);
    const std::string mark = key_mark(keys);
    for (const FoundBackup& backup : backups_in(folder.backups(), key_file.practice_id)) {
        const std::string name = backup.folder.root.filename().string();
        if (backup.read.manifest.key_mark != mark) {
            check.remarks.push_back(
                say("The backup {} was made under an earlier data key and was not looked at; "
                    "it opens with the passphrase of its time.",
                    name));
            continue;
        }
        if (const auto why = why_not_good(backup.folder, backup.read, keys)) {
            part.troubles.push_back(*why);
            continue;
        }
        if (database) compare(*database, backup, part.troubles);
        check.newest_backup = domain::Backup{backup.folder.root, backup.read.manifest.made};
        check.newest_backup_has_passphrase_of_now = same_passphrase(key_file, backup.folder);
        break;
    }
    if (!check.newest_backup_has_passphrase_of_now)
        check.remarks.push_back(
            say("The backup {} was made before the passphrase was changed: it opens with the passphrase of "
                "that day, or with the recovery key. \"practice backup\" makes one that opens with the "
                "passphrase of now.",
                check.newest_backup->folder.filename().string()));
    if (!check.newest_backup)
        check.remarks.emplace_back(
            tr("There is no good backup in the practice's own folder: \"practice backup\" makes one."));
    else if (now.utc - check.newest_backup->made.utc > best_before)
        check.remarks.push_back(
            say("The newest good backup is {} days old: \"practice backup\" makes a new one.",
                std::chrono::floor<std::chrono::days>(now.utc - check.newest_backup->made.utc).count()));
    check.parts.push_back(std::move(part));
}

} // namespace rekindle::storage
