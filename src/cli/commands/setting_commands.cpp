// SPDX-License-Identifier: MIT
#include "app/settings.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"

#include <memory>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

void add_set(const Command& group, Context& context)
{
    struct Words {
        std::string name, value;
    };
    const Command command = group.add_command("set", tr("Set something for this practice"));
    auto words = std::make_shared<Words>();
    command.add_option("name", words->name, app::names_of_settings()).required();
    command.add_option("value", words->value, tr("Its new value; \"\" takes it away")).required();
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            app::demand_setting(words->name, words->value);
            const auto practice = context.open();
            practice->office().set(words->name, words->value);
            context.give(json::Value::object({{words->name, text(words->value)}}),
                         words->value.empty() ? say("{} is not set any more.", words->name)
                                              : say("Set: {}: {}", words->name, words->value));
            return ExitCode::Done;
        };
    });
}

void add_settings(const Command& group, Context& context)
{
    group.add_command("settings", tr("What is set for this practice")).callback([&context] {
        context.chosen = [&context] {
            const auto practice = context.open();
            json::Value value = json::Value::object({});
            std::string lines;
            for (const app::Setting& setting : app::settings()) {
                if (setting.kept != app::Setting::Kept::Practice) continue;
                const std::string set = app::setting_of(*practice, setting);
                value.set(std::string(setting.name), text(set));
                lines +=
                    say("{}: {}\n  {}\n", setting.name, set.empty() ? tr("not set") : set, tr(setting.what));
            }
            practice->audit().record("view", "settings", "");
            context.give(value, lines);
            return ExitCode::Done;
        };
    });
}

} // namespace

void add_setting_commands(const Command& practice, Context& context)
{
    add_set(practice, context);
    add_settings(practice, context);
}

} // namespace rekindle::cli
