// SPDX-License-Identifier: MIT
#pragma once

#include "storage/practice_keys.h"

#include <optional>
#include <string>

namespace rekindle::storage {

/// The public half of the practice's inbox: what is sealed to it, only the unlocked practice can read.
std::string inbox_public(const SecretBytes& inbox_seed);

/// `text` sealed to a public half (libsodium's sealed box: who sealed it stays unknown).
std::string sealed(std::string_view text, const std::string& inbox_public);

/// What was sealed; empty when it was not sealed to this practice, or changed since.
std::optional<std::string> unsealed(const std::string& bytes, const SecretBytes& inbox_seed);

} // namespace rekindle::storage
