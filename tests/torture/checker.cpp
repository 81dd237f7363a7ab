// SPDX-License-Identifier: MIT
#include "torture/commands.h"

#include "storage/key_copies.h"
#include "storage/practice.h"
#include "storage/sample.h"
#include "storage/verify_backup.h"

#include <fmt/format.h>

#include <iostream>
#include <sstream>

namespace rekindle::torture {
namespace {

std::string verdict_on_backup(const std::filesystem::path& folder, const storage::SecretBytes& key)
{
    const storage::BackupFolder backup{{folder}};
    const auto read = storage::read_manifest(backup);
    if (!read) return "bad manifest";
    const auto trouble = storage::why_not_good(backup, *read, storage::derived_keys(key));
    return trouble ? "bad backup: " + *trouble : "ok 0";
}

/// "ok 1": the old passphrase opens it, whole, and the new one does not; "ok 2": the other way round.
std::string verdict_on_passphrase(const std::filesystem::path& folder)
{
    bool whole = true;
    const auto opens = [&](const char* passphrase) {
        return storage::sample::error_of([&] {
            const auto practice =
                storage::open_practice(folder, storage::Passphrase{passphrase}, surroundings());
            whole = whole && !practice->audit().first_bad_entry();
        });
    };
    const auto with_old = opens(storage::sample::passphrase), with_new = opens(new_passphrase);
    if (with_old && with_new) return fmt::format("bad: neither opens it: {}", with_old->what());
    if (!with_old && !with_new) return "bad: both open it";
    if (!whole) return "bad: the audit trail";
    if (storage::read_key_copies({folder}).mend) return "bad: the copies of the key file differ";
    return with_old ? "ok 2" : "ok 1";
}

} // namespace

std::string verdict(const std::filesystem::path& folder, const std::string& response,
                    std::int64_t acknowledged, bool tomorrow)
{
    std::string said;
    storage::Opening opening;
    if (tomorrow) opening.migrations = migrations_of_tomorrow();
    const auto error = storage::sample::error_of([&] {
        const auto practice = open(folder, opening);
        if (const auto bad = practice->audit().first_bad_entry())
            said = fmt::format("bad entry {} of the audit trail", *bad);
        else if (response == "-")
            said = "ok 0";
        else if (const auto found = answers_in(*practice, response); !found)
            said = acknowledged < 0 ? "ok 0" : "bad answers: the response is missing, or an answer is wrong";
        else if (*found < acknowledged)
            said = fmt::format("bad answers: {} of {} acknowledged ones are there", *found, acknowledged);
        else
            said = fmt::format("ok {}", *found);
    });
    return error ? std::string("bad opening: ") + error->what() : said;
}

// One line in, one line out:
//   practice FOLDER RESPONSE ACKNOWLEDGED [tomorrow]
//   backup FOLDER
//   passphrase FOLDER
// RESPONSE "-": only that all is whole; ACKNOWLEDGED -1: not even the response was acknowledged.
int check(const Words& words)
{
    const storage::SecretBytes key = data_key_of(words.folder);
    std::string line;
    while (std::getline(std::cin, line)) {
        std::istringstream in(line);
        std::string what, folder, response, tomorrow;
        std::int64_t acknowledged = 0;
        in >> what >> folder >> response >> acknowledged >> tomorrow;
        if (what == "backup")
            std::cout << verdict_on_backup(folder, key) << std::endl;
        else if (what == "passphrase")
            std::cout << verdict_on_passphrase(folder) << std::endl;
        else
            std::cout << verdict(folder, response, acknowledged, !tomorrow.empty()) << std::endl;
    }
    return 0;
}

} // namespace rekindle::torture
