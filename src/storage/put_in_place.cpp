// SPDX-License-Identifier: MIT
#include "storage/put_in_place.h"

#include "base/translate.h"
#include "storage/errors.h"
#include "storage/files.h"
#include "storage/large_files.h"
#include "storage/lock_file.h"
#include "storage/practice_there.h"
#include "storage/system.h"
#include "storage/unfinished_folder.h"

namespace rekindle::storage {
namespace fs = std::filesystem;
namespace {

fs::path name_aside(const fs::path& to, const base::Instant& now)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(now.utc).time_since_epoch().count();
    fs::path aside;
    for (auto number = seconds; aside.empty() || is_there(aside); ++number)
        aside = to.parent_path() / (to.filename().string() + ".before-restore-" + std::to_string(number));
    return aside;
}

} // namespace

void name_left_aside(const fs::path& to, const Surroundings& surroundings)
{
    const PracticeFolder left = unfinished_name(to, "restoring");
    std::error_code ignored; // what the disk does not tell now it tells next time
    if (fs::symlink_status(left.root, ignored).type() != fs::file_type::directory) return;
    if (is_unfinished(left) || !look_for_practice(left).any) return;
    const LockFile nobody_else(left.lock(), surroundings.account, surroundings.host, surroundings.now());
    const fs::path aside = name_aside(to, surroundings.now());
    std::error_code error;
    fs::rename(left.root, aside, error);
    if (error) throw file_trouble(error, left.root);
    if (surroundings.tell)
        surroundings.tell(base::say("An earlier restore was broken off when it was almost done. The practice "
                                    "from before it is kept in {}.",
                                    aside.string()));
    if (error = sync_folder(to.parent_path()); error) throw file_trouble(error, aside);
}

fs::path put_in_place_of(const fs::path& to, const PracticeFolder& restored, const base::Instant& now)
{
    const fs::path aside = name_aside(to, now);
    if (exchange_names(restored.root, to))
        throw base::Error(base::Trouble::World,
                          base::say("This disk cannot put a practice in the place of another safely. Nothing "
                                    "was changed. Restore to a new folder instead of {}.",
                                    to.filename().string()));
    std::error_code error;
    fs::rename(restored.root, aside, error);
    return error ? restored.root : aside;
}

} // namespace rekindle::storage
