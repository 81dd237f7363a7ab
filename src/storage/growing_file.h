// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <system_error>

// What differs between operating systems; one .cpp for each system.
namespace rekindle::storage {

/// A file that only grows, held by an advisory lock as long as this lives; a killed program loses it by
/// itself.
class GrowingFile {
public:
    GrowingFile() = default;
    GrowingFile(const GrowingFile&) = delete;
    GrowingFile& operator=(const GrowingFile&) = delete;
    ~GrowingFile();

    /// Makes it, empty, for this account only (0600), and waits until its name is on the disk. An error when
    /// something has this name.
    std::error_code make(const std::filesystem::path& file);
    /// All of `bytes` are on the disk behind everything before when there is no error. Else none of them
    /// count: the next append() cuts off what there is of them. Somebody else's hand on the file is an error.
    std::error_code append(std::string_view bytes);

    /// Whether a program holds it, this one too.
    static bool is_held(const std::filesystem::path& file);

private:
    int m_descriptor = -1;
    std::uint64_t m_size = 0; ///< what counts
};

} // namespace rekindle::storage
