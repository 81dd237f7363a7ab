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

struct Source {
    PracticeFolder folder;
    std::optional<base::Instant> made; ///< of a backup: it knows what was until then
};

std::vector<Source> sources(const ActsSought& sought)
{
    std::vector<Source> found;
    const auto add = [&](const fs::path& root) {
        const PracticeFolder folder{root};
        const bool is_new =
            std::ranges::none_of(found, [&](const Source& each) { return each.folder.root == root; });
        if (is_new && is_there(folder.database()) && !is_there(BackupFolder{folder}.manifest()) &&
            look_for_practice(folder).ids.contains(sought.practice_id))
            found.push_back({folder, std::nullopt});
    };
    if (sought.replaced) add(sought.replaced->root);
    const fs::path beside = sought.backup.root.parent_path();
    add(beside.parent_path());
    std::error_code error;
    for (const fs::path& each : sought.known) {
        const fs::path root = fs::canonical(each, error);
        if (!error) add(root);
    }
    const auto backups = backups_in(beside, sought.practice_id);
    if (!backups.empty() && backups.front().folder.root != sought.backup.root)
        found.push_back({backups.front().folder, backups.front().read.manifest.made});
    return found;
}

/// What came after what could be read is for the counselor to do again.
void tell_how_far(const base::Instant& known, const Surroundings& surroundings)
{
    if (surroundings.tell)
        surroundings.tell(base::say(
            "What was erased, put under a legal hold, taken back or handed out after {} is not known for "
            "certain, as the practice of now could not be read. If you have certificates of erasure from "
            "after that day, erase that again (\"couple erase\"), set such holds again, and enter again "
            "which consents were taken back.",
            base::in_words(known)));
}

} // namespace

LaterActs later_acts(const ActsSought& sought, const Surroundings& surroundings)
{
    LaterActs all;
    const auto known = sources(sought);
    bool all_read = true, knows_now = false;
    base::Instant known_until = sought.made;
    for (const Source& source : known) {
        const auto trouble = trouble_of([&] {
            LaterActs acts = acts_in(source.folder, sought);
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
        knows_now = knows_now || (!trouble && !source.made);
        if (!trouble && source.made && source.made->utc > known_until.utc) known_until = *source.made;
    }
    if (!all_read || !knows_now) tell_how_far(known_until, surroundings);
    std::ranges::sort(all.erasures, {},
                      [](const domain::Erasure& each) { return std::pair(each.when.utc, each.id.value); });
    return all;
}

} // namespace rekindle::storage
