// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "storage/daily_backup.h"
#include "storage/practice.h"
#include "storage/write_backup.h"

namespace rekindle::storage {

domain::Backup back_up_practice(const std::filesystem::path& folder, const Unlock& unlock,
                                const std::filesystem::path& into, const Surroundings& surroundings)
{
    std::optional<domain::Backup> made;
    Opening opening;
    if (!into.empty())
        opening.before_it_is_noted = [&](UnlockedPractice& open) {
            made = write_backup(open.practice->database(),
                                {open.folder, derived_keys(open.data_key), open.keys.practice_id}, into,
                                surroundings.now());
        };
    const auto trouble = trouble_of([&] {
        UnlockedPractice open = unlock_practice(folder, unlock, surroundings, opening);
        if (!made) {
            made = open.practice->back_up({});
            return;
        }
        open.practice->audit().record("backup", "practice", open.keys.practice_id);
        static_cast<void>(tell_of_lacking_notes(open.practice->database(), *made, surroundings));
        back_up_daily(open, surroundings);
    });
    if (trouble && !made) throw *trouble;
    if (trouble && surroundings.tell)
        surroundings.tell(
            is_disk_full({folder})
                ? base::tr(
                      "The backup was made and is good, but the disk of the practice is full, so the audit "
                      "trail does not say that it was made.")
                : base::say(
                      "The backup was made and is good, but it could not be noted in the audit trail of "
                      "the practice: {}",
                      trouble->what()));
    return *made;
}

} // namespace rekindle::storage
