// SPDX-License-Identifier: MIT
#include "storage/rewrite_database.h"

#include "base/translate.h"
#include "storage/errors.h"
#include "storage/logical_digest.h"
#include "storage/retired_keys.h"
#include "storage/system.h"

namespace rekindle::storage {
namespace {

base::Error not_the_same()
{
    return {base::Trouble::World,
            base::tr("The copy under the new data key does not hold the same as the practice, so nothing was "
                     "changed. The disk may be failing: make a backup elsewhere.")};
}

} // namespace

UnfinishedFile::~UnfinishedFile()
{
    std::error_code ignored;
    if (m_finished) return;
    std::filesystem::remove(m_file, ignored);
    std::filesystem::remove(m_file.string() + "-journal", ignored);
}

ChainHead rewrite_database(const ToRewrite& before, const std::filesystem::path& file,
                           const PracticeKeys& next, const Surroundings& surroundings,
                           const std::function<void(Database&, StoredAuditTrail&)>& more)
{
    UnfinishedFile unfinished(file);
    if (const auto error = write_and_sync(file, "")) throw file_trouble(error, file);
    {
        Connection empty(file, next.pages);
        before.database.connection().copy_into(empty);
    }
    if (const auto error = sync_folder(file.parent_path())) throw file_trouble(error, file);

    Connection connection(file, next.pages); // read anew from the disk
    connection.restrict_to_rows();
    if (connection.text("PRAGMA integrity_check") != "ok" ||
        logical_digest(connection, next.rows) != logical_digest(before.database.connection(), next.rows))
        throw not_the_same();

    Database after(std::move(connection));
    const std::string& id = before.context.practice_id;
    const auto last = before.database.read([&] { return chain_head(before.database).number; });
    StoredAuditTrail trail(after, next, surroundings, before.context);
    after.change([&] {
        insert_retired_keys(after, last, before.keys);
        trail.record_change("change-data-key", "data-key", std::to_string(last));
        if (more) more(after, trail);
    });
    const auto bad_before =
        before.database.read([&] { return first_bad_number(before.database, before.keys, id); });
    const auto bad_after = after.read([&] { return first_bad_number(after, next, id); });
    // A trail somebody tampered with stays as it is and names the same entry.
    if (bad_before == 0 ? bad_after != 0 : bad_after == 0) throw not_the_same();
    unfinished.finish();
    return trail.head();
}

} // namespace rekindle::storage
