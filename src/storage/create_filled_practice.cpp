// SPDX-License-Identifier: MIT
#include "storage/practice.h"
#include "storage/practice_folder.h"
#include "storage/unfinished_folder.h"

namespace rekindle::storage {

void create_filled_practice(const std::filesystem::path& folder, const std::string& name,
                            const std::string& counselor, const Passphrase& passphrase,
                            const std::function<void(domain::Practice&)>& fill,
                            const Surroundings& surroundings)
{
    const std::filesystem::path to = free_place(folder);
    const std::filesystem::path place = unfinished_place(to, "filling", surroundings);
    Unfinished unfinished(place);
    create_practice(place, name, counselor, passphrase, surroundings);
    fill(*open_practice(place, passphrase, surroundings)); // closed again before it gets its name
    unfinished.call(to);
}

} // namespace rekindle::storage
