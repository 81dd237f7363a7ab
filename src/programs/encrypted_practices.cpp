// SPDX-License-Identifier: MIT
#include "programs/encrypted_practices.h"

#include "app/demo/chance.h"
#include "storage/practice.h"

namespace rekindle::programs {

std::string EncryptedPractices::create(const New& practice)
{
    return storage::create_practice(practice.folder, practice.name, practice.counselor,
                                    storage::Passphrase{practice.passphrase}, m_surroundings);
}

std::unique_ptr<domain::Practice> EncryptedPractices::open(const std::filesystem::path& folder,
                                                           const Unlock& unlock)
{
    if (unlock.by == Unlock::By::RecoveryKey)
        return storage::open_practice(folder, storage::RecoveryKey{unlock.secret}, m_surroundings);
    return storage::open_practice(folder, storage::Passphrase{unlock.secret}, m_surroundings);
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
