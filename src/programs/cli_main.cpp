// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "cli/run.h"
#include "programs/data_folder.h"
#include "programs/encrypted_practices.h"
#include "programs/hardening.h"
#include "programs/stop_signals.h"
#include "programs/terminal.h"
#include "storage/surroundings.h"

#include <clocale>
#include <iostream>
#include <libintl.h>

int main(int argc, char** argv)
{
    using namespace rekindle;
    const programs::Hardened hardened;
    std::setlocale(LC_MESSAGES, "");
    bindtextdomain("rekindle", programs::locale_folder().c_str());
    textdomain("rekindle");
    if (!hardened.complete() || !programs::glib_keeps_no_memory()) {
        std::cerr << base::tr(
                         "This computer does not let the program protect its memory and files from other "
                         "programs. Nothing was opened.")
                  << '\n';
        return static_cast<int>(cli::ExitCode::World);
    }

    const std::vector<std::string> args(argv + (argc > 0 ? 1 : 0), argv + argc);
    storage::Surroundings surroundings = storage::surroundings_of_this_computer();
    surroundings.tell = [](const std::string& sentence) { std::cerr << sentence << '\n'; };
    programs::EncryptedPractices practices(std::move(surroundings));
    cli::Streams streams{std::cout, std::cerr};
    cli::Environment environment{practices,
                                 programs::seeded_practices,
                                 programs::data_folder(),
                                 storage::surroundings_of_this_computer().now,
                                 programs::ask_secret,
                                 programs::tell_progress};
    environment.read_input = [](std::size_t most) {
        std::string bytes(most, '\0');
        std::cin.read(bytes.data(), static_cast<std::streamsize>(most));
        bytes.resize(static_cast<std::size_t>(std::cin.gcount()));
        return bytes;
    };
    environment.asked_to_stop = programs::asked_to_stop;
    return static_cast<int>(cli::run(args, streams, environment));
}
