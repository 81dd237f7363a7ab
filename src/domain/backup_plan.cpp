// SPDX-License-Identifier: MIT
#include "domain/backup_plan.h"

#include <charconv>

namespace rekindle::domain {
namespace {

constexpr const char* made_elsewhere = "backup-elsewhere-made"; ///< kept beside the settings, set by nobody

/// A value that is no number counts as not set: no mistake may end the backups.
void take(Office& office, const char* name, int least, int& number)
{
    const std::string text = office.setting(name).value_or("");
    int read = 0;
    const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), read);
    if (trouble == std::errc() && end == text.data() + text.size() && read >= least) number = read;
}

} // namespace

BackupPlan backup_plan(Office& office)
{
    BackupPlan plan;
    take(office, "backup-days", 1, plan.days);
    take(office, "backup-weeks", 0, plan.weeks);
    take(office, "backup-months", 0, plan.months);
    plan.elsewhere = office.setting("backup-elsewhere").value_or("");
    take(office, "backup-elsewhere-days", 1, plan.every);
    return plan;
}

std::optional<base::Date> last_elsewhere(Office& office)
{
    return base::parse_date(office.setting(made_elsewhere).value_or(""));
}

void note_elsewhere(Office& office, const std::optional<base::Date>& day)
{
    office.set(made_elsewhere, day ? base::to_text(*day) : "");
}

} // namespace rekindle::domain
