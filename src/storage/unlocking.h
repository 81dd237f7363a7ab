// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "storage/escrow.h"
#include "storage/key_file.h"

#include <vector>

namespace rekindle::storage {

/// A data key that a secret gave.
struct OpenedSlot {
    SecretBytes data_key;
    SlotKind by = SlotKind::Passphrase;
    bool next = false;       ///< from KeyFile::next_slots
    std::int64_t number = 0; ///< of an escrow key
};

/// Every data key that `unlock` gives: one, or none when it is the wrong secret; two only while the data key
/// is being changed. Throws Key for a mistyped recovery or escrow key, which was never tried.
std::vector<OpenedSlot> opened_slots(const KeyFile& keys, const Unlock& unlock);
std::vector<OpenedSlot> opened_slots(const KeyFile& keys, const EscrowKey& key);

/// Of a key just made: throws World unless what it opened is this data key.
void demand_opened(const std::vector<OpenedSlot>& opened, const SecretBytes& data_key);

/// What is said when nothing opened: the same whatever was tried.
base::Error wrong_secret(const Unlock& unlock);
base::Error wrong_secret(const EscrowKey& key);

} // namespace rekindle::storage
