// SPDX-License-Identifier: MIT
#include "app/import_answers.h"
#include "app/record.h"
#include "base/read_file.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/saved_answers.h"
#include "cli/context.h"

#include <memory>

namespace rekindle::cli {
namespace {

using base::tr;

struct ImportWords {
    std::string couple, partner, file;
    std::optional<int> session;
};

ExitCode import(const ImportWords& words, Context& context)
{
    app::AnswersFile file;
    if (!words.partner.empty())
        file.side = word_of("--partner", words.partner, domain::parse_side(words.partner), "A, B");
    file.source = words.file;
    file.today = context.as_of();
    const std::string bytes = base::read_file(words.file);
    const auto practice = context.open();
    file.couple = app::couple_called(*practice, words.couple);
    if (words.session) file.session = app::session_called(*practice, file.couple, *words.session).id;
    const auto imported = app::import_answers(*practice, context.library_of(*practice), file, bytes);
    tell_saved(*practice, imported, context);
    return ExitCode::Done;
}

void add_import(const Command& group, Context& context)
{
    const Command command = group.add_command(
        "import", tr("Filled questionnaires (a FHIR R4 QuestionnaireResponse, or a Bundle of several)"));
    auto words = std::make_shared<ImportWords>();
    command.add_option("--couple", words->couple, tr("Code or id")).required();
    command.add_option("--partner", words->partner, tr("A or B; not needed for a file that says it"));
    command.add_option("--session", words->session, tr("Number of the session it belongs to"));
    command.add_option("file", words->file).required();
    command.callback(
        [words, &context] { context.chosen = [words, &context] { return import(*words, context); }; });
}

} // namespace

void add_answers_commands(const Command& root, Context& context)
{
    const Command answers = root.add_command("answers", tr("Filled questionnaires"));
    answers.require_command();
    add_import(answers, context);
    add_type_answers_command(answers, context);
    add_amend_answers_command(answers, context);
    add_move_answers_command(answers, context);
    add_answers_list_commands(answers, context);
    add_answers_export_command(answers, context);
}

} // namespace rekindle::cli
