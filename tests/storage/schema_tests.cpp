// SPDX-License-Identifier: MIT
// What the schema itself refuses, whatever the program does.
#include "storage/migrations.h"

#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

#include <fmt/format.h>
#include <soci/soci.h>

using namespace rekindle::storage;

namespace {

struct Fixture {
    Fixture() : connection(opened()) {}

    Connection opened()
    {
        sample::write_bytes(folder / "some.db", "");
        Connection made(folder / "some.db", SecretBytes::copy_of("0123456789abcdef0123456789abcdef"));
        migrate(made);
        return made;
    }
    /// True when the script is done and committed.
    bool accepts(const std::string& script)
    {
        const bool done = connection.try_run(("BEGIN; " + script + "; COMMIT").c_str());
        if (!done) connection.try_run("ROLLBACK");
        return done;
    }
    static std::string couple(int number, const char* day = "2024-02-29")
    {
        return fmt::format(
            "INSERT INTO couple (id, code, opened, status) VALUES ('{}', 'C-{}', '{}', 'active')", id(number),
            number, day);
    }
    static std::string partner(int number, const char* side)
    {
        return fmt::format("INSERT INTO partner VALUES ('{}', '{}', 'Robin', '')", id(number), side);
    }
    static std::string id(int number) { return fmt::format("018df0a0-0000-7000-8000-{:012d}", number); }

    sample::TemporaryFolder folder;
    Connection connection;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(schema_tests, Fixture)

BOOST_AUTO_TEST_CASE(a_couple_has_exactly_two_partners)
{
    BOOST_TEST(accepts(couple(1) + ";" + partner(1, "A") + ";" + partner(1, "B")));
    BOOST_TEST(!accepts(couple(2)));
    BOOST_TEST(!accepts(couple(3) + ";" + partner(3, "A")));
    BOOST_TEST(!accepts(couple(4) + ";" + partner(4, "A") + ";" + partner(4, "A")));
    BOOST_TEST(!accepts(partner(1, "C")));
    BOOST_TEST(!accepts("DELETE FROM partner WHERE side = 'B'"));
    BOOST_TEST(!accepts("UPDATE partner SET side = 'A' WHERE side = 'B'"));
}

BOOST_AUTO_TEST_CASE(only_real_days_are_days)
{
    for (const char* day : {"2024-02-30", "2024-2-9", "today", "", "2024-02-29T10:00"})
        BOOST_TEST(!accepts(couple(1, day) + ";" + partner(1, "A") + ";" + partner(1, "B")), day);
    BOOST_TEST(accepts(couple(1, "2024-02-29") + ";" + partner(1, "A") + ";" + partner(1, "B")));
}

BOOST_AUTO_TEST_CASE(definitions_in_use_never_change_or_go)
{
    BOOST_TEST(accepts("INSERT INTO definition VALUES ('key', 'x', '1', 'bytes')"));
    BOOST_TEST(!accepts("UPDATE definition SET bytes = 'other'"));
    BOOST_TEST(!accepts("DELETE FROM definition"));
    BOOST_TEST(!accepts("REPLACE INTO definition VALUES ('key', 'x', '1', 'other')"));
}

BOOST_AUTO_TEST_CASE(the_audit_trail_only_grows_by_one)
{
    const auto entry = [](int number) {
        return fmt::format(
            "INSERT INTO audit VALUES ({}, '2024-03-01T09:00:00.000Z', 60, 'Ada', 'ada', 'open', '', '', "
            "'', '{}')",
            number, std::string(64, 'a'));
    };
    BOOST_TEST(!accepts(entry(2)));
    BOOST_TEST(accepts(entry(1)));
    BOOST_TEST(!accepts(entry(1)));
    BOOST_TEST(!accepts(entry(3)));
    BOOST_TEST(accepts(entry(2)));
    BOOST_TEST(!accepts("UPDATE audit SET action = 'other' WHERE number = 1"));
    BOOST_TEST(!accepts("DELETE FROM audit WHERE number = 2"));
    BOOST_TEST(!accepts("REPLACE" + entry(2).substr(6)));
}

BOOST_AUTO_TEST_CASE(what_became_of_a_couple_never_changes_or_goes)
{
    BOOST_TEST_REQUIRE(accepts(couple(1) + ";" + partner(1, "A") + ";" + partner(1, "B")));
    const auto became = [](int number, const char* status) {
        return fmt::format("INSERT INTO couple_status VALUES ('{}', {}, '2024-03-01', '{}')", id(1), number,
                           status);
    };
    BOOST_TEST(accepts(became(1, "paused")));
    BOOST_TEST(!accepts(became(1, "active")));
    BOOST_TEST(!accepts(became(2, "gone")));
    BOOST_TEST(!accepts("UPDATE couple_status SET status = 'active'"));
    BOOST_TEST(!accepts("DELETE FROM couple_status"));
}

BOOST_AUTO_TEST_CASE(a_tag_is_a_short_text_a_couple_has_once_and_it_may_go)
{
    BOOST_TEST_REQUIRE(accepts(couple(1) + ";" + partner(1, "A") + ";" + partner(1, "B")));
    const auto tag = [](int number, const std::string& words) {
        return fmt::format("INSERT INTO couple_tag VALUES ('{}', '{}')", id(number), words);
    };
    BOOST_TEST(accepts(tag(1, "wait list")));
    BOOST_TEST(!accepts(tag(1, "wait list")));
    BOOST_TEST(!accepts(tag(2, "wait list")));
    for (const std::string& words :
         {std::string(), std::string(" "), std::string(" x"), std::string("x "), std::string(41, 'x')})
        BOOST_TEST(!accepts(tag(1, words)), words);
    BOOST_TEST(accepts(tag(1, std::string(40, 'x'))));
    BOOST_TEST(accepts("DELETE FROM couple_tag WHERE tag = 'wait list'"));
}

BOOST_AUTO_TEST_CASE(what_never_goes_goes_only_once_an_erasure_of_it_is_written_down)
{
    for (const int number : {1, 2})
        BOOST_TEST_REQUIRE(accepts(couple(number) + ";" + partner(number, "A") + ";" + partner(number, "B")));
    const std::string moment = "'2024-03-01T09:00:00.000Z', 60";
    const auto mark = [&](int number, int of, const char* side) {
        return fmt::format(
            "INSERT INTO yes_mark VALUES ('{}', '{}', '{}', 'a hug', 'yes', '2024-03-01', NULL, {})",
            id(number), id(of), side, moment);
    };
    BOOST_TEST_REQUIRE(accepts(mark(10, 1, "A") + ";" + mark(11, 1, "B") + ";" + mark(12, 2, "A")));
    const auto set_aside =
        fmt::format("INSERT INTO override VALUES ('{}', '{}', 'act', '', 'why', {})", id(13), id(1), moment);
    BOOST_TEST_REQUIRE(accepts(set_aside));
    const auto gone = [&](int number) {
        return fmt::format("DELETE FROM yes_mark WHERE id = '{}'", id(number));
    };
    const auto erasure = [&](int number, const char* side) {
        return fmt::format(
            "INSERT INTO erasure VALUES ('{}', '{}', 'C-1', {}, 'why', '{{}}', '2024-03-01', {})", id(number),
            id(1), side, moment);
    };
    for (const int number : {10, 11, 12}) BOOST_TEST(!accepts(gone(number)), number);
    BOOST_TEST(accepts(erasure(20, "'A'")));
    BOOST_TEST(accepts(gone(10)));
    BOOST_TEST(!accepts(gone(11)));
    BOOST_TEST(!accepts(gone(12)));
    BOOST_TEST(!accepts("DELETE FROM override"));
    BOOST_TEST(accepts(erasure(21, "NULL")));
    BOOST_TEST(accepts(gone(11)));
    BOOST_TEST(accepts("DELETE FROM override"));
    BOOST_TEST(!accepts(gone(12)));
    BOOST_TEST(!accepts("DELETE FROM erasure"));
    BOOST_TEST(!accepts("UPDATE erasure SET reason = 'other'"));
    BOOST_TEST(!accepts(erasure(22, "'C'")));
}

BOOST_AUTO_TEST_CASE(a_form_of_the_practice_rests_on_its_definitions_and_never_changes_or_goes)
{
    BOOST_TEST(accepts(
        "INSERT INTO definition VALUES ('questionnaire', 'x', '1', 'bytes'), ('key', 'x|1', '1', 'b'), "
        "('homework', 'h', '1', 'b')"));
    const auto form = [](int number, const char* rest) {
        return fmt::format("INSERT INTO own_form VALUES ('{}', {})", id(number), rest);
    };
    BOOST_TEST(!accepts(form(1, "'questionnaire', 'y', '1', NULL, NULL, NULL")));
    BOOST_TEST(!accepts(form(1, "'homework', 'h', '1', NULL, NULL, NULL")));
    BOOST_TEST(!accepts(form(1, "'questionnaire', 'x', '1', 'key', 'y|1', '1'")));
    BOOST_TEST(!accepts(form(1, "'questionnaire', 'x', '1', 'key', NULL, NULL")));
    BOOST_TEST(accepts(form(1, "'questionnaire', 'x', '1', 'key', 'x|1', '1'")));
    BOOST_TEST(!accepts(form(2, "'questionnaire', 'x', '1', NULL, NULL, NULL")));
    BOOST_TEST(!accepts("UPDATE own_form SET key_kind = NULL, key_id = NULL, key_version = NULL"));
    BOOST_TEST(!accepts("DELETE FROM own_form"));
}

BOOST_AUTO_TEST_CASE(finding_the_rows_of_one_response_reads_no_whole_table)
{
    // Saving an answer seals its response; this must not get slower as the practice grows.
    std::string subject = "response", subject_id = id(1), detail;
    int number = 0;
    soci::statement statement =
        (connection.session().prepare << "EXPLAIN QUERY PLAN SELECT part, content FROM sealed_row "
                                         "WHERE subject = :s AND subject_id = :i ORDER BY part, content",
         soci::use(subject), soci::use(subject_id), soci::into(number), soci::into(number),
         soci::into(number), soci::into(detail));
    int searches = 0;
    statement.execute();
    while (statement.fetch()) {
        // The view's own scan is over what its parts found; definitions are few and have no id of their own.
        if (detail == "SCAN sealed_row") continue;
        BOOST_TEST((detail.find("SCAN") == std::string::npos || detail == "SCAN definition"), detail);
        searches += detail.find("SEARCH") != std::string::npos;
    }
    BOOST_TEST(searches >= 12);
}

BOOST_AUTO_TEST_SUITE_END()
