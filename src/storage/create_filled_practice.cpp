// SPDX-License-Identifier: MIT
#include "storage/errors.h"
#include "storage/lock_file.h"
#include "storage/practice.h"
#include "storage/practice_folder.h"
#include "storage/system.h"
#include "storage/unfinished_folder.h"

namespace rekindle::storage {

void create_filled_practice(const std::filesystem::path& folder, const std::string& name,
                            const std::string& counselor, const Passphrase& passphrase,
                            const std::function<void(domain::Practice&)>& fill,
                            const Surroundings& surroundings)
{
    const std::filesystem::path to = free_place(folder);
    // Within a folder that may be deleted, until it is full.
    const PracticeFolder around{unfinished_place(to, "filling", surroundings)};
    const Unfinished unfinished(around.root);
    mark_unfinished(make_practice_folder(around.root));
    const LockFile nobody_else(around.lock(), surroundings.account, surroundings.host, surroundings.now());
    const std::filesystem::path made = around.root / "full";
    create_practice(made, name, counselor, passphrase, surroundings);
    fill(*open_practice(made, passphrase, surroundings)); // closed again before it gets its name
    std::error_code error;
    std::filesystem::rename(made, to, error);
    if (!error) error = sync_folder(to.parent_path());
    if (error) throw file_trouble(error, to);
}

} // namespace rekindle::storage
