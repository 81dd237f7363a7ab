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

json::Value json_of(const domain::Backup& backup)
{
    return json::Value::object(
        {{"backup", text(backup.folder.string())}, {"made", text(base::to_text(backup.made))}});
}

void add_backup(const Command& practice, Context& context)
{
    const Command command = practice.add_command("backup", tr("A verified, encrypted copy"));
    auto to = std::make_shared<std::string>();
    command.add_option("--to", *to, tr("The folder to put it in; the practice's own backups when left out"))
        .value_name("DIR");
    command.callback([to, &context] {
        context.chosen = [to, &context] {
            const std::string& folder = context.practice_to_open();
            const domain::Backup backup =
                context.environment().practices.back_up(folder, context.unlock(), *to);
            context.give(json_of(backup),
                         say("The backup {} was made and compared with the practice: it is the same.",
                             backup.folder.string()));
            return ExitCode::Done;
        };
    });
}

ExitCode restore(const app::Practices::Restore& wanted, Context& context)
{
    context.environment().practices.look_at_restore(wanted); // before any secret is asked for
    const auto done = context.environment().practices.restore(wanted, context.unlock());
    context.give(json::Value::object(
                     {{"practice", text(done.folder.string())},
                      {"made", text(base::to_text(done.made))},
                      {"kept_aside", done.kept_aside ? text(done.kept_aside->string()) : json::Value()}}),
                 app::in_words(done));
    return ExitCode::Done;
}

void add_restore(const Command& practice, Context& context)
{
    const Command command = practice.add_command("restore", tr("A practice from a backup"));
    struct Words {
        std::string backup, to;
        bool replace_other = false;
    };
    auto words = std::make_shared<Words>();
    command.add_option("backup", words->backup, tr("The folder of the backup")).required();
    command
        .add_option("--to", words->to,
                    tr("A new folder, or a practice: then that one is kept aside under another name"))
        .value_name("DIR")
        .required();
    command.add_flag("--replace-other-practice", words->replace_other,
                     tr("Also where the practice in that folder is another one than the backup's"));
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            app::Practices::Restore wanted{words->backup, words->to, words->replace_other};
            if (!context.practice_folder.empty()) wanted.known = {context.practice_folder};
            return restore(wanted, context);
        };
    });
}

} // namespace

void add_safekeeping_commands(const Command& practice, Context& context)
{
    add_backup(practice, context);
    add_restore(practice, context);
}

} // namespace rekindle::cli
