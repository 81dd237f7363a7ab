// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <system_error>

namespace rekindle::storage {

/// A database file, watched from beside the engine: whether its path still stands for the file that was
/// opened, and whether anybody wrote it. One .cpp for each system.
///
/// It keeps a descriptor of its own until it goes, and so must outlive the engine's: closing any descriptor
/// of a file gives up the locks the whole program has on it.
class WatchedFile {
public:
    /// Throws World when the file cannot be opened.
    explicit WatchedFile(std::filesystem::path file);
    WatchedFile(WatchedFile&& other) noexcept;
    ~WatchedFile();

    /// False after the file was replaced, moved or deleted. One look at the name, no reading.
    bool is_in_place() const noexcept;

    /// What every commit of any program changes.
    struct Content {
        std::uint64_t bytes = 0;
        /// The bytes of the header in which the engine counts commits, as they are on the disk. Each writing
        /// of an encrypted page draws a new nonce, so they are never the same again. All 0 in an empty file.
        std::array<char, 16> head{};

        bool operator==(const Content&) const = default;
    };
    /// Reads 16 bytes.
    std::error_code look(Content& content) const noexcept;

private:
    std::filesystem::path m_file;
    int m_descriptor = -1;
    std::uint64_t m_device = 0, m_number = 0;
};

} // namespace rekindle::storage
