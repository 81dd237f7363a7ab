// SPDX-License-Identifier: MIT
#include "programs/encrypted_practices.h"

#include "app/demo/chance.h"
#include "storage/escrow.h"
#include "storage/proposed_passphrase.h"
#include "storage/system.h"

namespace rekindle::programs {
namespace {

storage::Unlock of(const app::Practices::Unlock& unlock)
{
    if (unlock.by == app::Practices::Unlock::By::RecoveryKey) return storage::RecoveryKey{unlock.secret};
    return storage::Passphrase{unlock.secret};
}

storage::Replaced replaced_by(const app::Practices::Restore& wanted)
{
    return wanted.replace_other ? storage::Replaced::AnyPractice : storage::Replaced::SamePractice;
}

} // namespace

std::string EncryptedPractices::create(const New& practice)
{
    return storage::create_practice(practice.folder, practice.name, practice.counselor,
                                    storage::Passphrase{practice.passphrase}, m_surroundings);
}

void EncryptedPractices::create_filled(const New& practice,
                                       const std::function<void(domain::Practice&)>& fill)
{
    storage::create_filled_practice(practice.folder, practice.name, practice.counselor,
                                    storage::Passphrase{practice.passphrase}, fill, m_surroundings);
}

std::string EncryptedPractices::propose_passphrase() const
{
    return storage::proposed_passphrase();
}

std::unique_ptr<domain::Practice> EncryptedPractices::open(const std::filesystem::path& folder,
                                                           const Unlock& unlock)
{
    return storage::open_practice(folder, of(unlock), m_surroundings);
}

domain::Backup EncryptedPractices::back_up(const std::filesystem::path& folder, const Unlock& unlock,
                                           const std::filesystem::path& into)
{
    return storage::back_up_practice(folder, of(unlock), into, m_surroundings);
}

domain::Restored EncryptedPractices::restore(const Restore& wanted, const Unlock& unlock)
{
    return storage::restore_practice(wanted.backup, wanted.to, of(unlock), m_surroundings,
                                     replaced_by(wanted), wanted.known);
}

void EncryptedPractices::look_at_restore(const Restore& wanted) const
{
    storage::look_at_restore(wanted.backup, wanted.to, replaced_by(wanted));
}

std::vector<domain::ListedBackup> EncryptedPractices::backups(const std::filesystem::path& practice,
                                                              const std::filesystem::path& in) const
{
    return storage::list_backups(practice, in);
}

bool EncryptedPractices::on_one_disk(const std::filesystem::path& one,
                                     const std::filesystem::path& other) const
{
    return storage::on_one_disk(one, other);
}

domain::PracticeCheck EncryptedPractices::check(const std::filesystem::path& folder, const Unlock& unlock)
{
    return storage::check_practice(folder, of(unlock), m_surroundings);
}

void EncryptedPractices::change_passphrase(const std::filesystem::path& folder, const Unlock& unlock,
                                           const std::string& new_passphrase)
{
    storage::change_passphrase(folder, of(unlock), storage::Passphrase{new_passphrase}, m_surroundings);
}

void EncryptedPractices::change_data_key(const std::filesystem::path& folder, const Unlock& unlock,
                                         const std::string& new_passphrase,
                                         const std::function<void(const std::string&)>& show_recovery_key,
                                         const std::function<void()>& in_effect)
{
    storage::change_data_key(folder, of(unlock), storage::Passphrase{new_passphrase}, show_recovery_key,
                             m_surroundings, in_effect);
}

void EncryptedPractices::look_at(const std::filesystem::path& folder) const
{
    storage::look_at_practice(folder);
}

std::unique_ptr<domain::Practice> EncryptedPractices::open_in_emergency(const std::filesystem::path& folder,
                                                                        const EscrowKey& key)
{
    return storage::open_in_emergency(folder, {key.secret, key.reason}, m_surroundings);
}

std::vector<domain::ListedKey> EncryptedPractices::keys(const std::filesystem::path& folder,
                                                        const Unlock& unlock)
{
    return storage::list_keys(folder, of(unlock), m_surroundings);
}

app::Practices::NewEscrowKey EncryptedPractices::add_escrow_key(const std::filesystem::path& folder,
                                                                const Unlock& unlock,
                                                                const std::string& holder)
{
    storage::NewEscrowKey made = storage::add_escrow_key(folder, of(unlock), holder, m_surroundings);
    return {std::move(made.key), std::move(made.text)};
}

domain::ListedKey EncryptedPractices::revoke_escrow_key(const std::filesystem::path& folder,
                                                        const Unlock& unlock, std::int64_t number)
{
    return storage::revoke_escrow_key(folder, of(unlock), number, m_surroundings);
}

std::int64_t EncryptedPractices::acknowledge_emergencies(const std::filesystem::path& folder,
                                                         const Unlock& unlock)
{
    return storage::acknowledge_emergencies(folder, of(unlock), m_surroundings);
}

storage::Surroundings seeded(storage::Surroundings surroundings, std::uint64_t seed,
                             std::function<base::Instant()> clock)
{
    surroundings.now = std::move(clock);
    // One sequence for all copies: making a practice and opening it must not draw the same ids.
    surroundings.id_randomness = [chance = std::make_shared<app::Chance>(seed)] {
        std::array<std::uint8_t, 10> random{};
        for (std::uint8_t& byte : random) byte = static_cast<std::uint8_t>(chance->next() & 0xFFU);
        return random;
    };
    return surroundings;
}

std::unique_ptr<app::Practices> seeded_practices(std::uint64_t seed, std::function<base::Instant()> clock)
{
    return std::make_unique<EncryptedPractices>(
        seeded(storage::surroundings_of_this_computer(), seed, std::move(clock)));
}

} // namespace rekindle::programs
