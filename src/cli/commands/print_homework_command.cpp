// SPDX-License-Identifier: MIT
#include "app/homework.h"
#include "app/homework_sheet.h"
#include "app/print_homework.h"
#include "base/error.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/print_words.h"
#include "cli/context.h"

#include <algorithm>
#include <memory>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

struct HomeworkWords : PrintWords {
    std::string assignment, template_id;
};

void print_template(const HomeworkWords& words, Context& context)
{
    const auto& entries = context.library().homework().entries();
    const auto found = std::ranges::find_if(
        entries, [&](const auto& entry) { return entry.homework.id == words.template_id; });
    if (found == entries.end())
        throw base::Error(
            base::Trouble::NotFound,
            say("There is no homework template \"{}\". \"homework templates\" shows all of them.",
                words.template_id));
    app::write_blank(app::homework_sheet(found->homework, context.as_of()), words.out);
    tell_written(words.out, context);
}

void print_assignment(const HomeworkWords& words, Context& context)
{
    if (words.couple.empty() || words.assignment.empty())
        throw base::Error(base::Trouble::Call, tr("Say which: --couple and --assignment, or --template."));
    print_for_couple(words, "homework sheet", context,
                     [&](domain::Practice& practice, const domain::Couple& couple, app::Reading& reading) {
                         return app::sheet_to_take_home(
                             practice, reading, app::assignment_called(practice, couple, words.assignment),
                             context.as_of());
                     });
}

} // namespace

void add_print_homework_command(const Command& homework, Context& context)
{
    const Command command =
        homework.add_command("print", tr("A sheet to take home, with a log, as PDF or HTML"));
    auto words = std::make_shared<HomeworkWords>();
    add_print_options(command, *words);
    command.add_option("--assignment", words->assignment, tr("Number in \"homework list\", or id"));
    command.add_option("--template", words->template_id, tr("A template for anybody; nothing of a practice"))
        .excludes(command.option("--couple"));
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            words->template_id.empty() ? print_assignment(*words, context) : print_template(*words, context);
            return ExitCode::Done;
        };
    });
}

} // namespace rekindle::cli
