// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rekindle::storage {

/// Bytes as text for a column, and back; empty where the text is none of ours.
std::string base64(std::string_view bytes);
std::optional<std::string> bytes_of_base64(const std::string& text);

} // namespace rekindle::storage
