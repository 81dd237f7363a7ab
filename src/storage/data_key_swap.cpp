// SPDX-License-Identifier: MIT
#include "storage/data_key_swap.h"

#include "base/translate.h"
#include "storage/errors.h"
#include "storage/files.h"
#include "storage/inbox_key.h"
#include "storage/key_copies.h"
#include "storage/system.h"

namespace rekindle::storage {
namespace fs = std::filesystem;
namespace {

fs::path journal_of(const fs::path& database)
{
    return database.string() + "-journal";
}

void remove_next_database(const PracticeFolder& folder)
{
    std::error_code ignored;
    fs::remove(folder.next_database(), ignored);
    fs::remove(journal_of(folder.next_database()), ignored);
}

void put_next_in_place(const PracticeFolder& folder)
{
    // A journal with something in it belongs to the database before and would be played into the new one.
    if (size_of(journal_of(folder.database())) > 0) throw damaged();
    std::error_code error;
    fs::rename(folder.next_database(), folder.database(), error);
    if (!error) error = sync_folder(folder.root);
    if (error) throw file_trouble(error, folder.database());
    fs::remove(journal_of(folder.next_database()), error);
}

bool fits(const fs::path& database, const SecretBytes& data_key)
{
    return Connection::opens(database, derived_keys(data_key).pages);
}

KeysInEffect undone(const PracticeFolder& folder, KeyFile keys, OpenedSlot slot,
                    const std::function<void(const std::string&)>& tell)
{
    keys.next_slots.clear();
    ++keys.change;
    write_key_copies(folder, keys); // before the copy goes: without it the next slots would open nothing
    remove_next_database(folder);
    if (tell)
        tell(base::tr("A change of the data key was interrupted and has been undone: the old passphrase and "
                      "the old recovery key stay in effect. Change it again."));
    return {std::move(keys), std::move(slot.data_key), slot.by, slot.number};
}

} // namespace

KeyFile take_over(const PracticeFolder& folder, KeyFile keys, const SecretBytes& data_key,
                  const std::function<void(const std::string&)>& tell)
{
    if (!fits(folder.database(), data_key)) put_next_in_place(folder);
    const std::size_t ended = keys.escrow_count();
    keys.slots = std::move(keys.next_slots);
    keys.next_slots.clear();
    keys.inbox_public = inbox_public(derived_keys(data_key).inbox);
    ++keys.change;
    put_in_effect(folder, keys, tell);
    if (ended > 0 && tell)
        tell(base::say(
            "The escrow keys ended with the old data key: {}. `practice escrow add` makes new ones.", ended));
    remove_next_database(folder); // a kill right after the exchange left its empty journal
    return keys;
}

std::optional<KeysInEffect> settled(const PracticeFolder& folder, KeyFile keys,
                                    std::vector<OpenedSlot> opened,
                                    const std::function<void(const std::string&)>& tell)
{
    if (keys.next_slots.empty()) {
        remove_next_database(folder);
        OpenedSlot& slot = opened.front();
        return KeysInEffect{std::move(keys), std::move(slot.data_key), slot.by, slot.number};
    }
    for (OpenedSlot& slot : opened) {
        if (!slot.next && fits(folder.database(), slot.data_key))
            return undone(folder, std::move(keys), std::move(slot), tell);
    }
    for (OpenedSlot& slot : opened) {
        if (!slot.next) continue;
        if (!fits(folder.database(), slot.data_key) && !fits(folder.next_database(), slot.data_key))
            throw damaged();
        keys = take_over(folder, std::move(keys), slot.data_key, tell);
        if (tell)
            tell(
                base::tr("A change of the data key was interrupted and has been finished: the new passphrase "
                         "and the new recovery key are in effect."));
        return KeysInEffect{std::move(keys), std::move(slot.data_key), slot.by, slot.number};
    }
    // Opened by an old secret, but the database is not the old one any more.
    if (is_there(folder.next_database())) throw damaged();
    return std::nullopt;
}

void remove_half_written(const PracticeFolder& folder)
{
    std::error_code ignored;
    for (const auto& file : {folder.keys(), folder.keys_copy(), folder.anchor()})
        fs::remove(file.string() + ".new", ignored);
}

} // namespace rekindle::storage
