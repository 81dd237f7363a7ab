// SPDX-License-Identifier: MIT
// What the torture suite starts, kills and injects faults into: the real storage module, driven by words.
#include "base/error.h"
#include "torture/commands.h"

#include <csignal>
#include <cstdio>
#include <functional>
#include <map>
#include <sys/stat.h>

using namespace rekindle;

int main(int argc, char** argv)
{
    using torture::Words;
    const std::map<std::string, std::function<int(const Words&)>> commands{
        {"make",
         [](const Words& words) {
             torture::make(words.folder);
             return 0;
         }},
        {"write", torture::write_answers},
        {"open", torture::open_and_close},
        {"check", torture::check},
        {"start", torture::open_and_hold},
        {"backup", torture::back_up},
        {"restore", torture::restore},
        {"passphrase", torture::change_passphrase},
        {"data-key", torture::change_data_key},
        {"saves", torture::measure_saves},
        {"memory", torture::out_of_memory},
        {"damage", torture::damage},
        {"replay", torture::replay},
        {"retries", torture::retries}};
    ::umask(077);
    std::signal(SIGXFSZ, SIG_IGN); // as the programs do
    std::signal(SIGPIPE, SIG_IGN);

    if (argc < 3 || !commands.contains(argv[1])) {
        std::fputs("torture COMMAND FOLDER [--plant FAULT] [--option [VALUE]]...\n", stderr);
        return 1;
    }
    Words words{argv[2], {argv + 3, argv + argc}, ""};
    if (const auto plant = std::find(words.options.begin(), words.options.end(), "--plant");
        plant != words.options.end() && plant + 1 != words.options.end())
        words.plant = *(plant + 1);
    try {
        return commands.at(argv[1])(words);
    } catch (const base::Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 6;
    }
}
