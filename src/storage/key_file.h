// SPDX-License-Identifier: MIT
#pragma once

#include "storage/key_slot.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekindle::storage {

/// What keys.json says: whose data key it is, and the slots that open it.
struct KeyFile {
    std::string practice_id;
    std::vector<KeySlot> slots;

    const KeySlot* find(SlotKind kind) const;
    bool operator==(const KeyFile&) const = default;
};

/// The text of the file, with a sum over it that tells damage from a wrong passphrase.
std::string to_text(const KeyFile& file);

struct ReadKeyFile {
    std::optional<KeyFile> file;
    std::string why; ///< why there is none, as a sentence
};
/// Refuses damage, a newer format, and costs below the floor or above the cap.
ReadKeyFile parse_key_file(std::string_view text);

} // namespace rekindle::storage
