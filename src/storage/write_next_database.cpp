// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "storage/audit_seal.h"
#include "storage/data_key_swap.h"
#include "storage/errors.h"
#include "storage/logical_digest.h"
#include "storage/retired_keys.h"
#include "storage/system.h"

namespace rekindle::storage {
namespace {

/// Takes the file away again unless it was finished.
class Unfinished {
public:
    explicit Unfinished(std::filesystem::path file) : m_file(std::move(file)) {}
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;
    ~Unfinished()
    {
        std::error_code ignored;
        if (m_finished) return;
        std::filesystem::remove(m_file, ignored);
        std::filesystem::remove(m_file.string() + "-journal", ignored);
    }
    void finish() { m_finished = true; }

private:
    std::filesystem::path m_file;
    bool m_finished = false;
};

base::Error not_the_same()
{
    return {base::Trouble::World,
            base::tr("The copy under the new data key does not hold the same as the practice, so nothing was "
                     "changed. The disk may be failing: make a backup elsewhere.")};
}

} // namespace

void write_next_database(UnlockedPractice& open, const PracticeKeys& next, const Surroundings& surroundings)
{
    const auto file = open.folder.next_database();
    Database& before = open.practice->database();
    Unfinished unfinished(file);
    if (const auto error = write_and_sync(file, "")) throw file_trouble(error, file);
    {
        Connection empty(file, next.pages);
        before.connection().copy_into(empty);
    }
    if (const auto error = sync_folder(open.folder.root)) throw file_trouble(error, file);

    Connection connection(file, next.pages); // read anew from the disk
    connection.restrict_to_rows();
    if (connection.text("PRAGMA integrity_check") != "ok" ||
        logical_digest(connection, next.rows) != logical_digest(before.connection(), next.rows))
        throw not_the_same();

    Database after(std::move(connection));
    const PracticeKeys now = derived_keys(open.data_key);
    const std::string& id = open.keys.practice_id;
    const auto last = before.read([&] { return chain_head(before).number; });
    StoredAuditTrail trail(after, next, surroundings, {id, open.practice->counselor(), open.folder.anchor()});
    after.change([&] {
        insert_retired_keys(after, last, now);
        trail.record_change("change-data-key", "data-key", std::to_string(last));
    });
    const auto bad_before = before.read([&] { return first_bad_number(before, now, id); });
    const auto bad_after = after.read([&] { return first_bad_number(after, next, id); });
    // A trail somebody tampered with stays as it is and names the same entry.
    if (bad_before == 0 ? bad_after != 0 : bad_after == 0) throw not_the_same();
    unfinished.finish();
}

} // namespace rekindle::storage
