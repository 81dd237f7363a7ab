// SPDX-License-Identifier: MIT
#include "cli/run.h"
#include "programs/data_folder.h"
#include "programs/encrypted_practices.h"
#include "programs/terminal.h"
#include "storage/surroundings.h"

#include <clocale>
#include <csignal>
#include <iostream>
#include <libintl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

int main(int argc, char** argv)
{
    using namespace rekindle;
    std::setlocale(LC_MESSAGES, "");
    textdomain("rekindle");
    ::umask(077);
    const rlimit no_core{0, 0};
    ::setrlimit(RLIMIT_CORE, &no_core);
#ifdef NDEBUG // the leak checker of a debug build has to look into the process
    ::prctl(PR_SET_DUMPABLE, 0);
#endif
    // A full disk or a closed pipe is an answer to be given in words, not a reason to die.
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);

    const std::vector<std::string> args(argv + (argc > 0 ? 1 : 0), argv + argc);
    storage::Surroundings surroundings = storage::surroundings_of_this_computer();
    surroundings.tell = [](const std::string& sentence) { std::cerr << sentence << '\n'; };
    programs::EncryptedPractices practices(std::move(surroundings));
    cli::Streams streams{std::cout, std::cerr};
    cli::Environment environment{practices, programs::seeded_practices, programs::data_folder(),
                                 storage::surroundings_of_this_computer().now, programs::ask_secret};
    return static_cast<int>(cli::run(args, streams, environment));
}
