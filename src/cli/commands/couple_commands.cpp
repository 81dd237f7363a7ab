// SPDX-License-Identifier: MIT
#include "app/record.h"
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

struct NewCoupleWords {
    app::NewCouple couple;
    std::string opened;
};

void add_add(CLI::App& couple, Context& context)
{
    auto* command = couple.add_subcommand("add", tr("Two partners, as equals"));
    auto words = std::make_shared<NewCoupleWords>();
    command->add_option("--a", words->couple.label_a, tr("How partner A wants to be called"))->required();
    command->add_option("--b", words->couple.label_b, tr("How partner B wants to be called"))->required();
    command->add_option("--pronouns-a", words->couple.pronouns_a);
    command->add_option("--pronouns-b", words->couple.pronouns_b);
    command->add_option("--code", words->couple.code,
                        tr("Short and without names; the next free one when left out"));
    command->add_option("--opened", words->opened, tr("YYYY-MM-DD; today when left out"));
    command->callback([words, &context] {
        context.chosen = [words, &context] {
            words->couple.opened =
                words->opened.empty() ? context.as_of() : day_of("--opened", words->opened);
            const auto practice = context.open();
            const domain::Couple added = app::add_couple(*practice, words->couple);
            context.give(json_of(added), say("Couple {}: partner A is {}, partner B is {}.", added.code,
                                             added.a.label, added.b.label));
            return ExitCode::Done;
        };
    });
}

void add_list(CLI::App& couple, Context& context)
{
    couple.add_subcommand("list", tr("All couples of the practice"))->callback([&context] {
        context.chosen = [&context] {
            const auto practice = context.open();
            json::Value rows = json::Value::array();
            std::string text;
            for (const domain::Couple& each : practice->couples().all()) {
                rows.add(json_of(each));
                text += fmt::format("{}  {}  {} / {}\n", each.code, base::to_text(each.opened), each.a.label,
                                    each.b.label);
            }
            if (text.empty()) text = tr("No couples yet. \"couple add\" adds the first.");
            context.give(rows, text);
            return ExitCode::Done;
        };
    });
}

void add_show(CLI::App& couple, Context& context)
{
    auto* command = couple.add_subcommand("show", tr("One couple with its sessions"));
    auto code = std::make_shared<std::string>();
    command->add_option("couple", *code, tr("Code or id"))->required();
    command->callback([code, &context] {
        context.chosen = [code, &context] {
            const auto practice = context.open();
            const domain::Couple found = app::couple_called(*practice, *code);
            const auto sessions = practice->couples().sessions(found.id);
            json::Value value = json_of(found);
            json::Value rows = json::Value::array();
            std::string text = say("Couple {}, since {}\nPartner A: {} {}\nPartner B: {} {}\n", found.code,
                                   base::to_text(found.opened), found.a.label, found.a.pronouns,
                                   found.b.label, found.b.pronouns);
            for (const domain::Session& session : sessions) {
                rows.add(json_of(session));
                text += say("Session {}: {}, {}\n", session.number, base::to_text(session.day),
                            domain::word(session.kind));
            }
            value.set("sessions", std::move(rows));
            practice->audit().record("view", "couple", found.id.value);
            context.give(value, text);
            return ExitCode::Done;
        };
    });
}

} // namespace

void add_couple_commands(CLI::App& root, Context& context)
{
    auto* couple = root.add_subcommand("couple", tr("The couples of the practice"));
    couple->require_subcommand(1);
    add_add(*couple, context);
    add_list(*couple, context);
    add_show(*couple, context);
}

} // namespace rekindle::cli
