// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"

#include <cstdint>
#include <optional>
#include <string>

namespace rekindle::domain {

/// One of the keys that open a practice, as it is listed. No secret is in it.
struct ListedKey {
    enum class Kind { Passphrase, Recovery, Escrow } kind = Kind::Passphrase;
    std::optional<base::Instant> since;
    // Of an escrow key alone. Holder and moments are empty when the note on it was changed outside the
    // program.
    std::int64_t number = 0;
    std::optional<std::string> holder;
    std::int64_t uses = 0;   ///< how often it opened the practice
    std::int64_t unseen = 0; ///< as many of them as were not acknowledged
    std::optional<base::Instant> last_use;
};

} // namespace rekindle::domain
