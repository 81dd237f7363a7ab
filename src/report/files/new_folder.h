// SPDX-License-Identifier: MIT
#pragma once

#include "report/files/when_complete.h"

#include <filesystem>
#include <string>
#include <vector>

namespace rekindle::report {

/// A folder in the making: it gets its name only when it is complete. Until keep() a folder of mode 0700 with
/// a name of its own lies beside `target`; when this object goes without keep() it is removed with all in it.
class NewFolder {
public:
    /// Throws base::Error (World) when there is something at `target` already or the folder it lies in cannot
    /// be written to.
    explicit NewFolder(const std::filesystem::path& target);
    ~NewFolder();
    NewFolder(const NewFolder&) = delete;
    NewFolder& operator=(const NewFolder&) = delete;

    /// Puts a new file of mode 0600 into it, durable. Throws base::Error (World) otherwise.
    void add(const std::string& name, const std::string& bytes);
    /// Gives it the name `target`. Never over what came there in the meantime: throws base::Error (World).
    void keep(const WhenComplete& when_complete = {});

private:
    std::filesystem::path m_target, m_path;
    std::vector<std::string> m_names;
};

/// An empty folder of mode 0700, for files that get their names one after another. Throws as NewFolder does.
void make_empty_folder(const std::filesystem::path& target);

} // namespace rekindle::report
