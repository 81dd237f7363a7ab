// SPDX-License-Identifier: MIT
#include "torture/commands.h"

#include "base/error.h"
#include "storage/practice.h"
#include "storage/sample.h"

#include <cstdio>
#include <iostream>

namespace rekindle::torture {
namespace {

void say(const std::string& line)
{
    std::puts(line.c_str());
    std::fflush(stdout);
}

std::unique_ptr<domain::Practice> opened(const Words& words)
{
    const std::string key = recovery_key();
    if (words.plant != "synchronous-off")
        return storage::open_practice(words.folder, storage::RecoveryKey{key}, surroundings());
    storage::Opening opening;
    opening.settings = settings_but({"PRAGMA synchronous = OFF", "PRAGMA synchronous", "0"});
    return open(words.folder, opening);
}

} // namespace

int write_answers(const Words& words)
{
    const auto practice = opened(words);
    const auto response = begin_response(*practice, practice->couples().all().at(0));
    say(response.value);
    for (std::int64_t number = 0; number < words.number("--count", 1'000'000); ++number) {
        if (words.plant == "ack-before-commit") say(std::to_string(number));
        const auto one = answer(number, static_cast<std::size_t>(words.number("--padding", 0)));
        bool saved = false;
        while (!saved) {
            const auto error =
                storage::sample::error_of([&] { practice->responses().save_answer(response, one); });
            saved = !error;
            if (error && words.plant == "ignore-failures") break;
            if (error && !words.has("--again")) throw *error;
            if (error) { // somebody makes room, and says when by a line
                say(std::string("failed: ") + error->what());
                std::string line;
                if (!std::getline(std::cin, line)) return 0;
            }
        }
        if (words.plant != "ack-before-commit") say(std::to_string(number));
    }
    return 0;
}

int open_and_close(const Words& words)
{
    storage::Opening opening;
    if (words.has("--tomorrow")) opening.migrations = migrations_of_tomorrow();
    if (words.plant == "no-recovery") std::filesystem::remove(words.folder / "practice.db-journal");
    open(words.folder, opening);
    say("done");
    return 0;
}

} // namespace rekindle::torture
