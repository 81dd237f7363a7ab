// SPDX-License-Identifier: MIT
// `practice backup`, `practice restore` and `practice check` as a counselor meets them.
#include "cli/command_line.h"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <random>
#include <tuple>
#include <unistd.h>

using rekindle::cli::ExitCode;
namespace fs = std::filesystem;

namespace {

std::string bytes_of(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void put(const fs::path& file, const std::string& bytes)
{
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

/// Every file below a folder with its bytes; not who had it open last.
std::map<std::string, std::string> contents(const fs::path& folder)
{
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file() && entry.path().filename() != "lock")
            files[entry.path().string()] = bytes_of(entry.path());
    }
    return files;
}

/// Few enough for every build; the long form is asked for by its number.
int flips()
{
    const char* wanted = std::getenv("REKINDLE_BACKUP_FLIPS");
    return wanted ? std::atoi(wanted) : 60;
}

struct WithBackup : CommandLine {
    WithBackup() { create_with_couple(); }

    fs::path back_up() { return done({"--json", "practice", "backup"}).json().text_of("backup"); }
    /// What the practice in a folder says of itself.
    std::string told_by(const std::string& where)
    {
        std::string text;
        for (const std::vector<std::string>& words :
             std::vector<std::vector<std::string>>{{"couple", "list"},
                                                   {"session", "list", "--couple", "C-0001"},
                                                   {"progress", "show", "--couple", "C-0001"}}) {
            std::vector<std::string> args{"--practice", where, "--as-of", "2026-06-30", "--json"};
            args.insert(args.end(), words.begin(), words.end());
            const auto found = bare(args);
            BOOST_TEST(found.code == ExitCode::Done, found.err);
            text += found.out;
        }
        return text;
    }
    static bool is_one_line(const std::string& text) { return text.find('\n') == text.size() - 1; }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(safekeeping_tests, WithBackup)

BOOST_AUTO_TEST_CASE(a_backup_says_where_it_is_and_that_it_was_compared)
{
    const auto own = done({"practice", "backup"});
    BOOST_TEST(own.out.find("backups/backup-2026-05-04T07-00-00Z") != std::string::npos, own.out);
    BOOST_TEST(own.out.find("compared with the practice") != std::string::npos);
    fs::create_directory(folder / "stick");
    const auto made = done({"--json", "practice", "backup", "--to", (folder / "stick").string()}).json();
    BOOST_TEST(fs::path(made.text_of("backup")).parent_path() == folder / "stick");
    BOOST_TEST(made.text_of("made") == "2026-05-04T09:00:00+02:00");
    const auto nowhere = run({"practice", "backup", "--to", (folder / "not there").string()});
    BOOST_TEST(nowhere.code == ExitCode::NotFound);
    BOOST_TEST(is_one_line(nowhere.err), nowhere.err);
}

BOOST_AUTO_TEST_CASE(what_is_wrong_in_several_parts_is_said_once)
{
    const std::string file = practice() + "/practice.db";
    std::string bytes = bytes_of(file);
    bytes.at(4096 * 20 + 100) ^= 1;
    put(file, bytes);
    const auto found = run({"practice", "check"});
    BOOST_TEST(found.code == ExitCode::World);
    BOOST_TEST(found.err.find("1 page of the database is damaged") != std::string::npos, found.err);
    std::vector<std::string> lines;
    std::istringstream all(found.err);
    for (std::string line; std::getline(all, line);) lines.push_back(line);
    BOOST_TEST(lines.size() > 1U);
    std::sort(lines.begin(), lines.end());
    BOOST_TEST((std::adjacent_find(lines.begin(), lines.end()) == lines.end()), found.err);
}

BOOST_AUTO_TEST_CASE(a_restored_practice_is_named_and_tells_the_same)
{
    const std::string before = told_by(practice());
    const fs::path backup = back_up();
    const std::string to = (folder / "new.rekindle").string();
    const auto restored = bare({"practice", "restore", backup.string(), "--to", to});
    BOOST_TEST(restored.code == ExitCode::Done, restored.err);
    BOOST_TEST(restored.out == "The practice of 2026-05-04 09:00 +02:00 is in " + to +
                                   ".\nIt opens with the passphrase and the recovery key of that day.\n");
    BOOST_TEST(told_by(to) == before);
    const auto again = bare({"--json", "practice", "restore", backup.string(), "--to", practice()});
    BOOST_TEST_REQUIRE(again.code == ExitCode::Done, again.err);
    BOOST_TEST(fs::exists(fs::path(again.json().text_of("kept_aside")) / "practice.db"));
    BOOST_TEST(told_by(practice()) == before);
}

BOOST_AUTO_TEST_CASE(the_backup_of_another_practice_is_refused_with_5_and_nothing_is_touched)
{
    const std::string other = (folder / "Other.rekindle").string();
    BOOST_TEST_REQUIRE(bare({"practice", "create", other, "--name", "Other"}).code == ExitCode::Done);
    const std::string backup = back_up().string();
    const auto before = contents(folder.path());
    const auto refused = bare({"practice", "restore", backup, "--to", other});
    BOOST_TEST(refused.code == ExitCode::Refused, refused.err);
    BOOST_TEST(is_one_line(refused.err), refused.err);
    BOOST_TEST(refused.err.find("of another practice") != std::string::npos, refused.err);
    BOOST_TEST(refused.out.empty(), refused.out);
    BOOST_TEST((contents(folder.path()) == before));
    const auto said = bare({"practice", "restore", backup, "--to", other, "--replace-other-practice"});
    BOOST_TEST(said.code == ExitCode::Done, said.err);
    BOOST_TEST(told_by(other) == told_by(practice()));
}

BOOST_AUTO_TEST_CASE(what_is_no_backup_ends_with_3_and_a_wrong_passphrase_with_4)
{
    const std::string to = (folder / "new").string();
    BOOST_TEST(bare({"practice", "restore", (folder / "nowhere").string(), "--to", to}).code ==
               ExitCode::NotFound);
    BOOST_TEST(bare({"practice", "restore", practice(), "--to", to}).code == ExitCode::NotFound);
    const fs::path backup = back_up();
    passphrase = "not the right passphrase";
    const auto wrong = bare({"practice", "restore", backup.string(), "--to", to});
    BOOST_TEST(wrong.code == ExitCode::Key);
    BOOST_TEST(is_one_line(wrong.err), wrong.err);
    BOOST_TEST(!fs::exists(to));
    BOOST_TEST(bare({"practice", "restore", backup.string()}).code == ExitCode::Call);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_restored_is_said_before_any_secret_is_asked_for)
{
    const std::string other = (folder / "Other.rekindle").string(), to = (folder / "new").string();
    bare({"practice", "create", other, "--name", "Other"});
    const fs::path backup = back_up();
    const fs::path broken = folder / "broken", keyless = folder / "keyless";
    for (const fs::path& copy : {broken, keyless}) fs::copy(backup, copy);
    put(broken / "manifest.json", "{");
    for (const char* keys : {"keys.json", "keys-copy.json"}) fs::remove(keyless / keys);
    fs::create_directory(folder / "letters");
    put(folder / "letters" / "one.txt", "dear");
    asked = 0;
    using Case = std::tuple<fs::path, std::string, ExitCode>;
    for (const auto& [from, target, code] :
         {Case{folder / "nowhere", to, ExitCode::NotFound},
          {practice(), to, ExitCode::NotFound},
          {broken, to, ExitCode::World},
          {keyless, to, ExitCode::World},
          {backup, (folder / "letters").string(), ExitCode::World},
          {backup, (folder / "not there" / "new").string(), ExitCode::NotFound},
          {backup, other, ExitCode::Refused}}) {
        const auto found = bare({"practice", "restore", from.string(), "--to", target});
        BOOST_TEST(found.code == code, found.err);
        BOOST_TEST(is_one_line(found.err), found.err);
    }
    BOOST_TEST(asked == 0);
    BOOST_TEST(bare({"practice", "restore", backup.string(), "--to", to}).code == ExitCode::Done);
    BOOST_TEST(asked == 1);
}

BOOST_AUTO_TEST_CASE(the_backups_are_listed_by_what_they_say_of_themselves_and_nothing_is_opened)
{
    fs::remove_all(fs::path(practice()) / "backups");
    BOOST_TEST(done({"practice", "backups"}).out == "There is no backup. \"practice backup\" makes one.\n");
    const fs::path first = back_up();
    now.utc += std::chrono::hours{1};
    const fs::path second = back_up();
    now.utc += std::chrono::hours{1};
    const fs::path third = back_up();
    put(first / "manifest.json", "no manifest");
    put(second / "practice.db", bytes_of(second / "practice.db") + "more");
    asked = 0;
    const auto before = contents(practice());
    const auto found = done({"--json", "practice", "backups"}).json();
    BOOST_TEST_REQUIRE(found.items().size() == 3U);
    const auto& rows = found.items();
    BOOST_TEST(rows[0].text_of("backup") == third.string());
    BOOST_TEST(rows[0].text_of("made") == "2026-05-04T11:00:00+02:00");
    BOOST_TEST(rows[0].text_of("look") == "fits");
    BOOST_TEST(rows[0].find("of_this_practice")->as_bool());
    std::uintmax_t bytes = 0;
    for (const auto& file : fs::directory_iterator(third)) bytes += file.file_size();
    BOOST_TEST(rows[0].find("bytes")->as_integer().value() == static_cast<std::int64_t>(bytes));
    BOOST_TEST(rows[1].text_of("look") == "wrong-size");
    BOOST_TEST(rows[2].text_of("backup") == first.string());
    BOOST_TEST(rows[2].text_of("look") == "unreadable");
    BOOST_TEST((*rows[2].find("made") == rekindle::json::Value()));
    const std::string lines = done({"practice", "backups"}).out;
    for (const char* words : {"2026-05-04 11:00 +02:00 ", " KiB ", "manifest.json cannot be read\n",
                              "practice.db is not as long as it was\n", "nothing was opened"})
        BOOST_TEST(lines.find(words) != std::string::npos, lines);
    BOOST_TEST(asked == 0);
    BOOST_TEST((contents(practice()) == before));
}

BOOST_AUTO_TEST_CASE(backups_on_a_disk_are_listed_without_a_practice_and_with_one_it_is_said_whose_they_are)
{
    const std::string other = (folder / "Other.rekindle").string(), stick = (folder / "stick").string();
    bare({"practice", "create", other, "--name", "Other"});
    fs::create_directory(stick);
    done({"practice", "backup", "--to", stick});
    bare({"--practice", other, "practice", "backup", "--to", stick});
    const auto without = bare({"--json", "practice", "backups", "--in", stick}).json();
    BOOST_TEST_REQUIRE(without.items().size() == 2U);
    for (const auto& row : without.items())
        BOOST_TEST((*row.find("of_this_practice") == rekindle::json::Value()));
    const auto with = done({"--json", "practice", "backups", "--in", stick}).json();
    int own = 0;
    for (const auto& row : with.items()) own += row.find("of_this_practice")->as_bool();
    BOOST_TEST(own == 1);
    BOOST_TEST(done({"practice", "backups", "--in", stick}).out.find("; of another practice\n") !=
               std::string::npos);
    BOOST_TEST(bare({"practice", "backups", "--in", (folder / "nowhere").string()}).code ==
               ExitCode::NotFound);
    BOOST_TEST(bare({"practice", "backups"}).code == ExitCode::Call);
    BOOST_TEST(bare({"--practice", stick, "practice", "backups"}).code == ExitCode::NotFound);
}

BOOST_AUTO_TEST_CASE(a_backup_that_is_taken_for_a_practice_is_named_as_one_and_stays_as_it_is)
{
    const fs::path backup = back_up();
    const auto before = contents(backup);
    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
             {"couple", "list"}, {"practice", "check"}, {"practice", "backup"}}) {
        std::vector<std::string> args{"--practice", backup.string()};
        args.insert(args.end(), words.begin(), words.end());
        const auto found = bare(args);
        BOOST_TEST(found.code == ExitCode::NotFound);
        BOOST_TEST(found.err.find("\"practice restore " + backup.string() + " --to DIR\" makes one of it") !=
                       std::string::npos,
                   found.err);
    }
    BOOST_TEST(bare({"practice", "restore", backup.string(), "--to", backup.string()}).code ==
               ExitCode::Call);
    BOOST_TEST((contents(backup) == before));
    BOOST_TEST(bare({"practice", "restore", backup.string(), "--to", (folder / "new").string()}).code ==
               ExitCode::Done);
}

BOOST_AUTO_TEST_CASE(no_backup_comes_into_the_folder_of_a_practice_or_a_file)
{
    const auto in_practice = run({"practice", "backup", "--to", practice()});
    BOOST_TEST(in_practice.code == ExitCode::Call);
    BOOST_TEST(in_practice.err.find("is a practice") != std::string::npos, in_practice.err);
    const auto in_file = run({"practice", "backup", "--to", write("a-file", "")});
    BOOST_TEST(in_file.code == ExitCode::Call);
    BOOST_TEST(in_file.err.find("is no folder") != std::string::npos, in_file.err);
}

BOOST_AUTO_TEST_CASE(backups_in_folders_below_are_listed_and_a_restore_names_them)
{
    const fs::path stick = folder / "stick", below = stick / "Rekindle" / "2026";
    fs::create_directories(below);
    const auto restore = [&](const fs::path& from) {
        return bare({"practice", "restore", from.string(), "--to", (folder / "new").string()});
    };
    const auto none = done({"practice", "backups", "--in", stick.string()});
    BOOST_TEST(none.out.find("There is no backup in " + stick.string() + ", nor in the folders") == 0U,
               none.out);
    BOOST_TEST(restore(stick).err == "There is no backup in " + stick.string() + ".\n");
    const auto first =
        done({"--json", "practice", "backup", "--to", below.string()}).json().text_of("backup");
    BOOST_TEST(restore(stick).code == ExitCode::NotFound);
    BOOST_TEST(restore(stick).err.find("but 1 below it: " + first + ", made 2026-05-04 09:00 +02:00.") !=
                   std::string::npos,
               restore(stick).err);
    now.utc += std::chrono::hours{1};
    const auto second = done({"--json", "practice", "backup", "--to", (stick / "Rekindle").string()})
                            .json()
                            .text_of("backup");
    BOOST_TEST(restore(stick).err.find("there are 2 below it, the newest of them " + second) !=
                   std::string::npos,
               restore(stick).err);
    BOOST_TEST(restore(practice()).err.find("/backups/backup-") != std::string::npos);
    const auto rows = done({"--json", "practice", "backups", "--in", stick.string()}).json();
    BOOST_TEST_REQUIRE(rows.items().size() == 2U);
    BOOST_TEST(rows.items().at(0).text_of("backup") == second);
    BOOST_TEST(rows.items().at(1).text_of("backup") == first);
    BOOST_TEST(restore(first).code == ExitCode::Done);
    if (::geteuid() != 0) { // nothing is closed to root
        fs::create_directory(stick / "a closed one");
        fs::permissions(stick / "a closed one", fs::perms::none);
        BOOST_TEST(done({"--json", "practice", "backups", "--in", stick.string()}).json().items().size() ==
                   2U);
        fs::permissions(stick / "a closed one", fs::perms::owner_all);
    }
}

BOOST_AUTO_TEST_CASE(a_target_that_is_something_else_is_refused_and_left_as_it_is)
{
    const fs::path backup = back_up();
    fs::create_directory(folder / "letters");
    put(folder / "letters" / "one.txt", "dear");
    put(folder / "note.txt", "hello");
    for (const fs::path& taken : {folder / "letters", folder / "note.txt"}) {
        const auto before = contents(folder.path());
        const auto found = bare({"practice", "restore", backup.string(), "--to", taken.string()});
        BOOST_TEST(found.code == ExitCode::World, taken);
        BOOST_TEST(found.err.find("Choose another name") != std::string::npos, found.err);
        BOOST_TEST(is_one_line(found.err), found.err);
        BOOST_TEST((contents(folder.path()) == before));
    }
}

BOOST_AUTO_TEST_CASE(of_random_flips_in_a_backup_every_one_is_refused_before_anything_is_overwritten)
{
    fs::create_directory(folder / "stick");
    const auto made = done({"--json", "practice", "backup", "--to", (folder / "stick").string()}).json();
    const fs::path backup = made.text_of("backup"), to = folder / "new.rekindle";
    const std::string then = told_by(practice());
    std::mt19937 random(1000); // the same bits every time
    const int count = flips();
    int refused = 0, restored = 0;
    for (int i = 0; i < count; ++i) {
        // The database is most of it; of the key file there are two copies, and one is enough.
        const char* name = i % 10 == 8 ? "manifest.json" : i % 10 == 9 ? "keys.json" : "practice.db";
        const std::string whole = bytes_of(backup / name);
        std::string changed = whole;
        const std::size_t at = random() % changed.size();
        changed[at] = static_cast<char>(changed[at] ^ (1 << random() % 8));
        put(backup / name, changed);
        const bool by_the_other_copy = i % 10 == 9;
        // To a new folder, or over the practice that is there.
        const fs::path target = by_the_other_copy || i % 2 == 0 ? to : fs::path(practice());
        const auto before = contents(folder.path());
        const auto found = bare({"practice", "restore", backup.string(), "--to", target.string()});
        if (by_the_other_copy) {
            BOOST_TEST_REQUIRE(found.code == ExitCode::Done, found.err);
            BOOST_TEST(told_by(to.string()) == then);
            fs::remove_all(to);
            ++restored;
        } else {
            BOOST_TEST(found.code == ExitCode::World, name << " byte " << at << found.out);
            BOOST_TEST((contents(folder.path()) == before), name << " byte " << at);
            refused += found.code == ExitCode::World;
        }
        put(backup / name, whole);
    }
    BOOST_TEST_MESSAGE(count << " flips: " << refused << " refused, " << restored
                             << " restored by the other copy of the key file");
    BOOST_TEST(restored == count / 10);
    BOOST_TEST(refused == count - restored);
}

BOOST_AUTO_TEST_CASE(every_one_of_the_last_backups_restores_the_practice_as_it_was_then)
{
    std::vector<std::pair<fs::path, std::string>> made;
    for (int round = 2; round < 7; ++round) {
        now.utc += std::chrono::hours{24};
        done({"session", "add", "--couple", "C-0001", "--day", fmt::format("2026-03-{:02d}", round * 3)});
        done({"couple", "add", "--a", fmt::format("Partner {}", round), "--b", "Sam"});
        if (round == 3)
            done({"answers", "import", "--couple", "C-0001", "--partner", "A", "--session", "1",
                  examples("responses/a-intake-1.json")});
        made.emplace_back(back_up(), told_by(practice()));
    }
    for (const auto& [backup, then] : made) {
        const std::string to = (folder / ("of-" + backup.filename().string())).string();
        const auto restored = bare({"practice", "restore", backup.string(), "--to", to});
        BOOST_TEST(restored.code == ExitCode::Done, restored.err);
        BOOST_TEST(told_by(to) == then, backup);
        BOOST_TEST(bare({"--practice", to, "practice", "check"}).code == ExitCode::Done);
    }
    BOOST_TEST(made.front().second != made.back().second);
}

BOOST_AUTO_TEST_CASE(a_check_says_of_every_part_that_it_is_whole_and_names_the_newest_backup)
{
    fs::remove_all(fs::path(practice()) /
                   "backups"); // there is one since the first couple; the folder is made again
    const auto without = done({"practice", "check"});
    BOOST_TEST(without.out.find("\"practice backup\" makes one") != std::string::npos, without.out);
    const fs::path backup = back_up();
    const auto found = done({"practice", "check"});
    for (const char* part : {"Key files", "Pages", "References", "Rows", "Audit trail", "Anchor", "Backups"})
        BOOST_TEST(found.out.find(std::string(part) + ": whole\n") != std::string::npos, found.out);
    BOOST_TEST(found.out.find(backup.string()) != std::string::npos, found.out);
    BOOST_TEST(found.out.ends_with("The practice is whole.\n"), found.out);
    BOOST_TEST(found.err.empty());
    const auto json = done({"--json", "practice", "check"}).json();
    BOOST_TEST(json.find("whole")->as_bool());
    BOOST_TEST(json.find("newest_backup")->text_of("backup") == backup.string());
}

BOOST_AUTO_TEST_CASE(a_trail_whose_anchor_is_missing_is_whole_in_itself_and_nobody_is_accused)
{
    fs::remove(fs::path(practice()) / "anchor.json");
    const auto found = run({"audit", "verify"});
    BOOST_TEST(found.code == ExitCode::World);
    BOOST_TEST(found.err.find("whole in itself") != std::string::npos, found.err);
    BOOST_TEST(found.err.find("Somebody") == std::string::npos, found.err);
    // Written anew on closing, but what was not known then stays unknown.
    const auto again = run({"audit", "verify"});
    BOOST_TEST(again.code == ExitCode::Done, again.err);
    BOOST_TEST(again.out.find("anchor.json was missing then") != std::string::npos, again.out);
}

BOOST_AUTO_TEST_CASE(a_check_lists_every_problem_ends_with_6_and_offers_the_newest_good_backup_by_name)
{
    const fs::path backup = back_up();
    const fs::path root = practice();
    put(root / "keys-copy.json", "{}");
    fs::remove(root / "anchor.json");
    put(root / "practice.db", bytes_of(root / "practice.db") + "appended");
    const auto before = contents(root);
    const auto found = run({"practice", "check"});
    BOOST_TEST(found.code == ExitCode::World);
    for (const char* words : {"One of the two key files", "8 bytes", "anchor.json is missing"})
        BOOST_TEST(found.err.find(words) != std::string::npos, found.err);
    BOOST_TEST(found.err.find("practice restore " + backup.string()) != std::string::npos, found.err);
    BOOST_TEST(std::count(found.err.begin(), found.err.end(), '\n') == 4, found.err);
    BOOST_TEST(found.out.find("Rows: whole") != std::string::npos, found.out);
    BOOST_TEST(found.out.find("Pages: 1 problem\n") != std::string::npos, found.out);
    BOOST_TEST(found.out.ends_with("The practice is not whole.\n"), found.out);
    BOOST_TEST((contents(root) == before));
    const auto json = run({"--json", "practice", "check"}).json();
    BOOST_TEST(!json.find("whole")->as_bool());
    BOOST_TEST(json.find("parts")->items().size() == 7u);
}

BOOST_AUTO_TEST_CASE(what_opens_no_more_says_that_a_check_names_the_backup_and_it_does)
{
    const fs::path backup = back_up();
    const fs::path database = fs::path(practice()) / "practice.db";
    std::string bytes = bytes_of(database);
    bytes[60] = static_cast<char>(bytes[60] ^ 1);
    put(database, bytes);
    const auto list = run({"couple", "list"});
    BOOST_TEST(list.code == ExitCode::World);
    BOOST_TEST(list.err.find("\"practice check\" says") != std::string::npos, list.err);
    const auto found = run({"practice", "check"});
    BOOST_TEST(found.code == ExitCode::World);
    BOOST_TEST(found.err.find(backup.string()) != std::string::npos, found.err);
}

BOOST_AUTO_TEST_CASE(a_check_of_no_practice_ends_with_3_and_with_a_wrong_passphrase_with_4)
{
    BOOST_TEST(bare({"--practice", (folder / "nowhere").string(), "practice", "check"}).code ==
               ExitCode::NotFound);
    BOOST_TEST(bare({"practice", "check"}).code == ExitCode::Call);
    passphrase = "not the right passphrase";
    BOOST_TEST(run({"practice", "check"}).code == ExitCode::Key);
}

BOOST_AUTO_TEST_SUITE_END()
