// SPDX-License-Identifier: MIT
#include "storage/lock_file.h"
#include "storage/sample.h"
#include "storage/unfinished_folder.h"

#include <boost/test/unit_test.hpp>

#include <map>
#include <random>
#include <sys/stat.h>

using namespace rekindle;
using namespace rekindle::storage;
namespace fs = std::filesystem;

namespace {

struct Fixture {
    Fixture()
    {
        recovery = sample::create(root);
        const auto practice = sample::open(root);
        sample::fill(*practice);
        content = sample::everything_in(*practice);
        backup = practice->back_up({}).folder;
    }

    domain::Restored restore(const fs::path& to)
    {
        return restore_practice(backup, to, Passphrase{sample::passphrase}, sample::surroundings());
    }
    /// Every file below a folder with its bytes.
    static std::map<fs::path, std::string> files_of(const fs::path& where)
    {
        std::map<fs::path, std::string> files;
        for (const auto& entry : fs::recursive_directory_iterator(where)) {
            if (entry.is_regular_file()) files[entry.path()] = sample::bytes_of(entry.path());
        }
        return files;
    }

    sample::TemporaryFolder folder;
    fs::path root = folder / "some.rekindle", backup;
    std::string recovery, content;
};

unsigned mode_of(const fs::path& path)
{
    struct stat facts {};
    return ::lstat(path.c_str(), &facts) == 0 ? facts.st_mode & 07777U : 0;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(restore_practice_tests, Fixture)

BOOST_AUTO_TEST_CASE(a_new_folder_gets_all_that_was_in_the_backup)
{
    const auto before = files_of(backup);
    const auto restored = restore(folder / "new.rekindle");
    BOOST_TEST(restored.folder == folder / "new.rekindle");
    BOOST_TEST(!restored.kept_aside.has_value());
    BOOST_TEST((files_of(backup) == before));

    const auto practice = sample::open(folder / "new.rekindle");
    BOOST_TEST(sample::everything_in(*practice) == content);
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
    const auto entries = practice->audit().entries();
    BOOST_TEST(entries.at(entries.size() - 3).action == "restore");
    BOOST_TEST(entries.at(entries.size() - 2).action == "backup"); // its own
    BOOST_TEST(practice->back_up({}).folder.parent_path() == folder / "new.rekindle" / "backups");
}

BOOST_AUTO_TEST_CASE(an_empty_folder_and_a_slash_at_the_end_are_fine)
{
    fs::create_directory(folder / "empty");
    restore((folder / "empty").string() + "/");
    BOOST_TEST(sample::everything_in(*sample::open(folder / "empty")) == content);
}

BOOST_AUTO_TEST_CASE(the_files_are_for_this_account_alone)
{
    const auto before = ::umask(0);
    restore(folder / "new.rekindle");
    ::umask(before);
    BOOST_TEST(mode_of(folder / "new.rekindle") == 0700U);
    for (const auto& entry : fs::recursive_directory_iterator(folder / "new.rekindle"))
        BOOST_TEST(mode_of(entry.path()) == (entry.is_directory() ? 0700U : 0600U), entry.path());
}

BOOST_AUTO_TEST_CASE(a_practice_that_is_there_is_kept_aside_whole)
{
    {
        const auto practice = sample::open(root);
        practice->couples().add(sample::couple(*practice, "C-0009"));
    }
    const auto before = files_of(root);
    const auto restored = restore(root);
    BOOST_REQUIRE(restored.kept_aside.has_value());
    BOOST_TEST(sample::everything_in(*sample::open(root)) == content);
    for (const auto& [file, bytes] : before) {
        if (file.filename() == "lock") continue;
        BOOST_TEST(sample::bytes_of(*restored.kept_aside / fs::relative(file, root)) == bytes, file);
    }
    BOOST_TEST(sample::open(*restored.kept_aside)->couples().find("C-0009").has_value());
}

BOOST_AUTO_TEST_CASE(another_practice_is_not_replaced_unless_that_is_said)
{
    const fs::path other = folder / "other.rekindle";
    auto surroundings = sample::surroundings();
    surroundings.id_randomness = surroundings_of_this_computer().id_randomness; // an id of its own
    create_practice(other, "Riverside", "Dr. Lee", Passphrase{sample::passphrase}, surroundings);
    const auto before = files_of(folder.path());
    // By the passphrase of both, and by a wrong one: the answer is the same and needs no passphrase.
    for (const char* words : {sample::passphrase, "not the right words at all"}) {
        const auto error = sample::error_of(
            [&] { restore_practice(backup, other, Passphrase{words}, sample::surroundings()); });
        BOOST_REQUIRE(error.has_value());
        BOOST_TEST((error->trouble() == base::Trouble::Refused), error->what());
        BOOST_TEST(std::string(error->what()).find("--replace-other-practice") != std::string::npos);
        BOOST_TEST((files_of(folder.path()) == before));
    }
    const auto restored = restore_practice(backup, other, Passphrase{sample::passphrase},
                                           sample::surroundings(), Replaced::AnyPractice);
    BOOST_TEST(sample::everything_in(*sample::open(other)) == content);
    BOOST_REQUIRE(restored.kept_aside.has_value());
    BOOST_TEST(sample::open(*restored.kept_aside)->couples().all().empty());
}

BOOST_AUTO_TEST_CASE(a_practice_without_its_database_names_the_backup_and_takes_it)
{
    fs::remove(root / "practice.db");
    const auto error = sample::error_of([&] { sample::open(root); });
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST((error->trouble() == base::Trouble::World));
    for (const std::string& part : {std::string("practice.db is missing"),
                                    "practice restore " + backup.string() + " --to " + root.string()})
        BOOST_TEST(std::string(error->what()).find(part) != std::string::npos, error->what());
    const auto check = check_practice(root, Passphrase{sample::passphrase}, sample::surroundings());
    BOOST_TEST(!check.whole());
    BOOST_TEST_REQUIRE(check.newest_backup.has_value());
    BOOST_TEST(check.newest_backup->folder == backup);

    const auto restored = restore(root);
    BOOST_TEST(sample::everything_in(*sample::open(root)) == content);
    BOOST_REQUIRE(restored.kept_aside.has_value());
    BOOST_TEST(fs::exists(*restored.kept_aside / "keys.json"));
    BOOST_TEST(fs::exists(*restored.kept_aside / "backups" / backup.filename() / "practice.db"));
}

BOOST_AUTO_TEST_CASE(without_good_key_files_the_ones_of_the_named_backup_lose_nothing_and_it_can_be_restored)
{
    {
        const auto practice = sample::open(root);
        practice->couples().add(sample::couple(*practice, "C-0009"));
    }
    fs::remove(root / "keys.json");
    sample::write_bytes(root / "keys-copy.json", "{}");
    const auto error = sample::error_of([&] { sample::open(root); });
    BOOST_REQUIRE(error.has_value());
    for (const std::string& part : {backup.string() + ": copy keys.json",
                                    "practice restore " + backup.string() + " --to " + root.string()})
        BOOST_TEST(std::string(error->what()).find(part) != std::string::npos, error->what());

    fs::copy_file(backup / "keys.json", root / "keys.json");
    BOOST_TEST(sample::open(root)->couples().find("C-0009").has_value());

    fs::remove(root / "keys.json");
    fs::remove(root / "keys-copy.json");
    restore(root);
    BOOST_TEST(sample::everything_in(*sample::open(root)) == content);
}

BOOST_AUTO_TEST_CASE(what_does_not_say_whose_it_is_is_not_replaced)
{
    fs::rename(root / "backups", folder / "backups");
    backup = folder / "backups" / backup.filename();
    for (const char* name : {"keys.json", "keys-copy.json"}) fs::remove(root / name);
    const auto error = sample::error_of([&] { restore(root); });
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST((error->trouble() == base::Trouble::Refused), error->what());
    BOOST_TEST(!fs::exists(root / "keys.json"));
}

BOOST_AUTO_TEST_CASE(a_restored_practice_has_a_backup_of_its_own_at_once)
{
    restore(folder / "new");
    const auto check = check_practice(folder / "new", Passphrase{sample::passphrase}, sample::surroundings());
    BOOST_TEST_REQUIRE(check.newest_backup.has_value());
    BOOST_TEST(check.newest_backup->folder.parent_path() == folder / "new" / "backups");
    restore_practice(check.newest_backup->folder, folder / "again", Passphrase{sample::passphrase},
                     sample::surroundings());
    BOOST_TEST(sample::everything_in(*sample::open(folder / "again")) == content);
}

BOOST_AUTO_TEST_CASE(the_recovery_key_restores_too_and_a_wrong_passphrase_does_not)
{
    restore_practice(backup, folder / "new", RecoveryKey{recovery}, sample::surroundings());
    BOOST_TEST(sample::everything_in(*sample::open(folder / "new")) == content);
    const auto error = sample::error_of([&] {
        restore_practice(backup, folder / "other", Passphrase{"not the right words at all"},
                         sample::surroundings());
    });
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST((error->trouble() == base::Trouble::Key));
    BOOST_TEST(!fs::exists(folder / "other"));
}

BOOST_AUTO_TEST_CASE(a_folder_with_something_else_in_it_is_left_alone)
{
    fs::create_directory(folder / "letters");
    sample::write_bytes(folder / "letters" / "one.txt", "dear");
    BOOST_TEST(sample::error_of([&] { restore(folder / "letters"); }).has_value());
    BOOST_TEST(files_of(folder / "letters").size() == 1U);
    BOOST_TEST(sample::error_of([&] { restore(folder / "nowhere" / "new"); }).has_value());
}

BOOST_AUTO_TEST_CASE(a_practice_that_is_open_is_not_replaced)
{
    const auto held = sample::open(root);
    const auto error = sample::error_of([&] { restore(root); });
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST(std::string(error->what()).find("already open") != std::string::npos);
    BOOST_TEST(sample::everything_in(*held) == content);
}

BOOST_AUTO_TEST_CASE(a_damaged_backup_is_refused_before_anything_is_written)
{
    std::mt19937 random(11); // the same bits every time
    for (const char* name : {"practice.db", "manifest.json"}) {
        const std::string whole = sample::bytes_of(backup / name);
        for (int i = 0; i < 20; ++i) {
            std::string changed = whole;
            const std::size_t at = random() % changed.size();
            changed[at] = static_cast<char>(changed[at] ^ 0x20);
            if (changed[at] == '\n' || changed[at] == ' ' || whole[at] == ' ') continue; // layout
            sample::write_bytes(backup / name, changed);
            const auto before = files_of(folder.path());
            BOOST_TEST(sample::error_of([&] { restore(folder / "new"); }).has_value(), name << " " << at);
            BOOST_TEST((files_of(folder.path()) == before));
            BOOST_TEST(sample::error_of([&] { restore(root); }).has_value());
            BOOST_TEST((files_of(folder.path()) == before));
        }
        sample::write_bytes(backup / name, whole);
    }
    sample::write_bytes(backup / "keys.json", "{}");
    restore(folder / "by-the-copy"); // its second copy is for this
    BOOST_TEST(sample::everything_in(*sample::open(folder / "by-the-copy")) == content);
}

BOOST_AUTO_TEST_CASE(a_link_to_a_practice_is_the_practice_it_leads_to)
{
    {
        const auto practice = sample::open(root);
        practice->couples().add(sample::couple(*practice, "C-0009"));
    }
    fs::create_directory(folder / "desk");
    const fs::path link = folder / "desk" / "link";
    fs::create_directory_symlink(root, link);
    const auto restored = restore(link);
    BOOST_TEST(restored.folder == fs::canonical(root));
    BOOST_TEST(fs::is_symlink(link));
    for (const fs::path& way : {root, link}) BOOST_TEST(sample::everything_in(*sample::open(way)) == content);
    BOOST_REQUIRE(restored.kept_aside.has_value());
    BOOST_TEST(!fs::is_symlink(*restored.kept_aside));
    BOOST_TEST(restored.kept_aside->parent_path() == fs::canonical(root).parent_path());
    BOOST_TEST(sample::open(*restored.kept_aside)->couples().find("C-0009").has_value());
}

BOOST_AUTO_TEST_CASE(a_link_that_leads_nowhere_is_left_alone)
{
    fs::create_directory_symlink(folder / "gone", folder / "link");
    BOOST_TEST(sample::error_of([&] { restore(folder / "link"); }).has_value());
    BOOST_TEST(fs::is_symlink(folder / "link"));
    BOOST_TEST(!fs::exists(folder / "gone"));
}

BOOST_AUTO_TEST_CASE(what_a_killed_restore_left_does_not_stand_in_the_way)
{
    fs::create_directory(folder / ".new.restoring");
    sample::write_bytes(folder / ".new.restoring" / "unfinished", "");
    sample::write_bytes(folder / ".new.restoring" / "practice.db", "half");
    restore(folder / "new");
    BOOST_TEST(sample::everything_in(*sample::open(folder / "new")) == content);
    BOOST_TEST(!fs::exists(folder / ".new.restoring"));
    BOOST_TEST(!fs::exists(folder / "new" / "unfinished"));
}

BOOST_AUTO_TEST_CASE(the_old_practice_that_a_killed_restore_left_under_the_unfinished_name_is_kept_aside)
{
    const fs::path left = folder / ".some.rekindle.restoring";
    fs::copy(root, left, fs::copy_options::recursive); // it changed places, and then came the kill
    {
        const auto practice = sample::open(left);
        practice->couples().add(sample::couple(*practice, "C-0009"));
    }
    sample::write_bytes(root / "unfinished", ""); // the mark of the restored one
    auto surroundings = sample::surroundings();
    std::string told;
    surroundings.tell = [&](const std::string& sentence) { told += sentence; };
    const auto restored = restore_practice(backup, root, Passphrase{sample::passphrase}, surroundings);
    BOOST_TEST(!fs::exists(left));
    BOOST_TEST(!fs::exists(root / "unfinished"));
    BOOST_REQUIRE(restored.kept_aside.has_value());
    BOOST_TEST(!fs::exists(*restored.kept_aside / "unfinished"));
    std::size_t asides = 0, with_the_answer = 0;
    for (const auto& entry : fs::directory_iterator(folder.path())) {
        if (entry.path().filename().string().find(".before-restore-") == std::string::npos) continue;
        ++asides;
        if (!sample::open(entry.path())->couples().find("C-0009").has_value()) continue;
        ++with_the_answer;
        BOOST_TEST(told.find(entry.path().string()) != std::string::npos, told);
    }
    BOOST_TEST(asides == 2U);
    BOOST_TEST(with_the_answer == 1U);
}

BOOST_AUTO_TEST_CASE(opening_names_the_old_practice_that_a_killed_restore_left_and_says_so_once)
{
    const fs::path left = folder / ".some.rekindle.restoring";
    fs::copy(root, left, fs::copy_options::recursive);
    auto surroundings = sample::surroundings();
    std::vector<std::string> told;
    surroundings.tell = [&](const std::string& sentence) { told.push_back(sentence); };
    const auto open = [&](const fs::path& path) {
        return open_practice(path, Passphrase{sample::passphrase}, surroundings);
    };
    sample::write_bytes(left / "unfinished", ""); // one that is being made is left alone
    open(root);
    BOOST_TEST(fs::exists(left));
    fs::remove(left / "unfinished");
    {
        const LockFile somebody(PracticeFolder{left}.lock(), "ana", "desk", surroundings.now());
        open(root);
        BOOST_TEST(fs::exists(left));
    }
    fs::rename(left, folder / "elsewhere");
    fs::create_directory_symlink(folder / "elsewhere", left); // somebody's own link is not ours to name
    open(root);
    BOOST_TEST(fs::is_symlink(left));
    fs::remove(left);
    fs::rename(folder / "elsewhere", left);
    BOOST_TEST(told.empty());
    fs::create_directory_symlink(root, folder / "link");
    open(folder / "link");
    BOOST_TEST(!fs::exists(left));
    BOOST_TEST_REQUIRE(told.size() == 1U);
    const fs::path named = folder.path();
    std::size_t asides = 0;
    for (const auto& entry : fs::directory_iterator(named)) {
        if (entry.path().filename().string().find("some.rekindle.before-restore-") != 0) continue;
        ++asides;
        BOOST_TEST(told.front().find(entry.path().string()) != std::string::npos, told.front());
        BOOST_TEST(sample::everything_in(*sample::open(entry.path())) == content);
    }
    BOOST_TEST(asides == 1U);
    open(root);
    BOOST_TEST(told.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_restore_that_fails_deletes_nothing_without_the_mark)
{
    const PracticeFolder left{folder / ".new.restoring"};
    fs::create_directory(left.root);
    sample::write_bytes(left.root / "letter.txt", "dear");
    BOOST_TEST(sample::error_of([&] { restore(folder / "new"); }).has_value());
    BOOST_TEST(sample::bytes_of(left.root / "letter.txt") == "dear");
    {
        const Unfinished unfinished(left.root);
    }
    BOOST_TEST(sample::bytes_of(left.root / "letter.txt") == "dear");
    mark_unfinished(left);
    {
        const Unfinished unfinished(left.root);
    }
    BOOST_TEST(!fs::exists(left.root));
}

BOOST_AUTO_TEST_SUITE_END()
