// SPDX-License-Identifier: MIT
#include "app/goals.h"
#include "app/homework_sheet.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/print_words.h"
#include "cli/context.h"

#include <memory>

namespace rekindle::cli {

using base::tr;

void add_print_goal_command(const Command& goal, Context& context)
{
    struct GoalWords : PrintWords {
        std::string goal;
    };
    const Command command =
        goal.add_command("print", tr("A goal with its levels and steps to take home, as PDF or HTML"));
    auto words = std::make_shared<GoalWords>();
    add_print_options(command, *words);
    command.option("--couple").required();
    command.add_option("--goal", words->goal, tr("Number in \"goal list\", or id")).required();
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            print_for_couple(
                *words, "goal plan", context,
                [&](domain::Practice& practice, const domain::Couple& couple, app::Reading& reading) {
                    const domain::Goal found = app::goal_called(practice, couple, words->goal);
                    return app::goal_sheet(reading, found.id, context.as_of());
                });
            return ExitCode::Done;
        };
    });
}

} // namespace rekindle::cli
