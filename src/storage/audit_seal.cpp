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

/// After these there is no row of the subject any more.
bool takes_away(const std::string& action)
{
    return action == "erase" || action == "move-away";
}

} // namespace

std::string rows_hash(Database& database, const SecretBytes& key, const std::string& subject,
                      const std::string& subject_id)
{
    std::string part, content;
    KeyedHash hash(key);
    hash.add(subject);
    hash.add(subject_id);
    bool any = false;
    const auto take = [&] {
        hash.add(part);
        hash.add(content);
        any = true;
    };
    database.each("SELECT part, content FROM sealed_row WHERE subject = :s AND subject_id = :i "
                  "ORDER BY part, content",
                  take, soci::use(subject), soci::use(subject_id), soci::into(part), soci::into(content));
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

BrokenSeals broken_seals(Database& database, const PracticeKeys& keys, const std::string& practice_id)
{
    const std::vector<AuditRow> rows = audit_rows(database);
    const KeysOverTime key_of(database, keys);
    BrokenSeals broken;
    std::map<Subject, const AuditRow*> newest;
    std::string before = practice_id;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const AuditRow& row = rows[i];
        const auto expected = static_cast<std::int64_t>(i) + 1;
        const bool good = row.entry.number == expected &&
                          row.mac == chained_mac(key_of.chain(row.entry.number), before, row);
        if (!good && broken.trail == 0) broken.trail = expected;
        before = row.mac;
        if (!row.rows_hash.empty() || takes_away(row.entry.action))
            newest[{row.entry.subject, row.entry.subject_id}] = &row;
    }
    for (const auto& [subject, row] : newest) {
        const SecretBytes& key = key_of.rows(row->entry.number);
        if (rows_hash(database, key, subject.first, subject.second) != row->rows_hash)
            broken.rows.push_back({row->entry.number, subject.first, subject.second});
    }
    const auto none = static_cast<std::int64_t>(rows.size()) + 1;
    for (const Subject& subject : stored_subjects(database)) {
        if (!newest.contains(subject)) broken.rows.push_back({none, subject.first, subject.second});
    }
    std::sort(broken.rows.begin(), broken.rows.end(),
              [](const auto& one, const auto& other) { return one.entry < other.entry; });
    return broken;
}

std::int64_t first_bad_number(Database& database, const PracticeKeys& keys, const std::string& practice_id)
{
    const BrokenSeals broken = broken_seals(database, keys, practice_id);
    if (broken.trail != 0 || broken.rows.empty()) return broken.trail;
    return broken.rows.front().entry;
}

} // namespace rekindle::storage
