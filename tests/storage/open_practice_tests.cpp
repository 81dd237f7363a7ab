// SPDX-License-Identifier: MIT
#include "storage/practice.h"

#include "storage/key_copies.h"
#include "storage/migrations.h"
#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fmt/format.h>
#include <random>

using namespace rekindle;
using namespace rekindle::storage;
namespace fs = std::filesystem;
using base::Trouble;

namespace {

struct Fixture {
    Fixture() { recovery = sample::create(folder.root); }

    std::optional<base::Error> error_opening(const Unlock& unlock)
    {
        return sample::error_of([&] { open_practice(folder.root, unlock, sample::surroundings()); });
    }

    sample::TemporaryFolder temporary;
    PracticeFolder folder{temporary / "x.rekindle"};
    std::string recovery;
};

std::vector<std::string> names_in(const fs::path& folder)
{
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(open_practice_tests, Fixture)

BOOST_AUTO_TEST_CASE(a_new_practice_is_a_private_folder_of_private_files)
{
    sample::open(folder.root);
    const std::vector<std::string> expected{"anchor.json", "backups", "inbox",       "keys-copy.json",
                                            "keys.json",   "lock",    "practice.db", "practice.db-journal"};
    BOOST_TEST(names_in(folder.root) == expected, boost::test_tools::per_element());
    BOOST_TEST((fs::status(folder.root).permissions() == fs::perms(0700)));
    for (const auto& entry : fs::directory_iterator(folder.root))
        BOOST_TEST((entry.status().permissions() == fs::perms(entry.is_directory() ? 0700 : 0600)),
                   entry.path());
}

BOOST_AUTO_TEST_CASE(what_was_saved_is_there_after_opening_again)
{
    std::string before;
    {
        const auto practice = sample::open(folder.root);
        sample::fill(*practice);
        before = sample::everything_in(*practice);
        BOOST_TEST(practice->name() == "Riverside");
        BOOST_TEST(practice->counselor() == "Dr. Ada Stone");
    }
    BOOST_TEST(before.size() > 2000U);
    const auto practice = sample::open(folder.root);
    BOOST_TEST(sample::everything_in(*practice) == before);
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(the_recovery_key_opens_it_as_the_passphrase_does)
{
    BOOST_TEST(!error_opening(RecoveryKey{recovery}).has_value());
    std::string other = sample::create(temporary / "other.rekindle");
    const auto error = error_opening(RecoveryKey{other});
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST((error->trouble() == Trouble::Key));
    recovery[10] = recovery[10] == 'A' ? 'B' : 'A';
    const auto typo = error_opening(RecoveryKey{recovery});
    BOOST_REQUIRE(typo.has_value());
    BOOST_TEST((typo->trouble() == Trouble::Key));
    BOOST_TEST(std::string(typo->what()).find("character") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_wrong_passphrase_is_refused_and_changes_nothing)
{
    const std::string database = sample::bytes_of(folder.database()),
                      anchor = sample::bytes_of(folder.anchor());
    for (const char* wrong :
         {"", "A willow by the quiet river", "a willow by the quiet rive", "entirely different words"}) {
        const auto error = error_opening(Passphrase{wrong});
        BOOST_REQUIRE(error.has_value());
        BOOST_TEST((error->trouble() == Trouble::Key));
    }
    BOOST_TEST((sample::bytes_of(folder.database()) == database));
    BOOST_TEST((sample::bytes_of(folder.anchor()) == anchor));
}

BOOST_AUTO_TEST_CASE(the_counselor_may_be_another_at_unlock)
{
    auto surroundings = sample::surroundings();
    surroundings.counselor = "Dr. Ben Reed";
    const auto practice = open_practice(folder.root, Passphrase{sample::passphrase}, surroundings);
    BOOST_TEST(practice->counselor() == "Dr. Ben Reed");
    BOOST_TEST(practice->audit().entries().back().counselor == "Dr. Ben Reed");
}

BOOST_AUTO_TEST_CASE(a_second_program_is_told_who_has_it_open_since_when)
{
    const auto practice = sample::open(folder.root);
    const auto error = error_opening(Passphrase{sample::passphrase});
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST((error->trouble() == Trouble::World));
    const std::string sentence = error->what();
    for (const char* part : {"ada", "desk", "2024-03-01 09:00 +01:00"})
        BOOST_TEST(sentence.find(part) != std::string::npos, sentence);
}

BOOST_AUTO_TEST_CASE(a_torn_or_missing_first_key_file_falls_back_to_the_second_and_says_so)
{
    const std::string good = sample::bytes_of(folder.keys());
    for (const std::string& bad : {std::string(), good.substr(0, 100), std::string("{}")}) {
        sample::write_bytes(folder.keys(), bad);
        if (bad.empty()) fs::remove(folder.keys());
        auto surroundings = sample::surroundings();
        std::string told;
        surroundings.tell = [&](const std::string& sentence) { told = sentence; };
        open_practice(folder.root, Passphrase{sample::passphrase}, surroundings);
        BOOST_TEST(told.find("keys.json") != std::string::npos);
        BOOST_TEST(sample::bytes_of(folder.keys()) == good); // mended
    }
    sample::write_bytes(folder.keys_copy(), "");
    sample::open(folder.root);
    BOOST_TEST(sample::bytes_of(folder.keys_copy()) == good);
}

BOOST_AUTO_TEST_CASE(an_anchor_that_is_missing_or_cannot_be_written_on_closing_is_said)
{
    auto surroundings = sample::surroundings();
    std::string told;
    surroundings.tell = [&](const std::string& sentence) { told += sentence; };
    const auto open = [&] {
        return open_practice(folder.root, Passphrase{sample::passphrase}, surroundings);
    };
    open();
    BOOST_TEST(told == "");
    fs::remove(folder.anchor());
    open();
    BOOST_TEST(told.find("anchor.json was missing") != std::string::npos, told);
    BOOST_TEST(fs::exists(folder.anchor()));

    told.clear();
    const std::string before = sample::bytes_of(folder.anchor());
    {
        const auto practice = open();
        fs::create_directory(folder.anchor().string() + ".new"); // where the next one would be written
    }
    BOOST_TEST(told.find("anchor.json could not be written") != std::string::npos, told);
    BOOST_TEST(sample::bytes_of(folder.anchor()) == before);
    told.clear();
    BOOST_TEST(!open()->audit().first_bad_entry().has_value());
    BOOST_TEST(told == "");
}

BOOST_AUTO_TEST_CASE(with_both_key_files_gone_the_practice_says_what_is_missing)
{
    fs::remove(folder.keys());
    fs::remove(folder.keys_copy());
    const auto error = error_opening(Passphrase{sample::passphrase});
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST((error->trouble() == Trouble::World));
}

BOOST_AUTO_TEST_CASE(a_key_file_asking_for_less_than_the_floor_is_refused_even_when_it_is_whole)
{
    KeyFile keys = read_key_copies(folder).file;
    keys.slots[0].cost.memory_kib = 8;
    write_key_copies(folder, keys);
    const auto error = error_opening(Passphrase{sample::passphrase});
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST((error->trouble() == Trouble::World));
}

BOOST_AUTO_TEST_CASE(keys_of_another_practice_do_not_fit)
{
    sample::create(temporary / "other.rekindle");
    for (const char* name : {"keys.json", "keys-copy.json"})
        fs::copy_file(temporary / "other.rekindle" / name, folder.root / name,
                      fs::copy_options::overwrite_existing);
    const auto error = error_opening(Passphrase{sample::passphrase});
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST((error->trouble() == Trouble::World));
}

BOOST_AUTO_TEST_CASE(a_newer_practice_is_refused_and_not_a_byte_of_it_changes)
{
    const int newer = embedded_migrations().back().number + 1;
    {
        Connection connection(folder.database(), sample::keys_of(folder.root).pages);
        connection.run(fmt::format("PRAGMA user_version = {}", newer).c_str());
    }
    std::vector<std::string> before;
    for (const auto& file : {folder.database(), folder.keys(), folder.keys_copy(), folder.anchor()})
        before.push_back(sample::bytes_of(file));
    const auto error = error_opening(Passphrase{sample::passphrase});
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST((error->trouble() == Trouble::World));
    BOOST_TEST(std::string(error->what()).find("newer") != std::string::npos);
    std::size_t i = 0;
    for (const auto& file : {folder.database(), folder.keys(), folder.keys_copy(), folder.anchor()})
        BOOST_TEST((sample::bytes_of(file) == before[i++]), file);
}

BOOST_AUTO_TEST_CASE(a_folder_without_a_practice_is_not_found)
{
    const auto error = sample::error_of([&] { sample::open(temporary / "nowhere"); });
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST((error->trouble() == Trouble::NotFound));
    BOOST_TEST((sample::error_of([&] { sample::open(temporary.path()); })->trouble() == Trouble::NotFound));
    BOOST_TEST(!fs::exists(temporary / "lock"));
}

BOOST_AUTO_TEST_CASE(together_is_all_or_nothing_over_every_store)
{
    const auto practice = sample::open(folder.root);
    const auto before = practice->audit().entries().size();
    BOOST_TEST(sample::error_of([&] {
                   practice->together([&] {
                       const auto couple = sample::couple(*practice, "C-0001");
                       practice->couples().add(couple);
                       practice->goals().add(sample::goal(*practice, couple));
                       practice->couples().add(sample::couple(*practice, "C-0001"));
                   });
               }).has_value());
    BOOST_TEST(practice->couples().all().empty());
    BOOST_TEST(practice->audit().entries().size() == before);
    practice->together([&] { practice->couples().add(sample::couple(*practice, "C-0001")); });
    BOOST_TEST(practice->couples().all().size() == 1U);
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(the_same_seed_gives_the_same_content_but_never_the_same_keys)
{
    sample::create(temporary / "again.rekindle");
    std::string first, second;
    for (auto [path, text] :
         {std::pair{folder.root, &first}, std::pair{temporary / "again.rekindle", &second}}) {
        const auto practice = sample::open(path);
        sample::fill(*practice);
        *text = sample::everything_in(*practice);
    }
    BOOST_TEST(first == second);
    BOOST_TEST(sample::bytes_of(folder.keys()) !=
               sample::bytes_of(temporary / "again.rekindle" / "keys.json"));
    BOOST_TEST((sample::keys_of(folder.root).pages.view() !=
                sample::keys_of(temporary / "again.rekindle").pages.view()));
}

BOOST_AUTO_TEST_CASE(a_clock_that_was_set_back_is_in_the_trail_and_mixes_up_nothing)
{
    const auto actions_after_opening_at = [&](const char* moment) {
        auto surroundings = sample::surroundings();
        surroundings.now = [at = base::parse_instant(moment).value()] { return at; };
        const auto practice = open_practice(folder.root, Passphrase{sample::passphrase}, surroundings);
        practice->couples().add(sample::couple(*practice, moment));
        std::vector<std::string> actions;
        for (const auto& entry : practice->audit().entries()) {
            if (entry.action != "backup") actions.push_back(entry.action); // of the day
        }
        BOOST_TEST(!practice->audit().first_bad_entry().has_value());
        return actions;
    };
    using Actions = std::vector<std::string>;
    Actions expected{"create"};
    const Actions quiet{"open", "add"}, back{"clock-back", "open", "add"};
    const auto then = [&](const char* moment, const Actions& added) {
        expected.insert(expected.end(), added.begin(), added.end());
        BOOST_TEST(actions_after_opening_at(moment) == expected, boost::test_tools::per_element());
    };
    then("2026-03-29T03:30:00+02:00", quiet);
    then("2026-03-29T02:45:00+01:00", quiet); // later, whatever the wall says: summer time had begun
    then("2026-03-29T02:44:30+01:00", quiet); // a clock set right by half a minute
    then("2026-03-29T01:44:00+01:00", back);
    then("2016-03-29T01:44:00+01:00", back);
    then("2016-03-29T12:44:00+14:00", back); // the day before, in UTC
    then("2038-01-19T03:14:08Z", quiet);
}

BOOST_AUTO_TEST_SUITE_END()
