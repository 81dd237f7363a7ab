// SPDX-License-Identifier: MIT
// Random tampering by somebody who has the key, nine kinds of it with the audit trail and with stored rows:
// each is found, and the first bad entry named. REKINDLE_TAMPERINGS in the environment sets how many of each
// kind are tried; of a thousand and more docs/testing.md has the figures.
#include "storage/anchor.h"
#include "storage/audit_trail.h"
#include "storage/check_record.h"
#include "storage/practice_folder.h"
#include "storage/sample.h"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <cstdlib>
#include <map>
#include <random>
#include <set>

using namespace rekindle;
using namespace rekindle::storage;

namespace {

using Rows = std::vector<std::vector<std::string>>;
using Subject = std::pair<std::string, std::string>;
using Sealed = std::map<Subject, std::multiset<std::string>>; ///< what is stored under each

/// The cells of the rows a question is answered with.
Rows rows_of(Connection& connection, const std::string& question)
{
    Rows rows;
    connection.each_row(question, [&](const std::vector<std::string>& cells) {
        rows.emplace_back();
        for (const std::string& cell : cells) rows.back().push_back(cell.substr(1)); // without its type
    });
    return rows;
}

Sealed sealed(Connection& connection)
{
    Sealed found;
    for (const auto& row : rows_of(connection, "SELECT subject, subject_id, part, content FROM sealed_row"))
        found[{row[0], row[1]}].insert(row[2] + "|" + row[3]);
    return found;
}

struct Tampering {
    std::string script;   ///< "": there is nothing to do it to
    std::int64_t bad = 0; ///< the first bad entry; 0: that of the rows that differ
};

/// A practice that was worked with, its database open under the program, and what it was on earlier days.
class Tampered {
public:
    Tampered()
    {
        sample::create(folder.root);
        sample::fill(*sample::open(folder.root));
        for (int day = 0; day < 6; ++day) work_on(day);
        keys.emplace(sample::keys_of(folder.root));
        anchor = read_anchor(folder.anchor()).value().head;
        database.emplace(Connection(folder.database(), keys->pages));
        unprotect(database->connection());
        id = database->connection().text("SELECT id FROM practice");
        for (const auto& row : rows_of(
                 connection(), "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'audit'")) {
            if (number("SELECT count(*) FROM " + row[0]) > 0) tables.push_back(row[0]);
        }
        before = sealed(connection());
        for (const auto& row :
             rows_of(connection(), "SELECT subject, subject_id, max(number) FROM audit WHERE rows_hash <> '' "
                                   "GROUP BY subject, subject_id"))
            newest[{row[0], row[1]}] = std::stoll(row[2]);
    }

    /// One tampering, looked at and undone. False where it could not be done: then it says nothing.
    bool try_one(const std::string& kind, const Tampering& tampering)
    {
        if (tampering.script.empty()) return false;
        connection().run("BEGIN");
        const auto refused = sample::error_of([&] { connection().run(tampering.script.c_str()); });
        const bool done = !refused && number("SELECT total_changes()") > changes;
        if (done) judge(kind + ": " + tampering.script, *database, expected(tampering));
        connection().run("ROLLBACK");
        changes = number("SELECT total_changes()");
        return done;
    }
    /// The database as it was on an earlier day, whole in itself, beside the anchor of now.
    void put_back_an_old_database()
    {
        const std::string& old = older.at(draw(older.size()));
        const auto copy = temporary / "old.db";
        sample::write_bytes(copy, old);
        Database there(Connection(copy, keys->pages));
        const auto entries = there.read([&] { return chain_head(there).number; });
        judge("rollback of all", there, std::min(anchor.number, entries + 1));
    }

    /// When the trail ends before `number`: the entries that sealed rows before that, where they are not as
    /// they were then; else the first that is missing.
    std::int64_t first_bad_without(std::int64_t number)
    {
        std::map<Subject, std::pair<std::int64_t, std::string>> then, now;
        for (const auto& row :
             rows_of(connection(), "SELECT subject, subject_id, number, rows_hash FROM audit "
                                   "WHERE rows_hash <> '' ORDER BY number")) {
            const std::int64_t at = std::stoll(row[2]);
            now[{row[0], row[1]}] = {at, row[3]};
            if (at < number) then[{row[0], row[1]}] = {at, row[3]};
        }
        std::int64_t first = number;
        for (const auto& [subject, seal] : then) {
            if (now.at(subject).second != seal.second) first = std::min(first, seal.first);
        }
        return first;
    }

    std::size_t draw(std::size_t below) { return random() % below; }
    /// A number of an entry.
    std::int64_t entry()
    {
        return static_cast<std::int64_t>(draw(static_cast<std::size_t>(anchor.number))) + 1;
    }
    std::int64_t number(const std::string& question) { return connection().number(question.c_str()); }
    Connection& connection() { return database->connection(); }

    sample::TemporaryFolder temporary;
    PracticeFolder folder{temporary / "x.rekindle"};
    std::optional<PracticeKeys> keys;
    std::optional<Database> database;
    std::string id;
    ChainHead anchor;
    std::vector<std::string> tables; ///< that hold something
    std::mt19937 random{99};
    std::vector<std::string> missed;

private:
    /// A day's work: rows that are replaced, rows that are added, and entries that seal none.
    void work_on(int day)
    {
        older.push_back(sample::bytes_of(folder.database()));
        const auto practice = sample::open(folder.root);
        const auto couple = practice->couples().all().at(0);
        const auto goal = practice->goals().of(couple.id).at(0);
        practice->goals().rate(goal.id, {goal.set_on, domain::RatedBy::A, day % 5 - 2}, "misread");
        practice->office().set("crisis-text", "line " + std::to_string(day));
        auto response = sample::response(*practice, couple);
        response.authored.utc += std::chrono::hours{24 * (day + 1)};
        practice->responses().save(response);
        for (const char* what : {"progress", "goal", "safety"})
            practice->audit().record("view", what, couple.id.value);
    }
    static void unprotect(Connection& connection)
    {
        connection.run("PRAGMA foreign_keys = OFF; PRAGMA recursive_triggers = OFF; "
                       "PRAGMA ignore_check_constraints = ON");
        for (const auto& row : rows_of(connection, "SELECT name FROM sqlite_master WHERE type = 'trigger'"))
            connection.run(("DROP TRIGGER " + row[0]).c_str());
    }
    /// Worked out from what is stored now, without a single hash.
    std::int64_t expected(const Tampering& tampering)
    {
        if (tampering.bad != 0) return tampering.bad;
        const Sealed after = sealed(connection());
        std::int64_t first = 0;
        const auto look = [&](const Subject& subject) {
            const auto one = std::as_const(before).find(subject), other = after.find(subject);
            if (one != before.end() && other != after.end() && one->second == other->second) return;
            const auto of = newest.find(subject);
            const std::int64_t bad = of == newest.end() ? anchor.number + 1 : of->second;
            first = first == 0 ? bad : std::min(first, bad);
        };
        for (const auto& [subject, content] : before) look(subject);
        for (const auto& [subject, content] : after) look(subject);
        return first; // 0: what no seal looks at
    }
    void judge(const std::string& what, Database& there, std::int64_t bad)
    {
        std::optional<std::int64_t> found;
        const auto error = sample::error_of([&] {
            const Surroundings surroundings = sample::surroundings();
            StoredAuditTrail trail(there, *keys, surroundings, {id, "", folder.anchor()});
            found = trail.first_bad_entry();
        });
        const RecordTroubles troubles = record_troubles(there, *keys, id);
        std::string words;
        for (const auto* list : {&troubles.rows, &troubles.trail}) {
            for (const std::string& sentence : *list) words += sentence + "\n";
        }
        for (const std::string& sentence : anchor_troubles(there, folder)) words += sentence + "\n";
        const std::string name = fmt::format(" entry {} ", bad);
        const bool checked =
            bad > anchor.number || !troubles.trail.empty() || !troubles.rows.empty()
                ? words.find(name) != std::string::npos || words.find("no entry") != std::string::npos
                : !words.empty();
        if (found != bad || bad == 0 || !checked)
            missed.push_back(fmt::format("{}: expected {}, found {}{}; practice check: {}", what, bad,
                                         found.value_or(0), error ? error->what() : "", words));
    }

    std::map<Subject, std::int64_t> newest; ///< the entry that sealed it last
    Sealed before;
    std::vector<std::string> older;
    std::int64_t changes = 0;
};

/// Makes room for one more entry after the first `number - 1`.
std::string shifted(std::int64_t number)
{
    return fmt::format("UPDATE audit SET number = -number - 1 WHERE number >= {}; "
                       "UPDATE audit SET number = -number WHERE number < 0; ",
                       number);
}

std::string copied(std::int64_t from, std::int64_t to, const char* action)
{
    return fmt::format(
        "INSERT INTO audit SELECT {}, utc, offset_minutes, counselor, system_account, {}, subject, "
        "subject_id, rows_hash, mac FROM audit WHERE number = {};",
        to, action, from);
}

/// Another text, of the same length as a rule.
std::string turned(const std::string& column)
{
    return fmt::format("substr({0}, 2) || iif(substr({0}, 1, 1) = 'a', 'b', 'a')", column);
}

Tampering with_trail(Tampered& practice, const std::string& kind)
{
    const std::int64_t at = practice.entry();
    const auto set = [&](const std::string& column) {
        return fmt::format("UPDATE audit SET {0} = {1} WHERE number = {2} AND {0} <> {1}", column,
                           turned(column), at);
    };
    if (kind == "edit") {
        const char* columns[] = {"counselor", "system_account", "action",
                                 "subject",   "subject_id",     "rows_hash"};
        return {set(columns[practice.draw(std::size(columns))]), at};
    }
    if (kind == "delete") return {fmt::format("DELETE FROM audit WHERE number = {}", at), at};
    if (kind == "insert") { // also after the last
        const std::int64_t place = practice.entry() + 1;
        return {shifted(place) + copied(place - 1, place, "'view'"), place};
    }
    if (kind == "swap") {
        const std::int64_t other = practice.entry();
        if (other == at) return {};
        return {
            fmt::format("UPDATE audit SET number = -{0} WHERE number = {1}; UPDATE audit SET number = {1} "
                        "WHERE number = {0}; UPDATE audit SET number = {0} WHERE number = -{0}",
                        at, other),
            std::min(at, other)};
    }
    if (kind == "truncate")
        return {fmt::format("DELETE FROM audit WHERE number >= {}", at), practice.first_bad_without(at)};
    if (kind == "duplicate") return {shifted(at + 1) + copied(at, at + 1, "action"), at + 1};
    if (kind == "mac") return {set("mac"), at};
    if (kind == "time")
        return {
            practice.draw(2) == 0
                ? fmt::format("UPDATE audit SET utc = '2023-01-01T00:00:00.000Z' WHERE number = {}", at)
                : fmt::format("UPDATE audit SET offset_minutes = offset_minutes + 15 WHERE number = {}", at),
            at};
    return {};
}

/// The columns of a table that are not its key, with their types. "only_one", "has_a" and "has_b" are no
/// content: they can have one value alone, which holds a practice to one row and a couple to two partners.
Rows columns_of(Tampered& practice, const std::string& table)
{
    return rows_of(practice.connection(),
                   "SELECT name, type FROM pragma_table_info('" + table +
                       "') WHERE pk = 0 AND name NOT IN ('only_one', 'has_a', 'has_b')");
}

std::string changed(const std::vector<std::string>& column)
{
    if (column[1] == "INTEGER") return "coalesce(" + column[0] + ", 0) + 1";
    if (column[1] == "BLOB") return "CAST(coalesce(" + column[0] + ", '') || 'x' AS BLOB)";
    return "coalesce(" + column[0] + ", '') || 'x'";
}

/// A row more, as an old one but for its key; with `also` one of its values is another too.
std::string one_more(Tampered& practice, const std::string& table, std::int64_t row, bool also)
{
    const Rows columns = columns_of(practice, table);
    const std::size_t other = columns.empty() ? 0 : practice.draw(columns.size());
    std::string names, values;
    for (const auto& column :
         rows_of(practice.connection(), "SELECT name, type, pk FROM pragma_table_info('" + table + "')")) {
        const bool is_key = column[2] != "0" && column[0] != "couple_id" && column[0] != "response_id";
        const bool is_other = also && !columns.empty() && column[0] == columns[other][0];
        names += (names.empty() ? "" : ", ") + column[0];
        // A text that is an id keeps its length.
        values += (values.empty() ? "" : ", ") + (is_key && column[1] == "TEXT" ? turned(column[0])
                                                  : is_key || is_other ? changed({column[0], column[1]})
                                                                       : column[0]);
    }
    return fmt::format("INSERT INTO {0} ({1}) SELECT {2} FROM {0} WHERE rowid = {3}", table, names, values,
                       row);
}

Tampering with_rows(Tampered& practice, const std::string& kind)
{
    const std::string table = practice.tables[practice.draw(practice.tables.size())];
    const auto rows = rows_of(practice.connection(), "SELECT rowid FROM " + table);
    const auto any = [&] { return std::stoll(rows[practice.draw(rows.size())][0]); };
    const std::int64_t row = any();
    const Rows columns = columns_of(practice, table);
    if (kind == "delete") return {fmt::format("DELETE FROM {} WHERE rowid = {}", table, row)};
    if (kind == "truncate")
        return {
            fmt::format("DELETE FROM {} WHERE rowid IN (SELECT rowid FROM {} ORDER BY rowid DESC LIMIT {})",
                        table, table, 1 + practice.draw(rows.size()))};
    if (kind == "insert") return {one_more(practice, table, row, true)};
    if (kind == "duplicate") return {one_more(practice, table, row, false)};
    if (kind == "rollback") {
        // What was put in the place of an older value, or beside it, is taken back.
        const char* takes_back[] = {
            "UPDATE goal_rating SET level = -2 WHERE rated_by = 'A' AND level <> -2",
            "DELETE FROM setting WHERE number = (SELECT max(number) FROM setting)",
            "DELETE FROM consent_end WHERE rowid = (SELECT max(rowid) FROM consent_end)",
            "DELETE FROM couple_status WHERE rowid = (SELECT max(rowid) FROM couple_status)",
            "DELETE FROM couple_tag WHERE rowid = (SELECT max(rowid) FROM couple_tag)",
            "DELETE FROM earlier_value WHERE rowid = (SELECT max(rowid) FROM earlier_value)",
            "DELETE FROM answer WHERE response_id = (SELECT id FROM response ORDER BY rowid DESC LIMIT 1)"};
        return {takes_back[practice.draw(std::size(takes_back))]};
    }
    if (kind == "mac") {
        const std::int64_t at = practice.entry();
        return {fmt::format("UPDATE audit SET rows_hash = {} WHERE number = {} AND rows_hash <> ''",
                            turned("rows_hash"), at),
                at};
    }
    if (columns.empty()) return {};
    const auto& column = columns[practice.draw(columns.size())];
    if (kind == "edit")
        return {
            fmt::format("UPDATE {} SET {} = {} WHERE rowid = {}", table, column[0], changed(column), row)};
    if (kind == "swap") {
        const std::int64_t other = any();
        return {fmt::format(
            "UPDATE {0} SET {1} = (SELECT {1} FROM {0} AS o WHERE o.rowid = {2} + {3} - {0}.rowid) "
            "WHERE rowid IN ({2}, {3}) AND (SELECT count(DISTINCT coalesce({1}, '')) FROM {0} "
            "WHERE rowid IN ({2}, {3})) = 2",
            table, column[0], row, other)};
    }
    if (kind == "time") {
        std::vector<std::string> times;
        for (const auto& each : columns) {
            if (each[0].ends_with("utc")) times.push_back(each[0]);
        }
        if (times.empty()) return {};
        return {fmt::format("UPDATE {} SET {} = '2023-01-01T00:00:00.000Z' WHERE rowid = {}", table,
                            times[practice.draw(times.size())], row)};
    }
    return {};
}

std::size_t how_many()
{
    const char* const asked = std::getenv("REKINDLE_TAMPERINGS");
    return asked != nullptr ? std::stoul(asked) : 25U;
}

constexpr const char* kinds[] = {"edit",      "delete", "insert", "swap",    "truncate",
                                 "duplicate", "mac",    "time",   "rollback"};

/// Until so many of a kind were done.
void tamper(Tampered& practice, const std::string& where, const std::string& kind, const auto& next)
{
    std::size_t done = 0, drawn = 0;
    for (; done < how_many() && drawn < 20 * how_many(); ++drawn) done += next();
    BOOST_TEST(done == how_many(),
               where << ", " << kind << ": " << done << " of " << drawn << " could be done");
    BOOST_TEST_MESSAGE(where << ", " << kind << ": " << done);
    for (const std::string& missed : practice.missed) BOOST_ERROR(missed);
    practice.missed.clear();
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(tampering_tests, Tampered)

BOOST_AUTO_TEST_CASE(whatever_is_done_to_the_trail_is_found_and_the_first_bad_entry_named)
{
    for (const std::string kind : kinds)
        tamper(*this, "trail", kind, [&] {
            if (kind == "rollback") {
                put_back_an_old_database();
                return true;
            }
            return try_one("trail, " + kind, with_trail(*this, kind));
        });
}

BOOST_AUTO_TEST_CASE(whatever_is_done_to_stored_rows_is_found_and_the_entry_that_sealed_them_named)
{
    for (const std::string kind : kinds)
        tamper(*this, "rows", kind, [&] { return try_one("rows, " + kind, with_rows(*this, kind)); });
}

BOOST_AUTO_TEST_CASE(a_response_that_is_made_an_amendment_is_found_by_each_part_of_one)
{
    const std::string whole = "(SELECT id FROM response WHERE amends_id IS NULL ORDER BY rowid LIMIT 1)";
    for (const char* part :
         {"amends_id = (SELECT max(id) FROM response)", "amended_because = 'x'", "amended_by = 'x'",
          "amended_utc = '2023-01-01T00:00:00.000Z'", "amended_offset = 0"}) {
        BOOST_TEST(
            try_one("an amendment", {fmt::format("UPDATE response SET {} WHERE id = {}", part, whole)}),
            part);
        for (const std::string& each : missed) BOOST_ERROR(each);
        missed.clear();
    }
}

BOOST_AUTO_TEST_CASE(without_the_anchor_a_tail_that_was_cut_off_is_not_found)
{
    // The last entries seal no rows, as a look at something does.
    connection().run("BEGIN");
    connection().run("DELETE FROM audit WHERE number = (SELECT max(number) FROM audit)");
    BOOST_TEST(database->read([&] { return first_bad_number(*database, *keys, id); }) == 0);
    BOOST_TEST(record_troubles(*database, *keys, id).trail.empty());
    BOOST_TEST(!anchor_troubles(*database, folder).empty()); // and with it is
    connection().run("ROLLBACK");
}

BOOST_AUTO_TEST_CASE(nothing_is_found_where_nothing_was_done)
{
    const Surroundings surroundings = sample::surroundings();
    StoredAuditTrail trail(*database, *keys, surroundings, {id, "", folder.anchor()});
    BOOST_TEST(!trail.first_bad_entry().has_value());
}

BOOST_AUTO_TEST_SUITE_END()
