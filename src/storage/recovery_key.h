// SPDX-License-Identifier: MIT
#pragma once

#include "storage/secret_bytes.h"

#include <optional>
#include <string>
#include <string_view>

namespace rekindle::storage {

inline constexpr std::size_t recovery_key_bytes = 20; ///< 160 bits

/// What a printed key begins with tells what it is; two characters.
inline constexpr std::string_view recovery_prefix = "RK", escrow_prefix = "EK";

/// The recovery key as it is printed: "RK" and 38 letters and digits in groups of five. The last six are a
/// check that finds every mistake in up to four characters (the BCH code of Bitcoin's bech32m over 32
/// letters).
std::string recovery_text(const SecretBytes& key, std::string_view prefix = recovery_prefix);

/// Reads it back; case, spaces and dashes do not matter, and O reads as 0, I and L as 1. Empty after a
/// mistake, and for a key that begins otherwise.
std::optional<SecretBytes> parse_recovery_key(std::string_view text,
                                              std::string_view prefix = recovery_prefix);

} // namespace rekindle::storage
