// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace rekindle::storage {

/// Replaces a file so that after a crash either the old or the new one is there, whole: written beside it,
/// synced, renamed, folder synced. Leaves nothing behind when it cannot.
std::error_code write_atomically(const std::filesystem::path& file, std::string_view bytes);

/// The bytes of a small regular file; empty when there is none. Throws World when it cannot be read.
std::optional<std::string> find_bytes(const std::filesystem::path& file, std::size_t limit = 1024UL * 1024);

/// Whether something has this name, be it a link that leads nowhere. Throws World when the disk does not
/// tell: what could not be looked at is not missing.
bool is_there(const std::filesystem::path& file);
/// The bytes of a file, 0 when there is none. Throws World when the disk does not tell.
std::uintmax_t size_of(const std::filesystem::path& file);

} // namespace rekindle::storage
