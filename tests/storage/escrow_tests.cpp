// SPDX-License-Identifier: MIT
#include "storage/escrow.h"

#include "storage/key_copies.h"
#include "storage/passphrase.h"
#include "storage/sample.h"
#include "storage/sodium.h"
#include "storage/unlocking.h"
#include "json/parse.h"
#include "json/write.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fmt/format.h>
#include <sodium.h>

using namespace rekindle;
using namespace rekindle::storage;
namespace fs = std::filesystem;
using base::Trouble;
using domain::ListedKey;

namespace {

const std::string fresh = "seven slow herons over the mill";

/// A key file of a format that is not known yet, whole by its sum.
std::string of_a_newer_program(const std::string& text)
{
    json::Value file = json::parse(text).value.value();
    std::erase_if(file.members(), [](const auto& member) { return member.first == "sum"; });
    file.set("format", json::Value::number(std::int64_t{4}));
    const std::string plain = json::write(file);
    std::string sum(crypto_generichash_BYTES, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(sum.data()), sum.size(),
                       reinterpret_cast<const unsigned char*>(plain.data()), plain.size(), nullptr, 0);
    file.set("sum", json::Value::string(hex(sum)));
    return json::write_indented(file) + "\n";
}

struct Fixture {
    Fixture()
    {
        recovery = sample::create(folder.root);
        sample::fill(*sample::open(folder.root));
        surroundings.tell = [this](const std::string& sentence) { told += sentence + "\n"; };
    }

    NewEscrowKey add(const std::string& holder = "Jo Reyes")
    {
        return add_escrow_key(folder.root, by_passphrase, holder, surroundings);
    }
    std::optional<base::Error> error_opening(const std::string& key, const std::string& reason = "a storm")
    {
        return sample::error_of([&] { open_in_emergency(folder.root, {key, reason}, surroundings); });
    }
    bool opens(const std::string& key)
    {
        const auto error = error_opening(key);
        if (error) BOOST_TEST((error->trouble() == Trouble::Key), error->what());
        return !error;
    }
    bool opens(const Unlock& unlock)
    {
        const auto error = sample::error_of([&] { open_practice(folder.root, unlock, surroundings); });
        if (error) BOOST_TEST((error->trouble() == Trouble::Key), error->what());
        return !error;
    }
    /// What is said at the next opening by the counselor.
    std::string told_at_an_opening(const Unlock& unlock)
    {
        told.clear();
        open_practice(folder.root, unlock, surroundings);
        return told;
    }
    std::vector<ListedKey> keys() { return list_keys(folder.root, by_passphrase, surroundings); }
    std::vector<domain::AuditEntry> entries(const std::string& action)
    {
        const auto practice = open_practice(folder.root, by_passphrase, surroundings);
        BOOST_TEST(!practice->audit().first_bad_entry().has_value());
        auto all = practice->audit().entries();
        std::erase_if(all, [&](const auto& entry) { return entry.action != action; });
        return all;
    }
    std::size_t notes()
    {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder.inbox()), {}));
    }
    std::string both_files()
    {
        return sample::bytes_of(folder.keys()) + sample::bytes_of(folder.keys_copy());
    }
    bool copies_are_equal()
    {
        return sample::bytes_of(folder.keys()) == sample::bytes_of(folder.keys_copy());
    }
    /// Changes the key file as somebody without any key can.
    void tamper(const std::function<void(KeyFile&)>& change)
    {
        KeyFile file = read_key_copies(folder).file;
        change(file);
        write_key_copies(folder, file);
    }

    sample::TemporaryFolder temporary;
    PracticeFolder folder{temporary / "x.rekindle"};
    Surroundings surroundings = sample::surroundings();
    std::string recovery, told;
    const Unlock by_passphrase = Passphrase{sample::passphrase};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(escrow_tests, Fixture)

BOOST_AUTO_TEST_CASE(the_key_opens_everything_and_the_other_keys_still_do)
{
    const std::string content = sample::everything_in(*sample::open(folder.root));
    const auto made = add();
    BOOST_TEST(made.text.starts_with("EK"));
    BOOST_TEST(made.text.size() == recovery.size());
    {
        const auto practice = open_in_emergency(folder.root, {made.text, "a storm"}, surroundings);
        const std::string now = sample::everything_in(*practice);
        const auto after_head = [](const std::string& text) { return text.substr(text.find('\n')); };
        BOOST_TEST(after_head(now) == after_head(content)); // the head names who opened it
    }
    BOOST_TEST(opens(by_passphrase));
    BOOST_TEST(opens(RecoveryKey{recovery}));
    BOOST_TEST(copies_are_equal());
}

BOOST_AUTO_TEST_CASE(without_a_reason_in_one_plain_line_nothing_is_opened_nor_written)
{
    const std::string key = add().text, before = both_files();
    const auto count = entries("open").size();
    for (const std::string& reason :
         {std::string(), std::string("  \t"), std::string("two\nlines"), std::string("\x1b[2J"),
          std::string("turned \xE2\x80\xAE round"), std::string("\xFF"), std::string(301, 'x')}) {
        const auto error = error_opening(key, reason);
        BOOST_REQUIRE(error.has_value());
        BOOST_TEST((error->trouble() == Trouble::Call), reason);
    }
    BOOST_TEST(both_files() == before);
    BOOST_TEST(entries("open").size() == count + 1); // this very look at the entries
    BOOST_TEST(!error_opening(key, std::string(300, 'x')).has_value());
}

BOOST_AUTO_TEST_CASE(the_trail_says_who_when_and_why_and_no_entry_of_the_emergency_names_the_counselor)
{
    const auto made = add();
    {
        const auto practice = open_in_emergency(folder.root, {made.text, "Ada is in hospital"}, surroundings);
        practice->couples().add(sample::couple(*practice, "C-0900"));
    }
    const auto access = entries("emergency-access");
    BOOST_REQUIRE(access.size() == 1U);
    BOOST_TEST(access[0].subject_id == fmt::format("{} Jo Reyes: Ada is in hospital", made.key.number));
    const auto all = open_practice(folder.root, by_passphrase, surroundings)->audit().entries();
    const auto at = std::find_if(all.begin(), all.end(),
                                 [](const auto& entry) { return entry.action == "emergency-access"; });
    BOOST_REQUIRE((at != all.begin() && at != all.end()));
    BOOST_TEST(std::prev(at)->action == "open");
    const auto added =
        std::find_if(at, all.end(), [](const auto& entry) { return entry.subject == "couple"; });
    BOOST_REQUIRE((added != all.end()));
    for (auto entry = std::prev(at); entry != std::next(added); ++entry)
        BOOST_TEST(entry->counselor == fmt::format("escrow key {} Jo Reyes", made.key.number));
    BOOST_TEST(entries("add-escrow-key").size() == 1U);
}

BOOST_AUTO_TEST_CASE(the_counselor_is_told_at_every_opening_until_it_is_acknowledged)
{
    const std::string key = add().text;
    BOOST_TEST(told_at_an_opening(by_passphrase).empty(), told);
    BOOST_TEST(opens(key));
    BOOST_TEST(opens(key));
    BOOST_TEST(told.empty(), told); // not the holder
    for (const Unlock& unlock : {by_passphrase, Unlock(RecoveryKey{recovery}), by_passphrase}) {
        const std::string found = told_at_an_opening(unlock);
        BOOST_TEST(found.find("Jo Reyes (times: 2,") != std::string::npos, found);
    }
    BOOST_TEST(acknowledge_emergencies(folder.root, by_passphrase, surroundings) == 2);
    BOOST_TEST(told_at_an_opening(by_passphrase).empty(), told);
    const std::string quiet = both_files();
    BOOST_TEST(acknowledge_emergencies(folder.root, by_passphrase, surroundings) == 0);
    BOOST_TEST(both_files() == quiet);
    BOOST_TEST(opens(key));
    BOOST_TEST(told_at_an_opening(by_passphrase).find("Jo Reyes (times: 1,") != std::string::npos, told);
    BOOST_TEST(entries("acknowledge-emergency").size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_use_that_cannot_be_noted_opens_nothing)
{
    const std::string key = add().text;
    const auto count = entries("open").size();
    for (const fs::path& file : {folder.keys(), folder.keys_copy()}) {
        const fs::path in_the_way = file.string() + ".new";
        fs::create_directories(in_the_way / "not empty");
        const auto error = error_opening(key);
        BOOST_REQUIRE(error.has_value());
        BOOST_TEST((error->trouble() == Trouble::World));
        fs::remove_all(in_the_way);
    }
    BOOST_TEST(entries("open").size() == count + 1);
    BOOST_TEST(entries("emergency-access").empty());
    BOOST_TEST(copies_are_equal());
}

BOOST_AUTO_TEST_CASE(a_revoked_key_opens_nothing_and_the_others_still_do)
{
    const auto first = add("Jo Reyes"), second = add("Kim Osei");
    BOOST_TEST(first.key.number != second.key.number);
    BOOST_TEST(revoke_escrow_key(folder.root, by_passphrase, first.key.number, surroundings).holder.value() ==
               "Jo Reyes");
    BOOST_TEST(!opens(first.text));
    BOOST_TEST(opens(second.text));
    BOOST_TEST(opens(by_passphrase));
    BOOST_TEST(opens(RecoveryKey{recovery}));
    BOOST_TEST((sample::error_of([&] {
                    revoke_escrow_key(folder.root, by_passphrase, first.key.number, surroundings);
                })->trouble() == Trouble::NotFound));
    const auto revoked = entries("revoke-escrow-key");
    BOOST_REQUIRE(revoked.size() == 1U);
    BOOST_TEST(revoked[0].subject_id == fmt::format("{} Jo Reyes", first.key.number));
    BOOST_TEST(copies_are_equal());
    BOOST_TEST(add("Jo Reyes").key.number > second.key.number); // a number is never used again
}

BOOST_AUTO_TEST_CASE(a_revocation_interrupted_between_the_copies_leaves_the_key_nothing)
{
    const auto made = add();
    const std::string old_copy = sample::bytes_of(folder.keys_copy());
    revoke_escrow_key(folder.root, by_passphrase, made.key.number, surroundings);
    for (const fs::path& file : {folder.keys_copy(), folder.keys()}) {
        sample::write_bytes(file, old_copy);
        BOOST_TEST(!opens(made.text));
        BOOST_TEST(opens(by_passphrase));
        BOOST_TEST(copies_are_equal());
        BOOST_TEST(keys().size() == 2U);
    }
}

BOOST_AUTO_TEST_CASE(a_wrong_key_is_noted_and_slows_the_next_try_and_a_mistyped_one_was_never_tried)
{
    std::vector<long long> waited;
    surroundings.wait = [&](std::chrono::milliseconds time) { waited.push_back(time.count()); };
    const auto revoked = add();
    revoke_escrow_key(folder.root, by_passphrase, revoked.key.number, surroundings);
    const auto of_nobody = error_opening(revoked.text); // with no escrow key there is
    const std::string key = add().text;
    const auto of_another = error_opening(revoked.text);
    BOOST_TEST(std::string(of_nobody->what()) == of_another->what());
    BOOST_TEST((of_another->trouble() == Trouble::Key));
    BOOST_TEST(notes() == 1U); // adding the key took in the one before
    BOOST_TEST(waited.size() == 1U);
    for (std::size_t i = 0; i < key.size(); ++i) {
        if (key[i] == '-') continue;
        std::string typo = key;
        typo[i] = typo[i] == 'X' ? 'Y' : 'X';
        const auto error = error_opening(typo);
        BOOST_REQUIRE(error.has_value());
        BOOST_TEST((error->trouble() == Trouble::Key));
    }
    BOOST_TEST(notes() == 1U);
    BOOST_TEST(entries("failed-unlock").size() == 2U);
}

BOOST_AUTO_TEST_CASE(an_escrow_key_is_no_recovery_key_and_the_other_way_round)
{
    const std::string key = add().text;
    BOOST_TEST(!opens(recovery));
    BOOST_TEST(!opens(RecoveryKey{key}));
    // Nor with its letters as a recovery key begins, which keeps the check right.
    BOOST_TEST(!opens(RecoveryKey{"RK" + key.substr(2)}));
    BOOST_TEST(!opens("EK" + recovery.substr(2)));
}

BOOST_AUTO_TEST_CASE(a_new_passphrase_leaves_the_key_and_a_new_data_key_ends_it_and_says_so)
{
    const std::string key = add().text;
    const auto number = keys().back().number;
    change_passphrase(folder.root, RecoveryKey{recovery}, Passphrase{fresh}, surroundings);
    BOOST_TEST(opens(key));
    told.clear();
    change_data_key(
        folder.root, Passphrase{fresh}, Passphrase{sample::passphrase}, [](const std::string&) {},
        surroundings);
    BOOST_TEST(told.find("escrow keys ended") != std::string::npos, told);
    BOOST_TEST(!opens(key));
    BOOST_TEST(read_key_copies(folder).file.escrow_count() == 0U);
    BOOST_TEST(add().key.number > number);
}

BOOST_AUTO_TEST_CASE(an_interrupted_new_data_key_is_undone_by_the_key_and_finished_without_it)
{
    const std::string key = add().text;
    for (const bool finish : {false, true}) {
        const std::string database = sample::bytes_of(folder.database()),
                          anchor = sample::bytes_of(folder.anchor());
        KeyFile both = read_key_copies(folder).file;
        change_data_key(
            folder.root, by_passphrase, Passphrase{fresh}, [](const std::string&) {}, surroundings);
        // As it was before the databases were exchanged.
        both.next_slots = read_key_copies(folder).file.slots;
        ++both.change;
        fs::rename(folder.database(), folder.next_database());
        sample::write_bytes(folder.database(), database);
        sample::write_bytes(folder.anchor(), anchor);
        write_key_copies(folder, both);
        told.clear();
        if (finish) {
            BOOST_TEST(opens(Passphrase{fresh}));
            BOOST_TEST(told.find("escrow keys ended") != std::string::npos, told);
            BOOST_TEST(!opens(key));
        } else {
            BOOST_TEST(opens(key));
            BOOST_TEST(told.find("undone") != std::string::npos, told);
            BOOST_TEST(told_at_an_opening(by_passphrase).find("(times: 1,") != std::string::npos, told);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_new_data_key_without_escrow_keys_says_nothing_of_them)
{
    change_data_key(
        folder.root, by_passphrase, Passphrase{fresh}, [](const std::string&) {}, surroundings);
    BOOST_TEST(told.empty(), told);
}

BOOST_AUTO_TEST_CASE(a_restored_backup_brings_a_revoked_key_back_and_says_so)
{
    const auto made = add();
    const fs::path backup =
        open_practice(folder.root, by_passphrase, surroundings)->back_up(temporary.path()).folder;
    revoke_escrow_key(folder.root, by_passphrase, made.key.number, surroundings);
    told.clear();
    restore_practice(backup, folder.root, by_passphrase, surroundings);
    BOOST_TEST(told.find("also those revoked since: 1") != std::string::npos, told);
    BOOST_TEST(opens(made.text));
}

BOOST_AUTO_TEST_CASE(the_key_file_shows_neither_holder_nor_use)
{
    const auto made = add("Jo Reyes");
    const std::string before = sample::bytes_of(folder.keys());
    BOOST_TEST(opens(made.text));
    const std::string used = sample::bytes_of(folder.keys());
    BOOST_TEST(used != before);
    BOOST_TEST(used.size() == before.size());
    revoke_escrow_key(folder.root, by_passphrase, made.key.number, surroundings);
    add(std::string(120, '"')); // each takes two signs in JSON
    BOOST_TEST(sample::bytes_of(folder.keys()).size() == before.size());
    for (const std::string& text : {before, used}) {
        BOOST_TEST(text.find("Jo") == std::string::npos);
        BOOST_TEST(text.find("2024") == std::string::npos); // the day of the sample's clock
    }
    BOOST_TEST(keys().back().holder.value() == std::string(120, '"'));
}

BOOST_AUTO_TEST_CASE(a_note_that_was_changed_or_moved_is_told_and_the_key_still_opens_and_counts)
{
    const auto first = add("Jo Reyes"), second = add("Kim Osei");
    tamper([](KeyFile& file) { file.slots[2].note.swap(file.slots[3].note); });
    const std::string found = told_at_an_opening(by_passphrase);
    BOOST_TEST(found.find(fmt::format("escrow key {} was changed", first.key.number)) != std::string::npos);
    BOOST_TEST(found.find(fmt::format("escrow key {} was changed", second.key.number)) != std::string::npos);
    for (const ListedKey& key : keys()) BOOST_TEST(!key.holder.has_value());
    BOOST_TEST(opens(first.text));
    BOOST_TEST(told_at_an_opening(by_passphrase).find("(times: 1,") != std::string::npos, told);
    BOOST_TEST(entries("emergency-access").size() == 1U);
    tamper([](KeyFile& file) { file.slots[3].number += 100; });
    BOOST_TEST(told_at_an_opening(by_passphrase).find("was changed outside") != std::string::npos, told);
    revoke_escrow_key(folder.root, by_passphrase, second.key.number + 100, surroundings);
    BOOST_TEST(!opens(second.text));
}

BOOST_AUTO_TEST_CASE(every_key_is_listed_with_its_age_and_its_uses)
{
    const auto made = add();
    const auto before = keys();
    BOOST_REQUIRE(before.size() == 3U);
    BOOST_TEST((before[0].kind == ListedKey::Kind::Passphrase));
    BOOST_TEST((before[1].kind == ListedKey::Kind::Recovery));
    BOOST_TEST((before[2].kind == ListedKey::Kind::Escrow));
    BOOST_TEST((before[0].since.value() == entries("create").front().when));
    BOOST_TEST((before[1].since == before[0].since));
    BOOST_TEST((before[2].since == made.key.since));
    BOOST_TEST(before[2].holder.value() == "Jo Reyes");
    BOOST_TEST(before[2].uses == 0);
    BOOST_TEST(!before[2].last_use.has_value());
    BOOST_TEST(opens(made.text));
    acknowledge_emergencies(folder.root, by_passphrase, surroundings);
    change_passphrase(folder.root, by_passphrase, Passphrase{fresh}, surroundings);
    change_passphrase(folder.root, Passphrase{fresh}, Passphrase{sample::passphrase}, surroundings);
    const auto after = keys();
    BOOST_TEST((after[0].since.value() == entries("change-passphrase").back().when));
    BOOST_TEST((after[1].since == before[1].since));
    BOOST_TEST(after[2].uses == 1);
    BOOST_TEST(after[2].unseen == 0);
    BOOST_TEST(after[2].last_use.has_value());
}

BOOST_AUTO_TEST_CASE(a_change_of_the_passphrase_that_failed_after_its_entry_made_the_passphrase_no_younger)
{
    const auto since = keys()[0].since;
    const fs::path in_the_way = folder.keys().string() + ".new";
    fs::create_directories(in_the_way / "not empty");
    BOOST_TEST(sample::error_of([&] {
                   change_passphrase(folder.root, by_passphrase, Passphrase{fresh}, surroundings);
               }).has_value());
    fs::remove_all(in_the_way);
    add(); // takes the number that the failed one had
    BOOST_TEST(entries("change-passphrase").size() == 1U);
    BOOST_TEST((keys()[0].since == since));
}

BOOST_AUTO_TEST_CASE(a_holder_is_one_plain_line_and_there_are_ten_keys_at_most)
{
    const std::string before = both_files();
    for (const std::string& holder : {std::string(), std::string(" "), std::string("a\nb"),
                                      std::string("\xC2\x9B"), std::string(121, 'x')})
        BOOST_TEST((sample::error_of([&] { add(holder); })->trouble() == Trouble::Call), holder);
    BOOST_TEST(both_files() == before);
    for (std::size_t i = 0; i < most_escrow_keys; ++i) add("\u0141ucja \u738B"); // letters of any script
    BOOST_TEST((sample::error_of([&] { add(); })->trouble() == Trouble::Call));
    BOOST_TEST(keys().size() == 2 + most_escrow_keys);
}

BOOST_AUTO_TEST_CASE(a_program_that_knows_no_escrow_keys_is_kept_out_while_there_are_any)
{
    const auto made = add();
    BOOST_TEST(sample::bytes_of(folder.keys()).find("\"format\": 3") != std::string::npos);
    revoke_escrow_key(folder.root, by_passphrase, made.key.number, surroundings);
    BOOST_TEST(sample::bytes_of(folder.keys()).find("\"format\": 2") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_newer_key_file_is_refused_with_nothing_written_also_when_only_one_copy_is_newer)
{
    const std::string now = sample::bytes_of(folder.keys());
    const std::string newer = of_a_newer_program(now);
    const std::string database = sample::bytes_of(folder.database());
    for (const auto& [first, second] :
         {std::pair(newer, newer), std::pair(newer, now), std::pair(now, newer)}) {
        sample::write_bytes(folder.keys(), first);
        sample::write_bytes(folder.keys_copy(), second);
        const auto error = sample::error_of([&] { open_practice(folder.root, by_passphrase, surroundings); });
        BOOST_REQUIRE(error.has_value());
        BOOST_TEST(std::string(error->what()).find("newer version") != std::string::npos, error->what());
        BOOST_TEST(sample::bytes_of(folder.keys()) == first);
        BOOST_TEST(sample::bytes_of(folder.keys_copy()) == second);
        BOOST_TEST(sample::bytes_of(folder.database()) == database);
    }
    // What is only damage of that member is mended by the other copy.
    std::string damaged = now;
    damaged.replace(damaged.find("\"format\": 2"), 11, "\"format\": 6");
    sample::write_bytes(folder.keys(), damaged);
    sample::write_bytes(folder.keys_copy(), now);
    BOOST_TEST(opens(by_passphrase));
    BOOST_TEST(copies_are_equal());
}

BOOST_AUTO_TEST_SUITE_END()
