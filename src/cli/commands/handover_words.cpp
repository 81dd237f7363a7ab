// SPDX-License-Identifier: MIT
#include "cli/commands/handover_words.h"

#include "base/translate.h"

#include <CLI/CLI.hpp>

namespace rekindle::cli {

using base::tr;

void add_handover_options(CLI::App& command, app::Handover& handover)
{
    command.add_option(
        "--to-third-party", handover.third_party,
        tr("Who outside gets it: needs the signed release of both partners, or of the one whose copy "
           "it is"));
    command.add_option("--purpose", handover.purpose, tr("What it is for; it stands among the disclosures"));
    command.add_option("--override", handover.override_reason,
                       tr("Why it goes out without a signed release, such as a court order; it is recorded"));
}

} // namespace rekindle::cli
