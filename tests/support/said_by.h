// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

/// What a program of the system prints. The words hold no apostrophes. Throws where it is not installed or
/// ends with a failure.
inline std::string said_by(const std::vector<std::string>& words)
{
    std::string command;
    for (const std::string& word : words) command += "'" + word + "' ";
    const auto close = [](std::FILE* pipe) { ::pclose(pipe); };
    std::unique_ptr<std::FILE, decltype(close)> pipe(::popen(command.c_str(), "r"), close);
    if (pipe == nullptr) throw std::runtime_error("no pipe");
    std::string said;
    std::array<char, 65536> part{};
    while (const std::size_t count = std::fread(part.data(), 1, part.size(), pipe.get()))
        said.append(part.data(), count);
    if (::pclose(pipe.release()) != 0) throw std::runtime_error("failed: " + command);
    return said;
}
