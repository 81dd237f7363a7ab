// SPDX-License-Identifier: MIT
#pragma once

#include "domain/drafts.h"

#include <optional>
#include <string>

namespace rekindle::storage {

/// A draft as text: a JSON object on one line.
std::string to_text(const domain::Draft& draft);
/// Empty for what to_text() never wrote.
std::optional<domain::Draft> draft_from(const std::string& text);

} // namespace rekindle::storage
