// SPDX-License-Identifier: MIT
#include "storage/old_backups.h"

#include "base/translate.h"
#include "storage/database.h"
#include "storage/rotation.h"

#include <algorithm>
#include <iterator>

namespace rekindle::storage {
namespace {

/// Those of `found` that the rotation does not keep.
std::vector<FoundBackup> surplus_of(const std::vector<FoundBackup>& found, const base::Instant& just_made,
                                    const domain::BackupPlan& plan)
{
    std::vector<base::Instant> made;
    for (const FoundBackup& backup : found) made.push_back(backup.read.manifest.made);
    const auto going = surplus(made, just_made, plan);
    std::vector<FoundBackup> gone;
    for (const FoundBackup& backup : found) {
        if (std::find(going.begin(), going.end(), backup.read.manifest.made) != going.end())
            gone.push_back(backup);
    }
    return gone;
}

/// What looks good competes with what looks good alone. The rest goes as if all of it were good.
std::vector<FoundBackup> going_of(const std::vector<FoundBackup>& found, const PracticeKeys& keys,
                                  const base::Instant& just_made, const domain::BackupPlan& plan)
{
    const auto is_good = [&](const FoundBackup& backup) { return looks_good(backup, keys); };
    std::vector<FoundBackup> good;
    std::copy_if(found.begin(), found.end(), std::back_inserter(good), is_good);
    std::vector<FoundBackup> going = surplus_of(good, just_made, plan),
                             rest = surplus_of(found, just_made, plan);
    std::copy_if(rest.begin(), rest.end(), std::back_inserter(going), std::not_fn(is_good));
    return going;
}

} // namespace

void remove_old_backups(const std::filesystem::path& backups, const std::string& practice_id,
                        const PracticeKeys& keys, const base::Instant& just_made,
                        const domain::BackupPlan& plan, const Surroundings& surroundings)
{
    const auto attempt = [&](const std::string& name, const std::function<void()>& removal) {
        const auto trouble = trouble_of(removal);
        if (trouble && surroundings.tell)
            surroundings.tell(base::say("The backup was made, but the old one {} could not be deleted and "
                                        "still takes room: {}",
                                        name, trouble->what()));
    };
    for (const auto& left : half_removed_backups(backups))
        attempt(left.filename().string(), [&] { remove_backup({{left}}); });
    for (const FoundBackup& backup : going_of(backups_in(backups, practice_id), keys, just_made, plan))
        attempt(backup.folder.root.filename().string(), [&] { remove_backup(backup.folder); });
}

} // namespace rekindle::storage
