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

int main(int argc, char** argv)
{
    using namespace rekindle;
    const programs::Hardened hardened;
    std::setlocale(LC_MESSAGES, "");
    bindtextdomain("rekindle", programs::locale_folder().c_str());
    textdomain("rekindle");
    bind_textdomain_codeset("rekindle", "UTF-8");
    if (!hardened.complete() || !programs::glib_keeps_no_memory()) {
        std::cerr << base::tr(
                         "This computer does not let the program protect its memory and files from other "
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
    return gui::run(environment, {argv + 1, argv + argc});
}
