// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

/// The bytes of a file of the source tree, named from its root.
inline std::string source_file(const std::string& name)
{
    const std::filesystem::path path = std::filesystem::path(REKINDLE_SOURCE_DIR) / name;
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("no file " + path.string());
    return {std::istreambuf_iterator<char>(in), {}};
}
