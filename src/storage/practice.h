// SPDX-License-Identifier: MIT
#pragma once

#include "domain/practice.h"
#include "storage/surroundings.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace rekindle::storage {

// What opens a practice. The texts stay the caller's, who wipes them.
struct Passphrase {
    std::string_view text;
};
struct RecoveryKey {
    std::string_view text;
};
using Unlock = std::variant<Passphrase, RecoveryKey>;

/// Makes a new, empty, encrypted practice in `folder`, which must not exist or be empty; its parent must
/// exist. Returns the recovery key, which is stored nowhere: show it once. Throws Call for a weak passphrase;
/// what was begun is taken away again when something fails.
std::string create_practice(const std::filesystem::path& folder, const std::string& name,
                            const std::string& counselor, const Passphrase& passphrase,
                            const Surroundings& surroundings);

/// The same, and `fill` puts into it what it is to hold: only then it gets its name, so that after a kill at
/// any moment there is no practice in `folder` or all of it. Nobody sees its recovery key. Throws what `fill`
/// throws, too; then nothing is left.
void create_filled_practice(const std::filesystem::path& folder, const std::string& name,
                            const std::string& counselor, const Passphrase& passphrase,
                            const std::function<void(domain::Practice&)>& fill,
                            const Surroundings& surroundings);

/// What can be said of a folder before any secret is asked for: throws NotFound where there is nothing of a
/// practice.
void look_at_practice(const std::filesystem::path& folder);

/// Opens a practice for as long as the object lives; no second program gets in meanwhile. The first opening
/// of a day makes a backup (daily_backup.h). Throws
///  NotFound where there is no practice,
///  World when it is open elsewhere (says by whom since when), damaged, newer than this program, older than
///  its anchor, or its files cannot be read and written, Key for a wrong passphrase or recovery key.
std::unique_ptr<domain::Practice> open_practice(const std::filesystem::path& folder, const Unlock& unlock,
                                                const Surroundings& surroundings);

/// A verified backup in `into`, or in the practice's own backups when that is empty. One in `into` is made
/// before the opening is noted: it is made also where the disk of the practice is full, and that it could not
/// be noted is told. Throws NotFound where there is no `into`, and what open_practice throws.
domain::Backup back_up_practice(const std::filesystem::path& folder, const Unlock& unlock,
                                const std::filesystem::path& into, const Surroundings& surroundings);

/// The backups in `in` and up to two folders below it, or in the practice's own folder of them when that is
/// empty, newest first and those that cannot be read last; by what they say of themselves, nothing is opened.
/// `practice` may be empty when `in` is not: then nothing is known of whose they are. Throws NotFound where
/// there is no such folder or practice.
std::vector<domain::ListedBackup> list_backups(const std::filesystem::path& practice,
                                               const std::filesystem::path& in);

/// Makes a practice of a backup: in `to`, which must not exist or be empty, or in place of the practice
/// there, or of what is left of it, which is kept aside under another name. It gets a backup of its own.
/// Everything of the backup is verified before anything is written; after a kill at any moment `to` is what
/// it was or the restored practice. Throws NotFound where there is no backup, Key for a wrong passphrase,
/// World when the backup is damaged or `to` cannot be written, Refused where the practice there is another
/// than the backup's, or cannot say which it is, unless `replaced` allows it. What was erased since, as the
/// practice there, one in `known` or a newer backup tells, is erased in what is restored, and told.
enum class Replaced { SamePractice, AnyPractice };
domain::Restored restore_practice(const std::filesystem::path& backup, const std::filesystem::path& to,
                                  const Unlock& unlock, const Surroundings& surroundings,
                                  Replaced replaced = Replaced::SamePractice,
                                  const std::vector<std::filesystem::path>& known = {});
/// What that would say before any secret is needed: throws NotFound, World or Refused in its words.
void look_at_restore(const std::filesystem::path& backup, const std::filesystem::path& to,
                     Replaced replaced = Replaced::SamePractice);

/// Looks through all of a practice and its backups and tells everything that is wrong at once. Changes
/// nothing, but for a step that was interrupted, which the engine undoes as at every opening. Throws NotFound
/// where there is nothing of a practice, Key for a wrong secret, World when it is open elsewhere or no key
/// file is good.
domain::PracticeCheck check_practice(const std::filesystem::path& folder, const Unlock& unlock,
                                     const Surroundings& surroundings);

/// Gives the practice a new passphrase; the one before opens nothing any more, the recovery key stays. The
/// database is not written anew. Whenever it is interrupted, the old one or the new one opens the practice.
/// Throws Call for a weak passphrase or the one of now, and what open_practice throws.
void change_passphrase(const std::filesystem::path& folder, const Unlock& unlock,
                       const Passphrase& new_passphrase, const Surroundings& surroundings);

/// Encrypts everything anew under a new random data key, with a new passphrase and a new recovery key: for
/// when somebody may know the old ones. `show_recovery_key` gets it before it is in effect, and may throw to
/// leave everything as it is. Whenever it is interrupted, the old or the new secrets open the practice, and
/// the next opening finishes or undoes it. Escrow keys end. Needs as much free disk as the database has.
/// `in_effect` is called as soon as it is; after that a backup under the new key is made, and told where it
/// cannot be. Throws Call for a weak passphrase or the one of now, and what open_practice throws.
void change_data_key(const std::filesystem::path& folder, const Unlock& unlock,
                     const Passphrase& new_passphrase,
                     const std::function<void(const std::string&)>& show_recovery_key,
                     const Surroundings& surroundings, const std::function<void()>& in_effect = {});

} // namespace rekindle::storage
