// SPDX-License-Identifier: MIT
#pragma once

#include "domain/listed_key.h"
#include "storage/practice.h"

#include <vector>

namespace rekindle::storage {

/// What its holder opens a practice with in an emergency. A type of its own, so that nothing which changes
/// keys, and nothing that could not note the use, takes one.
struct EscrowKey {
    std::string_view text;
    std::string_view reason; ///< for the audit trail
};

/// As open_practice. That it was opened so is durable in the key file before the database is, and in the
/// audit trail with holder and reason; every entry of this opening names the holder. Each later opening by
/// passphrase or recovery key tells it until it is acknowledged. Throws Call without a reason, World also
/// when the use cannot be noted.
std::unique_ptr<domain::Practice> open_in_emergency(const std::filesystem::path& folder, const EscrowKey& key,
                                                    const Surroundings& surroundings);

/// Every key that opens the practice now: passphrase, recovery key, escrow keys by number.
std::vector<domain::ListedKey> list_keys(const std::filesystem::path& folder, const Unlock& unlock,
                                         const Surroundings& surroundings);

struct NewEscrowKey {
    domain::ListedKey key;
    std::string text; ///< stored nowhere: show it once
};
/// A further key, for `holder`. It is in effect, and was tried, when this returns. Whenever it is interrupted
/// the practice has this key or has not; nothing else changes. Throws Call for no holder or too many keys,
/// and what open_practice throws.
NewEscrowKey add_escrow_key(const std::filesystem::path& folder, const Unlock& unlock,
                            const std::string& holder, const Surroundings& surroundings);

inline constexpr std::size_t most_escrow_keys = 10;

/// The key opens this practice no more; backups made until now it still opens, and whoever opened the
/// practice with it may have kept the data key. Returns what it was. Throws NotFound where there is none of
/// that number.
domain::ListedKey revoke_escrow_key(const std::filesystem::path& folder, const Unlock& unlock,
                                    std::int64_t number, const Surroundings& surroundings);

/// Ends the telling of emergencies until now; how many there were.
std::int64_t acknowledge_emergencies(const std::filesystem::path& folder, const Unlock& unlock,
                                     const Surroundings& surroundings);

} // namespace rekindle::storage
