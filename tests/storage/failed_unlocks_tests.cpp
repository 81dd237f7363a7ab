// SPDX-License-Identifier: MIT
#include "storage/failed_unlocks.h"

#include "storage/inbox_key.h"
#include "storage/key_copies.h"
#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <regex>

using namespace rekindle;
using namespace rekindle::storage;
namespace fs = std::filesystem;

namespace {

struct Fixture {
    Fixture()
    {
        recovery = sample::create(folder.root);
        surroundings.tell = [this](const std::string& sentence) { told += sentence; };
        surroundings.now = [this] { return now; };
        surroundings.wait = [this](std::chrono::milliseconds time) { waited.push_back(time.count()); };
    }

    void fail(const std::string& wrong = "entirely different words")
    {
        BOOST_TEST(sample::error_of([&] {
                       open_practice(folder.root, Passphrase{wrong}, surroundings);
                   }).has_value());
    }
    /// From now on the system tells how long ago the computer was started.
    void starts_at(std::chrono::milliseconds time)
    {
        uptime = time;
        surroundings.since_boot = [this] { return SinceBoot{boot, uptime}; };
    }
    std::vector<fs::path> notes()
    {
        std::vector<fs::path> notes;
        for (const auto& entry : fs::directory_iterator(folder.inbox())) notes.push_back(entry.path());
        std::sort(notes.begin(), notes.end());
        return notes;
    }
    /// Opens and gives what the trail says of failed tries, and whether it is whole.
    std::vector<std::string> failures()
    {
        const auto practice = open_practice(folder.root, Passphrase{sample::passphrase}, surroundings);
        BOOST_TEST(!practice->audit().first_bad_entry().has_value());
        std::vector<std::string> found;
        for (const auto& entry : practice->audit().entries())
            if (entry.action == "failed-unlock") found.push_back(entry.subject_id);
        return found;
    }

    sample::TemporaryFolder temporary;
    PracticeFolder folder{temporary / "x.rekindle"};
    Surroundings surroundings = sample::surroundings();
    base::Instant now = base::parse_instant("2024-03-01T10:00:00+01:00").value();
    std::string recovery, told, boot = std::string(32, 'a');
    std::chrono::milliseconds uptime{};
    std::vector<long long> waited;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(failed_unlocks_tests, Fixture)

BOOST_AUTO_TEST_CASE(each_failed_try_is_an_entry_after_the_next_opening_and_the_notes_are_gone)
{
    fail();
    now.utc += std::chrono::minutes(1);
    fail();
    BOOST_TEST(notes().size() == 2U);
    const auto found = failures();
    BOOST_REQUIRE(found.size() == 2U);
    BOOST_TEST(found[0].starts_with("2024-03-01T10:00:00+01:00 ada desk "), found[0]);
    BOOST_TEST(found[1].starts_with("2024-03-01T10:01:00+01:00 ada desk "), found[1]);
    BOOST_TEST(notes().empty());
    BOOST_TEST(failures().size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_foreign_recovery_key_counts_as_a_try_and_a_mistyped_one_does_not)
{
    const std::string other = sample::create(temporary / "other.rekindle");
    sample::error_of([&] { open_practice(folder.root, RecoveryKey{other}, surroundings); });
    BOOST_TEST(notes().size() == 1U);
    sample::error_of([&] { open_practice(folder.root, RecoveryKey{"RK123-45678"}, surroundings); });
    BOOST_TEST(notes().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_note_is_private_and_shows_neither_account_nor_computer_nor_what_was_tried)
{
    fail("a very particular wrong one");
    BOOST_REQUIRE(notes().size() == 1U);
    BOOST_TEST((fs::status(notes()[0]).permissions() == fs::perms(0600)));
    const std::string bytes = sample::bytes_of(notes()[0]);
    for (const char* text : {"ada", "desk", "particular", "2024-03-01"})
        BOOST_TEST(bytes.find(text) == std::string::npos, text);
    for (const std::string& entry : failures()) BOOST_TEST(entry.find("particular") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_note_put_back_later_counts_once)
{
    fail();
    const fs::path note = notes().at(0);
    const std::string bytes = sample::bytes_of(note);
    BOOST_TEST(failures().size() == 1U);
    sample::write_bytes(note, bytes);
    BOOST_TEST(failures().size() == 1U);
    BOOST_TEST(notes().empty());
}

BOOST_AUTO_TEST_CASE(a_forged_or_broken_note_is_set_aside_recorded_and_said_and_the_others_are_taken_in)
{
    fail();
    const std::string good = sample::bytes_of(notes().at(0));
    std::string flipped = good;
    flipped[60] = static_cast<char>(flipped[60] ^ 1);
    const std::string half = read_key_copies(folder).file.inbox_public;
    const std::vector<std::string> bad{"",
                                       "nonsense",
                                       good.substr(0, good.size() - 1),
                                       flipped,
                                       sealed("not json", half),
                                       sealed(R"({"at":"never","account":"a","host":"b","id":"00"})", half)};
    for (std::size_t i = 0; i < bad.size(); ++i)
        sample::write_bytes(folder.inbox() / ("failed-unlock-000000000000" + std::to_string(i) + "-x.sealed"),
                            bad[i]);
    fs::create_directory(folder.inbox() / "failed-unlock-folder.sealed");
    BOOST_TEST(failures().size() == 1U);
    BOOST_TEST(told.find("set aside") != std::string::npos);
    BOOST_TEST(notes().size() == bad.size() + 1);
    for (const fs::path& note : notes()) BOOST_TEST(note.extension() == ".set-aside");
    const auto practice = open_practice(folder.root, Passphrase{sample::passphrase}, surroundings);
    const auto entries = practice->audit().entries();
    BOOST_TEST(std::count_if(entries.begin(), entries.end(), [](const auto& entry) {
                   return entry.action == "set-aside";
               }) == static_cast<long>(bad.size() + 1));
}

BOOST_AUTO_TEST_CASE(the_next_try_waits_longer_after_each_and_not_after_the_right_one)
{
    for (int i = 0; i < 8; ++i) fail();
    const std::vector<long long> expected{1000, 2000, 4000, 8000, 16000, 30000, 30000};
    BOOST_TEST(waited == expected, boost::test_tools::per_element());
    BOOST_TEST(told.find("so this one waits 1 second.") != std::string::npos, told);
    BOOST_TEST(told.find("so this one waits 30 seconds.") != std::string::npos, told);
    failures();
    waited.clear();
    failures();
    BOOST_TEST(waited.empty());
}

BOOST_AUTO_TEST_CASE(time_that_has_gone_by_counts_and_a_note_from_the_future_waits_no_longer_than_the_rest)
{
    for (int i = 0; i < 3; ++i) fail();
    waited.clear();
    now.utc += std::chrono::seconds(3);
    fail();
    BOOST_TEST(waited == std::vector<long long>{1000}, boost::test_tools::per_element());
    waited.clear();
    now.utc -= std::chrono::hours(24);
    fail();
    BOOST_TEST(waited == std::vector<long long>{8000}, boost::test_tools::per_element());
    waited.clear();
    now.utc += std::chrono::hours(48);
    fail();
    BOOST_TEST(waited.empty());
}

BOOST_AUTO_TEST_CASE(a_clock_that_is_set_neither_shortens_nor_lengthens_the_wait)
{
    starts_at(std::chrono::hours(5));
    for (int i = 0; i < 3; ++i) fail();
    for (const auto set : {std::chrono::hours(24), std::chrono::hours(-2400), std::chrono::hours(0)}) {
        const auto before = now;
        now.utc += set;
        uptime += std::chrono::seconds(1);
        waited.clear();
        wait_after_failures(folder, surroundings);
        BOOST_REQUIRE(waited.size() == 1U);
        BOOST_TEST(waited[0] == 4000 - (uptime - std::chrono::hours(5)).count());
        now = before;
    }
    uptime += std::chrono::seconds(1);
    waited.clear();
    wait_after_failures(folder, surroundings);
    BOOST_TEST(waited.empty()); // four seconds have gone by
}

BOOST_AUTO_TEST_CASE(a_try_with_the_clock_set_back_is_still_the_last_one)
{
    starts_at(std::chrono::hours(5));
    fail();
    now.utc -= std::chrono::hours(1); // its name comes before that of the first
    uptime += std::chrono::minutes(1);
    fail();
    waited.clear();
    wait_after_failures(folder, surroundings);
    BOOST_TEST(waited == std::vector<long long>{2000}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(after_a_start_of_the_computer_the_time_since_it_counts)
{
    starts_at(std::chrono::hours(5));
    for (int i = 0; i < 3; ++i) fail();
    boot = std::string(32, 'b');
    now.utc += std::chrono::hours(24); // whatever the clock says
    uptime = std::chrono::milliseconds(1500);
    waited.clear();
    wait_after_failures(folder, surroundings);
    BOOST_TEST(waited == std::vector<long long>{2500}, boost::test_tools::per_element());
    uptime = std::chrono::seconds(4);
    waited.clear();
    wait_after_failures(folder, surroundings);
    BOOST_TEST(waited.empty());
}

BOOST_AUTO_TEST_CASE(a_note_that_says_it_is_of_later_waits_no_longer_than_the_rest)
{
    starts_at(std::chrono::hours(5));
    fail();
    uptime -= std::chrono::hours(1);
    waited.clear();
    wait_after_failures(folder, surroundings);
    BOOST_TEST(waited == std::vector<long long>{1000}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_note_of_an_earlier_program_is_taken_in_and_its_wait_goes_by_the_clock)
{
    fail(); // with nothing known of the start of the computer: as it was written then
    BOOST_TEST(notes().at(0).filename().string().size() ==
               std::string("failed-unlock-1709283600000-0011223344556677.sealed").size());
    starts_at(std::chrono::hours(5));
    now.utc += std::chrono::milliseconds(400);
    waited.clear();
    wait_after_failures(folder, surroundings);
    BOOST_TEST(waited == std::vector<long long>{600}, boost::test_tools::per_element());
    BOOST_TEST(failures().size() == 1U);
    fail();
    BOOST_TEST(failures().size() == 2U); // and one of now as well
    const std::regex wait("The last try to open this practice failed, so this one waits [0-9]+ seconds?\\.");
    BOOST_TEST(std::regex_replace(told, wait, "").empty(), told);
}

BOOST_AUTO_TEST_CASE(this_computer_tells_which_start_it_was_and_how_long_ago)
{
    const auto ask = surroundings_of_this_computer().since_boot;
    const auto first = ask(), second = ask();
    BOOST_REQUIRE((first.has_value() && second.has_value()));
    BOOST_TEST(first->boot == second->boot);
    BOOST_TEST(first->boot.size() == 32U);
    BOOST_TEST(first->boot.find_first_not_of("0123456789abcdef") == std::string::npos);
    BOOST_TEST(second->time.count() >= first->time.count());
    BOOST_TEST(first->time.count() > 0);
}

BOOST_AUTO_TEST_CASE(a_foreign_public_half_in_the_key_file_is_put_right)
{
    KeyFile keys = read_key_copies(folder).file;
    const std::string right = keys.inbox_public;
    keys.inbox_public = inbox_public(SecretBytes::random(32));
    write_key_copies(folder, keys);
    fail();
    BOOST_TEST(failures().empty()); // nobody but the forger could have read it
    BOOST_TEST(told.find("foreign") != std::string::npos);
    BOOST_TEST(read_key_copies(folder).file.inbox_public == right);
}

BOOST_AUTO_TEST_CASE(a_note_sealed_under_a_data_key_since_replaced_is_still_read)
{
    fail();
    const fs::path note = notes().at(0);
    const std::string bytes = sample::bytes_of(note), fresh = "seven slow herons over the mill";
    fs::remove(note);
    change_data_key(
        folder.root, Passphrase{sample::passphrase}, Passphrase{fresh}, [](const std::string&) {},
        surroundings);
    sample::write_bytes(note, bytes);
    const auto practice = open_practice(folder.root, Passphrase{fresh}, surroundings);
    const auto entries = practice->audit().entries();
    BOOST_TEST(std::count_if(entries.begin(), entries.end(),
                             [](const auto& entry) { return entry.action == "failed-unlock"; }) == 1);
    BOOST_TEST(notes().empty());
}

BOOST_AUTO_TEST_SUITE_END()
