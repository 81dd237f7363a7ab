// SPDX-License-Identifier: MIT
#include "app/pages/status.h"

#include "app/settings.h"
#include "base/plural.h"
#include "base/translate.h"

#include <algorithm>
#include <charconv>

namespace rekindle::app {

using base::say;
using base::say_of;
using base::tr;

std::chrono::minutes lock_after(domain::Practice& practice)
{
    const auto all = settings();
    const std::string text = setting_of(practice, *std::ranges::find(all, "lock-minutes", &Setting::name));
    int minutes = 0;
    std::from_chars(text.data(), text.data() + text.size(), minutes);
    return std::chrono::minutes{minutes};
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

BackupAge backup_age(const Practices& practices, const Workspace& workspace)
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

} // namespace rekindle::app
