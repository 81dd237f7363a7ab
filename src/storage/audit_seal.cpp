// SPDX-License-Identifier: MIT
#include "storage/audit_seal.h"

#include "storage/keyed_hash.h"
#include "storage/moment_text.h"
#include "storage/retired_keys.h"

#include <algorithm>
#include <map>
#include <utility>

namespace rekindle::storage {
namespace {

using Subject = std::pair<std::string, std::string>;

std::vector<Subject> stored_subjects(Database& database)
{
    Subject subject;
    soci::statement statement =
        (database.session().prepare << "SELECT DISTINCT subject, subject_id FROM sealed_row",
         soci::into(subject.first), soci::into(subject.second));
    std::vector<Subject> subjects;
    statement.execute();
    while (statement.fetch()) subjects.push_back(subject);
    return subjects;
}

} // namespace

std::string rows_hash(Database& database, const SecretBytes& key, const std::string& subject,
                      const std::string& subject_id)
{
    std::string part, content;
    soci::statement statement =
        (database.session().prepare
             << "SELECT part, content FROM sealed_row WHERE subject = :s AND subject_id = :i "
                "ORDER BY part, content",
         soci::use(subject), soci::use(subject_id), soci::into(part), soci::into(content));
    KeyedHash hash(key);
    hash.add(subject);
    hash.add(subject_id);
    bool any = false;
    statement.execute();
    while (statement.fetch()) {
        hash.add(part);
        hash.add(content);
        any = true;
    }
    return any ? hash.hex() : "";
}

std::string chained_mac(const SecretBytes& key, const std::string& before, const AuditRow& row)
{
    const MomentText when = stored(row.entry.when);
    KeyedHash hash(key);
    hash.add(before);
    hash.add(row.entry.number);
    hash.add(when.utc);
    hash.add(when.offset_minutes);
    for (const std::string* text : {&row.entry.counselor, &row.entry.system_account, &row.entry.action,
                                    &row.entry.subject, &row.entry.subject_id, &row.rows_hash})
        hash.add(*text);
    return hash.hex();
}

std::int64_t first_bad_number(Database& database, const PracticeKeys& keys, const std::string& practice_id)
{
    const std::vector<AuditRow> rows = audit_rows(database);
    const KeysOverTime key_of(database, keys);
    const auto none = static_cast<std::int64_t>(rows.size()) + 1;
    std::map<Subject, const AuditRow*> newest;
    std::string before = practice_id;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const AuditRow& row = rows[i];
        if (row.entry.number != static_cast<std::int64_t>(i) + 1 ||
            row.mac != chained_mac(key_of.chain(row.entry.number), before, row))
            return static_cast<std::int64_t>(i) + 1;
        before = row.mac;
        if (!row.rows_hash.empty()) newest[{row.entry.subject, row.entry.subject_id}] = &row;
    }
    std::int64_t bad = 0;
    const auto note = [&bad](std::int64_t number) { bad = bad == 0 ? number : std::min(bad, number); };
    for (const auto& [subject, row] : newest) {
        const SecretBytes& key = key_of.rows(row->entry.number);
        if (rows_hash(database, key, subject.first, subject.second) != row->rows_hash)
            note(row->entry.number);
    }
    for (const Subject& subject : stored_subjects(database)) {
        if (!newest.contains(subject)) note(none);
    }
    return bad;
}

} // namespace rekindle::storage
