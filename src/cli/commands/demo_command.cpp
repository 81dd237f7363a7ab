// SPDX-License-Identifier: MIT
#include "app/demo/demo.h"
#include "app/demo/heavy.h"
#include "app/demo/people.h"
#include "app/demo/short.h"
#include "base/error.h"
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
    app::DemoCounts counts;
    practices->create_filled({words.folder, tr("Demo practice"), tr("Demo counselor"), app::demo_passphrase},
                             [&](domain::Practice& practice) {
                                 const auto& library = context.library();
                                 const auto fill = words.brief ? app::fill_short : app::fill_demo;
                                 counts = fill(practice, library, words.couples, words.seed, until);
                                 if (words.heavy)
                                     counts += app::fill_heavy(practice, library, words.seed, until);
                             });
    json::Value couples = json::Value::array();
    std::string lines;
    for (int i = 0; i < words.couples && !words.brief && i < shown; ++i) {
        const std::string code = app::demo_code(i, words.couples);
        couples.add(json::Value::object({{"code", text(code)}, {"course", text(app::course_in_words(i))}}));
        lines += fmt::format("{}  {}\n", code, app::course_in_words(i));
    }
    context.give(
        json::Value::object({{"practice", text(words.folder)},
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
                counts.reviews, words.folder, app::demo_passphrase));
    return ExitCode::Done;
}

} // namespace

void add_demo_command(const Command& practice, Context& context)
{
    const Command command = practice.add_command("demo", tr("A practice full of invented couples"));
    auto words = std::make_shared<DemoWords>();
    command.add_option("folder", words->folder, tr("The folder to make")).required();
    command.add_option("--couples", words->couples, tr("How many; 12 when left out")).whole_number(0, 100000);
    command.add_option("--seed", words->seed, tr("The same seed gives the same content"));
    command.add_flag("--heavy", words->heavy,
                     tr("And one couple of 5 years: 120 sessions, 400 pieces of homework, 8,000 marks"));
    command.add_flag("--short", words->brief,
                     tr("One session and two short forms a couple, for a practice of very many couples"));
    command.callback(
        [words, &context] { context.chosen = [words, &context] { return make(*words, context); }; });
}

} // namespace rekindle::cli
