// SPDX-License-Identifier: MIT
#include "storage/unfinished_folder.h"

#include "storage/errors.h"
#include "storage/files.h"
#include "storage/lock_file.h"
#include "storage/practice_folder.h"
#include "storage/system.h"

namespace rekindle::storage {
namespace fs = std::filesystem;

fs::path unfinished_place(const fs::path& to, const std::string& doing, const Surroundings& surroundings)
{
    const PracticeFolder place{to.parent_path() / ("." + to.filename().string() + "." + doing)};
    if (is_there(place.lock()))
        LockFile(place.lock(), surroundings.account, surroundings.host, surroundings.now());
    std::error_code error;
    fs::remove_all(place.root, error);
    if (error) throw file_trouble(error, place.root);
    return place.root;
}

void Unfinished::call(const fs::path& name)
{
    std::error_code error;
    fs::rename(m_folder, name, error);
    if (error) throw file_trouble(error, name);
    keep();
    if (error = sync_folder(name.parent_path()); error) throw file_trouble(error, name);
}

Unfinished::~Unfinished()
{
    std::error_code ignored;
    if (!m_folder.empty()) fs::remove_all(m_folder, ignored);
}

} // namespace rekindle::storage
