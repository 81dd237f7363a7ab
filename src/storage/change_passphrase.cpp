// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "base/translate.h"
#include "storage/daily_backup.h"
#include "storage/key_copies.h"
#include "storage/passphrase.h"
#include "storage/practice.h"
#include "storage/unlocked_practice.h"
#include "storage/unlocking.h"

#include <fmt/format.h>

namespace rekindle::storage {

void change_passphrase(const std::filesystem::path& folder, const Unlock& unlock,
                       const Passphrase& new_passphrase, const Surroundings& surroundings)
{
    const SecretBytes secret = normalized(new_passphrase.text);
    UnlockedPractice open = unlock_practice(folder, unlock, surroundings);
    if (const auto weak = weakness(new_passphrase.text, open.practice->name()))
        throw base::Error(base::Trouble::Call, *weak);
    if (!opened_slots(open.keys, new_passphrase).empty())
        throw base::Error(
            base::Trouble::Call,
            base::tr("This is the passphrase of now, so nothing was changed. Choose another one."));
    KeyFile changed = open.keys;
    ++changed.change;
    // Anew with its own salt and nonce; the data key in it, and so the database, stays.
    changed.put(make_passphrase_slot(changed.practice_id, open.data_key, secret, surroundings.cost));
    // The entry first: one for a change that then failed is better than a change without one.
    open.practice->audit().record(
        "change-passphrase", "key-file",
        fmt::format("{} {}", changed.change, salt_mark(*changed.find(SlotKind::Passphrase))));
    put_in_effect(open.folder, changed, surroundings.tell);
    // Those there are open with the passphrase of their day, which may be the one that was forgotten.
    back_up_at_once(*open.practice, open.folder, surroundings,
                    base::tr("The new passphrase is in effect, but no backup opens with it yet:"));
}

} // namespace rekindle::storage
