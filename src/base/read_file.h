// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace rekindle::base {

/// The bytes of a file somebody gave us. Throws base::Error: NotFound when there is no such file, World when
/// it is a folder, a pipe or a device (which could hang us), larger than 64 MiB, or cannot be read.
std::string read_file(const std::filesystem::path& path);
/// The same of a file of any size, piece by piece.
void read_pieces(const std::filesystem::path& path, const std::function<void(std::string_view)>& piece);

} // namespace rekindle::base
