// SPDX-License-Identifier: MIT
#pragma once

#include "storage/secret_bytes.h"

namespace rekindle::storage {

/// The keys in use, each derived from the practice's one random data key.
struct PracticeKeys {
    SecretBytes pages;   ///< encrypts the database page by page
    SecretBytes chain;   ///< chains the audit trail
    SecretBytes rows;    ///< the keyed hashes of stored rows in the audit trail
    SecretBytes inbox;   ///< the seed of the key pair to which notes are sealed while the practice is locked
    SecretBytes paper{}; ///< the check codes of printed sheets
};

inline constexpr std::size_t data_key_bytes = 32;

PracticeKeys derived_keys(const SecretBytes& data_key);
/// Seals the notes on escrow keys in the key file.
SecretBytes escrow_note_key(const SecretBytes& data_key);
/// Seals the notes on escrow keys in the key file.
SecretBytes escrow_note_key(const SecretBytes& data_key);

} // namespace rekindle::storage
