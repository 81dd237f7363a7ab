// SPDX-License-Identifier: MIT
#include "storage/unfinished_folder.h"

#include "base/translate.h"
#include "storage/database.h"
#include "storage/errors.h"
#include "storage/files.h"
#include "storage/lock_file.h"
#include "storage/system.h"

#include <vector>

namespace rekindle::storage {
namespace fs = std::filesystem;
namespace {

bool is_folder(const fs::path& path)
{
    std::error_code ignored; // what the disk does not tell is found by what is done next
    return fs::symlink_status(path, ignored).type() == fs::file_type::directory;
}

/// The mark goes last: what a run that is killed here leaves may be deleted by the next.
void remove_unfinished(const PracticeFolder& folder)
{
    std::error_code error;
    std::vector<fs::path> within;
    for (fs::directory_iterator it(folder.root, error), end; !error && it != end; it.increment(error)) {
        if (it->path() != folder.unfinished()) within.push_back(it->path());
    }
    for (const fs::path& path : within) {
        if (!error) fs::remove_all(path, error);
    }
    for (const fs::path& path : {folder.unfinished(), folder.root}) {
        if (!error) fs::remove(path, error);
    }
    if (error) throw file_trouble(error, folder.root);
}

} // namespace

PracticeFolder unfinished_name(const fs::path& to, const std::string& doing)
{
    return {to.parent_path() / ("." + to.filename().string() + "." + doing)};
}

fs::path unfinished_place(const fs::path& to, const std::string& doing, const Surroundings& surroundings)
{
    const PracticeFolder place = unfinished_name(to, doing);
    if (!is_there(place.root)) return place.root;
    if (is_there(place.lock()))
        LockFile(place.lock(), surroundings.account, surroundings.host, surroundings.now());
    if (!is_unfinished(place))
        throw base::Error(
            base::Trouble::World,
            base::say("{} is in the way and is not this program's to delete. Look at it, give it "
                      "another name, and try again.",
                      place.root.string()));
    remove_unfinished(place);
    return place.root;
}

void mark_unfinished(const PracticeFolder& folder)
{
    std::error_code error = write_and_sync(folder.unfinished(), "");
    if (!error) error = sync_folder(folder.root);
    if (error) throw file_trouble(error, folder.unfinished());
}

std::error_code mark_finished(const PracticeFolder& folder)
{
    std::error_code error;
    if (fs::remove(folder.unfinished(), error)) error = sync_folder(folder.root);
    return error;
}

bool is_unfinished(const PracticeFolder& folder)
{
    if (!is_there(folder.root) || !is_folder(folder.root)) return false;
    if (is_there(folder.unfinished())) return true;
    std::error_code error;
    for (fs::recursive_directory_iterator it(folder.root, error), end; !error && it != end;
         it.increment(error)) {
        if (!is_folder(it->path())) return false;
    }
    if (error) throw file_trouble(error, folder.root);
    return true;
}

void Unfinished::call(const fs::path& name)
{
    std::error_code error;
    fs::rename(m_folder, name, error);
    if (error) throw file_trouble(error, name);
    keep();
    if (error = sync_folder(name.parent_path()); error) throw file_trouble(error, name);
    static_cast<void>(mark_finished({name})); // it is there, whatever becomes of the mark
}

Unfinished::~Unfinished()
{
    if (m_folder.empty()) return;
    const PracticeFolder folder{m_folder};
    static_cast<void>(trouble_of([&] {
        if (is_unfinished(folder)) remove_unfinished(folder);
    }));
}

} // namespace rekindle::storage
