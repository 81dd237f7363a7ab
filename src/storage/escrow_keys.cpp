// SPDX-License-Identifier: MIT
#include "storage/escrow.h"

#include "base/text.h"
#include "base/translate.h"
#include "storage/emergency_access.h"
#include "storage/key_copies.h"
#include "storage/recovery_key.h"

#include <algorithm>
#include <utility>

namespace rekindle::storage {
namespace {

using base::Trouble;
using domain::ListedKey;

ListedKey listed(const KeySlot& slot, const std::optional<EscrowNote>& note)
{
    ListedKey key{ListedKey::Kind::Escrow, {}, slot.number, {}, 0, 0, {}};
    if (!note) return key;
    key.since = note->since;
    key.holder = note->holder;
    key.uses = note->uses;
    key.unseen = note->unseen;
    key.last_use = note->last_use;
    return key;
}

void put_in_effect(UnlockedPractice& open, KeyFile changed, const Surroundings& surroundings)
{
    storage::put_in_effect(open.folder, changed, surroundings.tell,
                           base::tr("The key file was written, but the disk did not confirm it. `practice "
                                    "keys` lists the keys that are in effect."));
    open.keys = std::move(changed);
}

/// When the passphrase and the recovery key of now came, by the audit trail.
struct Since {
    std::optional<base::Instant> passphrase, recovery;
};
Since since_when(const UnlockedPractice& open)
{
    const KeySlot* slot = open.keys.find(SlotKind::Passphrase);
    Since since;
    for (const domain::AuditEntry& entry : open.practice->audit().entries()) {
        if (entry.action == "create" && entry.subject == "practice") since = {entry.when, entry.when};
        if (entry.action == "change-data-key") since = {entry.when, entry.when};
        // An entry is made before the change, which may then have failed: the salt tells. Entries of before
        // that name none count.
        if (entry.action == "change-passphrase" && slot &&
            (entry.subject_id.find(' ') == std::string::npos || entry.subject_id.ends_with(salt_mark(*slot))))
            since.passphrase = entry.when;
    }
    return since;
}

} // namespace

std::vector<ListedKey> list_keys(const std::filesystem::path& folder, const Unlock& unlock,
                                 const Surroundings& surroundings)
{
    const UnlockedPractice open = unlock_practice(folder, unlock, surroundings);
    const Since since = since_when(open);
    std::vector<ListedKey> keys;
    for (const KeySlot& slot : open.keys.slots) {
        if (slot.kind == SlotKind::Passphrase)
            keys.push_back({ListedKey::Kind::Passphrase, since.passphrase, 0, {}, 0, 0, {}});
        else if (slot.kind == SlotKind::Recovery)
            keys.push_back({ListedKey::Kind::Recovery, since.recovery, 0, {}, 0, 0, {}});
        else
            keys.push_back(listed(slot, note_on(slot, open.keys.practice_id, open.data_key)));
    }
    std::ranges::stable_sort(keys, {}, &ListedKey::number);
    open.practice->audit().record("view", "key-file", "");
    return keys;
}

NewEscrowKey add_escrow_key(const std::filesystem::path& folder, const Unlock& unlock,
                            const std::string& holder, const Surroundings& surroundings)
{
    if (const auto why = why_no_holder(holder)) throw base::Error(Trouble::Call, *why);
    UnlockedPractice open = unlock_practice(folder, unlock, surroundings);
    KeyFile changed = open.keys;
    if (changed.escrow_count() >= most_escrow_keys)
        throw base::Error(Trouble::Call,
                          base::say("There are {} escrow keys already. Revoke one first: `practice keys` "
                                    "lists them.",
                                    most_escrow_keys));
    const std::string& id = changed.practice_id;
    const SecretBytes secret = SecretBytes::random(recovery_key_bytes);
    KeySlot slot = make_recovery_slot(id, open.data_key, secret, SlotKind::Escrow);
    slot.number = ++changed.change;
    const EscrowNote note{std::string(base::trimmed(holder)), surroundings.now(), 0, 0, std::nullopt};
    changed.slots.push_back(with_note(slot, id, open.data_key, note));
    // The entry first: one for a key that then was not made is better than a key without one.
    open.practice->audit().record("add-escrow-key", "key-file", name_of(slot, note));
    put_in_effect(open, std::move(changed), surroundings);
    NewEscrowKey made{listed(slot, note), recovery_text(secret, escrow_prefix)};
    demand_opened(opened_slots(read_key_copies(open.folder).file, EscrowKey{made.text, {}}), open.data_key);
    return made;
}

ListedKey revoke_escrow_key(const std::filesystem::path& folder, const Unlock& unlock, std::int64_t number,
                            const Surroundings& surroundings)
{
    UnlockedPractice open = unlock_practice(folder, unlock, surroundings);
    const KeySlot* found = open.keys.escrow(number);
    if (!found)
        throw base::Error(Trouble::NotFound,
                          base::say("There is no escrow key {}. `practice keys` lists them.", number));
    const KeySlot slot = *found;
    const auto note = note_on(slot, open.keys.practice_id, open.data_key);
    KeyFile changed = open.keys;
    ++changed.change;
    std::erase(changed.slots, slot);
    open.practice->audit().record("revoke-escrow-key", "key-file", name_of(slot, note));
    put_in_effect(open, std::move(changed), surroundings);
    return listed(slot, note);
}

std::int64_t acknowledge_emergencies(const std::filesystem::path& folder, const Unlock& unlock,
                                     const Surroundings& surroundings)
{
    UnlockedPractice open = unlock_practice(folder, unlock, surroundings);
    KeyFile changed = open.keys;
    std::int64_t count = 0;
    for (KeySlot& slot : changed.slots) {
        if (slot.kind != SlotKind::Escrow) continue;
        auto note = note_on(slot, changed.practice_id, open.data_key);
        if (!note || note->unseen == 0) continue;
        count += std::exchange(note->unseen, 0);
        slot = with_note(std::move(slot), changed.practice_id, open.data_key, *note);
    }
    if (count == 0) return 0;
    ++changed.change;
    open.practice->audit().record("acknowledge-emergency", "key-file", std::to_string(count));
    put_in_effect(open, std::move(changed), surroundings);
    return count;
}

} // namespace rekindle::storage
