// SPDX-License-Identifier: MIT
#include "storage/later_erasures.h"

#include "base/translate.h"
#include "storage/database.h"
#include "storage/erase_rows.h"
#include "storage/errors.h"
#include "storage/files.h"
#include "storage/key_copies.h"
#include "storage/practice_there.h"
#include "storage/unlocking.h"

#include <algorithm>

namespace rekindle::storage {
namespace fs = std::filesystem;
namespace {

/// Migration 11 made the table.
constexpr std::int64_t first_with_erasures = 11;

std::vector<domain::Erasure> erasures_in(const PracticeFolder& source, const PracticeKeys& keys)
{
    Database database(Connection(source.database(), keys.pages));
    if (database.connection().number("PRAGMA user_version") < first_with_erasures) return {};
    return database.read([&] { return written_erasures(database); });
}

std::vector<domain::Erasure> erasures_in(const PracticeFolder& source, const ErasuresSought& sought)
{
    std::error_code error;
    // Reading would undo a save that was interrupted, and that is for the opening of the practice.
    if (const auto size = fs::file_size(source.journal(), error); !error && size > 0) throw damaged();
    if (Connection::opens(source.database(), sought.keys.pages)) return erasures_in(source, sought.keys);
    for (const OpenedSlot& slot : opened_slots(read_key_copies(source).file, sought.unlock)) {
        const PracticeKeys keys = derived_keys(slot.data_key);
        if (Connection::opens(source.database(), keys.pages)) return erasures_in(source, keys);
    }
    throw wrong_secret(sought.unlock);
}

std::vector<PracticeFolder> sources(const ErasuresSought& sought)
{
    std::vector<PracticeFolder> found;
    const auto add = [&](const PracticeFolder& folder) {
        const bool is_new =
            std::ranges::none_of(found, [&](const PracticeFolder& each) { return each.root == folder.root; });
        if (is_new && is_there(folder.database()) &&
            look_for_practice(folder).ids.contains(sought.practice_id))
            found.push_back(folder);
    };
    if (sought.replaced) add(*sought.replaced);
    const fs::path beside = sought.backup.root.parent_path();
    add(PracticeFolder{beside.parent_path()});
    const auto backups = backups_in(beside, sought.practice_id);
    if (!backups.empty() && backups.front().folder.root != sought.backup.root)
        found.push_back(backups.front().folder);
    return found;
}

} // namespace

std::vector<domain::Erasure> later_erasures(const ErasuresSought& sought, const Surroundings& surroundings)
{
    std::vector<domain::Erasure> all;
    for (const PracticeFolder& source : sources(sought)) {
        const auto trouble = trouble_of([&] {
            for (domain::Erasure& each : erasures_in(source, sought)) {
                if (std::ranges::find(all, each.id, &domain::Erasure::id) == all.end())
                    all.push_back(std::move(each));
            }
        });
        if (trouble && surroundings.tell)
            surroundings.tell(
                base::say("What was erased after this backup was made could not be read from {}. "
                          "If you have certificates of erasure from after that day, erase that "
                          "again: \"couple erase\".",
                          source.root.string()));
    }
    std::ranges::stable_sort(all, {}, [](const domain::Erasure& each) { return each.when.utc; });
    return all;
}

} // namespace rekindle::storage
