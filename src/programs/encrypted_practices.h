// SPDX-License-Identifier: MIT
#pragma once

#include "app/practices.h"
#include "storage/surroundings.h"

#include <cstdint>
#include <functional>

namespace rekindle::programs {

/// Practices on encrypted SQLite.
class EncryptedPractices : public app::Practices {
public:
    explicit EncryptedPractices(storage::Surroundings surroundings) : m_surroundings(std::move(surroundings))
    {
    }

    std::string create(const New& practice) override;
    void create_filled(const New& practice, const std::function<void(domain::Practice&)>& fill) override;
    std::string propose_passphrase() const override;
    std::unique_ptr<domain::Practice> open(const std::filesystem::path& folder,
                                           const Unlock& unlock) override;
    domain::Backup back_up(const std::filesystem::path& folder, const Unlock& unlock,
                           const std::filesystem::path& into) override;
    domain::Restored restore(const Restore& wanted, const Unlock& unlock) override;
    void look_at_restore(const Restore& wanted) const override;
    std::vector<domain::ListedBackup> backups(const std::filesystem::path& practice,
                                              const std::filesystem::path& in) const override;
    bool on_one_disk(const std::filesystem::path& one, const std::filesystem::path& other) const override;
    domain::PracticeCheck check(const std::filesystem::path& folder, const Unlock& unlock) override;
    void change_passphrase(const std::filesystem::path& folder, const Unlock& unlock,
                           const std::string& new_passphrase) override;
    void change_data_key(const std::filesystem::path& folder, const Unlock& unlock,
                         const std::string& new_passphrase,
                         const std::function<void(const std::string&)>& show_recovery_key,
                         const std::function<void()>& in_effect) override;
    void look_at(const std::filesystem::path& folder) const override;
    std::unique_ptr<domain::Practice> open_in_emergency(const std::filesystem::path& folder,
                                                        const EscrowKey& key) override;
    std::vector<domain::ListedKey> keys(const std::filesystem::path& folder, const Unlock& unlock) override;
    NewEscrowKey add_escrow_key(const std::filesystem::path& folder, const Unlock& unlock,
                                const std::string& holder) override;
    domain::ListedKey revoke_escrow_key(const std::filesystem::path& folder, const Unlock& unlock,
                                        std::int64_t number) override;
    std::int64_t acknowledge_emergencies(const std::filesystem::path& folder, const Unlock& unlock) override;

private:
    storage::Surroundings m_surroundings;
};

/// The same surroundings with ids that come from a seed and a clock of its own. Keys are random all the same.
storage::Surroundings seeded(storage::Surroundings surroundings, std::uint64_t seed,
                             std::function<base::Instant()> clock);

/// Practices of this computer in seeded() surroundings: for the demo.
std::unique_ptr<app::Practices> seeded_practices(std::uint64_t seed, std::function<base::Instant()> clock);

} // namespace rekindle::programs
