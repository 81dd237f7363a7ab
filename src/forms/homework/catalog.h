// SPDX-License-Identifier: MIT
#pragma once

#include "base/problem.h"
#include "domain/homework/template.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace rekindle::forms {

struct HomeworkEntry {
    std::filesystem::path file;
    std::string bytes; ///< of the file, to be frozen when the template is first used
    domain::HomeworkTemplate homework;
};

struct RefusedFile {
    std::filesystem::path file;
    base::Problems problems;
};

/// All homework templates of one folder.
class HomeworkCatalog {
public:
    /// Reads every *.json file of `folder`, in the order of their names. A file that is no template, or whose
    /// id is not its name, is refused with its problems and does not keep the others away. Throws
    /// Trouble::World when the folder or a file cannot be read.
    static HomeworkCatalog load(const std::filesystem::path& folder);

    const std::vector<HomeworkEntry>& entries() const { return m_entries; }
    const std::vector<RefusedFile>& refused() const { return m_refused; }

    /// The entry with this template id, or nullptr; lives as long as the catalog.
    const HomeworkEntry* find(std::string_view id) const;
    std::vector<const HomeworkEntry*> of_kind(domain::Kind kind) const;

private:
    std::vector<HomeworkEntry> m_entries;
    std::vector<RefusedFile> m_refused;
};

} // namespace rekindle::forms
