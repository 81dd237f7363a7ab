// SPDX-License-Identifier: MIT
#include "app/pages/backup_list.h"

#include "base/plural.h"
#include "base/translate.h"
#include "domain/backup_plan.h"

#include <algorithm>
#include <optional>

namespace rekindle::app {
namespace {

using base::say;
using base::say_of;
using base::tr;
using domain::ListedBackup;
namespace fs = std::filesystem;

std::string state_of(const ListedBackup& backup)
{
    if (backup.look == ListedBackup::Look::Unreadable) return tr("damaged: it cannot be read");
    if (backup.look == ListedBackup::Look::WrongSize) return tr("damaged: it is not as long as it was");
    if (backup.of_this_practice == false) return tr("of another practice");
    return tr("verified when it was made");
}

BackupList::Row row_of(const ListedBackup& backup, const std::string& where, base::Date today)
{
    constexpr std::int64_t kib = 1024;
    const bool fits = backup.look == ListedBackup::Look::Fits;
    return {backup.folder,
            backup.made ? base::in_words(*backup.made) : tr("not known"),
            backup.made ? age_in_words(base::local_day(*backup.made), today) : "",
            where,
            say("{} KiB", (backup.bytes + kib - 1) / kib),
            state_of(backup),
            fits && backup.of_this_practice != false};
}

/// The day of the newest that looks good.
std::optional<base::Date> newest_of(const std::vector<ListedBackup>& backups)
{
    std::optional<base::Date> newest;
    for (const ListedBackup& each : backups) {
        if (each.made && each.look == ListedBackup::Look::Fits && each.of_this_practice != false)
            newest = std::max(newest, std::optional(base::local_day(*each.made)));
    }
    return newest;
}

std::string newest_in_words(const std::optional<base::Date>& newest, base::Date today)
{
    return newest ? say("The newest good backup here: {}.", age_in_words(*newest, today))
                  : tr("There is no good backup here yet.");
}

} // namespace

std::string age_in_words(base::Date made, base::Date today)
{
    const auto days = (today - made).count();
    if (days < 0) return tr("dated in the future");
    if (days == 0) return tr("today");
    return say_of(days, "{} day ago", "{} days ago", days);
}

BackupList::BackupList(const Practices& practices, Workspace& workspace)
{
    const base::Date today = workspace.today();
    std::vector<ListedBackup> here = practices.backups(workspace.folder(), {}), there;
    m_summary = newest_in_words(newest_of(here), today);
    const domain::BackupPlan plan = domain::backup_plan(workspace.practice().office());
    std::string elsewhere = tr("on the other disk");
    std::error_code error;
    if (plan.elsewhere.empty()) {
        m_summary +=
            std::string(" ") + tr("Against the loss of this disk there is none that is made by itself: "
                                  "choose a folder on another disk below.");
    } else if (!fs::is_directory(plan.elsewhere, error)) {
        const auto last = domain::last_elsewhere(workspace.practice().office());
        m_summary +=
            " " + (last ? say("{} is not there now; the last backup there: {}.", plan.elsewhere.string(),
                              age_in_words(*last, today))
                        : say("{} is not there now; there is no backup yet.", plan.elsewhere.string()));
    } else {
        const bool one_disk = practices.on_one_disk(workspace.folder(), plan.elsewhere);
        if (one_disk) elsewhere = tr("in the other folder");
        there = practices.backups(workspace.folder(), plan.elsewhere);
        const auto newest = newest_of(there);
        if (one_disk)
            m_summary +=
                " " + say("{} is on the same disk as the practice, so what is there does not help when "
                          "that disk breaks: choose a folder on another one below.",
                          plan.elsewhere.string());
        else
            m_summary += " " + (newest ? say("On the other disk: {}.", age_in_words(*newest, today))
                                       : std::string(tr("On the other disk there is none yet.")));
    }
    std::vector<std::pair<ListedBackup, bool>> all;
    for (ListedBackup& each : here) all.emplace_back(std::move(each), true);
    for (ListedBackup& each : there) all.emplace_back(std::move(each), false);
    const auto is_newer = [](const auto& one, const auto& other) {
        if (!one.first.made || !other.first.made) return one.first.made && !other.first.made;
        return one.first.made->utc > other.first.made->utc;
    };
    std::ranges::stable_sort(all, is_newer);
    for (const auto& [backup, is_here] : all)
        m_rows.push_back(row_of(backup, is_here ? tr("beside the practice") : elsewhere, today));
}

std::vector<BackupList::Row> backups_in(const Practices& practices, const fs::path& folder, base::Date today)
{
    std::vector<BackupList::Row> rows;
    for (const ListedBackup& each : practices.backups({}, folder))
        rows.push_back(row_of(each, each.folder.parent_path().string(), today));
    return rows;
}

std::size_t newest_good(const std::vector<BackupList::Row>& rows)
{
    const auto found = std::ranges::find_if(rows, &BackupList::Row::is_good);
    return found == rows.end() ? 0 : static_cast<std::size_t>(found - rows.begin());
}

} // namespace rekindle::app
