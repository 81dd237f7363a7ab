// SPDX-License-Identifier: MIT
#include "app/import_answers.h"
#include "app/record.h"
#include "base/plural.h"
#include "base/read_file.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

struct ImportWords {
    std::string couple, partner, file;
    std::optional<int> session;
};

std::string in_words(const app::ImportedAnswers& imported, const std::string& partner)
{
    std::string result =
        base::say_of(imported.answered, "{}: {} answer of partner {} saved.\n",
                     "{}: {} answers of partner {} saved.\n", imported.title, imported.answered, partner);
    for (const domain::ScaleScore& score : imported.scores.scales)
        result += score.score ? fmt::format("  {} {}\n", score.scale, shown(score.score))
                              : fmt::format("  {} - ({})\n", score.scale, score.why);
    for (const domain::RaisedAlert& alert : imported.scores.alerts)
        result += say("  Talk about this with partner {} alone: {} ({})\n", partner, alert.title,
                      domain::word(alert.severity));
    return result;
}

void add_import(CLI::App& group, Context& context)
{
    auto* command =
        group.add_subcommand("import", tr("A filled questionnaire (FHIR R4 QuestionnaireResponse)"));
    auto words = std::make_shared<ImportWords>();
    command->add_option("--couple", words->couple, tr("Code or id"))->required();
    command->add_option("--partner", words->partner, tr("A or B"))->required();
    command->add_option("--session", words->session, tr("Number of the session it belongs to"));
    command->add_option("file", words->file)->required();
    command->callback([words, &context] {
        context.chosen = [words, &context] {
            app::AnswersToSave answers;
            answers.side = word_of("--partner", words->partner, domain::parse_side(words->partner), "A, B");
            answers.source = words->file;
            answers.today = context.as_of();
            const std::string bytes = base::read_file(words->file);
            const auto practice = context.open();
            answers.couple = app::couple_called(*practice, words->couple);
            if (words->session)
                answers.session = app::session_called(*practice, answers.couple, *words->session).id;
            const auto imported =
                app::import_answers(*practice, context.library_of(*practice), answers, bytes);
            json::Value value = json_of(imported.scores);
            value.set("response", text(imported.response.id.value));
            value.set("answered", whole(imported.answered));
            context.give(value, in_words(imported, std::string(domain::word(answers.side))));
            return ExitCode::Done;
        };
    });
}

} // namespace

void add_answers_commands(CLI::App& root, Context& context)
{
    auto* answers = root.add_subcommand("answers", tr("Filled questionnaires"));
    answers->require_subcommand(1);
    add_import(*answers, context);
}

} // namespace rekindle::cli
