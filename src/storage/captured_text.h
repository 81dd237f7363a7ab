// SPDX-License-Identifier: MIT
#pragma once

#include "domain/hand_over.h"

#include <optional>
#include <string>

namespace rekindle::storage {

/// A captured record as text: a JSON object on one line. Equal records give equal texts.
std::string to_text(const domain::CapturedRecord& record);
/// Empty for what to_text() never wrote.
std::optional<domain::CapturedRecord> captured_from(const std::string& text);

} // namespace rekindle::storage
