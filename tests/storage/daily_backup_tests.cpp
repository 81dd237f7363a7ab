// SPDX-License-Identifier: MIT
#include "storage/daily_backup.h"

#include "storage/sample.h"
#include "storage/verify_backup.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using namespace rekindle::storage;
using std::chrono::hours;
namespace fs = std::filesystem;

namespace {

/// A practice made on Monday 2026-03-02 at nine, and a clock that stands where it is put.
struct Fixture {
    Fixture() { create_practice(root, "Riverside", "Dr. Ada Stone", Passphrase{secret}, surroundings()); }

    Surroundings surroundings()
    {
        Surroundings surroundings = sample::surroundings();
        surroundings.now = [this] { return now; };
        surroundings.id_randomness = surroundings_of_this_computer().id_randomness;
        surroundings.tell = [this](const std::string& sentence) { told.push_back(sentence); };
        return surroundings;
    }
    std::unique_ptr<domain::Practice> open_after(hours later)
    {
        now.utc += later;
        told.clear();
        return open_practice(root, Passphrase{secret}, surroundings());
    }
    std::size_t backups() const
    {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(root / "backups"), fs::directory_iterator()));
    }
    fs::path newest() const
    {
        std::vector<fs::path> found;
        for (const auto& entry : fs::directory_iterator(root / "backups")) found.push_back(entry.path());
        return *std::max_element(found.begin(), found.end());
    }
    /// A file where the backups should be.
    void put_backups_out_of_reach() const
    {
        fs::rename(root / "backups", folder / "kept");
        sample::write_bytes(root / "backups", "in the way");
    }

    sample::TemporaryFolder folder;
    fs::path root = folder / "some.rekindle";
    std::string secret = sample::passphrase;
    base::Instant now = base::parse_instant("2026-03-02T09:00:00+01:00").value();
    std::vector<std::string> told;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(daily_backup_tests, Fixture)

BOOST_AUTO_TEST_CASE(the_day_it_was_made_on_has_a_backup_too_as_soon_as_there_is_a_couple)
{
    open_after(hours{0});
    sample::fill(*open_after(hours{1}));
    BOOST_TEST(backups() == 0U);
    open_after(hours{1});
    BOOST_TEST(backups() == 1U);
    open_after(hours{1});
    BOOST_TEST(backups() == 1U);
    BOOST_TEST(told.empty());
}

BOOST_AUTO_TEST_CASE(the_first_opening_of_a_day_makes_a_backup_and_the_others_none)
{
    sample::fill(*open_after(hours{0}));
    open_after(hours{10});
    BOOST_TEST(backups() == 1U);
    open_after(hours{4}); // 23:00
    BOOST_TEST(backups() == 1U);
    fs::remove_all(newest());
    open_after(hours{10});
    BOOST_TEST(backups() == 1U);
    open_after(hours{0});
    open_after(hours{14});
    BOOST_TEST(backups() == 1U);
    const auto practice = open_after(hours{1}); // midnight
    BOOST_TEST(backups() == 2U);
    BOOST_TEST(practice->audit().entries().back().action == "backup");
    BOOST_TEST(told.empty());
}

BOOST_AUTO_TEST_CASE(a_day_is_one_of_the_calendar_here_and_not_24_hours)
{
    open_after(hours{24}); // Tuesday at nine
    BOOST_TEST(backups() == 1U);
    now.utc -= std::chrono::minutes{5};
    open_after(hours{24}); // Wednesday at five to nine
    BOOST_TEST(backups() == 2U);
    open_after(hours{15}); // five to midnight
    BOOST_TEST(backups() == 2U);
    now.utc += std::chrono::minutes{6};
    open_after(hours{0}); // one past midnight, when it is still Wednesday in UTC
    BOOST_TEST(backups() == 3U);
    now.offset = std::chrono::minutes{-300}; // in New York, where it is Wednesday and three were made on it
    open_after(hours{0});
    BOOST_TEST(backups() == 3U);
}

BOOST_AUTO_TEST_CASE(what_it_makes_is_a_good_backup_of_what_is_there)
{
    sample::fill(*open_after(hours{0}));
    const std::string before = sample::everything_in(*open_after(hours{25}));
    restore_practice(newest(), folder / "restored", Passphrase{secret}, surroundings());
    BOOST_TEST(sample::everything_in(
                   *open_practice(folder / "restored", Passphrase{secret}, surroundings())) == before);
}

BOOST_AUTO_TEST_CASE(many_days_leave_the_backups_that_rotation_keeps)
{
    for (int day = 0; day < 40; ++day) open_after(hours{24});
    // 7 days to Saturday 2026-04-11, two more Sundays, the last of March.
    BOOST_TEST(backups() == 10U);
}

BOOST_AUTO_TEST_CASE(where_none_can_be_made_the_practice_works_and_says_so)
{
    put_backups_out_of_reach();
    {
        const auto practice = open_after(hours{30});
        BOOST_TEST_REQUIRE(told.size() == 1U);
        BOOST_TEST(told.front().starts_with("Today's backup could not be made: "), told.front());
        sample::fill(*practice);
    }
    const auto practice = open_after(hours{20});
    BOOST_TEST(practice->couples().all().size() == 2U);
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
    BOOST_TEST_REQUIRE(told.size() == 2U);
    BOOST_TEST(told.back().starts_with("There is no backup of this practice."), told.back());
}

BOOST_AUTO_TEST_CASE(after_48_hours_without_a_new_one_it_says_from_when_the_newest_is)
{
    open_after(hours{24});
    BOOST_TEST_REQUIRE(backups() == 1U);
    const auto blocked = [&](hours later) {
        now.utc += later;
        told.clear();
        auto all = surroundings();
        all.now = [&, looks = 0]() mutable {
            // The key file goes away while it is open, so that no backup is complete.
            if (++looks == 2) fs::rename(root / "keys.json", folder / "keys.json");
            if (looks == 2) fs::rename(root / "keys-copy.json", folder / "keys-copy.json");
            return now;
        };
        open_practice(root, Passphrase{secret}, all);
        for (const char* name : {"keys.json", "keys-copy.json"}) fs::rename(folder / name, root / name);
    };
    blocked(hours{47});
    BOOST_TEST(told.size() == 1U);
    blocked(hours{1});
    BOOST_TEST_REQUIRE(told.size() == 2U);
    BOOST_TEST(told.back().starts_with("The newest backup of this practice is from 2026-03-03."),
               told.back());
    BOOST_TEST(backups() == 1U);
    open_after(hours{0});
    BOOST_TEST(told.empty());
    BOOST_TEST(backups() == 2U);
}

BOOST_AUTO_TEST_CASE(a_backup_that_is_cut_or_of_another_data_key_does_not_count)
{
    open_after(hours{24});
    fs::resize_file(newest() / "practice.db", 4096);
    open_after(hours{1});
    BOOST_TEST(backups() == 2U);
    const std::string next = "seven slow herons over the mill";
    change_data_key(
        root, Passphrase{secret}, Passphrase{next}, [](const std::string&) {}, surroundings());
    BOOST_TEST(backups() == 3U); // at once: those until now open with the old secrets
    secret = next;
    open_after(hours{1});
    BOOST_TEST(backups() == 3U);
    open_after(hours{1});
    BOOST_TEST(backups() == 3U);
}

BOOST_AUTO_TEST_CASE(a_clock_that_was_set_back_gets_its_backup_too_and_only_one)
{
    open_after(hours{24});
    open_after(hours{-24 * 365});
    BOOST_TEST(backups() == 2U);
    open_after(hours{1});
    open_after(hours{-2});
    BOOST_TEST(backups() == 2U);
}

// The folder on another disk

namespace {

struct WithStick : Fixture {
    WithStick()
    {
        fs::create_directory(stick);
        auto practice = open_after(hours{1});
        sample::fill(*practice);
        practice->office().set("backup-elsewhere", stick.string());
    }
    std::size_t there() const
    {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(stick), fs::directory_iterator()));
    }

    fs::path stick = folder / "stick";
};

} // namespace

BOOST_FIXTURE_TEST_CASE(the_first_opening_of_a_day_makes_one_on_the_other_disk_too, WithStick)
{
    open_after(hours{1});
    BOOST_TEST(there() == 1U);
    open_after(hours{1});
    BOOST_TEST(there() == 1U);
    open_after(hours{24});
    BOOST_TEST(there() == 2U);
    BOOST_TEST(backups() == 2U);
    BOOST_TEST(told.empty());
    const auto restored = restore_practice(list_backups({}, stick).front().folder, folder / "restored",
                                           Passphrase{secret}, surroundings());
    BOOST_TEST(open_practice(restored.folder, Passphrase{secret}, surroundings())->name() == "Riverside");
}

BOOST_FIXTURE_TEST_CASE(as_often_as_is_set_and_not_more, WithStick)
{
    open_after(hours{1})->office().set("backup-elsewhere-days", "7");
    BOOST_TEST(there() == 1U);
    for (int day = 1; day < 7; ++day) open_after(hours{24});
    BOOST_TEST(there() == 1U);
    open_after(hours{24});
    BOOST_TEST(there() == 2U);
    now.utc -= hours{24 * 365}; // the clock was wrong: that one does not end the backups
    open_after(hours{0});
    BOOST_TEST(there() == 3U);
}

BOOST_FIXTURE_TEST_CASE(a_disk_that_is_not_there_is_told_when_one_is_due_and_hinders_nothing, WithStick)
{
    open_after(hours{1});
    fs::rename(stick, folder / "in a drawer");
    open_after(hours{1});
    BOOST_TEST(told.empty()); // none is due
    open_after(hours{24});
    BOOST_TEST_REQUIRE(told.size() == 1U);
    BOOST_TEST(told[0].starts_with("The backup on the other disk could not be made; the last one there is of "
                                   "2026-03-02."));
    open_after(hours{1});
    BOOST_TEST(told.size() == 1U);
    fs::rename(folder / "in a drawer", stick);
    open_after(hours{1});
    BOOST_TEST(told.empty());
    BOOST_TEST(there() == 2U);
}

BOOST_FIXTURE_TEST_CASE(old_ones_there_go_by_the_same_rule_and_those_of_another_practice_stay, WithStick)
{
    create_practice(folder / "other", "Harbour", "", Passphrase{secret}, surroundings());
    back_up_practice(folder / "other", Passphrase{secret}, stick, surroundings());
    open_after(hours{1})->office().set("backup-days", "2");
    open_after(hours{0})->office().set("backup-weeks", "1");
    open_after(hours{0})->office().set("backup-months", "1");
    for (int day = 0; day < 5; ++day) open_after(hours{24});
    BOOST_TEST(there() == 3U); // two of ours
    BOOST_TEST(backups() == 2U);
}

BOOST_FIXTURE_TEST_CASE(one_made_by_hand_counts_and_one_in_another_folder_does_not, WithStick)
{
    fs::create_directory(folder / "another");
    {
        auto practice = open_after(hours{1});
        practice->office().set("backup-elsewhere", (folder / "another").string());
        practice->back_up(stick);
    }
    open_after(hours{24});
    BOOST_TEST(there() == 2U);
    BOOST_TEST(list_backups({}, folder / "another").size() == 1U);
    open_after(hours{24})->back_up(folder / "another");
    open_after(hours{1});
    BOOST_TEST(list_backups({}, folder / "another").size() == 3U);
}

BOOST_FIXTURE_TEST_CASE(a_practice_restored_beside_makes_none_there, WithStick)
{
    open_after(hours{1});
    const auto newest = list_backups({}, stick).front().folder;
    restore_practice(newest, folder / "beside.rekindle", Passphrase{secret}, surroundings());
    const auto beside = open_practice(folder / "beside.rekindle", Passphrase{secret}, surroundings());
    BOOST_TEST(beside->office().setting("backup-elsewhere").value_or("").empty());
    BOOST_TEST(there() == 1U);
}

BOOST_FIXTURE_TEST_CASE(new_keys_want_a_new_backup_there, WithStick)
{
    open_after(hours{1});
    BOOST_TEST(there() == 1U);
    change_passphrase(root, Passphrase{secret}, Passphrase{"nine blue boats on the wide river"},
                      surroundings());
    secret = "nine blue boats on the wide river";
    open_after(hours{1});
    BOOST_TEST(there() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
