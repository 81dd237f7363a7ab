// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/workspace.h"
#include "app/practices.h"

#include <filesystem>
#include <string>
#include <vector>

namespace rekindle::app {

/// The backups of a practice in its own folder, and in the one on another disk that it has set, newest first;
/// those that cannot be read last.
class BackupList {
public:
    struct Row {
        std::filesystem::path folder;
        std::string made, age, where, size;
        std::string state;    ///< whether it is as it was when it was verified, as far as that can be seen
        bool is_good = false; ///< as far as that can be seen
    };

    BackupList(const Practices& practices, Workspace& workspace);
    const std::vector<Row>& rows() const { return m_rows; }
    /// What there is to say about them: how old the newest good ones are, here and on the other disk.
    const std::string& summary() const { return m_summary; }

private:
    std::vector<Row> m_rows;
    std::string m_summary;
};

/// The backups of whatever practice in a folder and up to two below it: of a practice that does not open.
std::vector<BackupList::Row> backups_in(const Practices& practices, const std::filesystem::path& folder,
                                        base::Date today);

/// The newest that is good as far as can be seen; 0 where none is.
std::size_t newest_good(const std::vector<BackupList::Row>& rows);

std::string age_in_words(base::Date made, base::Date today); ///< "today", "3 days ago"

} // namespace rekindle::app
