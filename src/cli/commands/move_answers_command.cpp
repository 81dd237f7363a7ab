// SPDX-License-Identifier: MIT
#include "app/answers_shown.h"
#include "app/move_answers.h"
#include "app/record.h"
#include "base/text.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"
#include "report/plain_text.h"

#include <memory>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

struct MoveWords {
    std::string couple, response, to_couple, to_partner, reason;
    bool dry_run = false;
};

app::AnswersToMove wanted_in(const MoveWords& words, domain::Practice& practice)
{
    app::AnswersToMove wanted;
    wanted.couple = app::couple_called(practice, words.couple);
    wanted.to = words.to_couple.empty() ? wanted.couple : app::couple_called(practice, words.to_couple);
    wanted.to_side = word_of("--to-partner", words.to_partner, domain::parse_side(words.to_partner), "A, B");
    wanted.reason = words.reason;
    app::Reading reading(practice, wanted.couple, domain::Reader(domain::Audience::Counselor));
    wanted.response = app::answers_called(reading, words.response).response.id;
    return wanted;
}

ExitCode move(const MoveWords& words, Context& context)
{
    const auto practice = context.open();
    const app::AnswersToMove wanted = wanted_in(words, *practice);
    const auto means = app::what_moving_means(*practice, wanted.couple, wanted.response);
    json::Value told = json::Value::array(), now;
    for (const std::string& sentence : means) told.add(text(sentence));
    std::string lines = report::plain_text(base::joined(means, "\n")) + "\n";
    if (words.dry_run) {
        lines += tr("Nothing was moved.\n");
    } else {
        now = text(app::move_answers(*practice, wanted).value);
        lines += say("Moved to partner {} of couple {}.\n", domain::word(wanted.to_side), wanted.to.code);
    }
    context.give(json::Value::object({{"response", std::move(now)},
                                      {"couple", text(wanted.to.code)},
                                      {"partner", text(domain::word(wanted.to_side))},
                                      {"means", std::move(told)}}),
                 lines);
    return ExitCode::Done;
}

} // namespace

void add_move_answers_command(const Command& answers, Context& context)
{
    const Command command = answers.add_command(
        "move", tr("Give a form that was saved as the wrong partner's, or couple's, to whose it is"));
    auto words = std::make_shared<MoveWords>();
    command.add_option("--couple", words->couple, tr("Where it is: code or id")).required();
    command.add_option("--response", words->response, tr("Its number in \"answers list\", or its id"))
        .required();
    command.add_option("--to-couple", words->to_couple, tr("Code or id; the same couple when left out"));
    command.add_option("--to-partner", words->to_partner, tr("A or B")).required();
    command.add_option("--reason", words->reason, tr("Why, in words")).required();
    command.add_flag("--dry-run", words->dry_run, tr("Only tell what it means"));
    command.callback(
        [words, &context] { context.chosen = [words, &context] { return move(*words, context); }; });
}

} // namespace rekindle::cli
