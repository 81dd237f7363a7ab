// SPDX-License-Identifier: MIT
// `practice check`: everything that is wrong is named, at once and in its part, and nothing is changed.
#include "storage/anchor.h"
#include "storage/check_pages.h"
#include "storage/database.h"
#include "storage/practice_folder.h"
#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

#include <map>
#include <random>

using namespace rekindle;
using namespace rekindle::storage;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t page_size = 4096;

struct Fixture {
    Fixture()
    {
        recovery = sample::create(folder.root);
        sample::fill(*sample::open(folder.root));
        keep();
    }
    void keep()
    {
        database = sample::bytes_of(folder.database());
        anchor = sample::bytes_of(folder.anchor());
    }
    void put(const std::string& bytes) const
    {
        fs::remove(folder.database().string() + "-journal");
        sample::write_bytes(folder.database(), bytes);
        sample::write_bytes(folder.anchor(), anchor);
    }
    domain::PracticeCheck check() const
    {
        return check_practice(folder.root, Passphrase{sample::passphrase}, sample::surroundings());
    }
    domain::PracticeCheck check_with(const std::string& bytes) const
    {
        put(bytes);
        return check();
    }
    /// The names of the parts in which something is wrong.
    static std::vector<std::string> bad_parts(const domain::PracticeCheck& check)
    {
        std::vector<std::string> names;
        for (const auto& part : check.parts) {
            if (!part.troubles.empty()) names.push_back(part.name);
        }
        return names;
    }
    static std::string words(const domain::PracticeCheck& check)
    {
        std::string text;
        for (const auto& part : check.parts) {
            for (const std::string& trouble : part.troubles) text += part.name + ": " + trouble + "\n";
        }
        return text;
    }
    /// What the engine alone says of the pages: they are sealed each, but an old one is sealed as well.
    bool pages_alone_look_whole() const
    {
        return page_troubles(folder.database(), sample::keys_of(folder.root).pages).empty();
    }
    void with_key(const std::string& script) const
    {
        Connection(folder.database(), sample::keys_of(folder.root).pages)
            .run(("PRAGMA foreign_keys = OFF; PRAGMA recursive_triggers = OFF; " + script).c_str());
    }
    /// Later days, closed: old pages, rows and databases are of before them.
    void work_on(int times = 1)
    {
        const auto practice = sample::open(folder.root);
        const auto couple = practice->couples().all().at(0);
        for (int i = 0; i < times; ++i) {
            auto later = sample::response(*practice, couple);
            later.authored.utc += std::chrono::hours{24 * (++days)};
            practice->responses().save(later);
            const auto goal = practice->goals().of(couple.id).at(0);
            practice->goals().rate(goal.id, {goal.set_on, domain::RatedBy::A, days % 5 - 2}, "misread");
        }
    }
    /// One row gets another value, which no index knows.
    void rate_again()
    {
        const auto practice = sample::open(folder.root);
        const auto goal = practice->goals().of(practice->couples().all().at(0).id).at(0);
        practice->goals().rate(goal.id, {goal.set_on, domain::RatedBy::B, ++days % 5 - 2}, "misread");
    }

    sample::TemporaryFolder temporary;
    PracticeFolder folder{temporary / "x.rekindle"};
    std::string recovery, database, anchor;
    int days = 0;
};

std::vector<std::size_t> differing_pages(const std::string& one, const std::string& other)
{
    std::vector<std::size_t> pages;
    for (std::size_t at = 0; at + page_size <= std::min(one.size(), other.size()); at += page_size) {
        if (one.compare(at, page_size, other, at, page_size) != 0) pages.push_back(at);
    }
    return pages;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(check_practice_tests, Fixture)

BOOST_AUTO_TEST_CASE(a_whole_practice_is_whole_in_every_part_and_is_left_as_it_was)
{
    const fs::path backup = sample::open(folder.root)->back_up({}).folder;
    keep();
    const auto found = check();
    BOOST_TEST(found.whole(), words(found));
    std::vector<std::string> names;
    for (const auto& part : found.parts) names.push_back(part.name);
    const std::vector<std::string> expected{"key-files",   "pages",  "foreign-keys", "rows",
                                            "audit-trail", "anchor", "backups"};
    BOOST_TEST(names == expected, boost::test_tools::per_element());
    BOOST_REQUIRE(found.newest_backup.has_value());
    BOOST_TEST(found.newest_backup->folder == backup);
    BOOST_TEST((sample::bytes_of(folder.database()) == database));
    BOOST_TEST((sample::bytes_of(folder.anchor()) == anchor));
}

BOOST_AUTO_TEST_CASE(of_a_file_that_was_cut_off_it_is_said_how_much_is_missing_and_nobody_is_sent_here_again)
{
    const auto length = database.size();
    for (const std::size_t left : {std::size_t{0}, std::size_t{1}, std::size_t{100}, page_size - 1, page_size,
                                   page_size + 1, length / 2, length - page_size, length - 1}) {
        const auto found = check_with(database.substr(0, left));
        BOOST_TEST(bad_parts(found).front() == "pages", left);
        const std::string said = words(found);
        if (left == 0)
            BOOST_TEST(said.find("is empty") != std::string::npos, said);
        else if (left >= page_size) // whose first page tells how long it was
            BOOST_TEST(said.find("is " + std::to_string(left) + " bytes long and was " +
                                 std::to_string(length) + ": its end was cut off") != std::string::npos,
                       said);
        else if (left < 512)
            BOOST_TEST(said.find("nearly all of it was cut off") != std::string::npos, said);
        else
            BOOST_TEST(said.find("is not what was saved") != std::string::npos, said);
        BOOST_TEST(said.find("practice check") == std::string::npos, said);
    }
}

BOOST_AUTO_TEST_CASE(a_file_that_a_killed_save_was_to_make_longer_is_not_called_cut_off)
{
    const fs::path journal = folder.journal();
    std::string hot, grown;
    {
        Connection connection(folder.database(), sample::keys_of(folder.root).pages);
        connection.run(
            "PRAGMA cache_size = 10; BEGIN IMMEDIATE; CREATE TABLE more (bytes);"
            "INSERT INTO more WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60)"
            "  SELECT randomblob(4000) FROM n");
        hot = sample::bytes_of(journal);
        connection.run("COMMIT");
        grown = sample::bytes_of(folder.database());
    }
    BOOST_TEST_REQUIRE(grown.size() > database.size());
    BOOST_TEST_REQUIRE(hot.size() > page_size);
    put(grown.substr(0, database.size())); // the first page was written, the new ones not yet
    sample::write_bytes(journal, hot);
    const auto found = check();
    BOOST_TEST(found.whole(), words(found));
}

BOOST_AUTO_TEST_CASE(the_recovery_key_checks_too_and_a_wrong_secret_checks_nothing_and_is_noted)
{
    BOOST_TEST(check_practice(folder.root, RecoveryKey{recovery}, sample::surroundings()).whole());
    const auto error = sample::error_of([&] {
        check_practice(folder.root, Passphrase{"not the right words at all"}, sample::surroundings());
    });
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST((error->trouble() == base::Trouble::Key));
    BOOST_TEST(!fs::is_empty(folder.inbox()));
}

BOOST_AUTO_TEST_CASE(a_practice_that_is_open_is_not_looked_through)
{
    const auto held = sample::open(folder.root);
    const auto error = sample::error_of([&] { check(); });
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST(std::string(error->what()).find("already open") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(every_damaged_page_is_found_whether_a_table_uses_it_or_not_and_named)
{
    with_key("CREATE TABLE spare (text TEXT); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
             "WHERE i < 50) INSERT INTO spare SELECT hex(randomblob(2000)) FROM n; DROP TABLE spare");
    keep();
    Connection looked_at(folder.database(), sample::keys_of(folder.root).pages);
    const auto unused = looked_at.number("PRAGMA freelist_count");
    BOOST_TEST(unused > 20);
    std::mt19937 random(3);
    const std::size_t pages = database.size() / page_size;
    std::size_t named = 0;
    for (std::size_t page = 0; page < pages; ++page) {
        std::string bytes = database;
        bytes[page * page_size + random() % page_size] ^= static_cast<char>(1U << random() % 8);
        const auto found = check_with(bytes);
        const auto bad = bad_parts(found);
        BOOST_TEST((!bad.empty() && bad.front() == "pages"), "page " << page + 1);
        named += words(found).find(": " + std::to_string(page + 1) + ".") != std::string::npos;
    }
    // Without the first page and those of the schema, 15 in all, nothing opens, and the damage has no number.
    BOOST_TEST_MESSAGE(pages << " pages, each found damaged; " << named << " named by their number");
    BOOST_TEST(named + 15 >= pages);
    BOOST_TEST(bad_parts(check_with("")).front() == "pages");
}

BOOST_AUTO_TEST_CASE(what_was_appended_or_cut_off_is_named)
{
    for (const std::size_t more : {1U, 4096U, 5000U})
        BOOST_TEST(
            (bad_parts(check_with(database + std::string(more, 'x'))) == std::vector<std::string>{"pages"}));
    BOOST_TEST(!check_with(database.substr(0, database.size() - page_size)).whole());
    BOOST_TEST(!check_with(database.substr(0, database.size() - 1)).whole());
}

BOOST_AUTO_TEST_CASE(an_old_copy_of_any_page_put_back_is_named)
{
    int pages = 0, unseen_by_pages = 0;
    const auto put_each_back = [&](const std::function<void()>& work) {
        const std::string old = database;
        work();
        keep();
        for (const std::size_t at : differing_pages(old, database)) {
            std::string bytes = database;
            bytes.replace(at, page_size, old, at, page_size);
            BOOST_TEST(!check_with(bytes).whole(), "page " << at / page_size + 1);
            put(bytes);
            ++pages;
            unseen_by_pages += pages_alone_look_whole();
        }
        put(database);
    };
    put_each_back([&] { work_on(3); });
    for (int i = 0; i < 3; ++i) put_each_back([&] { rate_again(); });
    put_each_back([&] { sample::open(folder.root); }); // nothing but two entries
    BOOST_TEST_MESSAGE(pages << " old pages, all named; " << unseen_by_pages
                             << " of them not by the pages themselves");
    BOOST_TEST(pages >= 20);
    BOOST_TEST(unseen_by_pages >= 8); // so it is the chain and the anchor that name them
}

BOOST_AUTO_TEST_CASE(an_old_row_put_back_is_named_with_the_entry_that_saved_the_newer)
{
    work_on();
    with_key("UPDATE goal_rating SET level = 2 WHERE rated_by = 'A'");
    const auto found = check();
    BOOST_TEST((bad_parts(found) == std::vector<std::string>{"rows"}), words(found));
    BOOST_TEST(words(found).find("goal ") != std::string::npos, words(found));
    BOOST_TEST(pages_alone_look_whole());
}

BOOST_AUTO_TEST_CASE(every_row_that_is_wrong_is_listed_not_the_first_alone)
{
    with_key(
        "UPDATE partner SET label = 'other'; DROP TRIGGER definition_never_changes; "
        "UPDATE definition SET bytes = 'other'; UPDATE session SET number = 3; "
        "INSERT INTO session SELECT '018df0a0-0000-7000-8000-00000000ffff', couple_id, 9, kind, day FROM "
        "session LIMIT 1; DROP TRIGGER audit_never_changes; UPDATE audit SET counselor = 'x' WHERE number = "
        "4");
    const auto found = check();
    const std::string text = words(found);
    BOOST_TEST((bad_parts(found) == std::vector<std::string>{"rows", "audit-trail"}), text);
    std::map<std::string, std::size_t> troubles;
    for (const auto& part : found.parts) troubles[part.name] = part.troubles.size();
    BOOST_TEST(troubles["rows"] == 7U, text); // two couples, two sessions and one more, two definitions
    BOOST_TEST(text.find("0000ffff is stored, but no entry") != std::string::npos, text);
    BOOST_TEST(text.find("entry 4 is the first") != std::string::npos, text);
}

BOOST_AUTO_TEST_CASE(a_row_without_what_it_refers_to_is_counted)
{
    with_key("DELETE FROM session");
    const auto found = check();
    BOOST_TEST(words(found).find("foreign-keys: ") != std::string::npos, words(found));
}

BOOST_AUTO_TEST_CASE(a_journal_deleted_in_the_middle_of_a_step_is_named_wherever_the_middle_was)
{
    // The engine writes the pages of a step in their order and then empties the journal. Killed in between
    // and robbed of the journal, the database holds the first of them only. The anchor is of the last
    // closing.
    int halves = 0, unseen_by_pages = 0;
    const auto halve = [&](const std::function<void(domain::Practice&)>& step) {
        const std::string then = anchor;
        std::string before, after, content;
        {
            const auto practice = sample::open(folder.root);
            before = sample::bytes_of(folder.database());
            content = sample::everything_in(*practice);
            step(*practice);
            after = sample::bytes_of(folder.database());
        }
        anchor = then;
        std::string half = before;
        for (std::size_t at = 0; at < after.size(); at += page_size) {
            if (at < before.size() && before.compare(at, page_size, after, at, page_size) == 0) continue;
            half.resize(std::max(half.size(), at + page_size));
            half.replace(at, page_size, after, at, page_size);
            if (half == after) break;
            ++halves;
            put(half);
            unseen_by_pages += pages_alone_look_whole();
            if (!check().whole()) continue;
            // Only the first page, and in it only the count of commits: nothing of the step is there.
            BOOST_TEST(at == 0U);
            BOOST_TEST(sample::everything_in(*sample::open(folder.root)) == content);
        }
        BOOST_TEST(check_with(after).whole());
    };
    for (int i = 0; i < 4; ++i) {
        halve([&](domain::Practice& practice) {
            auto later = sample::response(practice, practice.couples().all().at(0));
            later.authored.utc += std::chrono::hours{24 * ++days};
            later.id.value.back() = static_cast<char>('0' + days); // ids count anew with every opening
            practice.responses().save(later);
        });
        halve([&](domain::Practice& practice) {
            const auto goal = practice.goals().of(practice.couples().all().at(0).id).at(0);
            practice.goals().rate(goal.id, {goal.set_on, domain::RatedBy::B, ++days % 5 - 2}, "misread");
        });
    }
    BOOST_TEST_MESSAGE(halves << " halves of a step, all named or empty; " << unseen_by_pages
                              << " of them not by the pages themselves");
    BOOST_TEST(halves >= 20);
    BOOST_TEST(unseen_by_pages >= 4);
}

BOOST_AUTO_TEST_CASE(an_older_copy_of_the_whole_database_is_named_by_the_anchor)
{
    const std::string old = database;
    work_on();
    keep();
    const auto found = check_with(old);
    BOOST_TEST((bad_parts(found) == std::vector<std::string>{"anchor", "backups"}), words(found));
    BOOST_TEST(words(found).find("older than when it was last closed") != std::string::npos);
    BOOST_TEST(pages_alone_look_whole());
}

BOOST_AUTO_TEST_CASE(database_and_anchor_both_put_back_are_named_by_the_backup)
{
    const std::string old = database, old_anchor = anchor;
    work_on();
    sample::open(folder.root)->back_up({});
    anchor = old_anchor;
    const auto found = check_with(old);
    BOOST_TEST((bad_parts(found) == std::vector<std::string>{"backups"}), words(found));
    BOOST_TEST(words(found).find("does not hold what its backup") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_missing_or_damaged_anchor_is_named)
{
    fs::remove(folder.anchor());
    BOOST_TEST((bad_parts(check()) == std::vector<std::string>{"anchor"}));
    sample::write_bytes(folder.anchor(), "{");
    BOOST_TEST((bad_parts(check()) == std::vector<std::string>{"anchor"}));
}

BOOST_AUTO_TEST_CASE(a_key_file_copy_that_is_bad_is_named_and_both_bad_are_said)
{
    sample::write_bytes(folder.keys_copy(), "{}");
    BOOST_TEST((bad_parts(check()) == std::vector<std::string>{"key-files"}));
    BOOST_TEST(sample::bytes_of(folder.keys_copy()) == "{}"); // looking mends nothing
    sample::write_bytes(folder.keys(), "{}");
    const auto error = sample::error_of([&] { check(); });
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST((error->trouble() == base::Trouble::World));
}

BOOST_AUTO_TEST_CASE(the_newest_good_backup_is_found_behind_damaged_ones_and_those_are_named)
{
    fs::path good, damaged, headless;
    {
        const auto practice = sample::open(folder.root);
        good = practice->back_up({}).folder;
        damaged = practice->back_up({}).folder;
        headless = practice->back_up({}).folder;
    }
    fs::resize_file(damaged / "practice.db", page_size);
    sample::write_bytes(headless / "manifest.json", "{");
    const auto found = check();
    BOOST_TEST((bad_parts(found) == std::vector<std::string>{"backups"}), words(found));
    BOOST_TEST(words(found).find(damaged.filename().string()) != std::string::npos);
    BOOST_TEST(words(found).find(headless.filename().string()) != std::string::npos);
    BOOST_REQUIRE(found.newest_backup.has_value());
    BOOST_TEST(found.newest_backup->folder == good);
}

BOOST_AUTO_TEST_CASE(a_damaged_practice_still_tells_its_newest_good_backup)
{
    const fs::path backup = sample::open(folder.root)->back_up({}).folder;
    for (const std::size_t at : {std::size_t{50}, page_size * 3 + 7}) {
        std::string bytes = database;
        bytes[at] ^= 1;
        const auto found = check_with(bytes);
        BOOST_TEST(!found.whole());
        BOOST_REQUIRE(found.newest_backup.has_value());
        BOOST_TEST(found.newest_backup->folder == backup);
    }
}

BOOST_AUTO_TEST_CASE(no_backup_and_one_of_more_than_two_days_are_worth_a_remark)
{
    const auto remarks_after = [&](std::chrono::hours hours) {
        auto surroundings = sample::surroundings();
        surroundings.now = [hours] {
            auto at = base::parse_instant("2024-03-01T10:00:00+01:00").value();
            at.utc += hours;
            return at;
        };
        return check_practice(folder.root, Passphrase{sample::passphrase}, surroundings).remarks;
    };
    BOOST_TEST(remarks_after(std::chrono::hours{0}).size() == 1U);
    sample::open(folder.root)->back_up({});
    BOOST_TEST(remarks_after(std::chrono::hours{0}).empty());
    BOOST_TEST(remarks_after(std::chrono::hours{47}).empty());
    const auto old = remarks_after(std::chrono::hours{24 * 5});
    BOOST_REQUIRE(old.size() == 1U);
    BOOST_TEST(old.front().find("5 days old") != std::string::npos, old.front());
}

BOOST_AUTO_TEST_SUITE_END()
