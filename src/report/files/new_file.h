// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace rekindle::report {

/// A file in the making: it gets its name only when it is complete. Until keep() a file of mode 0600 with a
/// name of its own lies beside `target`; when this object goes without keep() it is removed and `target` is
/// what it was before.
class NewFile {
public:
    /// Throws base::Error (World) when the folder cannot be written to or `target` is something other than a
    /// file.
    explicit NewFile(std::filesystem::path target);
    ~NewFile();
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    const std::filesystem::path& path() const { return m_path; } ///< write here
    /// Makes the content durable and gives it the name `target`, in place of what was there.
    void keep();

private:
    std::filesystem::path m_target, m_path;
};

} // namespace rekindle::report
