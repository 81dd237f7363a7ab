// SPDX-License-Identifier: MIT
#include "app/erase_record.h"
#include "app/numbered.h"
#include "app/record.h"
#include "base/error.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"

#include <algorithm>
#include <memory>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

json::Value json_of(const domain::Erasure& erasure)
{
    json::Value counts = json::Value::object();
    for (const auto& [subject, count] : erasure.erased) counts.set(subject, whole(count));
    return json::Value::object({{"erasure", text(erasure.id.value)},
                                {"couple", text(erasure.code)},
                                {"partner", erasure.side ? text(domain::word(*erasure.side)) : json::Value()},
                                {"when", text(base::to_text(erasure.when))},
                                {"reason", text(erasure.reason)},
                                {"erased", std::move(counts)}});
}

void give_certificate(domain::Practice& practice, const domain::Erasure& erasure, Context& context)
{
    const auto backups = context.environment().practices.backups(context.practice_to_open(), "");
    const std::string certificate = app::certificate(practice, erasure, backups);
    json::Value value = json_of(erasure);
    value.set("certificate", text(certificate));
    context.give(value, certificate);
}

struct Words {
    std::string couple, partner, reason, override_reason;
    bool yes = false;
};

void add_erase(const Command& couple, Context& context)
{
    const Command command = couple.add_command(
        "erase",
        tr("Erase one partner's part of a closed record, or all of it, for ever; prints the certificate"));
    auto words = std::make_shared<Words>();
    command.add_option("couple", words->couple, tr("Code or id")).required();
    command.add_option("--partner", words->partner, tr("A or B; both when left out"));
    command
        .add_option("--reason", words->reason,
                    tr("Why, in words; it stands in the certificate, so name nobody"))
        .required();
    command.add_option("--override", words->override_reason,
                       tr("Though it is to be kept longer: why, in words"));
    command.add_flag("--for-ever", words->yes,
                     tr("Without it nothing is erased: you are told what would be"));
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            app::ErasureWanted wanted;
            if (!words->partner.empty())
                wanted.side =
                    word_of("--partner", words->partner, domain::parse_side(words->partner), "A, B");
            wanted.reason = words->reason;
            wanted.override_reason = words->override_reason;
            wanted.today = base::local_day(context.now()); // whatever --as-of says
            const auto practice = context.open();
            wanted.couple = app::couple_called(*practice, words->couple);
            if (!words->yes) {
                app::demand_may_be_erased(*practice, wanted);
                throw base::Error(
                    base::Trouble::Refused,
                    say("Nothing was erased. What is erased does not come back: say --for-ever to "
                        "erase {} of the record of couple {}.",
                        wanted.side ? say("what is partner {}'s", domain::word(*wanted.side))
                                    : std::string(tr("everything")),
                        wanted.couple.code));
            }
            give_certificate(*practice, app::erase_record(*practice, wanted), context);
            return ExitCode::Done;
        };
    });
}

void add_remove(const Command& couple, Context& context)
{
    const Command command = couple.add_command("remove", tr("Take away a couple that was made by mistake"));
    auto words = std::make_shared<Words>();
    command.add_option("couple", words->couple, tr("Code or id")).required();
    command.add_option("--reason", words->reason, tr("Why, in words")).required();
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            const auto practice = context.open();
            const auto found = app::couple_called(*practice, words->couple);
            const auto erasure =
                app::remove_mistake(*practice, found, words->reason, base::local_day(context.now()));
            context.give(json_of(erasure),
                         say("Couple {} was taken away; nothing had been added to it. The code "
                             "is free again.",
                             found.code));
            return ExitCode::Done;
        };
    });
}

void add_erasures(const Command& couple, Context& context)
{
    const Command command =
        couple.add_command("erasures", tr("What was erased; with a number its certificate"));
    auto number = std::make_shared<std::string>();
    command.add_option("number", *number,
                       tr("Of an erasure in this list, or its id: its certificate as of now"));
    command.callback([number, &context] {
        context.chosen = [number, &context] {
            const auto practice = context.open();
            const auto erasures = practice->record_life().erasures();
            if (!number->empty()) {
                const auto* const found = app::find_numbered(erasures, *number);
                if (found == nullptr)
                    throw base::Error(
                        base::Trouble::NotFound,
                        say("There is no erasure {}; \"couple erasures\" lists them.", *number));
                practice->audit().record("view", "erasure", found->id.value);
                give_certificate(*practice, *found, context);
                return ExitCode::Done;
            }
            practice->audit().record("view", "erasure", "");
            json::Value rows = json::Value::array();
            std::string lines;
            for (std::size_t i = 0; i < erasures.size(); ++i) {
                const domain::Erasure& each = erasures[i];
                rows.add(json_of(each));
                lines +=
                    say("{}  {}  {}  {}, {}: {}\n", i + 1, base::to_text(each.erased_on), each.id.value,
                        each.code,
                        each.side ? say("partner {}", domain::word(*each.side)) : std::string(tr("both")),
                        each.reason);
            }
            if (lines.empty()) lines = tr("Nothing was ever erased.");
            context.give(rows, lines);
            return ExitCode::Done;
        };
    });
}

} // namespace

void add_erasure_commands(const Command& couple, Context& context)
{
    add_erase(couple, context);
    add_remove(couple, context);
    add_erasures(couple, context);
}

} // namespace rekindle::cli
