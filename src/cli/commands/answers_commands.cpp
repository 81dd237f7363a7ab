// SPDX-License-Identifier: MIT
#include "app/import_answers.h"
#include "app/record.h"
#include "base/plural.h"
#include "base/read_file.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/crisis_words.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"

#include <algorithm>
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

json::Value json_of(const app::ImportedAnswers& imported, domain::Owner owner)
{
    json::Value value = cli::json_of(imported.scores);
    value.set("response", text(imported.response.id.value));
    value.set("partner", text(domain::word(owner)));
    value.set("answered", whole(imported.answered));
    return value;
}

/// One form is one object, as a file of one form is one resource.
json::Value json_of(const std::vector<app::ImportedAnswers>& imported)
{
    if (imported.size() == 1) return json_of(imported.front(), imported.front().response.owner);
    json::Value list = json::Value::array();
    for (const app::ImportedAnswers& each : imported) list.add(json_of(each, each.response.owner));
    return json::Value::object({{"responses", std::move(list)}});
}

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
    std::string lines;
    for (const app::ImportedAnswers& each : imported)
        lines += in_words(each, std::string(domain::word(each.response.owner)));
    if (std::ranges::any_of(imported, [](const auto& each) { return !each.scores.alerts.empty(); }))
        lines += crisis_words(*practice);
    context.give(json_of(imported), lines);
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
    add_answers_list_commands(answers, context);
    add_answers_export_command(answers, context);
}

} // namespace rekindle::cli
