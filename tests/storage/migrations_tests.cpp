// SPDX-License-Identifier: MIT
#include "storage/migrations.h"

#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

#include <array>

using namespace rekindle;
using namespace rekindle::storage;

namespace {

struct Fixture {
    Fixture() { sample::write_bytes(file, ""); }

    sample::TemporaryFolder folder;
    std::filesystem::path file = folder / "some.db";
    SecretBytes key = SecretBytes::copy_of("0123456789abcdef0123456789abcdef");
};

constexpr std::array good{Migration{1, "0001_a.sql", "CREATE TABLE a (x TEXT) STRICT; -- one; two\n"},
                          Migration{2, "0002_b.sql", "CREATE TABLE b (x TEXT) STRICT;"}};

} // namespace

BOOST_FIXTURE_TEST_SUITE(migrations_tests, Fixture)

BOOST_AUTO_TEST_CASE(the_embedded_ones_are_numbered_from_one_without_gaps)
{
    int expected = 0;
    for (const Migration& migration : embedded_migrations()) BOOST_TEST(migration.number == ++expected);
    BOOST_TEST(expected >= 5);
}

BOOST_AUTO_TEST_CASE(a_fresh_file_gets_all_of_them_and_our_mark)
{
    Connection connection(file, key);
    migrate(connection);
    BOOST_TEST(connection.number("PRAGMA user_version") == embedded_migrations().back().number);
    BOOST_TEST(connection.number("PRAGMA application_id") == 0x524b444c);
    BOOST_TEST(connection.number(
                   "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%STRICT'") ==
               0);
    migrate(connection); // again does nothing
    BOOST_TEST(connection.number("PRAGMA user_version") == embedded_migrations().back().number);
}

BOOST_AUTO_TEST_CASE(one_that_fails_leaves_the_last_good_version)
{
    Connection connection(file, key);
    migrate(connection, good);
    const std::array bad{
        good[0], good[1],
        Migration{3, "0003_bad.sql", "CREATE TABLE c (x TEXT) STRICT; CREATE TABLE a (x TEXT);"}};
    BOOST_TEST(sample::error_of([&] { migrate(connection, bad); }).has_value());
    BOOST_TEST(connection.number("PRAGMA user_version") == 2);
    BOOST_TEST(connection.number("SELECT count(*) FROM sqlite_schema WHERE name = 'c'") == 0);
    BOOST_TEST(connection.try_run("BEGIN IMMEDIATE; COMMIT")); // no transaction is left open
}

BOOST_AUTO_TEST_CASE(a_file_made_by_a_newer_program_is_refused_untouched)
{
    {
        Connection connection(file, key);
        migrate(connection, good);
    }
    const std::string before = sample::bytes_of(file);
    {
        Connection connection(file, key);
        const auto error = sample::error_of([&] { migrate(connection, std::span(good).first(1)); });
        BOOST_REQUIRE(error.has_value());
        BOOST_TEST((error->trouble() == base::Trouble::World));
        BOOST_TEST(std::string(error->what()).find("newer") != std::string::npos);
    }
    BOOST_TEST((sample::bytes_of(file) == before));
}

BOOST_AUTO_TEST_CASE(a_database_of_another_program_is_refused_untouched)
{
    Connection(file, key).run("CREATE TABLE theirs (x TEXT)");
    const std::string before = sample::bytes_of(file);
    {
        Connection connection(file, key);
        BOOST_TEST(sample::error_of([&] { migrate(connection); }).has_value());
    }
    BOOST_TEST((sample::bytes_of(file) == before));
}

BOOST_AUTO_TEST_SUITE_END()
