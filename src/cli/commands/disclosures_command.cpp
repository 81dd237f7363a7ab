// SPDX-License-Identifier: MIT
#include "app/record.h"
#include "app/release.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"

#include <memory>

namespace rekindle::cli {

using base::say;
using base::tr;

void add_disclosures_command(const Command& root, Context& context)
{
    const Command command =
        root.add_command("disclosures", tr("What left the practice about a couple in the last six years"));
    auto couple_word = std::make_shared<std::string>();
    command.add_option("--couple", *couple_word, tr("Code or id")).required();
    command.callback([couple_word, &context] {
        context.chosen = [couple_word, &context] {
            const auto practice = context.open();
            const auto couple = app::couple_called(*practice, *couple_word);
            json::Value rows = json::Value::array();
            std::string lines;
            for (const domain::Release& each : app::disclosures(*practice, couple, context.as_of())) {
                rows.add(json::Value::object({{"when", text(base::to_text(each.when))},
                                              {"what", text(each.what)},
                                              {"audience", text(domain::word(each.audience))},
                                              {"recipient", text(each.recipient)},
                                              {"purpose", text(each.purpose)},
                                              {"authority", text(each.authority)},
                                              {"sha256", text(each.sha256)}}));
                lines += say("{}  {}\n    made for: {}; given to: {}\n", base::in_words(each.when), each.what,
                             domain::word(each.audience), each.recipient);
                if (!each.purpose.empty()) lines += say("    what for: {}\n", each.purpose);
                lines += say("    on the authority of: {}\n    SHA-256 {}\n", each.authority, each.sha256);
            }
            if (lines.empty())
                lines = tr("Nothing about this couple has left the practice. Six years are looked at.");
            practice->audit().record("view", "disclosures", couple.id.value);
            context.give(rows, lines);
            return ExitCode::Done;
        };
    });
}

} // namespace rekindle::cli
