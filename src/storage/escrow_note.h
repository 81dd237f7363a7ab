// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "storage/key_slot.h"

#include <cstdint>
#include <optional>
#include <string>

namespace rekindle::storage {

/// What the practice knows of an escrow key. It lies in the key file sealed under the data key, always as
/// long: who looks at the file sees that there is an escrow key, not whose it is nor whether it was used.
struct EscrowNote {
    std::string holder;                 ///< see why_no_holder
    std::optional<base::Instant> since; ///< empty: not known any more
    std::int64_t uses = 0;              ///< how often it opened the practice
    std::int64_t unseen = 0;            ///< as many of them as the counselor has not acknowledged
    std::optional<base::Instant> last_use;

    bool operator==(const EscrowNote&) const = default;
};

inline constexpr std::size_t most_holder_bytes = 120, most_reason_bytes = 300;

/// Why somebody cannot be named so, as a sentence; empty when all is well. Not empty, one plain line.
std::optional<std::string> why_no_holder(const std::string& holder);
std::optional<std::string> why_no_reason(const std::string& reason);

/// The slot with this note in place of its own. The seal binds practice, number and salt: a note is no good
/// at another slot.
KeySlot with_note(KeySlot slot, const std::string& practice_id, const SecretBytes& data_key,
                  const EscrowNote& note);
/// Empty when somebody changed it outside the program.
std::optional<EscrowNote> note_on(const KeySlot& slot, const std::string& practice_id,
                                  const SecretBytes& data_key);

} // namespace rekindle::storage
