// SPDX-License-Identifier: MIT
#include "app/earlier_values.h"
#include "app/record.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"

#include <memory>

namespace rekindle::cli {

using base::tr;

void add_earlier_values_command(const Command& couple, Context& context)
{
    const Command command = couple.add_command(
        "earlier-values", tr("What completed records said before they were changed, and why they were"));
    auto code = std::make_shared<std::string>();
    command.add_option("couple", *code, tr("Code or id")).required();
    command.callback([code, &context] {
        context.chosen = [code, &context] {
            const auto practice = context.open();
            const auto found = app::couple_called(*practice, *code);
            json::Value rows = json::Value::array();
            std::string lines;
            for (const app::EarlierLine& line : app::earlier_values(*practice, found)) {
                const domain::EarlierValue& earlier = line.earlier;
                rows.add(json::Value::object({{"subject", text(earlier.subject)},
                                              {"id", text(earlier.subject_id)},
                                              {"record", text(line.record)},
                                              {"what", text(earlier.what)},
                                              {"value", text(earlier.value)},
                                              {"reason", text(earlier.reason)},
                                              {"by", text(earlier.by)},
                                              {"when", text(base::to_text(earlier.when))}}));
                lines += app::in_words(line) + '\n';
            }
            if (lines.empty()) lines = tr("No completed record was changed.");
            practice->audit().record("view", "earlier-values", found.id.value);
            context.give(rows, lines);
            return ExitCode::Done;
        };
    });
}

} // namespace rekindle::cli
