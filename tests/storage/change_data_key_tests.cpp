// SPDX-License-Identifier: MIT
#include "storage/data_key_swap.h"
#include "storage/key_copies.h"
#include "storage/passphrase.h"
#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace rekindle;
using namespace rekindle::storage;
namespace fs = std::filesystem;
using base::Trouble;

namespace {

const std::string fresh = "seven slow herons over the mill";

struct Fixture {
    Fixture()
    {
        recovery = sample::create(folder.root);
        const auto practice = sample::open(folder.root);
        sample::fill(*practice);
        content = sample::everything_in(*practice);
        surroundings.tell = [this](const std::string& sentence) { told += sentence; };
    }

    std::optional<base::Error> error_changing(const Unlock& unlock, const std::string& wanted)
    {
        return sample::error_of([&] {
            change_data_key(
                folder.root, unlock, Passphrase{wanted},
                [this](const std::string& shown) { new_recovery = shown; }, surroundings);
        });
    }
    /// Opens with everything there, or is refused as a wrong secret.
    bool opens(const Unlock& unlock)
    {
        const auto error = sample::error_of([&] {
            const auto practice = open_practice(folder.root, unlock, surroundings);
            BOOST_TEST(sample::everything_in(*practice) == content);
            BOOST_TEST(!practice->audit().first_bad_entry().has_value());
        });
        if (error) BOOST_TEST((error->trouble() == Trouble::Key), error->what());
        return !error;
    }
    std::vector<std::string> names()
    {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(folder.root))
            names.push_back(entry.path().filename().string());
        std::sort(names.begin(), names.end());
        return names;
    }
    /// The key file as it is between the steps, made from the one before and the one after.
    void put_between(const KeyFile& before, const KeyFile& after)
    {
        KeyFile both = before;
        both.change = before.change + 1;
        both.next_slots = after.slots;
        write_key_copies(folder, both);
    }

    sample::TemporaryFolder temporary;
    PracticeFolder folder{temporary / "x.rekindle"};
    Surroundings surroundings = sample::surroundings();
    std::string recovery, new_recovery, content, told;
    const Unlock old_one = Passphrase{sample::passphrase}, new_one = Passphrase{fresh};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(change_data_key_tests, Fixture)

BOOST_AUTO_TEST_CASE(only_the_new_passphrase_and_the_new_recovery_key_open_it_and_everything_is_there)
{
    const auto files = names();
    BOOST_TEST(!error_changing(old_one, fresh).has_value());
    BOOST_TEST(names() == files, boost::test_tools::per_element()); // nothing is left behind
    BOOST_TEST(opens(new_one));
    BOOST_TEST(opens(RecoveryKey{new_recovery}));
    BOOST_TEST(!opens(old_one));
    BOOST_TEST(!opens(RecoveryKey{recovery}));
    BOOST_TEST(told.empty(), told);
}

BOOST_AUTO_TEST_CASE(not_even_the_old_key_files_open_it_again)
{
    const std::string keys = sample::bytes_of(folder.keys());
    const SecretBytes old_pages = sample::keys_of(folder.root).pages;
    BOOST_TEST(!error_changing(old_one, fresh).has_value());
    BOOST_TEST(!Connection::opens(folder.database(), old_pages));
    for (const auto& file : {folder.keys(), folder.keys_copy()}) sample::write_bytes(file, keys);
    BOOST_TEST((sample::error_of([&] { open_practice(folder.root, old_one, surroundings); })->trouble() ==
                Trouble::World));
}

BOOST_AUTO_TEST_CASE(entries_of_before_are_still_vouched_for_after_two_changes)
{
    BOOST_TEST(!error_changing(old_one, fresh).has_value());
    const std::string third = "nine bright kites above the bay";
    BOOST_TEST(!error_changing(new_one, third).has_value());
    const auto practice = open_practice(folder.root, Passphrase{third}, surroundings);
    const auto entries = practice->audit().entries();
    BOOST_TEST(std::count_if(entries.begin(), entries.end(),
                             [](const auto& entry) { return entry.action == "change-data-key"; }) == 2);
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
    practice->couples().add(sample::couple(*practice, "C-0777")); // and go on being written
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(what_is_changed_in_rows_of_before_still_shows)
{
    BOOST_TEST(!error_changing(old_one, fresh).has_value());
    const KeyFile keys = read_key_copies(folder).file;
    const auto data_key = unwrapped(*keys.find(SlotKind::Passphrase), keys.practice_id, normalized(fresh));
    {
        Connection connection(folder.database(), derived_keys(*data_key).pages);
        connection.run("UPDATE partner SET label = 'Other'");
    }
    BOOST_TEST(open_practice(folder.root, new_one, surroundings)->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(the_retired_keys_themselves_are_vouched_for)
{
    BOOST_TEST(!error_changing(old_one, fresh).has_value());
    const KeyFile keys = read_key_copies(folder).file;
    const auto data_key = unwrapped(*keys.find(SlotKind::Passphrase), keys.practice_id, normalized(fresh));
    {
        Connection connection(folder.database(), derived_keys(*data_key).pages);
        connection.run("DROP TRIGGER retired_audit_key_never_changes; "
                       "UPDATE retired_audit_key SET inbox_key = lower(hex(zeroblob(32)))");
    }
    BOOST_TEST(open_practice(folder.root, new_one, surroundings)->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(interrupted_before_the_databases_were_exchanged_an_old_secret_undoes_it)
{
    const KeyFile before = read_key_copies(folder).file;
    for (const Unlock& old : {old_one, Unlock(RecoveryKey{recovery})}) {
        const std::string database = sample::bytes_of(folder.database()),
                          anchor = sample::bytes_of(folder.anchor());
        BOOST_TEST(!error_changing(old, fresh).has_value());
        const KeyFile after = read_key_copies(folder).file;
        fs::rename(folder.database(), folder.next_database());
        sample::write_bytes(folder.database(), database);
        sample::write_bytes(folder.anchor(), anchor); // of that database
        put_between(before, after);
        told.clear();
        BOOST_TEST(opens(old));
        BOOST_TEST(told.find("undone") != std::string::npos);
        BOOST_TEST(!fs::exists(folder.next_database()));
        BOOST_TEST(!opens(new_one));
    }
}

BOOST_AUTO_TEST_CASE(interrupted_before_the_databases_were_exchanged_a_new_secret_finishes_it)
{
    const KeyFile before = read_key_copies(folder).file;
    const std::string database = sample::bytes_of(folder.database());
    BOOST_TEST(!error_changing(old_one, fresh).has_value());
    const KeyFile after = read_key_copies(folder).file;
    fs::rename(folder.database(), folder.next_database());
    sample::write_bytes(folder.database(), database);
    put_between(before, after);
    BOOST_TEST(opens(RecoveryKey{new_recovery}));
    BOOST_TEST(told.find("finished") != std::string::npos);
    BOOST_TEST(!fs::exists(folder.next_database()));
    BOOST_TEST(opens(new_one));
    BOOST_TEST(!opens(old_one));
}

BOOST_AUTO_TEST_CASE(interrupted_after_the_exchange_old_secrets_are_wrong_and_new_ones_finish_it)
{
    const KeyFile before = read_key_copies(folder).file;
    BOOST_TEST(!error_changing(old_one, fresh).has_value());
    put_between(before, read_key_copies(folder).file);
    BOOST_TEST(!opens(old_one));
    BOOST_TEST(!opens(RecoveryKey{recovery}));
    BOOST_TEST(opens(new_one));
    BOOST_TEST(read_key_copies(folder).file.next_slots.empty());
    BOOST_TEST(!opens(old_one));
}

BOOST_AUTO_TEST_CASE(a_recovery_key_that_could_not_be_shown_changes_nothing)
{
    const auto files = names();
    const std::string keys = sample::bytes_of(folder.keys());
    const auto error = sample::error_of([&] {
        change_data_key(
            folder.root, old_one, Passphrase{fresh},
            [](const std::string&) { throw base::Error(Trouble::World, "no paper"); }, surroundings);
    });
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST(sample::bytes_of(folder.keys()) == keys);
    BOOST_TEST(opens(old_one));
    BOOST_TEST(names() == files, boost::test_tools::per_element()); // the copy is gone
}

BOOST_AUTO_TEST_CASE(a_weak_passphrase_and_the_one_of_now_are_refused)
{
    const std::string keys = sample::bytes_of(folder.keys());
    BOOST_TEST((error_changing(old_one, "short")->trouble() == Trouble::Call));
    BOOST_TEST((error_changing(old_one, sample::passphrase)->trouble() == Trouble::Call));
    BOOST_TEST((error_changing(RecoveryKey{recovery}, sample::passphrase)->trouble() == Trouble::Call));
    BOOST_TEST(sample::bytes_of(folder.keys()) == keys);
}

BOOST_AUTO_TEST_SUITE_END()
