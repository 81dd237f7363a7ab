// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "base/translate.h"
#include "storage/daily_backup.h"
#include "storage/data_key_swap.h"
#include "storage/key_copies.h"
#include "storage/passphrase.h"
#include "storage/recovery_key.h"

namespace rekindle::storage {
namespace {

std::string no_backup()
{
    return base::tr("The new keys are in effect, but there is no backup under them yet:");
}

/// The backups until now open with the old secrets, which are to be destroyed.
void back_up_under(const SecretBytes& data_key, const PracticeFolder& folder, std::shared_ptr<LockFile> lock,
                   const Surroundings& surroundings)
{
    const auto trouble = trouble_of([&] {
        PracticeKeys keys = derived_keys(data_key);
        Connection connection(folder.database(), keys.pages);
        connection.restrict_to_rows();
        OpenedPractice practice(folder, std::move(lock), std::move(keys), Database(std::move(connection)),
                                surroundings);
        practice.check_anchor_and_record_opening();
        back_up_at_once(practice, folder, surroundings, no_backup());
    });
    if (trouble && surroundings.tell) surroundings.tell(base::say("{} {}", no_backup(), trouble->what()));
}

} // namespace

void change_data_key(const std::filesystem::path& folder, const Unlock& unlock,
                     const Passphrase& new_passphrase,
                     const std::function<void(const std::string&)>& show_recovery_key,
                     const Surroundings& surroundings, const std::function<void()>& in_effect)
{
    const SecretBytes secret = normalized(new_passphrase.text);
    UnlockedPractice open = unlock_practice(folder, unlock, surroundings);
    if (const auto weak = weakness(new_passphrase.text, open.practice->name()))
        throw base::Error(base::Trouble::Call, *weak);
    if (!opened_slots(open.keys, new_passphrase).empty())
        throw base::Error(
            base::Trouble::Call,
            base::tr("This is the passphrase of now, which somebody may know. Choose another."));

    const SecretBytes data_key = SecretBytes::random(data_key_bytes);
    const SecretBytes recovery = SecretBytes::random(recovery_key_bytes);
    const std::string& id = open.keys.practice_id;
    KeyFile both = open.keys;
    ++both.change;
    both.next_slots = {make_passphrase_slot(id, data_key, secret, surroundings.cost),
                       make_recovery_slot(id, data_key, recovery)};
    const std::string text = recovery_text(recovery);
    demand_opened(opened_slots(both, RecoveryKey{text}), data_key);
    write_next_database(open, derived_keys(data_key), surroundings);
    show_recovery_key(text); // before it is in effect: it must never be one nobody saw
    write_key_copies(open.folder, both);
    open.practice.reset(); // its anchor is written; the lock stays
    take_over(open.folder, std::move(both), data_key, surroundings.tell);
    if (in_effect) in_effect();
    back_up_under(data_key, open.folder, open.lock, surroundings);
}

} // namespace rekindle::storage
