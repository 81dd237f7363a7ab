// SPDX-License-Identifier: MIT
#include "app/demo/demo.h"
#include "app/demo/heavy.h"
#include "app/demo/short.h"
#include "base/error.h"
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

struct DemoWords {
    std::string folder;
    int couples = 12;
    std::uint64_t seed = 1;
    bool heavy = false, brief = false;
};

ExitCode make(const DemoWords& words, Context& context)
{
    // The demo ends on a fixed day unless --as-of says otherwise, so that the same seed gives the same
    // content.
    const base::Date until = context.as_of_text.empty() ? day_of("--as-of", "2026-06-30") : context.as_of();
    // A millisecond further at each look, so that what is saved later has a later id.
    const auto clock = std::make_shared<base::Instant>(
        base::Instant{until + std::chrono::hours{12}, std::chrono::minutes{0}});
    const auto tick = [clock] {
        clock->utc += std::chrono::milliseconds{1};
        return *clock;
    };
    const auto practices = context.environment().seeded_practices(words.seed, tick);
    practices->create({words.folder, tr("Demo practice"), tr("Demo counselor"), app::demo_passphrase});
    const auto practice =
        practices->open(words.folder, {app::Practices::Unlock::By::Passphrase, app::demo_passphrase});
    if (words.brief)
        app::fill_short(*practice, context.library(), words.couples, words.seed, until);
    else
        app::fill_demo(*practice, context.library(), words.couples, words.seed, until);
    if (words.heavy) app::fill_heavy(*practice, context.library(), words.seed, until);
    context.give(json::Value::object({{"practice", text(words.folder)},
                                      {"couples", whole(words.couples)},
                                      {"passphrase", text(app::demo_passphrase)}}),
                 say("The demo practice with {} invented couples is in {}.\nIts passphrase is: {}",
                     words.couples, words.folder, app::demo_passphrase));
    return ExitCode::Done;
}

} // namespace

void add_demo_command(CLI::App& practice, Context& context)
{
    auto* command = practice.add_subcommand("demo", tr("A practice full of invented couples"));
    auto words = std::make_shared<DemoWords>();
    command->add_option("folder", words->folder, tr("The folder to make"))->required();
    command->add_option("--couples", words->couples, tr("How many; 12 when left out"))
        ->check(CLI::Range(0, 100000));
    command->add_option("--seed", words->seed, tr("The same seed gives the same content"));
    command->add_flag("--heavy", words->heavy,
                      tr("And one couple of 5 years: 120 sessions, 400 pieces of homework, 8,000 marks"));
    command->add_flag("--short", words->brief,
                      tr("One session and two short forms a couple, for a practice of very many couples"));
    command->callback(
        [words, &context] { context.chosen = [words, &context] { return make(*words, context); }; });
}

} // namespace rekindle::cli
