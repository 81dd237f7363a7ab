// SPDX-License-Identifier: MIT
#include "storage/unlocking.h"

#include "base/translate.h"
#include "storage/passphrase.h"
#include "storage/recovery_key.h"

namespace rekindle::storage {
namespace {

SecretBytes secret_of(const Unlock& unlock)
{
    if (const auto* passphrase = std::get_if<Passphrase>(&unlock)) return normalized(passphrase->text);
    auto recovery = parse_recovery_key(std::get<RecoveryKey>(unlock).text);
    if (!recovery)
        throw base::Error(base::Trouble::Key,
                          base::tr("This is not a recovery key: a character is wrong or missing. Compare "
                                   "it with the paper, group by group."));
    return std::move(*recovery);
}

} // namespace

std::vector<OpenedSlot> opened_slots(const KeyFile& keys, const Unlock& unlock)
{
    const SecretBytes secret = secret_of(unlock);
    const bool by_passphrase = std::holds_alternative<Passphrase>(unlock);
    std::vector<OpenedSlot> opened;
    for (const auto* slots : {&keys.slots, &keys.next_slots}) {
        for (const KeySlot& slot : *slots) {
            if ((slot.kind == SlotKind::Passphrase) != by_passphrase) continue;
            if (auto key = unwrapped(slot, keys.practice_id, secret))
                opened.push_back({std::move(*key), slot.kind, slots == &keys.next_slots});
        }
    }
    return opened;
}

SecretBytes data_key(const KeyFile& keys, const Unlock& unlock)
{
    for (OpenedSlot& slot : opened_slots(keys, unlock)) {
        if (!slot.next) return std::move(slot.data_key);
    }
    throw wrong_secret(unlock);
}

base::Error wrong_secret(const Unlock& unlock)
{
    if (std::holds_alternative<Passphrase>(unlock))
        return {base::Trouble::Key, base::tr("The passphrase is not the one of this practice.")};
    return {base::Trouble::Key,
            base::tr("This recovery key belongs to another practice, or was replaced by a newer one.")};
}

} // namespace rekindle::storage
