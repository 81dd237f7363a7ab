// SPDX-License-Identifier: MIT
#pragma once

#include "base/translate.h"
#include "report/files/when_complete.h"

#include <filesystem>
#include <string>

namespace rekindle::report {

/// A file in the making: it gets its name only when it is complete. Until keep() a file of mode 0600 with a
/// name of its own lies beside `target`; when this object goes without keep() it is removed and `target` is
/// what it was before.
class NewFile {
public:
    /// `what` begins the sentence when it fails: base::Error (World) where the folder cannot be written to or
    /// `target` is something other than a file.
    explicit NewFile(std::filesystem::path target, std::string what = base::tr("The report"));
    ~NewFile();
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    const std::filesystem::path& path() const { return m_path; } ///< write here
    /// Makes the content durable and gives it the name `target`, in place of what was there.
    void keep(const WhenComplete& when_complete = {});
    /// Throws base::Error (World): it could not be written, for the reason in errno.
    [[noreturn]] void fail() const;

private:
    std::filesystem::path m_target, m_path;
    std::string m_what;
};

} // namespace rekindle::report
