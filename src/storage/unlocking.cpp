// SPDX-License-Identifier: MIT
#include "storage/unlocking.h"

#include "base/translate.h"
#include "storage/passphrase.h"
#include "storage/recovery_key.h"

namespace rekindle::storage {
namespace {

SecretBytes secret_of(const RecoveryKey& key)
{
    auto recovery = parse_recovery_key(key.text);
    if (!recovery)
        throw base::Error(base::Trouble::Key,
                          base::tr("This is not a recovery key: a character is wrong or missing. Compare "
                                   "it with the paper, group by group."));
    return std::move(*recovery);
}

SecretBytes secret_of(const EscrowKey& key)
{
    auto escrow = parse_recovery_key(key.text, escrow_prefix);
    if (!escrow)
        throw base::Error(base::Trouble::Key,
                          base::tr("This is not an escrow key: a character is wrong or missing. Compare it "
                                   "with the paper, group by group; it begins with EK."));
    return std::move(*escrow);
}

/// Every slot of that kind is tried, also when one opened.
std::vector<OpenedSlot> opened_by(const KeyFile& keys, SlotKind kind, const SecretBytes& secret)
{
    std::vector<OpenedSlot> opened;
    for (const auto* slots : {&keys.slots, &keys.next_slots}) {
        for (const KeySlot& slot : *slots) {
            if (slot.kind != kind) continue;
            if (auto key = unwrapped(slot, keys.practice_id, secret))
                opened.push_back({std::move(*key), slot.kind, slots == &keys.next_slots, slot.number});
        }
    }
    return opened;
}

} // namespace

std::vector<OpenedSlot> opened_slots(const KeyFile& keys, const Unlock& unlock)
{
    if (const auto* passphrase = std::get_if<Passphrase>(&unlock))
        return opened_by(keys, SlotKind::Passphrase, normalized(passphrase->text));
    return opened_by(keys, SlotKind::Recovery, secret_of(std::get<RecoveryKey>(unlock)));
}

std::vector<OpenedSlot> opened_slots(const KeyFile& keys, const EscrowKey& key)
{
    return opened_by(keys, SlotKind::Escrow, secret_of(key));
}

void demand_opened(const std::vector<OpenedSlot>& opened, const SecretBytes& data_key)
{
    for (const OpenedSlot& slot : opened) {
        if (slot.data_key.view() == data_key.view()) return;
    }
    throw base::Error(base::Trouble::World,
                      base::tr("The key that was made was tried and does not open the practice. Do not use "
                               "it; look at the disk and the memory of this computer, then try again."));
}

base::Error wrong_secret(const Unlock& unlock)
{
    if (std::holds_alternative<Passphrase>(unlock))
        return {base::Trouble::Key, base::tr("The passphrase is not the one of this practice.")};
    return {base::Trouble::Key,
            base::tr("This recovery key belongs to another practice, or was replaced by a newer one.")};
}

base::Error wrong_secret(const EscrowKey&)
{
    return {base::Trouble::Key, base::tr("This escrow key belongs to another practice, or was revoked.")};
}

} // namespace rekindle::storage
