// SPDX-License-Identifier: MIT
#include "app/consents.h"
#include "app/reading.h"
#include "app/record.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"

#include <memory>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

struct SessionWords {
    std::string couple, day, kind = "conjoint";
    bool before_opening = false;
};

void add_add(const Command& session, Context& context)
{
    const Command command = session.add_command("add", tr("One meeting"));
    auto words = std::make_shared<SessionWords>();
    command.add_option("--couple", words->couple, tr("Code or id")).required();
    command.add_option("--day,--on", words->day, tr("YYYY-MM-DD; today when left out"));
    command.add_option("--kind", words->kind, tr("conjoint, individual-a, individual-b or feedback"));
    command.add_flag("--before-opening", words->before_opening,
                     tr("It was before the day the couple was opened on, as in an old paper record"));
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            const auto kind = word_of("--kind", words->kind, domain::parse_session_kind(words->kind),
                                      "conjoint, individual-a, individual-b, feedback");
            const base::Date on = words->day.empty() ? context.as_of() : day_of("--day", words->day);
            const auto practice = context.open();
            const auto couple = app::couple_called(*practice, words->couple);
            const auto added =
                app::add_session(*practice, couple, {on, kind, context.as_of(), words->before_opening});
            std::string lines =
                say("Session {} of couple {} on {}.", added.number, couple.code, base::to_text(added.day));
            const bool alone =
                kind == domain::SessionKind::IndividualA || kind == domain::SessionKind::IndividualB;
            if (alone && app::policy_of(practice->consents().of(couple.id), on).empty())
                lines +=
                    tr("\nPolicy missing: agree on a confidentiality policy with both before anybody is seen "
                       "alone.");
            context.give(json_of(added), lines);
            return ExitCode::Done;
        };
    });
}

void add_list(const Command& session, Context& context)
{
    const Command command = session.add_command("list", tr("The sessions of a couple"));
    auto words = std::make_shared<SessionWords>();
    command.add_option("--couple", words->couple, tr("Code or id")).required();
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            const auto practice = context.open();
            const auto couple = app::couple_called(*practice, words->couple);
            json::Value rows = json::Value::array();
            std::string text;
            app::Reading reading(*practice, couple, domain::Reader(domain::Audience::Counselor));
            for (const domain::Session& each : reading.sessions()) {
                rows.add(json_of(each));
                text += fmt::format("{}  {}  {}\n", each.number, base::to_text(each.day),
                                    domain::word(each.kind));
            }
            if (text.empty()) text = tr("No sessions yet. \"session add\" adds the first.");
            practice->audit().record("view", "sessions", couple.id.value);
            context.give(rows, text);
            return ExitCode::Done;
        };
    });
}

} // namespace

void add_session_commands(const Command& root, Context& context)
{
    const Command session = root.add_command("session", tr("The meetings of a couple"));
    session.require_command();
    add_add(session, context);
    add_list(session, context);
    add_session_set_right_command(session, context);
    add_session_note_command(session, context);
}

} // namespace rekindle::cli
