// SPDX-License-Identifier: MIT
#pragma once

#include "storage/data_key_swap.h"
#include "storage/escrow_note.h"

namespace rekindle::storage {

/// How the audit trail names an escrow key: "4 Jo Reyes"; the number alone when the note on it is lost.
std::string name_of(const KeySlot& slot, const std::optional<EscrowNote>& note);

/// Notes one more use of the escrow key that opened it, in both copies of the key file and in `keys`. Returns
/// the key's name. Throws World when it cannot: then nothing may be opened.
std::string note_use(const PracticeFolder& folder, KeysInEffect& keys, const base::Instant& now);

/// Tells every emergency that was not acknowledged, and every note on an escrow key that was changed.
void tell_of_emergencies(const UnlockedPractice& open, const Surroundings& surroundings);

} // namespace rekindle::storage
