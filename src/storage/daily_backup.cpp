// SPDX-License-Identifier: MIT
#include "storage/daily_backup.h"

#include "base/translate.h"
#include "domain/backup_plan.h"
#include "storage/backup_folder.h"
#include "storage/notes_place.h"

#include <algorithm>

namespace rekindle::storage {
namespace {

using std::chrono::hours;

bool within(hours span, const base::Instant& one, const base::Instant& other)
{
    return one.utc - other.utc < span && other.utc - one.utc < span;
}

/// When the backups were made, newest first. Reading all of them again at every opening would take too long,
/// so here only what is cheap is looked at.
std::vector<base::Instant> made_until_now(const UnlockedPractice& open)
{
    const PracticeKeys keys = derived_keys(open.data_key);
    std::vector<base::Instant> made;
    for (const FoundBackup& backup : backups_in(open.folder.backups(), open.keys.practice_id)) {
        if (looks_good(backup, keys)) made.push_back(backup.read.manifest.made);
    }
    return made;
}

/// A backup that takes the last room would keep the next answer from being saved.
void demand_room(const PracticeFolder& folder)
{
    constexpr std::uintmax_t more = 1024UL * 1024;
    std::error_code error;
    const auto size = std::filesystem::file_size(folder.database(), error);
    const auto room = std::filesystem::space(folder.root, error);
    // The copy, and then a journal that may be as large.
    if (!error && room.available < 2 * (size + bytes_of_notes(folder)) + more)
        throw base::Error(base::Trouble::World,
                          base::tr("there is too little room left on the disk. Make room."));
}

void warn_of_age(const std::vector<base::Instant>& made, const UnlockedPractice& open,
                 const Surroundings& surroundings)
{
    const base::Instant& now = open.opened;
    const auto recent = [&](const base::Instant& moment) { return within(hours{48}, moment, now); };
    if (recent(open.practice->facts().created) || std::any_of(made.begin(), made.end(), recent)) return;
    surroundings.tell(
        made.empty()
            ? base::tr("There is no backup of this practice. Make one on another disk soon.")
            : base::say("The newest backup of this practice is from {}. Make one on another disk soon.",
                        base::to_text(base::local_day(made.front()))));
}

/// A practice that was just made; a backup of nothing would stand for the whole first day.
bool is_empty(OpenedPractice& practice)
{
    return practice.database().connection().number("SELECT NOT EXISTS (SELECT 1 FROM couple)") != 0;
}

} // namespace

void back_up_at_once(OpenedPractice& practice, const PracticeFolder& folder, const Surroundings& surroundings,
                     const std::string& unless)
{
    const auto trouble = trouble_of([&] {
        demand_room(folder);
        practice.back_up({});
    });
    if (trouble && surroundings.tell) surroundings.tell(base::say("{} {}", unless, trouble->what()));
    if (domain::last_elsewhere(practice.office())) domain::note_elsewhere(practice.office(), std::nullopt);
}

void back_up_daily(UnlockedPractice& open, const Surroundings& surroundings)
{
    const auto made = made_until_now(open);
    // The day of the calendar here and now, wherever the other moment was.
    const base::Instant& now = open.opened;
    const auto of_today = [&](const base::Instant& moment) {
        return base::local_day({moment.utc, now.offset}) == base::local_day(now);
    };
    if (std::any_of(made.begin(), made.end(), of_today)) return;
    if (of_today(open.practice->facts().created) && is_empty(*open.practice)) return;
    const auto trouble = trouble_of([&] {
        demand_room(open.folder);
        open.practice->back_up({});
    });
    if (!trouble || !surroundings.tell) return;
    surroundings.tell(base::say("Today's backup could not be made: {}", trouble->what()));
    warn_of_age(made, open, surroundings);
}

void back_up_elsewhere(UnlockedPractice& open, const Surroundings& surroundings)
{
    const domain::BackupPlan plan = domain::backup_plan(open.practice->office());
    if (plan.elsewhere.empty() || is_empty(*open.practice)) return;
    const base::Date today = base::local_day(open.opened);
    const auto last = domain::last_elsewhere(open.practice->office());
    if (last && *last <= today && today - *last < std::chrono::days{plan.every}) return;
    const auto trouble = trouble_of([&] { open.practice->back_up(plan.elsewhere); });
    if (!trouble || !surroundings.tell) return;
    surroundings.tell(
        last ? base::say("The backup on the other disk could not be made; the last one there is of {}. {}",
                         base::to_text(*last), trouble->what())
             : base::say("The backup on the other disk could not be made; there is none yet. {}",
                         trouble->what()));
}

} // namespace rekindle::storage
