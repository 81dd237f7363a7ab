// SPDX-License-Identifier: MIT
#pragma once

#include "storage/unlocked_practice.h"
#include "storage/unlocking.h"

#include <optional>

namespace rekindle::storage {

// A new data key comes into effect in four steps, each durable before the next begins:
//   1. practice.db.next holds everything under the new key, verified, and names the file of the psychotherapy
//      notes that is beside it by then, under a new key of its own;
//   2. the key file holds the slots of both keys;
//   3. practice.db.next takes the place of practice.db;
//   4. the key file holds the slots of the new key alone.
// Whatever secret opens a slot then decides at the next opening: an old one undoes 1 and 2, a new one does 3
// and 4.

/// Step 1. Also records the change in the new database's trail. Throws World, and leaves nothing behind, when
/// it cannot or when the copy does not hold the very same.
void write_next_database(UnlockedPractice& open, const PracticeKeys& next, const Surroundings& surroundings);

/// Steps 3 and 4; `data_key` is the new one. Nobody may have the database open.
KeyFile take_over(const PracticeFolder& folder, KeyFile keys, const SecretBytes& data_key,
                  const std::function<void(const std::string&)>& tell);

struct KeysInEffect {
    KeyFile keys;
    SecretBytes data_key;
    SlotKind by = SlotKind::Passphrase;
    std::int64_t number = 0; ///< of the escrow key
};
/// Finishes or undoes a change that was interrupted, and says so; nearly always there is none. Empty when
/// what was opened has been replaced. Throws World when the database fits no key.
std::optional<KeysInEffect> settled(const PracticeFolder& folder, KeyFile keys,
                                    std::vector<OpenedSlot> opened,
                                    const std::function<void(const std::string&)>& tell);

/// Takes away what an interrupted writing of a small file left behind.
void remove_half_written(const PracticeFolder& folder);

} // namespace rekindle::storage
