// SPDX-License-Identifier: MIT
#pragma once

#include "storage/key_slot.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekindle::storage {

/// What keys.json says: whose data key it is, and the slots that open it. Format 1 had the first two alone.
struct KeyFile {
    std::string practice_id;
    std::vector<KeySlot> slots;
    std::int64_t change = 0;  ///< raised by every change: of two copies, the one with more is in effect
    std::string inbox_public; ///< 32 bytes, to which a locked practice seals notes; "" in files of format 1
    /// The slots of the next data key, only while that takes the place of this one.
    std::vector<KeySlot> next_slots;

    const KeySlot* find(SlotKind kind) const; ///< the first of that kind in `slots`
    void put(KeySlot slot);                   ///< in place of the first of its kind
    bool operator==(const KeyFile&) const = default;
};

/// The text of the file, with a sum over it that tells damage from a wrong passphrase.
/// A file whose `change` is 0 was read in format 1 and is written so; every other in format 2.
std::string to_text(const KeyFile& file);

inline constexpr std::size_t inbox_public_bytes = 32;

struct ReadKeyFile {
    std::optional<KeyFile> file;
    std::string why;    ///< why there is none, as a sentence
    bool newer = false; ///< because a newer version of the program made it
};
/// Refuses damage, a newer format, and costs below the floor or above the cap.
ReadKeyFile parse_key_file(std::string_view text);

} // namespace rekindle::storage
