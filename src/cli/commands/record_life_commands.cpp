// SPDX-License-Identifier: MIT
#include "app/reading.h"
#include "app/record.h"
#include "app/retention.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"

#include <memory>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

struct Words {
    std::string couple, reason, day;
};

/// A command about one couple with a reason and a day.
std::shared_ptr<Words> add_words(const Command& command)
{
    auto words = std::make_shared<Words>();
    command.add_option("couple", words->couple, tr("Code or id")).required();
    command.add_option("--reason", words->reason, tr("Why, in words; for the record")).required();
    command.add_option("--day,--on", words->day, tr("YYYY-MM-DD; today when left out"));
    return words;
}

/// What --as-of says is not asked where something is kept from being erased.
base::Date today_of(Context& context)
{
    return base::local_day(context.now());
}

base::Date day_in(const Words& words, Context& context)
{
    return words.day.empty() ? today_of(context) : day_of("--day", words.day);
}

json::Value json_of(const std::optional<domain::LegalHold>& hold)
{
    if (!hold) return {};
    return json::Value::object({{"since", day(hold->set_on)},
                                {"reason", text(hold->reason)},
                                {"lifted", day_or_null(hold->lifted_on)},
                                {"lifted_because", text(hold->lifted_because)}});
}

void add_hold(const Command& couple, Context& context)
{
    const Command command = couple.add_command("hold", tr("A legal hold: nothing of the record is erased"));
    auto words = add_words(command);
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            const base::Date day = day_in(*words, context);
            const auto practice = context.open();
            const auto found = app::couple_called(*practice, words->couple);
            const auto hold = app::set_hold(*practice, found, words->reason, day, today_of(context));
            context.give(json_of(hold), say("Nothing of the record of couple {} is erased until \"couple "
                                            "lift-hold {}\".",
                                            found.code, found.code));
            return ExitCode::Done;
        };
    });
}

void add_lift(const Command& couple, Context& context)
{
    const Command command = couple.add_command("lift-hold", tr("The legal hold is over"));
    auto words = add_words(command);
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            const base::Date day = day_in(*words, context);
            const auto practice = context.open();
            const auto found = app::couple_called(*practice, words->couple);
            const auto hold = app::lift_hold(*practice, found, words->reason, day, today_of(context));
            context.give(json_of(hold), say("The legal hold on the record of couple {} is lifted since {}.",
                                            found.code, base::to_text(day)));
            return ExitCode::Done;
        };
    });
}

void add_separate(const Command& couple, Context& context)
{
    const Command command = couple.add_command(
        "separate", tr("They parted: the record is closed and held, nothing is made for both any more"));
    auto words = add_words(command);
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            const base::Date day = day_in(*words, context);
            const auto practice = context.open();
            const auto parted = app::separate(*practice, app::couple_called(*practice, words->couple),
                                              words->reason, day, today_of(context));
            context.give(cli::json_of(parted),
                         say("The couple {} is separated since {}. The record is only read and a legal hold "
                             "keeps it; each partner's own copy can be made, nothing for both.",
                             parted.code, base::to_text(day)));
            return ExitCode::Done;
        };
    });
}

std::string in_words(const domain::Couple& couple, const app::Retention& retention, base::Date as_of)
{
    std::string line = say("{}  last contact {}, kept until {}", couple.code,
                           base::to_text(retention.last_contact), base::to_text(retention.kept_until));
    if (retention.erased) return line + say("; {}\n", tr("erased"));
    if (!retention.closed) line += say("; {}", tr("not closed"));
    if (retention.hold)
        line +=
            say("; legal hold since {}: {}", base::to_text(retention.hold->set_on), retention.hold->reason);
    if (retention.is_over(as_of)) line += say("; may be erased: \"couple erase {}\"", couple.code);
    return line + "\n";
}

void add_retention(const Command& couple, Context& context)
{
    const Command command =
        couple.add_command("retention", tr("How long each record is kept, and what is over"));
    auto only = std::make_shared<std::string>();
    command.add_option("couple", *only, tr("Code or id; all couples when left out"));
    command.callback([only, &context] {
        context.chosen = [only, &context] {
            const base::Date as_of = context.as_of();
            const auto practice = context.open();
            const auto couples =
                only->empty() ? practice->couples().all() : std::vector{app::couple_called(*practice, *only)};
            json::Value rows = json::Value::array();
            std::string lines;
            for (const domain::Couple& each : couples) {
                const app::Retention retention = app::retention_of(*practice, each);
                rows.add(json::Value::object({{"couple", text(each.code)},
                                              {"last_contact", day(retention.last_contact)},
                                              {"kept_until", day(retention.kept_until)},
                                              {"closed", json::Value::boolean(retention.closed)},
                                              {"hold", json_of(retention.hold)},
                                              {"erased", json::Value::boolean(retention.erased)},
                                              {"over", json::Value::boolean(retention.is_over(as_of))}}));
                lines += in_words(each, retention, as_of);
            }
            if (lines.empty()) lines = tr("No couples yet.");
            practice->audit().record("view", "retention", only->empty() ? "" : couples.front().id.value);
            context.give(rows, lines);
            return ExitCode::Done;
        };
    });
}

} // namespace

void add_record_life_commands(const Command& couple, Context& context)
{
    add_separate(couple, context);
    add_hold(couple, context);
    add_lift(couple, context);
    add_retention(couple, context);
}

} // namespace rekindle::cli
