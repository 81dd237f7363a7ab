// SPDX-License-Identifier: MIT
#include "storage/practice_folder.h"

#include "base/translate.h"
#include "storage/errors.h"
#include "storage/system.h"

namespace rekindle::storage {
namespace fs = std::filesystem;

PracticeFolder make_practice_folder(const fs::path& root)
{
    std::error_code error;
    const PracticeFolder folder{fs::absolute(root).lexically_normal()};
    const auto parent =
        folder.root.has_filename() ? folder.root.parent_path() : folder.root.parent_path().parent_path();
    if (!fs::is_directory(parent, error))
        throw base::Error(base::Trouble::NotFound,
                          base::say("The folder {} is not there; make it first.", parent.string()));
    if (fs::exists(fs::symlink_status(folder.root, error))) {
        if (!fs::is_directory(folder.root, error) || !fs::is_empty(folder.root, error) || error)
            throw base::Error(
                base::Trouble::World,
                base::say("{} is there already and not empty. Choose another name.", root.string()));
        fs::remove(folder.root, error);
        if (error) throw file_trouble(error, folder.root);
    }
    if (const auto failed = make_private_folder(folder.root)) throw file_trouble(failed, folder.root);
    Unmade unmade(folder); // not before: what is there already is not ours to take away
    for (const auto& made : {folder.inbox(), folder.backups()}) {
        if (const auto failed = make_private_folder(made)) throw file_trouble(failed, made);
    }
    if (const auto failed = sync_folder(parent)) throw file_trouble(failed, parent);
    unmade.keep();
    return folder;
}

PracticeFolder find_practice_folder(const fs::path& root)
{
    std::error_code error;
    const PracticeFolder folder{fs::canonical(root, error)};
    if (error || !fs::exists(folder.database(), error))
        throw base::Error(base::Trouble::NotFound, base::say("There is no practice in {}.", root.string()));
    return folder;
}

Unmade::~Unmade()
{
    if (m_keep) return;
    // By name, not everything: what is not ours stays, and then the folder stays too.
    std::error_code ignored;
    for (const auto& file : {m_folder.database(), m_folder.keys(), m_folder.keys_copy(), m_folder.anchor(),
                             m_folder.lock(), m_folder.inbox(), m_folder.backups(),
                             fs::path(m_folder.database().string() + "-journal"), m_folder.root})
        fs::remove(file, ignored);
}

} // namespace rekindle::storage
