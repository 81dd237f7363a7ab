// SPDX-License-Identifier: MIT
#include "storage/key_copies.h"
#include "storage/passphrase.h"
#include "storage/sample.h"
#include "storage/sodium.h"
#include "json/parse.h"
#include "json/write.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <sodium.h>

using namespace rekindle;
using namespace rekindle::storage;
using base::Trouble;

namespace {

const std::string fresh = "seven slow herons over the mill";

struct Fixture {
    Fixture()
    {
        recovery = sample::create(folder.root);
        surroundings.tell = [this](const std::string& sentence) { told += sentence; };
    }

    std::optional<base::Error> error_changing(const Unlock& unlock, const std::string& wanted)
    {
        return sample::error_of(
            [&] { change_passphrase(folder.root, unlock, Passphrase{wanted}, surroundings); });
    }
    bool opens(const Unlock& unlock)
    {
        const auto error = sample::error_of([&] { open_practice(folder.root, unlock, surroundings); });
        if (error) BOOST_TEST((error->trouble() == Trouble::Key), error->what());
        return !error;
    }
    SecretBytes data_key_by(const std::string& passphrase)
    {
        const KeyFile keys = read_key_copies(folder).file;
        return unwrapped(*keys.find(SlotKind::Passphrase), keys.practice_id, normalized(passphrase)).value();
    }
    bool copies_are_equal()
    {
        return sample::bytes_of(folder.keys()) == sample::bytes_of(folder.keys_copy());
    }

    sample::TemporaryFolder temporary;
    PracticeFolder folder{temporary / "x.rekindle"};
    Surroundings surroundings = sample::surroundings();
    std::string recovery, told;
    const Unlock old_one = Passphrase{sample::passphrase}, new_one = Passphrase{fresh};
};

/// What the first version wrote: without number, inbox and next slots.
std::string as_format_1(const std::string& text)
{
    json::Value file = json::parse(text).value.value();
    std::erase_if(file.members(), [](const auto& member) {
        return member.first == "change" || member.first == "inbox_public" || member.first == "sum";
    });
    file.set("format", json::Value::number(std::int64_t{1}));
    const std::string plain = json::write(file);
    std::string sum(32, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(sum.data()), sum.size(),
                       reinterpret_cast<const unsigned char*>(plain.data()), plain.size(), nullptr, 0);
    file.set("sum", json::Value::string(hex(sum)));
    return json::write_indented(file) + "\n";
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(change_passphrase_tests, Fixture)

BOOST_AUTO_TEST_CASE(the_new_passphrase_opens_the_old_one_does_not_and_the_recovery_key_still_does)
{
    BOOST_TEST(!error_changing(old_one, fresh).has_value());
    BOOST_TEST(opens(new_one));
    BOOST_TEST(!opens(old_one));
    BOOST_TEST(opens(RecoveryKey{recovery}));
}

BOOST_AUTO_TEST_CASE(the_data_key_stays_and_salt_and_nonce_are_new)
{
    const SecretBytes before = data_key_by(sample::passphrase);
    const KeySlot slot = *read_key_copies(folder).file.find(SlotKind::Passphrase);
    BOOST_TEST(!error_changing(old_one, fresh).has_value());
    BOOST_TEST((data_key_by(fresh).view() == before.view()));
    const KeySlot now = *read_key_copies(folder).file.find(SlotKind::Passphrase);
    BOOST_TEST(now.salt != slot.salt);
    BOOST_TEST(now.nonce != slot.nonce);
}

BOOST_AUTO_TEST_CASE(where_no_backup_can_be_made_the_passphrase_is_changed_and_that_is_told)
{
    std::filesystem::remove_all(folder.backups());
    sample::write_bytes(folder.backups(), "a file in the way");
    BOOST_TEST(!error_changing(old_one, fresh).has_value());
    BOOST_TEST(opens(new_one));
    BOOST_TEST(told.find("no backup opens with it yet") != std::string::npos, told);
}

BOOST_AUTO_TEST_CASE(it_is_in_the_audit_trail_which_stays_whole)
{
    BOOST_TEST(!error_changing(old_one, fresh).has_value());
    const auto practice = open_practice(folder.root, new_one, surroundings);
    const auto entries = practice->audit().entries();
    BOOST_TEST(std::count_if(entries.begin(), entries.end(),
                             [](const auto& entry) { return entry.action == "change-passphrase"; }) == 1);
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(a_change_interrupted_between_the_copies_leaves_the_old_passphrase_nothing)
{
    const std::string old_copy = sample::bytes_of(folder.keys_copy());
    BOOST_TEST(!error_changing(old_one, fresh).has_value());
    sample::write_bytes(folder.keys_copy(), old_copy);
    BOOST_TEST(!opens(old_one));
    BOOST_TEST(opens(new_one));
    BOOST_TEST(copies_are_equal());
    BOOST_TEST(told.find("second copy") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_older_first_copy_gives_way_to_the_second)
{
    const std::string old_copy = sample::bytes_of(folder.keys());
    BOOST_TEST(!error_changing(old_one, fresh).has_value());
    sample::write_bytes(folder.keys(), old_copy);
    BOOST_TEST(!opens(old_one));
    BOOST_TEST(opens(new_one));
    BOOST_TEST(copies_are_equal());
    BOOST_TEST(told.find("older") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_second_copy_that_cannot_be_written_does_not_hide_that_the_change_is_in_effect)
{
    const std::filesystem::path in_the_way = folder.keys_copy().string() + ".new";
    std::filesystem::create_directories(in_the_way / "not empty");
    BOOST_TEST(!error_changing(old_one, fresh).has_value());
    BOOST_TEST(told.find("second copy") != std::string::npos);
    std::filesystem::remove_all(in_the_way);
    BOOST_TEST(!opens(old_one));
    BOOST_TEST(opens(new_one));
    BOOST_TEST(copies_are_equal());
}

BOOST_AUTO_TEST_CASE(a_weak_new_passphrase_or_a_wrong_old_one_changes_nothing)
{
    const std::string before = sample::bytes_of(folder.keys());
    for (const char* weak : {"short", "riverside", "correct horse battery staple"})
        BOOST_TEST((error_changing(old_one, weak)->trouble() == Trouble::Call), weak);
    BOOST_TEST((error_changing(new_one, fresh)->trouble() == Trouble::Key));
    BOOST_TEST(sample::bytes_of(folder.keys()) == before);
    BOOST_TEST(copies_are_equal());
    BOOST_TEST(opens(old_one));
}

BOOST_AUTO_TEST_CASE(the_passphrase_of_now_is_no_new_one_however_its_spaces_are_typed)
{
    const std::string before = sample::bytes_of(folder.keys());
    for (const char* same : {sample::passphrase, "a willow\u00a0by the quiet river"}) {
        for (const Unlock& by : {old_one, Unlock(RecoveryKey{recovery})}) {
            const auto error = error_changing(by, same);
            BOOST_REQUIRE(error.has_value());
            BOOST_TEST((error->trouble() == Trouble::Call));
            BOOST_TEST(std::string(error->what()).find("passphrase of now") != std::string::npos);
            BOOST_TEST(sample::bytes_of(folder.keys()) == before);
        }
    }
    // Who does not open it is told the same whatever the new one is.
    const auto wrong = error_changing(new_one, sample::passphrase);
    BOOST_REQUIRE(wrong.has_value());
    BOOST_TEST((wrong->trouble() == Trouble::Key));
}

BOOST_AUTO_TEST_CASE(the_recovery_key_gives_a_new_passphrase)
{
    BOOST_TEST(!error_changing(RecoveryKey{recovery}, fresh).has_value());
    BOOST_TEST(opens(new_one));
    BOOST_TEST(!opens(old_one));
}

BOOST_AUTO_TEST_CASE(a_wrong_recovery_key_changes_nothing_and_a_mistyped_one_is_told_apart)
{
    const std::string other = sample::create(temporary / "other.rekindle");
    const auto foreign = error_changing(RecoveryKey{other}, fresh);
    BOOST_TEST((foreign->trouble() == Trouble::Key));
    BOOST_TEST(std::string(foreign->what()).find("another practice") != std::string::npos);
    std::string typo = recovery;
    typo[10] = typo[10] == 'A' ? 'B' : 'A';
    const auto mistyped = error_changing(RecoveryKey{typo}, fresh);
    BOOST_TEST((mistyped->trouble() == Trouble::Key));
    BOOST_TEST(std::string(mistyped->what()).find("character") != std::string::npos);
    BOOST_TEST(opens(old_one));
}

BOOST_AUTO_TEST_CASE(a_key_file_of_the_first_format_opens_and_becomes_one_of_the_second)
{
    const std::string now = sample::bytes_of(folder.keys());
    for (const auto& file : {folder.keys(), folder.keys_copy()}) sample::write_bytes(file, as_format_1(now));
    BOOST_TEST(read_key_copies(folder).file.inbox_public.empty());
    BOOST_TEST(opens(old_one));
    BOOST_TEST(copies_are_equal());
    BOOST_TEST(sample::bytes_of(folder.keys()) == now); // the same slots, and the same inbox key again
    BOOST_TEST(opens(RecoveryKey{recovery}));
}

BOOST_AUTO_TEST_CASE(a_wrong_passphrase_is_answered_the_same_whatever_its_length)
{
    std::string said;
    for (const std::string& wrong :
         {std::string(), std::string("x"), std::string(4000, 'x'), std::string(sample::passphrase) + " "}) {
        const auto error = error_changing(Passphrase{wrong}, fresh);
        BOOST_REQUIRE(error.has_value());
        if (said.empty()) said = error->what();
        BOOST_TEST(error->what() == said);
    }
}

BOOST_AUTO_TEST_SUITE_END()
