// SPDX-License-Identifier: MIT
// A practice of every version of the schema that ever was opens in this program, whole.
#include "storage/fixtures.h"

#include "storage/migrations.h"
#include "storage/sample.h"
#include "storage/verify_backup.h"
#include "support/files.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fmt/format.h>

using namespace rekindle;
using namespace rekindle::storage;
namespace fs = std::filesystem;

namespace {

const fs::path db = fs::path(REKINDLE_SOURCE_DIR) / "db";

int newest()
{
    return embedded_migrations().back().number;
}

Connection connection_to(const fs::path& practice)
{
    return {practice / "practice.db", sample::keys_of(practice).pages};
}

std::string schema_of_a_new_one(const fs::path& file)
{
    sample::write_bytes(file, "");
    Connection connection(file, SecretBytes::copy_of("0123456789abcdef0123456789abcdef"));
    migrate(connection);
    return fixtures::schema_of(connection);
}

std::vector<BackupFolder> backups_of(const fs::path& practice)
{
    std::vector<BackupFolder> found;
    for (const auto& entry : fs::directory_iterator(practice / "backups")) found.push_back({{entry.path()}});
    return found;
}

/// How many lines begin with these letters.
std::size_t lines_with(const std::string& text, const std::string& begin)
{
    std::size_t found = 0;
    for (std::size_t at = text.find("\n" + begin); at != std::string::npos;
         at = text.find("\n" + begin, at + 1))
        ++found;
    return found;
}

/// What the practice says through its stores is as many things as there are rows.
void reads_every_row(domain::Practice& practice, const fixtures::Rows& rows)
{
    const std::string said = sample::everything_in(practice);
    for (const auto& [table, begin] :
         {std::pair("couple", "couple "), std::pair("couple_status", "  status "),
          std::pair("couple_tag", "  tag "), std::pair("session", "  session "),
          std::pair("assignment", "  homework "), std::pair("log_entry", "   log "),
          std::pair("review", "   review "), std::pair("goal", "  goal "), std::pair("goal_step", "   step "),
          std::pair("goal_rating", "   rated "), std::pair("answer", "    [["),
          std::pair("own_form", "own form "), std::pair("session_note", "  note "),
          std::pair("earlier_value", "  earlier "), std::pair("response_move", "  moved "),
          std::pair("legal_hold", "  hold "), std::pair("erasure", "erasure ")}) {
        const auto found = rows.find(table);
        BOOST_TEST(lines_with(said, begin) == (found == rows.end() ? 0U : found->second.size()), table);
    }
}

/// Nothing that was stored is changed or gone; only the audit trail has grown.
void still_there(const fixtures::Rows& before, const fixtures::Rows& after)
{
    for (const auto& [table, lines] : before) {
        const auto& now = after.at(table);
        BOOST_TEST_REQUIRE(now.size() >= lines.size(), table);
        BOOST_TEST((table == "audit" || now.size() == lines.size()), table);
        BOOST_TEST(std::equal(lines.begin(), lines.end(), now.begin()), table);
    }
}

/// The bytes of every file in the folder besides the lock, in which whoever tries to open leaves a name.
std::map<std::string, std::string> bytes_in(const fs::path& folder)
{
    std::map<std::string, std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file() && entry.path().filename() != "lock")
            found[entry.path().string()] = sample::bytes_of(entry.path());
        else
            found[entry.path().string()];
    }
    return found;
}

} // namespace

BOOST_AUTO_TEST_SUITE(fixture_tests)

BOOST_AUTO_TEST_CASE(the_schema_that_is_shown_is_that_of_a_new_practice)
{
    const sample::TemporaryFolder folder;
    BOOST_TEST(schema_of_a_new_one(folder / "new.db") == source_file("db/schema.sql"),
               "db/schema.sql is old: ./dev fixtures writes it anew");
}

BOOST_AUTO_TEST_CASE(every_version_has_a_fixture_with_rows_in_every_table)
{
    for (int version = 1; version <= newest(); ++version) {
        const fs::path fixture = fixtures::folder_of(db, version);
        BOOST_TEST_REQUIRE(fs::exists(fixture), fixture << " is missing: ./dev fixtures makes it");
        const sample::TemporaryFolder folder;
        fixtures::unpack(fixture, folder / "x");
        Connection connection = connection_to(folder / "x");
        BOOST_TEST(connection.number("PRAGMA user_version") == version);
        const auto rows = fixtures::rows_of(connection, fixtures::columns_of(connection));
        BOOST_TEST(rows.size() >= 4U);
        for (const auto& [table, lines] : rows) BOOST_TEST(!lines.empty(), version << ": " << table);
        BOOST_TEST(fixtures::to_text(rows) == sample::bytes_of(fixture / "rows.txt"), version);
    }
}

BOOST_AUTO_TEST_CASE(a_practice_of_every_version_opens_with_all_its_rows_and_the_schema_of_a_new_one)
{
    const sample::TemporaryFolder folder;
    const std::string fresh = schema_of_a_new_one(folder / "new.db");
    for (int version = 1; version <= newest(); ++version) {
        BOOST_TEST_CONTEXT("version " << version)
        {
            const fs::path root = folder / fmt::format("{}.rekindle", version);
            fixtures::unpack(fixtures::folder_of(db, version), root);
            fixtures::Columns columns;
            fixtures::Rows before;
            {
                Connection connection = connection_to(root);
                columns = fixtures::columns_of(connection);
                before = fixtures::rows_of(connection, columns);
            }
            {
                const auto practice = sample::open(root);
                // Before there was a trail nothing could vouch for the rows.
                if (before.contains("audit")) BOOST_TEST(!practice->audit().first_bad_entry().has_value());
                reads_every_row(*practice, before);
            }
            Connection connection = connection_to(root);
            BOOST_TEST(fixtures::schema_of(connection) == fresh);
            BOOST_TEST(connection.text("PRAGMA integrity_check") == "ok");
            BOOST_TEST(connection.text("PRAGMA foreign_key_check").empty());
            still_there(before, fixtures::rows_of(connection, columns));
        }
    }
}

BOOST_AUTO_TEST_CASE(psychotherapy_notes_of_every_version_that_had_them_are_read)
{
    for (int version = 11; version <= newest(); ++version) {
        const sample::TemporaryFolder folder;
        fixtures::unpack(fixtures::folder_of(db, version), folder / "x.rekindle");
        const auto practice = sample::open(folder / "x.rekindle");
        const auto notes = practice->psychotherapy_notes().of(practice->couples().all().front().id);
        BOOST_TEST_REQUIRE(notes.size() == 1U, version);
        BOOST_TEST(notes.front().words == fixtures::psychotherapy_note, version);
    }
}

BOOST_AUTO_TEST_CASE(what_was_there_is_backed_up_before_it_is_brought_up_to_date)
{
    for (int version = 1; version < newest(); ++version) {
        BOOST_TEST_CONTEXT("version " << version)
        {
            const sample::TemporaryFolder folder;
            const fs::path root = folder / "x.rekindle";
            fixtures::unpack(fixtures::folder_of(db, version), root);
            sample::open(root);
            const auto backups = backups_of(root);
            BOOST_TEST_REQUIRE(backups.size() == 1U);
            const auto read = read_manifest(backups.front());
            BOOST_TEST_REQUIRE(read.has_value());
            BOOST_TEST(read->manifest.schema == version);
            BOOST_TEST(!why_not_good(backups.front(), *read, sample::keys_of(root)).has_value());
            Connection copy(backups.front().database(), sample::keys_of(root).pages);
            BOOST_TEST(fixtures::to_text(fixtures::rows_of(copy, fixtures::columns_of(copy))) ==
                       sample::bytes_of(fixtures::folder_of(db, version) / "rows.txt"));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_practice_of_a_newer_version_is_refused_and_not_a_byte_is_written)
{
    const sample::TemporaryFolder folder;
    const fs::path root = folder / "x.rekindle";
    fixtures::unpack(fixtures::folder_of(db, newest()), root);
    sample::open(root); // closed again: what this version leaves behind is there
    connection_to(root).run(
        fmt::format("CREATE TABLE later (x TEXT) STRICT; PRAGMA user_version = {}", newest() + 1).c_str());
    const auto before = bytes_in(root);
    const auto error = sample::error_of([&] { sample::open(root); });
    BOOST_TEST_REQUIRE(error.has_value());
    BOOST_TEST((error->trouble() == base::Trouble::World));
    BOOST_TEST(std::string(error->what()).find("newer version of this program") != std::string::npos);
    BOOST_TEST((bytes_in(root) == before));
}

BOOST_AUTO_TEST_SUITE_END()
