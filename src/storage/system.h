// SPDX-License-Identifier: MIT
#pragma once

#include "storage/surroundings.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

// What differs between operating systems; one .cpp for each system. Everything returns an error code and
// throws nothing, so that it can be used while closing too.
namespace rekindle::storage {

base::Instant system_now(); ///< with the local offset
/// Empty where the system does not tell.
std::optional<SinceBoot> system_since_boot();
std::string system_account();
std::string host_name();

/// A new folder for this account only (0700). An error when it exists.
std::error_code make_private_folder(const std::filesystem::path& folder);
/// Writes `bytes` to a file for this account only (0600), replacing what was there, and waits for the disk.
std::error_code write_and_sync(const std::filesystem::path& file, std::string_view bytes);
/// Waits until renames and new names in `folder` are on the disk.
std::error_code sync_folder(const std::filesystem::path& folder);
/// Reads a regular file; a link, a device, or more than `limit` bytes is an error.
std::error_code read_whole(const std::filesystem::path& file, std::size_t limit, std::string& bytes);

/// Whether both are in one file system; false where the system does not tell.
bool on_one_disk(const std::filesystem::path& one, const std::filesystem::path& other);

/// An advisory lock on a file, held as long as the object lives; a killed program loses it by itself.
class FileLock {
public:
    FileLock() = default;
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;
    ~FileLock();

    /// Takes it at once. resource_unavailable_try_again when another program holds it.
    std::error_code take(const std::filesystem::path& file);
    /// Replaces the text of the locked file.
    std::error_code write(std::string_view text);

private:
    int m_descriptor = -1;
};

} // namespace rekindle::storage
