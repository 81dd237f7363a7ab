// SPDX-License-Identifier: MIT
#include "app/safekeeping_words.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"

#include <memory>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;
using domain::ListedKey;

json::Value moment_or_null(const std::optional<base::Instant>& moment)
{
    return moment ? text(base::to_text(*moment)) : json::Value();
}

json::Value json_of(const ListedKey& key)
{
    auto value = json::Value::object({});
    switch (key.kind) {
    case ListedKey::Kind::Passphrase:
        value.set("kind", text("passphrase"));
        break;
    case ListedKey::Kind::Recovery:
        value.set("kind", text("recovery"));
        break;
    case ListedKey::Kind::Escrow:
        value.set("kind", text("escrow"));
        value.set("number", whole(key.number));
        value.set("holder", key.holder ? text(*key.holder) : json::Value());
        value.set("uses", key.holder ? whole(key.uses) : json::Value());
        value.set("not_acknowledged", key.holder ? whole(key.unseen) : json::Value());
        value.set("last_use", moment_or_null(key.last_use));
        break;
    }
    value.set("since", moment_or_null(key.since));
    return value;
}

void add_keys(const Command& practice, Context& context)
{
    practice.add_command("keys", tr("Every key that opens the practice, and since when"))
        .callback([&context] {
            context.chosen = [&context] {
                const std::string folder = context.folder();
                auto rows = json::Value::array();
                std::string lines;
                for (const ListedKey& key : context.environment().practices.keys(folder, context.unlock())) {
                    rows.add(json_of(key));
                    lines += app::in_words(key) + '\n';
                }
                context.give(rows, lines);
                return ExitCode::Done;
            };
        });
}

void add_add(const Command& escrow, Context& context)
{
    const Command command = escrow.add_command("add", tr("A key for somebody else, shown once"));
    auto holder = std::make_shared<std::string>();
    command.add_option("--holder", *holder, tr("Whom the key is for")).required();
    command.callback([holder, &context] {
        context.chosen = [holder, &context] {
            const std::string folder = context.folder();
            const auto made =
                context.environment().practices.add_escrow_key(folder, context.unlock(), *holder);
            context.give(
                json::Value::object({{"added", json_of(made.key)}, {"escrow_key", text(made.text)}}),
                say("Escrow key {} for {}, shown only now:\n\n    {}\n\nIt was tried and is in effect. "
                    "Give it to {} on paper, to be kept away from this computer. It opens the practice in "
                    "an emergency, with a reason (--escrow-key-file, --reason), and you are told. "
                    "`practice escrow revoke {}` ends it.",
                    made.key.number, *made.key.holder, made.text, *made.key.holder, made.key.number));
            return ExitCode::Done;
        };
    });
}

/// What a revoked key still does.
std::string left_of(const ListedKey& key)
{
    std::string words = say("Escrow key {} opens this practice no more. Backups made until now still open "
                            "with it: destroy them when that matters.",
                            key.number);
    if (!key.holder || key.uses > 0)
        words += std::string(" ") +
                 tr("The practice was, or may have been, opened with it; whoever did so may have kept what "
                    "opens it. `practice passphrase --new-data-key` ends that too.");
    return words;
}

void add_revoke(const Command& escrow, Context& context)
{
    const Command command = escrow.add_command("revoke", tr("Ends an escrow key"));
    auto number = std::make_shared<std::int64_t>(0);
    command.add_option("number", *number, tr("Its number in `practice keys`")).required();
    command.callback([number, &context] {
        context.chosen = [number, &context] {
            const std::string folder = context.folder();
            const ListedKey key =
                context.environment().practices.revoke_escrow_key(folder, context.unlock(), *number);
            context.give(json::Value::object({{"revoked", json_of(key)}}), left_of(key));
            return ExitCode::Done;
        };
    });
}

void add_acknowledge(const Command& escrow, Context& context)
{
    escrow.add_command("acknowledge", tr("Ends the message that the practice was opened in an emergency"))
        .callback([&context] {
            context.chosen = [&context] {
                const std::string folder = context.folder();
                const std::int64_t count =
                    context.environment().practices.acknowledge_emergencies(folder, context.unlock());
                context.give(
                    json::Value::object({{"acknowledged", whole(count)}}),
                    count == 0
                        ? std::string(tr("There was nothing to acknowledge."))
                        : say("Acknowledged. Times the practice was opened in an emergency: {}.", count));
                return ExitCode::Done;
            };
        });
}

} // namespace

void add_escrow_commands(const Command& practice, Context& context)
{
    add_keys(practice, context);
    const Command escrow = practice.add_command(
        "escrow", tr("Keys with which somebody else opens the practice in an emergency"));
    escrow.require_command();
    add_add(escrow, context);
    add_revoke(escrow, context);
    add_acknowledge(escrow, context);
}

} // namespace rekindle::cli
