// SPDX-License-Identifier: MIT
#include "storage/backup_folder.h"
#include "storage/sample.h"
#include "storage/verify_backup.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fstream>
#include <random>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace rekindle;
using namespace rekindle::storage;
namespace fs = std::filesystem;

namespace {

struct Fixture {
    Fixture()
    {
        sample::create(root);
        sample::fill(*sample::open(root));
    }

    std::vector<fs::path> backups() const
    {
        std::vector<fs::path> found;
        for (const auto& entry : fs::directory_iterator(root / "backups")) found.push_back(entry.path());
        return found;
    }
    bool is_good(const BackupFolder& backup) const
    {
        const auto read = read_manifest(backup);
        return read && !why_not_good(backup, *read, keys());
    }
    PracticeKeys keys() const { return sample::keys_of(root); }

    sample::TemporaryFolder folder;
    fs::path root = folder / "some.rekindle";
};

/// While it lives, this program may have so many files open.
class FewFiles {
public:
    explicit FewFiles(rlim_t files)
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        const rlimit few{files, m_before.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &few);
    }
    FewFiles(const FewFiles&) = delete;
    FewFiles& operator=(const FewFiles&) = delete;
    ~FewFiles() { ::setrlimit(RLIMIT_NOFILE, &m_before); }

private:
    rlimit m_before{};
};

unsigned mode_of(const fs::path& path)
{
    struct stat facts {};
    return ::lstat(path.c_str(), &facts) == 0 ? facts.st_mode & 07777U : 0;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(backup_tests, Fixture)

BOOST_AUTO_TEST_CASE(a_backup_holds_everything_and_stands_in_the_audit_trail)
{
    const auto practice = sample::open(root);
    const auto of_the_day = backups();
    const domain::Backup made = practice->back_up({});
    BOOST_TEST(backups().size() == of_the_day.size() + 1);
    BOOST_TEST((std::ranges::find(of_the_day, made.folder) == of_the_day.end()));
    const BackupFolder backup{{made.folder}};
    BOOST_TEST(is_good(backup));
    const auto read = read_manifest(backup);
    BOOST_REQUIRE(read.has_value());
    const auto entries = practice->audit().entries();
    BOOST_TEST(entries.back().action == "backup");
    BOOST_TEST(read->manifest.database.anchor.number == entries.back().number - 1);
    BOOST_TEST((read->manifest.made == made.made));
    BOOST_TEST(sample::bytes_of(backup.keys()) == sample::bytes_of(root / "keys.json"));
    BOOST_TEST(sample::bytes_of(backup.keys_copy()) == sample::bytes_of(root / "keys.json"));
}

BOOST_AUTO_TEST_CASE(nothing_in_a_backup_is_in_the_clear_or_for_others)
{
    const auto before = ::umask(0);
    const domain::Backup made = sample::open(root)->back_up({});
    ::umask(before);
    BOOST_TEST(mode_of(made.folder) == 0700U);
    int files = 0;
    for (const auto& entry : fs::directory_iterator(made.folder)) {
        ++files;
        BOOST_TEST(mode_of(entry.path()) == 0600U, entry.path());
        const std::string bytes = sample::bytes_of(entry.path());
        for (const char* secret : {"SQLite format", "Robin", "Riverside", "hand on shoulder", "CREATE TABLE"})
            BOOST_TEST(bytes.find(secret) == std::string::npos, entry.path());
    }
    BOOST_TEST(files == 4);
}

BOOST_AUTO_TEST_CASE(a_backup_goes_where_one_wants_it)
{
    const auto practice = sample::open(root);
    fs::create_directory(folder / "stick");
    const domain::Backup made = practice->back_up(folder / "stick");
    BOOST_TEST(made.folder.parent_path() == folder / "stick");
    BOOST_TEST(is_good({{made.folder}}));
    const auto error = sample::error_of([&] { practice->back_up(folder / "not there"); });
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST((error->trouble() == base::Trouble::NotFound));
    BOOST_TEST(practice->audit().entries().back().action == "backup");
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(two_backups_of_one_second_have_two_names)
{
    auto surroundings = sample::surroundings();
    surroundings.now = [] { return base::parse_instant("2024-03-01T09:00:00+01:00").value(); };
    const auto practice = open_practice(root, Passphrase{sample::passphrase}, surroundings);
    const auto first = practice->back_up({}).folder;
    const auto second = practice->back_up({}).folder;
    BOOST_TEST(first != second);
    BOOST_TEST(is_good({{first}}));
    BOOST_TEST(is_good({{second}}));
}

BOOST_AUTO_TEST_CASE(what_a_killed_run_left_is_cleaned_and_never_taken_for_a_backup)
{
    const auto practice = sample::open(root);
    const std::string id = read_manifest({{practice->back_up({}).folder}})->manifest.practice_id;
    const auto good = backups_in(root / "backups", id).size();
    const BackupFolder left = unfinished_backup(root / "backups", id);
    fs::create_directory(left.root);
    sample::write_bytes(left.database(), "half");
    BOOST_TEST(backups_in(root / "backups", id).size() == good);
    practice->back_up({});
    BOOST_TEST(!fs::exists(left.root));
    BOOST_TEST(backups_in(root / "backups", id).size() == good + 1);
}

BOOST_AUTO_TEST_CASE(a_backup_that_cannot_be_written_leaves_nothing)
{
    const auto practice = sample::open(root);
    const auto before = backups();
    const auto entries = practice->audit().entries().size();
    fs::remove(root / "keys.json");
    fs::remove(root / "keys-copy.json");
    BOOST_TEST(sample::error_of([&] { practice->back_up({}); }).has_value());
    BOOST_TEST((backups() == before));
    BOOST_TEST(practice->audit().entries().size() == entries);
}

BOOST_AUTO_TEST_CASE(every_flipped_bit_of_a_backup_is_found_or_harmless)
{
    const BackupFolder backup{{sample::open(root)->back_up({}).folder}};
    const PracticeKeys keys = this->keys();
    std::mt19937 random(7); // the same bits every time
    int found = 0, harmless = 0;
    for (const auto& file : {backup.database(), backup.manifest(), backup.keys()}) {
        const std::string whole = sample::bytes_of(file);
        for (int i = 0; i < 60; ++i) {
            std::string changed = whole;
            const std::size_t at = random() % changed.size();
            changed[at] = static_cast<char>(changed[at] ^ (1 << random() % 8));
            sample::write_bytes(file, changed);
            const auto read = read_manifest(backup);
            const bool good = read && !why_not_good(backup, *read, keys);
            (good ? harmless : found) += 1;
            // Layout of the manifest is no content; one of the two key files is enough.
            if (file == backup.database()) BOOST_TEST(!good, "byte " << at);
        }
        sample::write_bytes(file, whole);
        BOOST_TEST(is_good(backup));
    }
    BOOST_TEST_MESSAGE(found << " found, " << harmless << " harmless");
    BOOST_TEST(found >= 60);
}

BOOST_AUTO_TEST_CASE(a_manifest_of_another_moment_is_no_manifest_of_this_copy)
{
    const auto practice = sample::open(root);
    const BackupFolder first{{practice->back_up({}).folder}};
    const BackupFolder second{{practice->back_up({}).folder}};
    fs::copy_file(first.manifest(), second.manifest(), fs::copy_options::overwrite_existing);
    BOOST_TEST(!is_good(second));
    fs::copy_file(first.database(), second.database(), fs::copy_options::overwrite_existing);
    BOOST_TEST(is_good(second)); // now it is the first, whole
    std::ofstream(second.database().string() + "-journal") << "something";
    BOOST_TEST(!is_good(second));
}

BOOST_AUTO_TEST_CASE(the_newest_good_one_is_found_behind_a_damaged_one)
{
    const auto practice = sample::open(root);
    const BackupFolder first{{practice->back_up({}).folder}};
    const BackupFolder second{{practice->back_up({}).folder}};
    const std::string id = read_manifest(first)->manifest.practice_id;
    const PracticeKeys keys = this->keys();
    BOOST_TEST(newest_good_backup(root / "backups", id, keys)->folder.root == second.root);
    fs::resize_file(second.database(), 4096);
    BOOST_TEST(newest_good_backup(root / "backups", id, keys)->folder.root == first.root);
    BOOST_TEST(!newest_good_backup(root / "not there", id, keys).has_value());
}

BOOST_AUTO_TEST_CASE(old_backups_of_the_practices_own_go_and_those_elsewhere_stay)
{
    auto surroundings = sample::surroundings();
    auto now = std::make_shared<base::Instant>(base::parse_instant("2026-03-02T09:00:00Z").value());
    surroundings.now = [now] { return *now; };
    const auto practice = open_practice(root, Passphrase{sample::passphrase}, surroundings);
    fs::create_directory(folder / "stick");
    for (int day = 0; day < 8; ++day) { // Monday to Monday
        practice->back_up({});
        practice->back_up(folder / "stick");
        now->utc += std::chrono::hours{24};
    }
    std::vector<fs::path> names = backups();
    std::sort(names.begin(), names.end());
    BOOST_REQUIRE(names.size() == 7U);
    BOOST_TEST(names.front().filename() == "backup-2026-03-03T09-00-00Z");
    BOOST_TEST(names.back().filename() == "backup-2026-03-09T09-00-00Z");
    BOOST_TEST(std::distance(fs::directory_iterator(folder / "stick"), fs::directory_iterator()) == 8);
}

BOOST_AUTO_TEST_CASE(a_backup_counts_though_an_old_one_cannot_be_deleted)
{
    std::string told;
    auto surroundings = sample::surroundings();
    auto now = std::make_shared<base::Instant>(base::parse_instant("2026-03-02T09:00:00Z").value());
    surroundings.now = [now] { return *now; };
    surroundings.tell = [&told](const std::string& sentence) { told += sentence; };
    const auto practice = open_practice(root, Passphrase{sample::passphrase}, surroundings);
    // Deeper than a program that may have few files open can go: this binds root as well.
    fs::path deep = practice->back_up({}).folder;
    for (int i = 0; i < 200; ++i) deep /= "d";
    fs::create_directories(deep);
    const auto back_up = [&] {
        now->utc += std::chrono::hours{24};
        told.clear();
        const FewFiles few(80);
        return practice->back_up({}).folder;
    };
    for (int day = 0; day < 6; ++day) back_up();
    BOOST_TEST(told.empty(), told);
    for (int day = 0; day < 3; ++day) { // the last three with the one that cannot go
        const fs::path made = back_up();
        BOOST_TEST(is_good({{made}}));
        BOOST_TEST(practice->audit().entries().back().action == "backup");
        BOOST_TEST(told.find("could not be deleted") != std::string::npos, told);
    }
    const std::string id = read_manifest({{back_up()}})->manifest.practice_id;
    BOOST_TEST(backups_in(root / "backups", id).size() == 7U); // as if it were gone
    told.clear();
    now->utc += std::chrono::hours{24};
    practice->back_up({}); // it can go now
    BOOST_TEST(told.empty(), told);
    for (const fs::path& left : backups()) BOOST_TEST(left.filename().string().starts_with("backup-"), left);
}

BOOST_AUTO_TEST_CASE(a_backup_that_is_cut_or_invented_never_takes_the_place_of_a_good_one)
{
    auto surroundings = sample::surroundings();
    auto now = std::make_shared<base::Instant>(base::parse_instant("2026-03-03T09:00:00Z").value());
    surroundings.now = [now] { return *now; };
    const auto practice = open_practice(root, Passphrase{sample::passphrase}, surroundings);
    const auto back_up_after = [&](std::chrono::hours later) {
        now->utc += later;
        return BackupFolder{{practice->back_up({}).folder}};
    };
    const BackupFolder early = back_up_after(std::chrono::hours{0});
    const BackupFolder good = back_up_after(std::chrono::hours{1});
    const BackupFolder cut = back_up_after(std::chrono::hours{1});
    fs::resize_file(cut.database(), 4096);
    fs::resize_file(early.database(), 4096);
    const BackupFolder invented{{root / "backups" / "backup-2026-03-03T20-00-00Z"}};
    fs::copy(good.root, invented.root);
    std::string manifest = sample::bytes_of(good.manifest());
    const auto at = manifest.find("2026-03-03T10:");
    BOOST_REQUIRE(at != std::string::npos);
    sample::write_bytes(invented.manifest(), manifest.replace(at, 14, "2026-03-03T20:"));
    back_up_after(std::chrono::hours{24}); // Wednesday
    BOOST_TEST(fs::exists(good.root));
    BOOST_TEST(!fs::exists(early.root)); // what is not good goes as if all were
}

BOOST_AUTO_TEST_CASE(before_a_migration_there_is_a_backup_or_there_is_no_migration)
{
    const auto version = [&] {
        return Connection(root / "practice.db", keys().pages).number("PRAGMA user_version");
    };
    const auto newest = version();
    Connection(root / "practice.db", keys().pages)
        .run("DROP VIEW sealed_row; DROP TABLE earlier_value; DROP TABLE couple_tag; DROP TABLE "
             "response_move; DROP TRIGGER "
             "response_stays_as_it_was_amended; "
             "DELETE FROM answer WHERE response_id IN (SELECT id FROM response WHERE amends_id IS NOT NULL); "
             "DELETE "
             "FROM response WHERE amends_id IS NOT NULL; "
             "DROP INDEX response_amended_once; DROP INDEX response_only_once; ALTER TABLE response DROP "
             "COLUMN "
             "amended_offset; ALTER TABLE response DROP COLUMN amended_utc; ALTER TABLE response DROP COLUMN "
             "amended_by; ALTER TABLE response DROP COLUMN amended_because; ALTER TABLE response DROP COLUMN "
             "amends_id; CREATE UNIQUE INDEX response_only_once ON response (id); "
             "DROP TABLE hand_over_form; DROP TABLE hand_over; ALTER TABLE response "
             "DROP "
             "COLUMN administration; DROP TABLE legal_hold_end; DROP TABLE legal_hold; DROP TABLE "
             "session_note; "
             "DROP TABLE notes_store; DROP TABLE erasure; DROP TABLE task_done; DROP TABLE setting; DROP "
             "TABLE release; DROP TABLE "
             "override; DROP TABLE safety_action; DROP TABLE flag; DROP TABLE yes_mark; DROP TABLE "
             "consent_end; "
             "DROP TABLE consent; DROP TABLE scan; DROP TABLE practice_text; DROP TABLE own_form; DROP TABLE "
             "couple_status; DROP TABLE "
             "retired_audit_key; DROP TABLE "
             "audit; PRAGMA user_version = 4");
    fs::remove(root / "anchor.json");
    fs::remove_all(root / "backups");
    std::ofstream(root / "backups") << "in the way";
    BOOST_TEST(sample::error_of([&] { sample::open(root); }).has_value());
    BOOST_TEST(version() == 4);

    fs::remove(root / "backups"); // the folder itself is made again
    const auto practice = sample::open(root);
    BOOST_TEST(practice->audit().entries().back().action == "backup");
    BOOST_REQUIRE(backups().size() == 1U);
    const BackupFolder backup{{backups().front()}};
    BOOST_TEST(is_good(backup));
    BOOST_TEST(read_manifest(backup)->manifest.schema == 4);
    BOOST_TEST(version() == newest);
}

BOOST_AUTO_TEST_SUITE_END()
