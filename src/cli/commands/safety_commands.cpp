// SPDX-License-Identifier: MIT
#include "app/record.h"
#include "app/safety.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/crisis_words.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"

#include <memory>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

constexpr const char* kinds = "self-harm, partner-violence, harm-to-others, substance, abuse-of-dependent, "
                              "severe-distress, coercion, other";

json::Value json_of(const app::SafetyMatter& matter)
{
    json::Value actions = json::Value::array();
    for (const domain::SafetyAction& action : matter.actions)
        actions.add(json::Value::object({{"action", text(domain::word(action.step))},
                                         {"words", text(action.words)},
                                         {"day", day(action.acted_on)},
                                         {"follow_up", day_or_null(action.follow_up)}}));
    return json::Value::object({{"number", whole(matter.number)},
                                {"name", text(matter.name)},
                                {"partner", matter.side ? text(domain::word(*matter.side)) : json::Value()},
                                {"severity", text(domain::word(matter.severity))},
                                {"title", text(matter.title)},
                                {"source", text(matter.source)},
                                {"day", day(matter.day)},
                                {"open", json::Value::boolean(matter.open)},
                                {"follow_up", day_or_null(matter.follow_up)},
                                {"actions", std::move(actions)}});
}

std::string in_words(const app::SafetyMatter& matter)
{
    std::string lines =
        say("{}  {}  {}  {}: {} ({}, {})\n", matter.number, matter.open ? tr("open") : tr("closed"),
            domain::word(matter.severity), matter.side ? std::string(domain::word(*matter.side)) : tr("both"),
            matter.title, matter.source, base::to_text(matter.day));
    for (const domain::SafetyAction& action : matter.actions) {
        lines +=
            say("     {}  {}: {}", base::to_text(action.acted_on), domain::word(action.step), action.words);
        if (action.follow_up) lines += say(" (again on {})", base::to_text(*action.follow_up));
        lines += "\n";
    }
    return lines;
}

void add_list(const Command& safety, Context& context)
{
    const Command command =
        safety.add_command("list", tr("Safety matters, what was done, and the screens; for you alone"));
    auto couple_word = std::make_shared<std::string>();
    command.add_option("--couple", *couple_word, tr("Code or id")).required();
    command.callback([couple_word, &context] {
        context.chosen = [couple_word, &context] {
            const auto practice = context.open();
            const auto couple = app::couple_called(*practice, *couple_word);
            const auto standing = app::safety_standing(*practice, couple);
            json::Value rows = json::Value::array(), screens = json::Value::object({}),
                        overrides = json::Value::array();
            std::string lines;
            for (const app::SafetyMatter& matter : standing.matters) {
                rows.add(json_of(matter));
                lines += in_words(matter);
            }
            if (standing.matters.empty())
                lines +=
                    tr("No answer raised an alert and nothing was noted. That is not \"clear\": ask each "
                       "partner alone.\n");
            for (const auto& [side, state] : standing.screens(context.as_of())) {
                screens.set(std::string(domain::word(side)), text(domain::word(state)));
                lines += say("Safety screen of partner {}: {}\n", domain::word(side), app::in_words(state));
            }
            for (const domain::Override& each : practice->safety().overrides(couple.id)) {
                overrides.add(json::Value::object({{"act", text(each.act)},
                                                   {"reason", text(each.reason)},
                                                   {"when", text(base::to_text(each.when))}}));
                lines += say("Set aside on {}: {}: {}\n", base::to_text(base::local_day(each.when)), each.act,
                             each.reason);
            }
            lines += crisis_words(*practice);
            practice->audit().record("view", "safety", couple.id.value);
            context.give(json::Value::object(
                             {{"matters", std::move(rows)},
                              {"screens", std::move(screens)},
                              {"overrides", std::move(overrides)},
                              {"crisis_text", text(practice->office().setting("crisis-text").value_or(""))}}),
                         lines);
            return ExitCode::Done;
        };
    });
}

struct Words {
    std::string couple, about = "both", kind, severity = "high", action, words, on, follow_up;
    std::vector<std::string> matters;
};

void add_flag(const Command& safety, Context& context)
{
    const Command command = safety.add_command("flag", tr("Note a safety matter yourself"));
    auto words = std::make_shared<Words>();
    command.add_option("--couple", words->couple, tr("Code or id")).required();
    command.add_option("--kind", words->kind, kinds).required();
    command.add_option("--about", words->about, tr("Whom it is about: A, B or both (when left out)"));
    command.add_option("--severity", words->severity, tr("low, medium or high (when left out)"));
    command.add_option("--words", words->words, tr("What it is")).required();
    command.add_option("--on,--day", words->on, tr("YYYY-MM-DD; today when left out"));
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            app::FlagToRaise flag;
            if (words->about != "both")
                flag.side = word_of("--about", words->about, domain::parse_side(words->about), "A, B, both");
            flag.kind = word_of("--kind", words->kind, domain::parse_flag_kind(words->kind), kinds);
            flag.severity = word_of("--severity", words->severity, domain::parse_severity(words->severity),
                                    "low, medium, high");
            flag.words = words->words;
            flag.today = context.as_of();
            flag.day = words->on.empty() ? context.as_of() : day_of("--on", words->on);
            const auto practice = context.open();
            flag.couple = app::couple_called(*practice, words->couple);
            const auto raised = app::raise_flag(*practice, flag);
            context.give(json::Value::object({{"name", text(raised.id.value)}}),
                         say("Noted ({}). It is open until \"safety act --action closed\". {}",
                             domain::word(raised.severity), crisis_words(*practice)));
            return ExitCode::Done;
        };
    });
}

void add_act(const Command& safety, Context& context)
{
    const Command command = safety.add_command("act", tr("What was done about a safety matter"));
    auto words = std::make_shared<Words>();
    command.add_option("--couple", words->couple, tr("Code or id")).required();
    command
        .add_option("--matter", words->matters, tr("Number in \"safety list\", or name; as often as needed"))
        .required()
        .take_all();
    command.add_option("--action", words->action, tr("assessed, plan, referral, follow-up or closed"))
        .required();
    command.add_option("--words", words->words, tr("What was done or found")).required();
    command.add_option("--follow-up", words->follow_up, tr("The day to look at it again (YYYY-MM-DD)"));
    command.add_option("--on,--day", words->on, tr("YYYY-MM-DD; today when left out"));
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            app::StepToTake step;
            step.matters = words->matters;
            step.step = word_of("--action", words->action, domain::parse_safety_step(words->action),
                                "assessed, plan, referral, follow-up, closed");
            step.words = words->words;
            step.today = context.as_of();
            step.day = words->on.empty() ? context.as_of() : day_of("--on", words->on);
            if (!words->follow_up.empty()) step.follow_up = day_of("--follow-up", words->follow_up);
            const auto practice = context.open();
            step.couple = app::couple_called(*practice, words->couple);
            const auto taken = app::take_step(*practice, step);
            json::Value rows = json::Value::array();
            std::string lines = say("Recorded: {}: {}\n", domain::word(step.step), step.words);
            for (const app::SafetyMatter& matter : taken) {
                rows.add(json_of(matter));
                lines += in_words(matter);
            }
            context.give(json::Value::object({{"recorded", std::move(rows)}}), lines);
            return ExitCode::Done;
        };
    });
}

} // namespace

void add_safety_commands(const Command& root, Context& context)
{
    const Command safety = root.add_command("safety", tr("Safety matters, for the counselor alone"));
    safety.require_command();
    add_list(safety, context);
    add_flag(safety, context);
    add_act(safety, context);
}

} // namespace rekindle::cli
