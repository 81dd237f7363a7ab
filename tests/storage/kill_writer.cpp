// SPDX-License-Identifier: MIT
// Saves answers one at a time until somebody kills it, and prints the number of each once it is saved.
// kill_writer FOLDER [--acknowledge-first]   the option plants the fault the test must find
#include "storage/sample.h"

#include <cstdint>
#include <cstdio>
#include <string_view>

using namespace rekindle;

int main(int argc, char** argv)
{
    const bool acknowledge_first = argc > 2 && std::string_view(argv[2]) == "--acknowledge-first";
    const auto say = [](const std::string& line) {
        std::puts(line.c_str());
        std::fflush(stdout);
    };
    auto surroundings = storage::sample::surroundings();
    surroundings.id_randomness = storage::surroundings_of_this_computer().id_randomness;
    surroundings.now = storage::surroundings_of_this_computer().now;
    const auto practice =
        storage::open_practice(argv[1], storage::Passphrase{storage::sample::passphrase}, surroundings);
    auto response = storage::sample::response(*practice, practice->couples().all().at(0));
    response.authored = surroundings.now();
    response.status = domain::Progressing::InProgress;
    response.items.clear();
    practice->responses().save(response);
    say(response.id.value);
    for (std::int64_t number = 0;; ++number) {
        if (acknowledge_first) say(std::to_string(number));
        practice->responses().save_answer(
            response.id, {{{{"n", static_cast<int>(number)}}}, number, domain::Visibility::Normal});
        if (!acknowledge_first) say(std::to_string(number));
    }
}
