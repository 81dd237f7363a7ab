// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "gui/desktop.h"
#include "programs/data_folder.h"
#include "programs/encrypted_practices.h"
#include "programs/hardening.h"
#include "programs/own_folders.h"
#include "programs/told_sentences.h"

#include <clocale>
#include <iostream>
#include <libintl.h>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace rekindle;
using base::tr;

/// What is told without a window; the exit code then.
std::optional<int> told_at_once(const std::vector<std::string>& args)
{
    if (args.empty() || !args.front().starts_with('-') || args.front() == "--demo") return std::nullopt;
    const std::string& option = args.front();
    if (option == "--version") {
        std::cout << REKINDLE_VERSION << '\n';
        return 0;
    }
    const bool asked = option == "--help" || option == "-h";
    if (!asked) std::cerr << base::say("There is no option {}.", option) << '\n';
    (asked ? std::cout : std::cerr)
        << tr("Rekindle: a session toolkit for couples counselors, in a window.\n"
              "Usage: rekindle [PRACTICE]\n\n"
              "  PRACTICE    The folder of a practice; its passphrase is asked for\n"
              "  --demo      A practice of invented couples, made where it is not there yet\n"
              "  --help      This message\n"
              "  --version   Which version this is\n\n"
              "By command line, and without a screen: rekindle-cli.")
        << '\n';
    return asked ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    const programs::Hardened hardened;
    std::setlocale(LC_MESSAGES, "");
    bindtextdomain("rekindle", programs::locale_folder().c_str());
    textdomain("rekindle");
    bind_textdomain_codeset("rekindle", "UTF-8");
    const std::vector<std::string> args(argv + 1, argv + argc);
    if (const auto code = told_at_once(args)) return *code;
    if (!hardened.complete() || !programs::glib_keeps_no_memory()) {
        std::cerr << tr("This computer does not let the program protect its memory and files from other "
                        "programs. Nothing was opened.")
                  << '\n';
        return 6;
    }

    storage::Surroundings surroundings = storage::surroundings_of_this_computer();
    const auto since_boot = surroundings.since_boot;
    const auto told = std::make_shared<programs::ToldSentences>();
    surroundings.tell = [told](const std::string& sentence) { told->add(sentence); };
    programs::EncryptedPractices practices(std::move(surroundings));
    gui::Environment environment{
        .world = {.practices = practices,
                  .seeded_practices = programs::seeded_practices,
                  .data = programs::data_folder(),
                  .settings = programs::settings_folder() / "desktop.settings",
                  .documents = programs::documents_folder(),
                  .demo = {.folder = programs::own_data_folder() / "Demo.rekindle"},
                  .now = storage::surroundings_of_this_computer().now,
                  .told = [told] { return told->take(); }},
        .since_boot = [since_boot] { return since_boot().value_or(storage::SinceBoot{}).time; }};
    const auto code = gui::run(environment, args);
    if (!code)
        std::cerr << tr("There is no screen to show a window on. rekindle-cli works without one.") << '\n';
    return code.value_or(6);
}
