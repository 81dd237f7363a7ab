// SPDX-License-Identifier: MIT
#include "storage/later_acts.h"

#include "base/translate.h"
#include "storage/database.h"
#include "storage/erase_rows.h"
#include "storage/errors.h"
#include "storage/files.h"
#include "storage/key_copies.h"
#include "storage/practice_there.h"
#include "storage/unlocking.h"

#include <algorithm>
#include <utility>

namespace rekindle::storage {
namespace fs = std::filesystem;
namespace {

/// Migration 11 made the table.
constexpr std::int64_t first_with_erasures = 11;

LaterActs acts_in(const PracticeFolder& source, const PracticeKeys& keys)
{
    Database database(Connection(source.database(), keys.pages));
    if (database.connection().number("PRAGMA user_version") < first_with_erasures) return {};
    return database.read([&] {
        return LaterActs{written_erasures(database), written_holds(database), {written_words(database)}};
    });
}

LaterActs acts_in(const PracticeFolder& source, const ActsSought& sought)
{
    std::error_code error;
    // Reading would undo a save that was interrupted, and that is for the opening of the practice.
    if (const auto size = fs::file_size(source.journal(), error); !error && size > 0) throw damaged();
    if (Connection::opens(source.database(), sought.keys.pages)) return acts_in(source, sought.keys);
    for (const OpenedSlot& slot : opened_slots(read_key_copies(source).file, sought.unlock)) {
        const PracticeKeys keys = derived_keys(slot.data_key);
        if (Connection::opens(source.database(), keys.pages)) return acts_in(source, keys);
    }
    throw wrong_secret(sought.unlock);
}

std::vector<PracticeFolder> sources(const ActsSought& sought)
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

LaterActs later_acts(const ActsSought& sought, const Surroundings& surroundings)
{
    LaterActs all;
    const auto known = sources(sought);
    bool all_read = !known.empty();
    for (const PracticeFolder& source : known) {
        const auto trouble = trouble_of([&] {
            LaterActs acts = acts_in(source, sought);
            for (domain::Erasure& each : acts.erasures) {
                if (std::ranges::find(all.erasures, each.id, &domain::Erasure::id) == all.erasures.end())
                    all.erasures.push_back(std::move(each));
            }
            for (domain::LegalHold& each : acts.holds) {
                const auto there = std::ranges::find(all.holds, each.id, &domain::LegalHold::id);
                if (there == all.holds.end())
                    all.holds.push_back(std::move(each));
                else if (each.lifted_on)
                    *there = std::move(each);
            }
            for (LaterWords& each : acts.words) all.words.insert(all.words.begin(), std::move(each));
        });
        all_read = all_read && !trouble;
    }
    if (!all_read && surroundings.tell)
        surroundings.tell(base::tr(
            "What was erased, put under a legal hold, taken back or handed out after this backup was "
            "made is not known for certain, as no newer state of the practice could be read. If you "
            "have certificates of erasure from after that day, erase that again (\"couple "
            "erase\"), set such holds again, and enter again which consents were taken back."));
    std::ranges::sort(all.erasures, {},
                      [](const domain::Erasure& each) { return std::pair(each.when.utc, each.id.value); });
    return all;
}

} // namespace rekindle::storage
