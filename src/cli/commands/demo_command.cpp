// SPDX-License-Identifier: MIT
#include "app/demo/make_demo.h"
#include "app/demo/people.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"

#include <memory>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

constexpr int shown = 24; ///< couples that are listed with their course

ExitCode make(app::DemoWanted wanted, Context& context)
{
    // The demo ends on a fixed day unless --as-of says otherwise, so that the same seed gives the same
    // content.
    if (!context.as_of_text.empty()) wanted.until = context.as_of();
    const app::DemoCounts counts =
        app::make_demo(wanted, context.environment().seeded_practices, context.library());
    json::Value couples = json::Value::array();
    std::string lines;
    for (int i = 0; i < wanted.couples && !wanted.brief && i < shown; ++i) {
        const std::string code = app::demo_code(i, wanted.couples);
        couples.add(json::Value::object({{"code", text(code)}, {"course", text(app::course_in_words(i))}}));
        lines += fmt::format("{}  {}\n", code, app::course_in_words(i));
    }
    context.give(
        json::Value::object({{"practice", text(wanted.folder.string())},
                             {"couples", whole(counts.couples)},
                             {"sessions", whole(counts.sessions)},
                             {"forms", whole(counts.forms)},
                             {"assignments", whole(counts.assignments)},
                             {"marks", whole(counts.marks)},
                             {"reviews", whole(counts.reviews)},
                             {"goals", whole(counts.goals)},
                             {"courses", std::move(couples)},
                             {"passphrase", text(app::demo_passphrase)}}),
        lines +
            say("Couples: {}, sessions: {}, filled forms: {}, goals: {}\nPieces of homework: {}, marks: {}, "
                "reviews: {}\nThe demo practice is in {}.\nIts passphrase is: {}",
                counts.couples, counts.sessions, counts.forms, counts.goals, counts.assignments, counts.marks,
                counts.reviews, wanted.folder.string(), app::demo_passphrase));
    return ExitCode::Done;
}

} // namespace

void add_demo_command(const Command& practice, Context& context)
{
    const Command command = practice.add_command("demo", tr("A practice full of invented couples"));
    auto words = std::make_shared<app::DemoWanted>();
    auto folder = std::make_shared<std::string>();
    command.add_option("folder", *folder, tr("The folder to make")).required();
    command.add_option("--couples", words->couples, tr("How many; 12 when left out")).whole_number(0, 100000);
    command.add_option("--seed", words->seed, tr("The same seed gives the same content"));
    command.add_flag("--heavy", words->heavy,
                     tr("And one couple of 5 years: 120 sessions, 400 pieces of homework, 8,000 marks"));
    command.add_flag("--short", words->brief,
                     tr("One session and two short forms a couple, for a practice of very many couples"));
    command.callback([words, folder, &context] {
        context.chosen = [words, folder, &context] {
            words->folder = *folder;
            return make(*words, context);
        };
    });
}

} // namespace rekindle::cli
