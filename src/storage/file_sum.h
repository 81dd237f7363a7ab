// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>

namespace rekindle::storage {

/// SHA-256 in hexadecimal of a file as it lies there; of a folder over the names and sums of its files, by
/// name. Throws base::Error where one of them is no ordinary file or cannot be read, and waits for none.
std::string sha256_of(const std::filesystem::path& file_or_folder);

} // namespace rekindle::storage
