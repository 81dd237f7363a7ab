// SPDX-License-Identifier: MIT
#include "torture/commands.h"

#include "storage/sample.h"

#include <fmt/format.h>

#include <iostream>
#include <sstream>

namespace rekindle::torture {
namespace {

/// "ok N", N answers found, or "bad" and what is wrong. `acknowledged` answers must be there.
std::string verdict(const std::filesystem::path& folder, const storage::SecretBytes& key,
                    const std::string& response, std::int64_t acknowledged, bool tomorrow)
{
    std::string said;
    Opening opening;
    if (tomorrow) opening.migrations = migrations_of_tomorrow();
    const auto error = storage::sample::error_of([&] {
        const auto practice = open(folder, key, opening);
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

} // namespace

// One line in, one line out: FOLDER RESPONSE ACKNOWLEDGED [tomorrow]. RESPONSE "-": only that all is whole;
// ACKNOWLEDGED -1: not even the response was acknowledged.
int check(const Words& words)
{
    const storage::SecretBytes key = data_key_of(words.folder);
    std::string line;
    while (std::getline(std::cin, line)) {
        std::istringstream in(line);
        std::string folder, response, tomorrow;
        std::int64_t acknowledged = 0;
        in >> folder >> response >> acknowledged >> tomorrow;
        std::cout << verdict(folder, key, response, acknowledged, !tomorrow.empty()) << std::endl;
    }
    return 0;
}

} // namespace rekindle::torture
