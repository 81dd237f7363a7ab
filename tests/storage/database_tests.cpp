// SPDX-License-Identifier: MIT
#include "storage/database.h"

#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

#include <stdexcept>

using namespace rekindle;
using namespace rekindle::storage;
using namespace std::string_literals;

namespace {

struct Fixture {
    Fixture() : database(opened()) {}

    Database opened()
    {
        sample::write_bytes(folder / "some.db", "");
        Connection connection(folder / "some.db", SecretBytes::copy_of("0123456789abcdef0123456789abcdef"));
        connection.run(
            "CREATE TABLE word (text TEXT UNIQUE, n INTEGER, parent TEXT REFERENCES word (text)) STRICT");
        return Database(std::move(connection));
    }
    void add(const std::string& text)
    {
        database.session() << "INSERT INTO word (text) VALUES (:t)", soci::use(text);
    }
    std::int64_t count() { return database.connection().number("SELECT count(*) FROM word"); }
    std::string trouble_with(const std::string& sql)
    {
        const auto error = sample::error_of([&] { database.change([&] { database.session() << sql; }); });
        return error ? error->what() : "";
    }

    sample::TemporaryFolder folder;
    Database database;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(database_tests, Fixture)

BOOST_AUTO_TEST_CASE(what_is_done_together_is_there_together)
{
    database.change([&] {
        add("a");
        database.change([&] { add("b"); });
    });
    BOOST_TEST(count() == 2);
}

BOOST_AUTO_TEST_CASE(what_fails_leaves_nothing_not_even_what_came_before)
{
    BOOST_TEST(sample::error_of([&] {
                   database.change([&] {
                       add("a");
                       database.change([&] { add("b"); });
                       add("a");
                   });
               }).has_value());
    BOOST_TEST(count() == 0);
    database.change([&] { add("a"); });
    BOOST_TEST(count() == 1);
}

BOOST_AUTO_TEST_CASE(a_failed_part_that_somebody_swallowed_fails_the_whole)
{
    const auto error = sample::error_of([&] {
        database.change([&] {
            add("a");
            sample::error_of([&] { database.change([&] { add("a"); }); });
        });
    });
    BOOST_TEST(error.has_value());
    BOOST_TEST(count() == 0);
    database.change([&] { add("b"); });
    BOOST_TEST(count() == 1);
}

BOOST_AUTO_TEST_CASE(what_the_database_library_throws_arrives_as_our_error)
{
    BOOST_TEST(trouble_with("INSERT INTO word (text) VALUES ('x'), ('x')").find("rule") != std::string::npos);
    BOOST_TEST(
        trouble_with("INSERT INTO word (text, parent) VALUES ('x', 'y')").find("not in the practice") !=
        std::string::npos);
    BOOST_TEST(!trouble_with("SELECT nothing").empty());
    BOOST_TEST(!trouble_with("INSERT INTO word (n) VALUES ('no number')").empty());
    BOOST_TEST(count() == 0);
}

BOOST_AUTO_TEST_CASE(a_null_where_a_text_must_be_is_damage)
{
    database.change([&] { database.session() << "INSERT INTO word (n) VALUES (1)"; });
    const auto error = sample::error_of([&] {
        database.read([&] {
            std::string text;
            database.session() << "SELECT text FROM word", soci::into(text);
            return text;
        });
    });
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST((error->trouble() == base::Trouble::World));
}

BOOST_AUTO_TEST_CASE(numbers_and_texts_keep_every_bit)
{
    const long long big = (1LL << 62) + 3;
    const std::string text = "a\0b'\"; DROP TABLE word; --\n☂"s;
    database.change([&] {
        database.session() << "INSERT INTO word (text, n) VALUES (:t, :n)", soci::use(text), soci::use(big);
    });
    std::string read_text;
    long long read_number = 0;
    database.session() << "SELECT text, n FROM word", soci::into(read_text), soci::into(read_number);
    BOOST_TEST((read_text == text));
    BOOST_TEST(read_number == big);
}

BOOST_AUTO_TEST_CASE(a_kept_statement_takes_new_values_each_time_and_gives_their_row)
{
    const auto add = [&](const std::string& text, int n) {
        database.run("INSERT INTO word (text, n) VALUES (:t, :n)", soci::use(text), soci::use(n));
    };
    const auto text_of = [&](int n) {
        std::string text = "none";
        const bool found = database.run("SELECT text FROM word WHERE n = :n", soci::use(n), soci::into(text));
        return found ? text : "nothing, and " + text;
    };
    add("one", 1);
    add("two\0three"s, 2);
    BOOST_TEST(text_of(1) == "one");
    BOOST_TEST(text_of(2) == "two\0three"s);
    BOOST_TEST(text_of(3) == "nothing, and none");
    BOOST_TEST(text_of(1) == "one");
}

BOOST_AUTO_TEST_CASE(a_kept_statement_works_again_after_one_that_failed)
{
    const auto put = [&](const std::string& text) {
        database.change([&] { database.run("INSERT INTO word (text) VALUES (:t)", soci::use(text)); });
    };
    put("a");
    BOOST_TEST(sample::error_of([&] { put("a"); }).has_value());
    put("b");
    BOOST_TEST(count() == 2);
}

BOOST_AUTO_TEST_CASE(each_row_is_taken_and_again_after_a_taker_that_gave_up)
{
    for (const char* text : {"a", "b", "c"}) add(text);
    std::string text, all;
    const auto each = [&](auto take) {
        database.each("SELECT text FROM word ORDER BY text", take, soci::into(text));
    };
    BOOST_CHECK_THROW(each([] { throw std::runtime_error("enough"); }), std::runtime_error);
    each([&] { all += text; });
    each([&] { all += text; });
    BOOST_TEST(all == "abcabc");
}

BOOST_AUTO_TEST_CASE(a_kept_statement_holds_no_rows_when_it_is_done)
{
    for (const char* text : {"a", "b", "c"}) add(text);
    std::string text;
    BOOST_TEST(database.run("SELECT text FROM word ORDER BY text", soci::into(text))); // two rows are left
    BOOST_TEST(text == "a");
    database.connection().run("DROP TABLE word"); // refused while a statement still reads it
}

BOOST_AUTO_TEST_SUITE_END()
