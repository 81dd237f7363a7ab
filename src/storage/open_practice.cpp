// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "storage/daily_backup.h"
#include "storage/data_key_swap.h"
#include "storage/emergency_access.h"
#include "storage/errors.h"
#include "storage/failed_unlocks.h"
#include "storage/inbox_key.h"
#include "storage/key_copies.h"
#include "storage/open_database.h"
#include "storage/practice_there.h"
#include "storage/put_in_place.h"
#include "storage/unlocked_practice.h"
#include "storage/unlocking.h"

namespace rekindle::storage {
namespace {

using base::Trouble;

template <typename Secret>
KeysInEffect keys_in_effect(const PracticeFolder& folder, KeyFile keys, const Secret& unlock,
                            const Surroundings& surroundings)
{
    wait_after_failures(folder, surroundings);
    std::vector<OpenedSlot> opened = opened_slots(keys, unlock);
    const std::string inbox = keys.inbox_public;
    std::optional<KeysInEffect> effective;
    if (!opened.empty()) effective = settled(folder, std::move(keys), std::move(opened), surroundings.tell);
    if (effective) return std::move(*effective);
    note_failed_unlock(folder, inbox, surroundings);
    throw wrong_secret(unlock);
}

/// What a copy of the key file lacks is written into both now, while its keys are known.
void mend_keys(UnlockedPractice& open, std::optional<std::string> mend, const PracticeKeys& keys,
               const Surroundings& surroundings)
{
    const std::string open_half = inbox_public(keys.inbox);
    if (open.keys.inbox_public != open_half) {
        if (!open.keys.inbox_public.empty())
            mend = base::tr("The key file named a foreign key for notes on failed tries; it was put right.");
        open.keys.inbox_public = open_half;
        ++open.keys.change;
    } else if (!mend) {
        return;
    }
    write_key_copies(open.folder, open.keys);
    open.practice->audit().record("mend", "key-file", "");
    if (mend && surroundings.tell) surroundings.tell(*mend);
}

/// Nobody reads a practice without an entry in its audit trail, and a disk that is full takes none.
void note_opening(UnlockedPractice& open, const Opening& opening)
{
    const auto trouble = trouble_of([&] {
        open.practice->check_anchor_and_record_opening([&] {
            if (opening.before_it_is_noted) opening.before_it_is_noted(open);
        });
    });
    if (!trouble) return;
    if (trouble->trouble() != Trouble::World || !is_disk_full(open.folder)) throw *trouble;
    throw base::Error(
        Trouble::World,
        base::tr(
            "The disk of the practice is full, so it was not opened: there is no room to note that in its "
            "audit trail. Everything saved is safe. Make room on that disk; until then \"practice backup "
            "--to DIR\" copies it to another disk, and \"practice restore\" makes a practice there that "
            "can be read."));
}

/// The practice opens all the same where this cannot be done: then the next opening tries again.
void name_what_a_restore_left(const PracticeFolder& folder, const Surroundings& surroundings)
{
    std::error_code error;
    const auto place = std::filesystem::canonical(folder.root, error);
    if (!error) static_cast<void>(trouble_of([&] { name_left_aside(place, surroundings); }));
}

/// Opens with the keys that `keys_of` gives for the key file; whom that makes the opener, `surroundings` name
/// only afterwards.
template <typename KeysOf>
UnlockedPractice unlocked(const std::filesystem::path& path, const Surroundings& surroundings,
                          const Opening& opening, const KeysOf& keys_of)
{
    const PracticeFolder folder = find_practice_folder(path);
    const base::Instant now = surroundings.now();
    auto lock = std::make_shared<LockFile>(folder.lock(), surroundings.account, surroundings.host, now);
    remove_half_written(folder);
    FoundKeys found = read_key_copies(folder);
    KeysInEffect effective = keys_of(folder, std::move(found.file));
    UnlockedPractice open{folder,  lock, std::move(effective.keys), std::move(effective.data_key),
                          nullptr, now};
    const PracticeKeys keys = derived_keys(open.data_key);
    OpenedDatabase opened = open_database(folder, keys, open.keys.practice_id, opening, surroundings);
    open.practice = std::make_unique<OpenedPractice>(folder, lock, derived_keys(open.data_key),
                                                     std::move(opened.database), surroundings);
    note_opening(open, opening);
    name_what_a_restore_left(folder, surroundings);
    if (opened.backed_up) open.practice->audit().record("backup", "practice", open.keys.practice_id);
    if (effective.by == SlotKind::Recovery)
        open.practice->audit().record("opened-by", "key-file", std::string(word(effective.by)));
    take_in_failed_unlocks(folder, *open.practice, keys, surroundings);
    mend_keys(open, found.mend, keys, surroundings);
    return open;
}

} // namespace

bool is_disk_full(const PracticeFolder& folder)
{
    constexpr std::uintmax_t little = 64UL * 1024;
    std::error_code error;
    const auto room = std::filesystem::space(folder.root, error);
    return !error && room.available < little;
}

UnlockedPractice unlock_practice(const std::filesystem::path& path, const Unlock& unlock,
                                 const Surroundings& surroundings, const Opening& opening)
{
    UnlockedPractice open =
        unlocked(path, surroundings, opening, [&](const PracticeFolder& folder, KeyFile keys) {
            return keys_in_effect(folder, std::move(keys), unlock, surroundings);
        });
    tell_of_emergencies(open, surroundings);
    return open;
}

std::unique_ptr<domain::Practice> open_practice(const std::filesystem::path& path, const Unlock& unlock,
                                                const Surroundings& surroundings)
{
    UnlockedPractice open = unlock_practice(path, unlock, surroundings);
    back_up_daily(open, surroundings);
    back_up_elsewhere(open, surroundings);
    return std::move(open.practice);
}

std::unique_ptr<domain::Practice> open_in_emergency(const std::filesystem::path& path, const EscrowKey& key,
                                                    const Surroundings& given)
{
    if (const auto why = why_no_reason(std::string(key.reason))) throw base::Error(Trouble::Call, *why);
    Surroundings surroundings = given;
    std::string name;
    UnlockedPractice open = unlocked(path, surroundings, {}, [&](const PracticeFolder& folder, KeyFile keys) {
        KeysInEffect effective = keys_in_effect(folder, std::move(keys), key, surroundings);
        name = note_use(folder, effective, surroundings.now());
        surroundings.counselor = base::say("escrow key {}", name); // no entry may name the counselor
        return effective;
    });
    open.practice->audit().record("emergency-access", "key-file", fmt::format("{}: {}", name, key.reason));
    back_up_daily(open, surroundings);
    return std::move(open.practice);
}

} // namespace rekindle::storage
