// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"

#include <memory>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

void add_create(const Command& practice, Context& context)
{
    const Command command = practice.add_command("create", tr("A new encrypted practice"));
    struct Words {
        std::string folder, name, counselor;
    };
    auto words = std::make_shared<Words>();
    command.add_option("folder", words->folder, tr("The folder to make, best ending in .rekindle"))
        .required();
    command.add_option("--name", words->name, tr("The name of the practice")).required();
    command.add_option("--counselor", words->counselor, tr("Your name, for the audit trail"));
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            const app::Practices::New wanted{words->folder, words->name, words->counselor,
                                             context.passphrase(true)};
            const std::string recovery = context.environment().practices.create(wanted);
            context.give(
                json::Value::object({{"practice", text(words->folder)}, {"recovery_key", text(recovery)}}),
                say("The practice \"{}\" is in {}.\n\nRecovery key, shown only now:\n\n    {}\n\nWrite it "
                    "down and keep it away from this computer. It opens the practice when the passphrase is "
                    "forgotten (--recovery-key-file); without both, nobody can.",
                    words->name, words->folder, recovery));
            return ExitCode::Done;
        };
    });
}

} // namespace

void add_practice_commands(const Command& root, Context& context)
{
    const Command practice = root.add_command("practice", tr("The practice folder"));
    practice.require_command();
    add_create(practice, context);
    add_safekeeping_commands(practice, context);
    add_backups_command(practice, context);
    add_check_command(practice, context);
    add_demo_command(practice, context);
    add_key_commands(practice, context);
    add_escrow_commands(practice, context);
    add_setting_commands(practice, context);
}

} // namespace rekindle::cli
