// SPDX-License-Identifier: MIT
#include "storage/later_words.h"

#include "storage/release_rows.h"

namespace rekindle::storage {
namespace {

bool there(Database& database, const char* counting, const std::string& id)
{
    long long count = 0;
    database.run(counting, soci::use(id), soci::into(count));
    return count != 0;
}

void put_in(Database& database, StoredAuditTrail& audit, const WrittenWithdrawal& each)
{
    if (!there(database, "SELECT count(*) FROM consent WHERE id = :i", each.consent) ||
        there(database, "SELECT count(*) FROM consent_end WHERE consent_id = :i", each.consent))
        return;
    database.run("INSERT INTO consent_end (consent_id, withdrawn_on, utc, offset_minutes) VALUES (:i, :d, "
                 ":u, :o)",
                 soci::use(each.consent), soci::use(each.withdrawn_on), soci::use(each.when.utc),
                 soci::use(each.when.offset_minutes));
    audit.record_change("withdraw", "consent", each.consent);
}

void put_in(Database& database, StoredAuditTrail& audit, const WrittenMark& each)
{
    if (!there(database, "SELECT count(*) FROM couple WHERE id = :i", each.couple) ||
        there(database, "SELECT count(*) FROM yes_mark WHERE id = :i", each.id))
        return;
    database.run("INSERT INTO yes_mark (id, couple_id, side, about, answer, marked_on, until_day, utc, "
                 "offset_minutes) VALUES (:i, :c, :s, :a, :w, :d, nullif(:l, ''), :u, :o)",
                 soci::use(each.id), soci::use(each.couple), soci::use(each.side), soci::use(each.about),
                 soci::use(each.answer), soci::use(each.marked_on), soci::use(each.until),
                 soci::use(each.when.utc), soci::use(each.when.offset_minutes));
    audit.record_change("mark", "yes-mark", each.id);
}

void put_in(Database& database, StoredAuditTrail& audit, const domain::Release& each)
{
    if (!there(database, "SELECT count(*) FROM couple WHERE id = :i", each.couple.value) ||
        there(database, "SELECT count(*) FROM release WHERE id = :i", each.id.value))
        return;
    insert_release(database, each);
    audit.record_change("release", "release", each.id.value);
}

std::vector<WrittenWithdrawal> withdrawals(Database& database)
{
    WrittenWithdrawal each;
    std::vector<WrittenWithdrawal> found;
    database.each(
        "SELECT consent_id, withdrawn_on, utc, offset_minutes FROM consent_end ORDER BY rowid",
        [&] { found.push_back(each); }, soci::into(each.consent), soci::into(each.withdrawn_on),
        soci::into(each.when.utc), soci::into(each.when.offset_minutes));
    return found;
}

std::vector<WrittenMark> marks(Database& database)
{
    WrittenMark each;
    std::vector<WrittenMark> found;
    database.each(
        "SELECT id, couple_id, side, about, answer, marked_on, coalesce(until_day, ''), utc, offset_minutes "
        "FROM yes_mark ORDER BY rowid",
        [&] { found.push_back(each); }, soci::into(each.id), soci::into(each.couple), soci::into(each.side),
        soci::into(each.about), soci::into(each.answer), soci::into(each.marked_on), soci::into(each.until),
        soci::into(each.when.utc), soci::into(each.when.offset_minutes));
    return found;
}

} // namespace

LaterWords written_words(Database& database)
{
    return {withdrawals(database), marks(database), written_releases(database, std::nullopt)};
}

void say_again(Database& database, StoredAuditTrail& audit, const LaterWords& words)
{
    for (const WrittenWithdrawal& each : words.withdrawals) put_in(database, audit, each);
    for (const WrittenMark& each : words.marks) put_in(database, audit, each);
    for (const domain::Release& each : words.releases) put_in(database, audit, each);
}

} // namespace rekindle::storage
