// SPDX-License-Identifier: MIT
#include "app/pages/status.h"

#include "app/settings.h"
#include "base/plural.h"
#include "base/translate.h"
#include "domain/backup_plan.h"

#include <algorithm>

namespace rekindle::app {

using base::say;
using base::say_of;
using base::tr;

std::chrono::minutes lock_after(domain::Practice& practice)
{
    return std::chrono::minutes{number_of(practice, "lock-minutes")};
}

std::string in_words(const LockCountdown& countdown)
{
    using namespace std::chrono_literals;
    const auto left = countdown.left();
    if (left > 1min) {
        const auto minutes = std::chrono::ceil<std::chrono::minutes>(left).count();
        return say("Locks in {} min", minutes);
    }
    const auto tens = (std::chrono::ceil<std::chrono::seconds>(left).count() + 9) / 10;
    return say("Locks in {} s", tens * 10);
}

namespace {

BackupAge age_here(const Practices& practices, const Workspace& workspace)
{
    std::optional<base::Instant> newest;
    for (const domain::ListedBackup& backup : practices.backups(workspace.folder(), {})) {
        if (backup.made && backup.look == domain::ListedBackup::Look::Fits)
            newest = std::max(newest, backup.made);
    }
    if (!newest) return {tr("No backup yet"), true};
    const auto days = (workspace.today() - base::local_day(*newest)).count();
    if (days <= 0) return {tr("Last backup: today"), false};
    return {say_of(days, "Last backup: {} day ago", "Last backup: {} days ago", days), days >= 2};
}

} // namespace

BackupAge backup_age(const Practices& practices, Workspace& workspace)
{
    BackupAge age = age_here(practices, workspace);
    if (workspace.in_joint_room()) return age; // which asks nothing of the practice
    const domain::BackupPlan plan = domain::backup_plan(workspace.practice().office());
    if (plan.elsewhere.empty()) return age;
    const auto last = domain::last_elsewhere(workspace.practice().office());
    const auto days = last ? (workspace.today() - *last).count() : 0;
    age.words += last
                     ? (days <= 0 ? std::string(tr("; elsewhere: today"))
                                  : say_of(days, "; elsewhere: {} day ago", "; elsewhere: {} days ago", days))
                     : std::string(tr("; none elsewhere"));
    age.is_old = age.is_old || !last || days > plan.every;
    return age;
}

} // namespace rekindle::app
