// SPDX-License-Identifier: MIT
// What an interrupted save left is there again until it is known that undoing it went well, and never after.
// That reads fail while the engine undoes it is tests/torture's (D8).
#include "storage/interrupted_save.h"
#include "storage/practice.h"
#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace rekindle;
using namespace rekindle::storage;
namespace fs = std::filesystem;

namespace {

struct Interrupted {
    Interrupted()
    {
        fs::create_directories(folder.root);
        put("pages", "a journal");
    }
    void put(const std::string& database, const std::string& journal) const
    {
        sample::write_bytes(folder.database(), database);
        sample::write_bytes(folder.journal(), journal);
    }
    std::string both() const
    {
        return sample::bytes_of(folder.database()) + "|" + sample::bytes_of(folder.journal());
    }
    std::size_t files() const
    {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(folder.root), fs::directory_iterator()));
    }

    /// A whole practice, filled since copies of it were kept by somebody who was killed.
    PracticeFolder newer_than_its_copies() const
    {
        const PracticeFolder practice{temporary / "whole.rekindle"};
        sample::create(practice.root);
        sample::write_bytes(practice.journal(), "no journal of the engine's");
        BOOST_TEST(InterruptedSave(practice).is_kept());
        fs::rename(practice.interrupted(), temporary / "copies");
        sample::write_bytes(practice.journal(), "");
        sample::fill(*sample::open(practice.root));
        return practice;
    }
    void put_copies_back(const PracticeFolder& practice) const
    {
        fs::rename(temporary / "copies", practice.interrupted());
    }

    sample::TemporaryFolder temporary;
    PracticeFolder folder{temporary / "x.rekindle"};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(interrupted_save_tests, Interrupted)

BOOST_AUTO_TEST_CASE(without_a_journal_nothing_is_kept)
{
    put("pages", "");
    BOOST_TEST(!InterruptedSave(folder).is_kept());
    fs::remove(folder.journal());
    BOOST_TEST(!InterruptedSave(folder).is_kept());
    BOOST_TEST(files() == 1U);
}

BOOST_AUTO_TEST_CASE(both_files_come_back_as_often_as_they_are_wanted)
{
    const InterruptedSave save(folder);
    BOOST_TEST_REQUIRE(save.is_kept());
    for (int i = 0; i < 2; ++i) {
        put("half of it", "");
        save.put_back();
        BOOST_TEST(both() == "pages|a journal");
    }
    for (const auto& file : {folder.database(), folder.journal(), folder.interrupted() / "practice.db"})
        BOOST_TEST((fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write)));
}

BOOST_AUTO_TEST_CASE(after_a_kill_the_next_opening_begins_with_the_copies)
{
    BOOST_TEST(InterruptedSave(folder).is_kept()); // and killed
    put("half of it", "");
    const InterruptedSave next(folder);
    BOOST_TEST(next.is_kept());
    BOOST_TEST(next.is_from_before());
    BOOST_TEST(both() == "half of it|"); // it may be newer: that is for whoever can open it to see
    next.put_back();
    BOOST_TEST(both() == "pages|a journal");
}

BOOST_AUTO_TEST_CASE(copies_that_are_half_made_never_count)
{
    fs::create_directories(folder.interrupted().string() + ".new");
    sample::write_bytes(folder.interrupted().string() + ".new/practice.db", "pag");
    put("pages", "");
    BOOST_TEST(!InterruptedSave(folder).is_kept());
    BOOST_TEST(both() == "pages|");
    BOOST_TEST(files() == 2U);
}

BOOST_AUTO_TEST_CASE(what_is_forgotten_never_comes_back)
{
    InterruptedSave save(folder);
    put("the answer of today", "");
    save.forget();
    BOOST_TEST(!save.is_kept());
    BOOST_TEST(!InterruptedSave(folder).is_kept());
    BOOST_TEST(both() == "the answer of today|");
    BOOST_TEST(files() == 2U);
}

BOOST_AUTO_TEST_CASE(copies_that_cannot_be_taken_away_stop_the_opening)
{
    InterruptedSave save(folder);
    // Something of that name that a folder cannot be renamed over.
    sample::write_bytes(folder.interrupted().string() + ".new", "");
    BOOST_TEST((sample::error_of([&] { save.forget(); })->trouble() == base::Trouble::World));
}

BOOST_AUTO_TEST_CASE(a_journal_that_cannot_be_read_is_said_before_anything_is_touched)
{
    fs::remove(folder.journal());
    sample::write_bytes(temporary / "elsewhere", "a journal");
    fs::create_symlink(temporary / "elsewhere", folder.journal());
    const auto error = sample::error_of([&] { InterruptedSave{folder}; });
    BOOST_TEST_REQUIRE(error.has_value());
    BOOST_TEST((error->trouble() == base::Trouble::World));
    BOOST_TEST(both() == "pages|a journal");
    BOOST_TEST(files() == 2U);
}

BOOST_AUTO_TEST_CASE(a_practice_opens_from_the_copies_of_an_opening_that_was_killed)
{
    const fs::path root = temporary / "whole.rekindle";
    const PracticeFolder practice{root};
    sample::create(root);
    sample::fill(*sample::open(root));
    const std::string everything = sample::everything_in(*sample::open(root));
    sample::write_bytes(practice.journal(), "no journal of the engine's");
    BOOST_TEST(InterruptedSave(practice).is_kept());
    sample::write_bytes(practice.database(), std::string(4096 * 3, 'x'));
    BOOST_TEST(sample::everything_in(*sample::open(root)) == everything);
    BOOST_TEST(!fs::exists(practice.interrupted()));
    BOOST_TEST(sample::everything_in(*sample::open(root)) == everything);
}

BOOST_AUTO_TEST_CASE(a_damaged_practice_stays_as_it_was_through_every_try)
{
    const fs::path root = temporary / "whole.rekindle";
    const PracticeFolder practice{root};
    sample::create(root);
    std::string bytes = sample::bytes_of(practice.database());
    bytes[5000] = static_cast<char>(bytes[5000] ^ 1);
    bytes[9000] = static_cast<char>(bytes[9000] ^ 1);
    sample::write_bytes(practice.database(), bytes);
    sample::write_bytes(practice.journal(), "no journal of the engine's");
    BOOST_TEST(sample::error_of([&] { sample::open(root); }).has_value());
    BOOST_TEST(InterruptedSave(practice).is_kept());
    BOOST_TEST((sample::bytes_of(practice.database()) == bytes));
}

BOOST_AUTO_TEST_CASE(what_is_whole_without_a_journal_is_not_replaced_by_copies_from_before)
{
    const PracticeFolder practice = newer_than_its_copies();
    const std::string everything = sample::everything_in(*sample::open(practice.root));
    put_copies_back(practice);
    BOOST_TEST(sample::everything_in(*sample::open(practice.root)) == everything);
    BOOST_TEST(!fs::exists(practice.interrupted()));
}

BOOST_AUTO_TEST_CASE(checking_puts_no_copies_from_before_over_a_whole_database_with_a_damaged_backup)
{
    const PracticeFolder practice = newer_than_its_copies();
    const std::string bytes = sample::bytes_of(practice.database());
    put_copies_back(practice);
    fs::create_directory(practice.backups() / "backup-of-nothing");
    const auto check = check_practice(practice.root, Passphrase{sample::passphrase}, sample::surroundings());
    BOOST_TEST(!check.whole());
    BOOST_TEST((sample::bytes_of(practice.database()) == bytes));
    BOOST_TEST(fs::exists(practice.interrupted()));
}

BOOST_AUTO_TEST_CASE(a_wrong_passphrase_leaves_no_copies)
{
    const fs::path root = temporary / "whole.rekindle";
    const PracticeFolder practice{root};
    sample::create(root);
    sample::write_bytes(practice.journal(), "no journal of the engine's");
    BOOST_TEST(sample::error_of([&] {
                   open_practice(root, Passphrase{"another one"}, sample::surroundings());
               }).has_value());
    BOOST_TEST(!fs::exists(practice.interrupted()));
}

BOOST_AUTO_TEST_CASE(files_set_aside_stay_under_a_name_of_their_own)
{
    const base::Instant now = sample::surroundings().now();
    std::set<fs::path> names;
    for (int i = 0; i < 2; ++i) {
        put("pages", "a journal");
        names.insert(InterruptedSave(folder).set_aside(now));
    }
    BOOST_TEST(names.size() == 2U);
    for (const fs::path& name : names)
        BOOST_TEST(sample::bytes_of(name / "practice.db-journal") == "a journal");
    BOOST_TEST(!fs::exists(folder.interrupted()));
}

BOOST_AUTO_TEST_CASE(copies_that_cannot_be_looked_at_are_not_removed)
{
    fs::create_symlink(folder.interrupted().filename(), folder.interrupted()); // a circle
    BOOST_TEST(sample::error_of([&] { const InterruptedSave save(folder); }).has_value());
    BOOST_TEST(fs::is_symlink(folder.interrupted()));
}

BOOST_AUTO_TEST_SUITE_END()
