// SPDX-License-Identifier: MIT
// One thing the program does to a practice, said when it is done: what is killed and failed from outside.
#include "torture/commands.h"

#include "base/error.h"
#include "storage/errors.h"
#include "storage/key_copies.h"
#include "storage/large_files.h"
#include "storage/practice.h"
#include "storage/sample.h"
#include "storage/system.h"

#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>

namespace rekindle::torture {
namespace fs = std::filesystem;
namespace {

void say(const std::string& line)
{
    std::puts(line.c_str());
    std::fflush(stdout);
}

storage::Unlock unlock(const std::string& recovery)
{
    return storage::RecoveryKey{recovery};
}

/// What a backup must not do: the files come one by one under the name that counts.
void copy_under_its_name(const fs::path& backup)
{
    const fs::path planted = backup.parent_path() / "backup-planted";
    storage::make_private_folder(planted);
    for (const auto& entry : fs::directory_iterator(backup))
        storage::write_and_sync(planted / entry.path().filename(), storage::sample::bytes_of(entry.path()));
}

/// What a restore must not do: the restored practice has the name of the old one aside before they change
/// places.
void restore_by_the_name_aside(const fs::path& backup, const fs::path& to, const storage::Unlock& unlock)
{
    const fs::path aside = to.string() + ".before-restore-1";
    storage::restore_practice(backup, aside, unlock, surroundings());
    if (const auto error = storage::exchange_names(aside, to)) throw storage::file_trouble(error, to);
}

/// What a change of keys must not do: both copies are emptied before they are written.
void write_keys_in_place(const fs::path& folder, const std::string& text)
{
    std::ofstream first(folder / "keys.json"), second(folder / "keys-copy.json");
    storage::sync_folder(folder); // a call to be killed at
    first << text << std::flush;
    second << text << std::flush;
}

} // namespace

int open_and_hold(const Words& words)
{
    const std::string key = recovery_key();
    if (words.plant == "write-before-lock") storage::write_and_sync(words.folder / "anchor.json", "{}");
    const auto practice = storage::open_practice(words.folder, unlock(key), surroundings());
    if (words.plant == "no-lock") fs::remove(words.folder / "lock"); // the next one makes another
    say("done");
    if (std::string line; words.has("--hold")) std::getline(std::cin, line);
    return 0;
}

int back_up(const Words& words)
{
    const std::string key = recovery_key();
    const auto practice = storage::open_practice(words.folder, unlock(key), surroundings());
    const auto made = practice->back_up(words.text("--to"));
    if (words.plant == "name-first") copy_under_its_name(made.folder);
    say("done");
    return 0;
}

int restore(const Words& words)
{
    const std::string key = recovery_key();
    const fs::path to = words.text("--to");
    if (words.plant == "remove-first") fs::remove_all(to);
    if (words.plant == "aside-first")
        restore_by_the_name_aside(words.folder, to, unlock(key));
    else
        storage::restore_practice(words.folder, to, unlock(key), surroundings());
    say("done");
    return 0;
}

int change_passphrase(const Words& words)
{
    const std::string key = recovery_key(), by = words.text("--by");
    const storage::Unlock now = by.empty() ? unlock(key) : storage::Unlock{storage::Passphrase{by}};
    const fs::path before = words.folder / "keys.json";
    storage::change_passphrase(words.folder, now, storage::Passphrase{new_passphrase}, surroundings());
    if (words.plant == "in-place") write_keys_in_place(words.folder, storage::sample::bytes_of(before));
    say("done");
    return 0;
}

int change_data_key(const Words& words)
{
    const std::string key = recovery_key();
    const auto shown = [](const std::string&) {};
    storage::change_data_key(words.folder, unlock(key), storage::Passphrase{new_passphrase}, shown,
                             surroundings());
    if (words.plant == "in-place")
        write_keys_in_place(words.folder, storage::sample::bytes_of(words.folder / "keys.json"));
    say("done");
    return 0;
}

int measure_saves(const Words& words)
{
    const auto practice = open(words.folder);
    const auto response = begin_response(*practice, practice->couples().all().at(0));
    std::vector<long> microseconds;
    for (std::int64_t i = 0; i < words.number("--count", 1000); ++i) {
        const auto one = answer(i, 100);
        const auto started = std::chrono::steady_clock::now();
        practice->responses().save_answer(response, one);
        microseconds.push_back(
            std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - started)
                .count());
    }
    std::sort(microseconds.begin(), microseconds.end());
    const auto at = [&](std::size_t percent) { return microseconds.at(microseconds.size() * percent / 100); };
    std::printf("%zu saves, %ld microseconds median, %ld microseconds at the ninety ninth percentile\n",
                microseconds.size(), at(50), at(99));
    return 0;
}

} // namespace rekindle::torture
