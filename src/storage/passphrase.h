// SPDX-License-Identifier: MIT
#pragma once

#include "storage/secret_bytes.h"

#include <optional>
#include <string>
#include <string_view>

namespace rekindle::storage {

/// The passphrase in the form all keyboards agree on (NFKC). Throws Call when it is not UTF-8.
SecretBytes normalized(std::string_view passphrase);

/// Why this passphrase is not good enough for a new practice of this name, as a sentence; empty when it is.
/// At least 15 characters or five words; not the name of the practice, and not put together of fewer than
/// five pieces that a guesser would try (predictable.h).
std::optional<std::string> weakness(std::string_view passphrase, std::string_view practice_name);

} // namespace rekindle::storage
