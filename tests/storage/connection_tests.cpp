// SPDX-License-Identifier: MIT
#include "storage/connection.h"

#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using namespace rekindle::storage;

namespace {

/// An empty file and a key for it.
struct Fixture {
    Fixture() { sample::write_bytes(file, ""); }

    sample::TemporaryFolder folder;
    std::filesystem::path file = folder / "some.db";
    SecretBytes key = SecretBytes::copy_of("0123456789abcdef0123456789abcdef");
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(connection_tests, Fixture)

BOOST_AUTO_TEST_CASE(the_file_on_disk_is_encrypted_from_its_first_byte)
{
    Connection(file, key).run("CREATE TABLE word (text TEXT); INSERT INTO word VALUES ('umbrella')");
    const std::string bytes = sample::bytes_of(file);
    BOOST_TEST(bytes.size() >= 8192U);
    BOOST_TEST(bytes.find("SQLite format") == std::string::npos);
    BOOST_TEST(bytes.find("umbrella") == std::string::npos);
    BOOST_TEST(bytes.find("CREATE TABLE") == std::string::npos);
    BOOST_TEST(Connection(file, key).text("SELECT text FROM word") == "umbrella");
}

BOOST_AUTO_TEST_CASE(another_key_does_not_open_it)
{
    Connection(file, key).run("CREATE TABLE word (text TEXT)");
    const std::string before = sample::bytes_of(file);
    key.data()[31] ^= 1;
    const auto error = sample::error_of([&] { Connection(file, key); });
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST((error->trouble() == base::Trouble::World));
    BOOST_TEST((sample::bytes_of(file) == before));
}

BOOST_AUTO_TEST_CASE(every_setting_holds)
{
    Connection connection(file, key);
    for (const Setting& setting : required_settings())
        BOOST_TEST(connection.text(setting.ask) == setting.answer, setting.ask);
}

BOOST_AUTO_TEST_CASE(a_setting_that_does_not_hold_is_refused)
{
    for (std::size_t i = 0; i < required_settings().size(); ++i) {
        auto settings = required_settings();
        settings[i].answer = "something else";
        const auto error = sample::error_of([&] { Connection(file, key, settings); });
        BOOST_REQUIRE_MESSAGE(error.has_value(), settings[i].ask);
        BOOST_TEST(std::string(error->what()).find(settings[i].ask) != std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(a_weaker_synchronous_than_demanded_is_refused)
{
    auto settings = required_settings();
    settings[1].set = "PRAGMA synchronous = NORMAL";
    BOOST_TEST(sample::error_of([&] { Connection(file, key, settings); }).has_value());
}

BOOST_AUTO_TEST_CASE(after_set_up_statements_reach_rows_and_nothing_else)
{
    Connection connection(file, key);
    connection.run("CREATE TABLE word (text TEXT)");
    connection.restrict_to_rows();
    for (const char* forbidden :
         {"ATTACH ':memory:' AS other", "DETACH other", "PRAGMA synchronous = OFF",
          "PRAGMA journal_mode = WAL", "PRAGMA rekey = 'x'", "CREATE TABLE more (text TEXT)",
          "DROP TABLE word", "ALTER TABLE word ADD more TEXT", "VACUUM", "SELECT load_extension('x')",
          "CREATE TEMP TABLE more (text TEXT)"})
        BOOST_TEST(!connection.try_run(forbidden), forbidden);
    BOOST_TEST(
        connection.try_run("INSERT INTO word VALUES ('a'); UPDATE word SET text = 'b'; DELETE FROM word"));
    BOOST_TEST(connection.text("PRAGMA quick_check") == "ok");
    BOOST_TEST(connection.text("PRAGMA synchronous") == "3");
}

BOOST_AUTO_TEST_CASE(the_schema_cannot_be_edited_behind_the_engine)
{
    Connection connection(file, key);
    connection.run("CREATE TABLE word (text TEXT)");
    BOOST_TEST(!connection.try_run("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'x'"));
    BOOST_TEST(!connection.try_run("SELECT \"no such column\" FROM word"));
}

BOOST_AUTO_TEST_CASE(a_link_in_place_of_the_file_is_not_followed)
{
    const auto link = folder / "link.db";
    std::filesystem::create_symlink(file, link);
    BOOST_TEST(sample::error_of([&] { Connection(link, key); }).has_value());
}

BOOST_AUTO_TEST_CASE(a_folder_with_a_strange_name_is_that_very_folder)
{
    const auto strange = folder / "timeout=7 \"db=x\" 'y' ☂";
    std::filesystem::create_directory(strange);
    sample::write_bytes(strange / "a b.db", "");
    Connection(strange / "a b.db", key).run("CREATE TABLE word (text TEXT)");
    BOOST_TEST(std::filesystem::file_size(strange / "a b.db") > 0U);
    BOOST_TEST(std::distance(std::filesystem::directory_iterator(strange), {}) == 2); // and its empty journal
}

BOOST_AUTO_TEST_SUITE_END()
