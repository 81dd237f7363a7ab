// SPDX-License-Identifier: MIT
#pragma once

#include "domain/listed_key.h"
#include "domain/practice.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace rekindle::app {

/// Makes and opens practice folders. The programs pass in the encrypted storage; nothing else knows it.
class Practices {
public:
    virtual ~Practices() = default;

    struct New {
        std::filesystem::path folder; ///< must not exist yet, its parent must
        std::string name, counselor, passphrase;
    };
    /// Returns the recovery key as it is to be written down. It is shown once and kept nowhere.
    virtual std::string create(const New& practice) = 0;
    /// The same, and `fill` puts something into it before it gets its name: killed before, there is none.
    /// Nobody sees its recovery key.
    virtual void create_filled(const New& practice, const std::function<void(domain::Practice&)>& fill) = 0;

    /// Five words at random that are good enough for any practice, for who asks for a proposal.
    virtual std::string propose_passphrase() const = 0;

    /// What opens a practice: the passphrase, or the recovery key when that is forgotten.
    struct Unlock {
        enum class By { Passphrase, RecoveryKey } by = By::Passphrase;
        std::string secret;
    };
    /// Throws base::Error: NotFound, Key, or World (damaged, newer, open elsewhere).
    virtual std::unique_ptr<domain::Practice> open(const std::filesystem::path& folder,
                                                   const Unlock& unlock) = 0;

    /// A verified backup in `into`, the practice's own backups when that is empty; on another disk also where
    /// that of the practice is full. Throws as open() does.
    virtual domain::Backup back_up(const std::filesystem::path& folder, const Unlock& unlock,
                                   const std::filesystem::path& into) = 0;

    /// Makes a practice of a backup in `to`: a new or empty folder, or in place of the practice there, which
    /// is kept aside. Nothing is written unless all of the backup is good. Throws as open() does, and
    /// Refused where the practice there is another one.
    struct Restore {
        std::filesystem::path backup, to;
        bool replace_other = false; ///< also in place of a practice that is not the backup's
        /// Where the practice may be as it is now: what was erased there since is erased in what is restored,
        /// too. Others are passed over.
        std::vector<std::filesystem::path> known = {};
    };
    virtual domain::Restored restore(const Restore& wanted, const Unlock& unlock) = 0;
    /// Throws what that would say before any secret is asked for.
    virtual void look_at_restore(const Restore& wanted) const = 0;

    /// The backups in a folder and up to two below it, the practice's own when `in` is empty, by what they
    /// say of themselves; with an empty `practice` of whatever practice. Throws NotFound.
    virtual std::vector<domain::ListedBackup> backups(const std::filesystem::path& practice,
                                                      const std::filesystem::path& in) const = 0;

    /// Whether both are surely on one disk, which breaks as a whole.
    virtual bool on_one_disk(const std::filesystem::path& one, const std::filesystem::path& other) const = 0;

    /// Looks through all of it and tells everything that is wrong at once; changes nothing. Throws as open()
    /// does, but not for damage, which it tells.
    virtual domain::PracticeCheck check(const std::filesystem::path& folder, const Unlock& unlock) = 0;

    /// A new passphrase in place of the one before. Throws base::Error: Call for a weak one, and as open().
    virtual void change_passphrase(const std::filesystem::path& folder, const Unlock& unlock,
                                   const std::string& new_passphrase) = 0;

    /// The same and a new data key under everything, with a new recovery key that `show_recovery_key` gets
    /// just before it is in effect; `in_effect` is called once it is.
    virtual void change_data_key(const std::filesystem::path& folder, const Unlock& unlock,
                                 const std::string& new_passphrase,
                                 const std::function<void(const std::string&)>& show_recovery_key,
                                 const std::function<void()>& in_effect) = 0;

    /// Throws what open() would say of the folder before any secret is asked for: NotFound where there is
    /// nothing of a practice.
    virtual void look_at(const std::filesystem::path& folder) const = 0;

    /// What somebody other than the counselor opens a practice with in an emergency.
    struct EscrowKey {
        std::string secret, reason;
    };
    /// As open(); reason and holder go into the audit trail and the counselor is told. An escrow key does
    /// nothing else: no other call takes one. Throws Call without a reason.
    virtual std::unique_ptr<domain::Practice> open_in_emergency(const std::filesystem::path& folder,
                                                                const EscrowKey& key) = 0;

    /// Every key that opens the practice now. This and the rest throw as open().
    virtual std::vector<domain::ListedKey> keys(const std::filesystem::path& folder,
                                                const Unlock& unlock) = 0;
    struct NewEscrowKey {
        domain::ListedKey key;
        std::string text; ///< as it is to be written down; kept nowhere
    };
    virtual NewEscrowKey add_escrow_key(const std::filesystem::path& folder, const Unlock& unlock,
                                        const std::string& holder) = 0;
    /// What it was. Throws NotFound where there is none of that number.
    virtual domain::ListedKey revoke_escrow_key(const std::filesystem::path& folder, const Unlock& unlock,
                                                std::int64_t number) = 0;
    /// How many uses of escrow keys were acknowledged by this.
    virtual std::int64_t acknowledge_emergencies(const std::filesystem::path& folder,
                                                 const Unlock& unlock) = 0;
};

} // namespace rekindle::app
