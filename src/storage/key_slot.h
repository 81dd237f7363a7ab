// SPDX-License-Identifier: MIT
#pragma once

#include "storage/secret_bytes.h"
#include "storage/surroundings.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rekindle::storage {

/// Escrow: a key like the recovery key, made for somebody else to open the practice in an emergency.
enum class SlotKind { Passphrase, Recovery, Escrow };
std::string_view word(SlotKind kind); // "passphrase", "recovery", "escrow"

/// The practice's data key, wrapped so that one secret opens it. The wrapping binds everything else here and
/// the practice's id: a slot cannot be weakened or moved to another practice unnoticed.
struct KeySlot {
    SlotKind kind = SlotKind::Passphrase;
    KdfCost cost;     ///< of a passphrase slot
    std::string salt; ///< bytes, as the next two
    std::string nonce;
    std::string wrapped;
    // Of an escrow slot alone:
    std::int64_t number = 0; ///< never used again: the change of the key file that added it
    std::string note{};      ///< sealed, see escrow_note.h

    bool operator==(const KeySlot&) const = default;
};

inline constexpr std::size_t slot_salt_bytes = 16;
inline constexpr std::size_t slot_nonce_bytes = 24;
inline constexpr std::size_t slot_wrapped_bytes = 32 + 16;
inline constexpr std::size_t slot_note_bytes = 24 + 448 + 16;

/// Tells a slot from every other of its kind, for the audit trail: the beginning of its salt, which is no
/// secret.
std::string salt_mark(const KeySlot& slot);

/// `secret` is a normalized passphrase. Throws World when there is too little memory for the cost.
KeySlot make_passphrase_slot(const std::string& practice_id, const SecretBytes& data_key,
                             const SecretBytes& secret, const KdfCost& cost);
/// `secret` are the bytes of a recovery key; `kind` is Recovery or Escrow.
KeySlot make_recovery_slot(const std::string& practice_id, const SecretBytes& data_key,
                           const SecretBytes& secret, SlotKind kind = SlotKind::Recovery);

/// The data key; empty when `secret` is not the right one (or the slot was changed).
std::optional<SecretBytes> unwrapped(const KeySlot& slot, const std::string& practice_id,
                                     const SecretBytes& secret);

} // namespace rekindle::storage
