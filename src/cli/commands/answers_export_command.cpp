// SPDX-License-Identifier: MIT
#include "app/export_answers.h"
#include "app/record.h"
#include "base/error.h"
#include "base/plural.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/handover_words.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"

#include <memory>

namespace rekindle::cli {
namespace {

using base::tr;

struct ExportWords {
    std::string couple, partner, audience, out;
    std::optional<std::string> safety_reason;
    app::Handover handover;
};

app::AnswersToExport wanted_of(const ExportWords& words)
{
    app::AnswersToExport wanted;
    wanted.audience = word_of("--audience", words.audience, domain::parse_audience(words.audience),
                              "counselor, partner-a, partner-b, couple-shared, de-identified");
    if (!words.partner.empty())
        wanted.only = word_of("--partner", words.partner, domain::parse_side(words.partner), "A, B");
    if (words.safety_reason && words.safety_reason->empty())
        throw base::Error(base::Trouble::Call, tr("--include-safety takes the reason in words."));
    wanted.safety_reason = words.safety_reason.value_or("");
    return wanted;
}

ExitCode export_answers(ExportWords& words, Context& context)
{
    app::AnswersToExport wanted = wanted_of(words);
    demand_fitting(words.handover, false);
    wanted.handover = words.handover;
    wanted.today = base::local_day(context.now());
    const auto practice = context.open();
    wanted.couple = app::couple_called(*practice, words.couple);
    const std::size_t count = app::export_answers(*practice, wanted, words.out);
    context.give(json::Value::object({{"out", text(words.out)},
                                      {"audience", text(domain::word(wanted.audience))},
                                      {"responses", whole(static_cast<std::int64_t>(count))}}),
                 base::say_of(count, "{}: {} filled form for {}. The file is not encrypted.",
                              "{}: {} filled forms for {}. The file is not encrypted.", words.out, count,
                              domain::word(wanted.audience)));
    return ExitCode::Done;
}

} // namespace

void add_answers_export_command(const Command& answers, Context& context)
{
    const Command command =
        answers.add_command("export", tr("Filled questionnaires as FHIR R4, to be kept or read elsewhere"));
    auto words = std::make_shared<ExportWords>();
    command.add_option("--couple", words->couple, tr("Code or id")).required();
    command.add_option("--partner", words->partner, tr("A or B; both when left out"));
    command
        .add_option("--audience", words->audience, tr("Who gets the file: counselor, partner-a, partner-b"))
        .required();
    command.add_option("--include-safety", words->safety_reason,
                       tr("A partner also gets their own answers of class safety: the reason, for the audit "
                          "trail, say a formal request that was discussed with them alone"));
    command.add_option("--out", words->out, tr("A new file, ending in .json")).required();
    add_handover_options(command, words->handover);
    command.callback([words, &context] {
        context.chosen = [words, &context] { return export_answers(*words, context); };
    });
}

} // namespace rekindle::cli
