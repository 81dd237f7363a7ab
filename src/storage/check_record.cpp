// SPDX-License-Identifier: MIT
#include "storage/check_record.h"

#include "base/plural.h"
#include "base/translate.h"
#include "storage/anchor.h"
#include "storage/audit_seal.h"
#include "storage/errors.h"

namespace rekindle::storage {
namespace {

using base::say;
using base::tr;
using Troubles = std::vector<std::string>;

constexpr std::size_t most_named = 20;

Troubles in_words(const std::vector<BrokenSeals::Rows>& broken, std::int64_t entries)
{
    Troubles troubles;
    for (const BrokenSeals::Rows& rows : broken) {
        if (troubles.size() == most_named) {
            const std::size_t more = broken.size() - most_named;
            troubles.push_back(base::say_of(more, "{} more is not what was saved.",
                                            "{} more are not what was saved.", more));
            break;
        }
        if (rows.entry > entries)
            troubles.push_back(
                say("The {} {} is stored, but no entry of the audit trail saved it: it was put "
                    "there outside the program.",
                    rows.subject, rows.subject_id));
        else
            troubles.push_back(say("The {} {} is not what entry {} of the audit trail saved: it was changed, "
                                   "deleted or put back from an old copy outside the program.",
                                   rows.subject, rows.subject_id, rows.entry));
    }
    return troubles;
}

void look_at_anchor(Database& database, const Anchor& anchor, Troubles& troubles)
{
    const ChainHead head = database.read([&] { return chain_head(database); });
    if (!database.read([&] { return contains(database, anchor.head); })) {
        troubles.emplace_back(
            anchor.head.number > head.number
                ? tr("The practice database is older than when it was last closed: somebody may have put "
                     "back an "
                     "old copy of it, or of its newest pages.")
                : tr("The practice database is not the one that was last closed: its audit trail has another "
                     "course."));
        return;
    }
    const auto counted = database.connection().commits_counted();
    // Every change has an entry; so with the same newest entry there are as many changes, or more after a
    // migration that was killed.
    if (anchor.head == head && anchor.commits && counted && *counted < *anchor.commits)
        troubles.emplace_back(tr("The first page of the practice database is older than when it was last "
                                 "closed: somebody or something put back an old copy of it."));
}

} // namespace

RecordTroubles record_troubles(Database& database, const PracticeKeys& keys, const std::string& practice_id)
{
    RecordTroubles troubles;
    if (const auto trouble = trouble_of([&] {
            const BrokenSeals broken =
                database.read([&] { return broken_seals(database, keys, practice_id); });
            const auto entries = database.read([&] { return audit_rows(database).size(); });
            troubles.rows = in_words(broken.rows, static_cast<std::int64_t>(entries));
            if (broken.trail != 0)
                troubles.trail.push_back(
                    say("The audit trail is not whole: entry {} is the first that is wrong or "
                        "missing. Somebody or something changed the practice outside the "
                        "program.",
                        broken.trail));
        }))
        troubles.rows.emplace_back(in_a_check(*trouble));
    return troubles;
}

Troubles anchor_troubles(Database& database, const PracticeFolder& folder)
{
    Troubles troubles;
    const auto anchor = read_anchor(folder.anchor());
    if (!anchor)
        troubles.emplace_back(
            tr("anchor.json is missing or damaged, so it cannot be told whether the database is "
               "the newest. Opening and closing the practice writes it anew."));
    else if (const auto trouble = trouble_of([&] { look_at_anchor(database, *anchor, troubles); }))
        troubles.emplace_back(in_a_check(*trouble));
    return troubles;
}

} // namespace rekindle::storage
