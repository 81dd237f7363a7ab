// SPDX-License-Identifier: MIT
#include "storage/audit_trail.h"

#include "storage/anchor.h"
#include "storage/errors.h"

#include <algorithm>
#include <utility>

namespace rekindle::storage {

StoredAuditTrail::StoredAuditTrail(Database& database, const PracticeKeys& keys,
                                   const Surroundings& surroundings, AuditContext context)
    : m_database(database), m_keys(keys), m_surroundings(surroundings), m_context(std::move(context))
{
    m_database.when_ended([this](bool durable) noexcept {
        if (durable && m_newest) m_kept = std::move(*m_newest);
        m_newest.reset();
    });
}

StoredAuditTrail::~StoredAuditTrail()
{
    m_database.when_ended({});
}

void StoredAuditTrail::record(const std::string& action, const std::string& subject,
                              const std::string& subject_id)
{
    m_database.change([&] { append(action, subject, subject_id, ""); });
}

void StoredAuditTrail::record_change(const std::string& action, const std::string& subject,
                                     const std::string& subject_id)
{
    append(action, subject, subject_id, rows_hash(m_database, m_keys.rows, subject, subject_id));
}

void StoredAuditTrail::append(const std::string& action, const std::string& subject,
                              const std::string& subject_id, std::string rows_hash)
{
    const ChainHead before = chain_head(m_database);
    AuditRow row;
    row.entry = {
        before.number + 1, m_surroundings.now(), m_context.counselor, m_surroundings.account, action, subject,
        subject_id};
    row.rows_hash = std::move(rows_hash);
    row.mac = chained_mac(m_keys.chain, before.number == 0 ? m_context.practice_id : before.mac, row);
    insert_audit_row(m_database, row);
    m_newest = {row.entry.number, row.mac};
}

std::vector<domain::AuditEntry> StoredAuditTrail::entries()
{
    return m_database.read([&] {
        std::vector<domain::AuditEntry> entries;
        for (AuditRow& row : audit_rows(m_database)) entries.push_back(std::move(row.entry));
        return entries;
    });
}

std::map<std::string, std::string> StoredAuditTrail::couple_codes()
{
    return m_database.read([&] {
        std::map<std::string, std::string> codes;
        std::string id, code;
        m_database.each(
            "SELECT of.id, couple.code FROM couple JOIN (SELECT id, id AS couple_id FROM couple "
            "UNION ALL SELECT id, couple_id FROM session UNION ALL SELECT id, couple_id FROM response "
            "UNION ALL SELECT id, couple_id FROM assignment UNION ALL SELECT id, couple_id FROM goal "
            "UNION ALL SELECT log_entry.id, couple_id FROM log_entry JOIN assignment ON assignment.id = "
            "assignment_id UNION ALL SELECT review.id, couple_id FROM review JOIN assignment ON "
            "assignment.id = assignment_id UNION ALL SELECT id, couple_id FROM consent "
            "UNION ALL SELECT id, couple_id FROM scan UNION ALL SELECT id, couple_id FROM yes_mark "
            "UNION ALL SELECT id, couple_id FROM flag UNION ALL SELECT id, couple_id FROM safety_action "
            "UNION ALL SELECT id, couple_id FROM override UNION ALL SELECT id, couple_id FROM release "
            "UNION ALL SELECT id, couple_id FROM task_done UNION ALL SELECT id, couple_id FROM session_note "
            "UNION ALL SELECT id, couple_id FROM legal_hold UNION ALL SELECT id, couple_id FROM erasure "
            "UNION ALL SELECT id, couple_id FROM hand_over "
            "UNION ALL SELECT from_response_id, from_couple_id FROM response_move) "
            "AS of ON of.couple_id = couple.id",
            [&] { codes[id] = code; }, soci::into(id), soci::into(code));
        return codes;
    });
}

std::optional<std::int64_t> StoredAuditTrail::first_bad_entry()
{
    return m_database.read([&]() -> std::optional<std::int64_t> {
        if (const auto bad = first_bad_number(m_database, m_keys, m_context.practice_id)) return bad;
        // Rows are read by their keys above, but found by indexes elsewhere: an old copy of an index hides
        // rows.
        if (m_database.connection().text("PRAGMA integrity_check") != "ok") throw damaged();
        const auto anchor = read_anchor(m_context.anchor);
        if (anchor && contains(m_database, anchor->head)) return std::nullopt;
        // The trail is whole in itself, but not the one that was closed: what is missing comes after its end.
        const std::int64_t after = chain_head(m_database).number + 1;
        return anchor ? std::min(anchor->head.number, after) : after;
    });
}

} // namespace rekindle::storage
