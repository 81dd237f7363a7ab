// SPDX-License-Identifier: MIT
#include "storage/audit_table.h"

#include "storage/moment_text.h"

namespace rekindle::storage {

void insert_audit_row(Database& database, const AuditRow& row)
{
    const MomentText when = stored(row.entry.when);
    const auto number = static_cast<long long>(row.entry.number);
    database.run(
        "INSERT INTO audit (number, utc, offset_minutes, counselor, system_account, action, subject, "
        "subject_id, rows_hash, mac) VALUES (:n, :u, :o, :c, :a, :w, :s, :i, :r, :m)",
        soci::use(number), soci::use(when.utc), soci::use(when.offset_minutes),
        soci::use(row.entry.counselor), soci::use(row.entry.system_account), soci::use(row.entry.action),
        soci::use(row.entry.subject), soci::use(row.entry.subject_id), soci::use(row.rows_hash),
        soci::use(row.mac));
}

std::vector<AuditRow> audit_rows(Database& database)
{
    AuditRow row;
    std::string utc;
    long long number = 0, offset = 0;
    soci::statement statement =
        (database.session().prepare
             << "SELECT number, utc, offset_minutes, counselor, system_account, action, "
                "subject, subject_id, rows_hash, mac FROM audit ORDER BY number",
         soci::into(number), soci::into(utc), soci::into(offset), soci::into(row.entry.counselor),
         soci::into(row.entry.system_account), soci::into(row.entry.action), soci::into(row.entry.subject),
         soci::into(row.entry.subject_id), soci::into(row.rows_hash), soci::into(row.mac));
    std::vector<AuditRow> rows;
    statement.execute();
    while (statement.fetch()) {
        row.entry.number = number;
        row.entry.when = instant_from(utc, offset);
        rows.push_back(row);
    }
    return rows;
}

ChainHead chain_head(Database& database)
{
    long long number = 0;
    std::string mac;
    database.run("SELECT number, mac FROM audit ORDER BY number DESC LIMIT 1", soci::into(number),
                 soci::into(mac));
    return {number, mac};
}

bool has_entry(Database& database, const std::string& action, const std::string& subject_id)
{
    long long count = 0;
    database.session() << "SELECT count(*) FROM audit WHERE action = :a AND subject_id = :s",
        soci::use(action), soci::use(subject_id), soci::into(count);
    return count > 0;
}

std::optional<base::Instant> newest_moment(Database& database)
{
    std::string utc;
    long long offset = 0;
    database.session() << "SELECT utc, offset_minutes FROM audit ORDER BY number DESC LIMIT 1",
        soci::into(utc), soci::into(offset);
    if (utc.empty()) return std::nullopt;
    return instant_from(utc, offset);
}

std::string mac_at(Database& database, std::int64_t number)
{
    const auto wanted = static_cast<long long>(number);
    std::string mac;
    database.session() << "SELECT mac FROM audit WHERE number = :n", soci::use(wanted), soci::into(mac);
    return mac;
}

} // namespace rekindle::storage
