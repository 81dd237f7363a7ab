// SPDX-License-Identifier: MIT
#include "app/amend_answers.h"
#include "app/answers_shown.h"
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

struct AmendWords {
    std::string couple, response, reason, file;
};

ExitCode amend(const AmendWords& words, Context& context)
{
    const std::string bytes = base::read_file(words.file);
    const auto practice = context.open();
    app::AnswersToAmend wanted;
    wanted.couple = app::couple_called(*practice, words.couple);
    wanted.reason = words.reason;
    wanted.today = context.as_of();
    {
        app::Reading reading(*practice, wanted.couple, domain::Reader(domain::Audience::Counselor));
        wanted.response = app::answers_called(reading, words.response).response.id;
    }
    tell_saved(*practice,
               {app::amend_answers(*practice, context.library_of(*practice), wanted, words.file, bytes)},
               context);
    return ExitCode::Done;
}

} // namespace

void add_amend_answers_command(const Command& answers, Context& context)
{
    const Command command = answers.add_command(
        "amend",
        tr("Set a finished form right: these answers count from now on, the others stay beside them"));
    auto words = std::make_shared<AmendWords>();
    command.add_option("--couple", words->couple, tr("Code or id")).required();
    command.add_option("--response", words->response, tr("Its number in \"answers list\", or its id"))
        .required();
    command.add_option("--reason", words->reason, tr("Why, in words")).required();
    command
        .add_option(
            "file", words->file,
            tr("All answers as they should be: a FHIR R4 QuestionnaireResponse, as \"answers export\" "
               "writes one"))
        .required();
    command.callback(
        [words, &context] { context.chosen = [words, &context] { return amend(*words, context); }; });
}

} // namespace rekindle::cli
