// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <functional>
#include <string_view>
#include <system_error>

// Files too large to hold in memory, and names that change all at once; one .cpp for each system.
namespace rekindle::storage {

/// Hands a regular file to `part` in pieces of 64 KiB, the last one shorter. A link or a device is an error.
std::error_code read_in_parts(const std::filesystem::path& file,
                              const std::function<void(std::string_view)>& part);

/// A copy for this account only (0600) that is on the disk when this returns. An error when `to` exists.
std::error_code copy_and_sync(const std::filesystem::path& from, const std::filesystem::path& to);

/// Two names in one folder change places in one step: at no moment is one of them missing.
std::error_code exchange_names(const std::filesystem::path& one, const std::filesystem::path& other);

} // namespace rekindle::storage
