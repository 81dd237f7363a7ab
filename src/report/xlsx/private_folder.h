// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace rekindle::report {

/// A new folder that only this account may enter, gone with everything in it when this object goes.
/// libxlsxwriter writes client text into its temporary folder, so that lies in memory (/dev/shm, else
/// $XDG_RUNTIME_DIR) where the system has such a place, else in `beside`. Throws base::Error (World) when
/// there is room in none of them. What programs that were killed left in these places goes first.
class PrivateFolder {
public:
    explicit PrivateFolder(const std::filesystem::path& beside);
    ~PrivateFolder();
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;

    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
    int m_lock = -1; ///< held as long as this object lives: says to others that the folder is in use
};

} // namespace rekindle::report
