// SPDX-License-Identifier: MIT
#pragma once

#include "storage/secret_bytes.h"

#include <optional>
#include <string>
#include <string_view>

namespace rekindle::storage {

/// The key of the drafts of one sort under a data key. Of the inbox' seed, since its earlier ones are kept:
/// what was sealed under them still opens.
SecretBytes draft_key(const SecretBytes& inbox_seed, std::string_view sort);

/// Encrypted and authenticated, for that practice.
std::string sealed_draft(std::string_view text, const SecretBytes& key, const std::string& practice_id);
/// Empty when it is under another key, of another practice, or was changed.
std::optional<std::string> opened_draft(std::string_view bytes, const SecretBytes& key,
                                        const std::string& practice_id);

} // namespace rekindle::storage
