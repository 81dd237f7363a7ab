// SPDX-License-Identifier: MIT
#include "storage/practice_folder.h"

#include "base/translate.h"
#include "storage/errors.h"
#include "storage/files.h"
#include "storage/system.h"

namespace rekindle::storage {
namespace fs = std::filesystem;

fs::path free_place(const fs::path& root)
{
    using base::Trouble;
    std::error_code error;
    fs::path place = fs::absolute(root).lexically_normal();
    if (!place.has_filename()) place = place.parent_path();
    if (!fs::is_directory(place.parent_path(), error))
        throw base::Error(Trouble::NotFound, base::say("The folder {} is not there; make it first.",
                                                       place.parent_path().string()));
    if (!is_there(place)) return place;
    if (fs::is_directory(place, error) && is_there(PracticeFolder{place}.database()))
        throw base::Error(Trouble::World,
                          base::say("There is a practice in {} already, so nothing was made. Choose another "
                                    "name.",
                                    root.string()));
    if (!fs::is_directory(place, error) || !fs::is_empty(place, error) || error)
        throw base::Error(Trouble::World, base::say("{} is there already and not empty. Choose another name.",
                                                    root.string()));
    return place;
}

PracticeFolder make_practice_folder(const fs::path& root)
{
    std::error_code error;
    const PracticeFolder folder{free_place(root)};
    const auto parent = folder.root.parent_path();
    fs::remove(folder.root, error); // an empty folder; what is in one now stays, and making it fails
    if (const auto failed = make_private_folder(folder.root)) throw file_trouble(failed, folder.root);
    Unmade unmade(folder); // not before: what is there already is not ours to take away
    for (const auto& made : {folder.inbox(), folder.backups()}) {
        if (const auto failed = make_private_folder(made)) throw file_trouble(failed, made);
    }
    if (const auto failed = sync_folder(parent)) throw file_trouble(failed, parent);
    unmade.keep();
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
