// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace rekindle::report {

/// fsync of a file or folder by its path. False, with errno, when that cannot be done.
bool settled(const std::filesystem::path& path);

/// The folder a file lies in, "." for a bare name.
std::filesystem::path folder_of(const std::filesystem::path& file);

/// Throws base::Error (World): the report could not be written to `target`, for the reason in errno.
[[noreturn]] void fail_to_write(const std::filesystem::path& target);

} // namespace rekindle::report
