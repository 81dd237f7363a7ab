// SPDX-License-Identifier: MIT
#include "storage/emergency_access.h"

#include "base/translate.h"
#include "storage/key_copies.h"

namespace rekindle::storage {

std::string name_of(const KeySlot& slot, const std::optional<EscrowNote>& note)
{
    return note ? fmt::format("{} {}", slot.number, note->holder) : std::to_string(slot.number);
}

std::string note_use(const PracticeFolder& folder, KeysInEffect& keys, const base::Instant& now)
{
    KeyFile changed = keys.keys;
    ++changed.change;
    std::string name;
    for (KeySlot& slot : changed.slots) {
        if (slot.kind != SlotKind::Escrow || slot.number != keys.number) continue;
        // What a note said that somebody changed is lost; that the key was used must not be.
        auto note = note_on(slot, changed.practice_id, keys.data_key);
        name = name_of(slot, note);
        if (!note) note = EscrowNote{"?", {}, 0, 0, {}};
        ++note->uses;
        ++note->unseen;
        note->last_use = now;
        slot = with_note(std::move(slot), changed.practice_id, keys.data_key, *note);
    }
    write_key_copies(folder, changed);
    keys.keys = std::move(changed);
    return name;
}

void tell_of_emergencies(const UnlockedPractice& open, const Surroundings& surroundings)
{
    if (!surroundings.tell) return;
    for (const KeySlot& slot : open.keys.slots) {
        if (slot.kind != SlotKind::Escrow) continue;
        const auto note = note_on(slot, open.keys.practice_id, open.data_key);
        if (!note)
            surroundings.tell(
                base::say("What the key file says of escrow key {} was changed outside the program: "
                          "whose it is, and whether it was used, is not known any more. Revoke it.",
                          slot.number));
        else if (note->unseen > 0)
            surroundings.tell(
                base::say("Emergency access: since you last acknowledged it, this practice was opened with "
                          "escrow key {} "
                          "of {} (times: {}, the last {}). The audit trail has the reasons; `practice escrow "
                          "acknowledge` ends this message.",
                          slot.number, note->holder, note->unseen, base::in_words(*note->last_use)));
    }
}

} // namespace rekindle::storage
