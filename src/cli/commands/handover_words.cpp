// SPDX-License-Identifier: MIT
#include "cli/commands/handover_words.h"

#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"

namespace rekindle::cli {

using base::tr;

void add_handover_options(const Command& command, app::Handover& handover)
{
    command.add_option(
        "--to-third-party", handover.third_party,
        tr("Who outside gets it: needs the signed release of both partners, or of the one whose copy "
           "it is"));
    command.add_option("--purpose", handover.purpose, tr("What it is for; it stands among the disclosures"));
    command.add_option("--override", handover.override_reason,
                       tr("Why it goes out without a signed release, such as a court order; it is recorded"));
}

void demand_fitting(app::Handover& handover, bool only_shown)
{
    handover.third_party = base::trimmed(handover.third_party);
    const bool says_any =
        !handover.third_party.empty() || !handover.purpose.empty() || !handover.override_reason.empty();
    if (only_shown && says_any)
        throw base::Error(
            base::Trouble::Call,
            tr("--to-third-party, --purpose and --override are for a file that leaves: say --out."));
    if (handover.third_party.empty() && !handover.override_reason.empty())
        throw base::Error(base::Trouble::Call, tr("--override goes with --to-third-party: say who gets it."));
}

} // namespace rekindle::cli
