// SPDX-License-Identifier: MIT
#include "storage/record_life_store.h"

#include "base/translate.h"
#include "storage/erase_rows.h"
#include "storage/moment_text.h"
#include "storage/stored_words.h"

namespace rekindle::storage {

void RecordLifeStore::hold(const domain::LegalHold& hold)
{
    m_database.change([&] {
        const std::string on = base::to_text(hold.set_on);
        const MomentText now = stored(m_surroundings.now());
        m_database.run("INSERT INTO legal_hold (id, couple_id, reason, set_on, utc, offset_minutes) "
                       "VALUES (:i, :c, :r, :d, :u, :o)",
                       soci::use(hold.id.value), soci::use(hold.couple.value), soci::use(hold.reason),
                       soci::use(on), soci::use(now.utc), soci::use(now.offset_minutes));
        m_audit.record_change("hold", "legal-hold", hold.id.value);
    });
}

void RecordLifeStore::lift(const domain::LegalHoldId& hold, const std::string& reason, base::Date day)
{
    m_database.change([&] {
        long long there = 0, ended = 0;
        m_database.run("SELECT count(*), (SELECT count(*) FROM legal_hold_end WHERE hold_id = :i) FROM "
                       "legal_hold WHERE id = :i",
                       soci::use(hold.value), soci::into(there), soci::into(ended));
        if (there == 0) throw base::Error(base::Trouble::NotFound, base::tr("There is no such legal hold."));
        if (ended != 0)
            throw base::Error(base::Trouble::Data, base::tr("That legal hold was lifted already."));
        const std::string on = base::to_text(day);
        const MomentText now = stored(m_surroundings.now());
        m_database.run("INSERT INTO legal_hold_end (hold_id, reason, lifted_on, utc, offset_minutes) "
                       "VALUES (:i, :r, :d, :u, :o)",
                       soci::use(hold.value), soci::use(reason), soci::use(on), soci::use(now.utc),
                       soci::use(now.offset_minutes));
        m_audit.record_change("lift", "legal-hold", hold.value);
    });
}

std::vector<domain::LegalHold> RecordLifeStore::holds(const domain::CoupleId& couple)
{
    return m_database.read([&] {
        domain::LegalHold hold;
        hold.couple = couple;
        std::string on, lifted;
        std::vector<domain::LegalHold> holds;
        const auto take = [&] {
            hold.set_on = date_from(on);
            hold.lifted_on = optional_date_from(lifted);
            holds.push_back(hold);
        };
        m_database.each("SELECT id, legal_hold.reason, set_on, coalesce(lifted_on, ''), "
                        "coalesce(legal_hold_end.reason, '') FROM legal_hold LEFT JOIN legal_hold_end ON "
                        "hold_id = id WHERE couple_id = :c ORDER BY legal_hold.rowid",
                        take, soci::use(couple.value), soci::into(hold.id.value), soci::into(hold.reason),
                        soci::into(on), soci::into(lifted), soci::into(hold.lifted_because));
        return holds;
    });
}

domain::Erasure RecordLifeStore::erase(const domain::Erasure& erasure)
{
    return made(erasure, [&](const domain::Erasure& now) {
        storage::erase(m_database, m_audit, now, rows_to_erase(m_database, now.couple, now.side));
    });
}

domain::Erasure RecordLifeStore::remove(const domain::Erasure& erasure)
{
    return made(erasure, [&](const domain::Erasure& now) { remove_couple(m_database, m_audit, now); });
}

void RecordLifeStore::hold_again(const domain::LegalHold& wanted)
{
    m_database.change([&] {
        long long couples = 0, there = 0;
        m_database.run("SELECT count(*) FROM couple WHERE id = :c", soci::use(wanted.couple.value),
                       soci::into(couples));
        if (couples == 0) return;
        m_database.run("SELECT count(*) FROM legal_hold WHERE id = :i", soci::use(wanted.id.value),
                       soci::into(there));
        if (there == 0) hold(wanted);
        if (!wanted.lifted_on) return;
        m_database.run("SELECT count(*) FROM legal_hold_end WHERE hold_id = :i", soci::use(wanted.id.value),
                       soci::into(there));
        if (there == 0) lift(wanted.id, wanted.lifted_because, *wanted.lifted_on);
    });
}

void RecordLifeStore::finish_erasing()
{
    m_beside.notes.settle();
    drop_erased_drafts();
}

void RecordLifeStore::drop_erased_drafts()
{
    for (const domain::Erasure& each : erasures()) {
        // Of a couple that is gone nothing is kept, whatever the clock said when it was typed.
        const base::Instant until = each.side ? each.when : base::Instant{base::Instant{}.utc.max()};
        m_beside.drafts.drop_all(each.couple, until);
        m_beside.note_drafts.drop_all(each.couple, until);
    }
}

std::vector<domain::Erasure> RecordLifeStore::erasures()
{
    return m_database.read([&] { return written_erasures(m_database); });
}

domain::Erasure RecordLifeStore::made(domain::Erasure erasure,
                                      const std::function<void(const domain::Erasure&)>& work)
{
    erasure.when = m_surroundings.now();
    m_database.change([&] { work(erasure); });
    for (domain::Erasure& each : erasures()) {
        if (each.id == erasure.id) return std::move(each);
    }
    throw damaged();
}

} // namespace rekindle::storage
