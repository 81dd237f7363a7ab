// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"
#include "cli/secret_source.h"
#include "json/write.h"

#include <memory>
#include <ostream>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

/// One JSON document of two members, the first of which is on the output before it is known whether the
/// second comes true: then that is null.
class GivenInTwoSteps {
public:
    explicit GivenInTwoSteps(Context& context) : m_context(context) {}
    GivenInTwoSteps(const GivenInTwoSteps&) = delete;
    GivenInTwoSteps& operator=(const GivenInTwoSteps&) = delete;
    ~GivenInTwoSteps()
    {
        if (m_is_open && m_context.json)
            m_context.out() << json::write(m_awaited) << ": null\n}" << std::endl;
    }

    void begin(const char* member, const std::string& value, const char* awaited, const std::string& words)
    {
        m_awaited = text(awaited);
        m_is_open = true;
        give("{\n  " + json::write(text(member)) + ": " + json::write(text(value)) + ",\n  ", words + "\n");
    }
    void end(const std::string& value, const std::string& words)
    {
        m_is_open = false;
        give(json::write(m_awaited) + ": " + json::write(text(value)) + "\n}\n", words + "\n");
    }

private:
    void give(const std::string& part, const std::string& words)
    {
        if (!(m_context.out() << (m_context.json ? part : words)).flush())
            throw base::Error(base::Trouble::World, tr("The result could not be written to the output."));
    }

    Context& m_context;
    json::Value m_awaited;
    bool m_is_open = false;
};

/// Where the new passphrase comes from.
struct NewPassphrase {
    std::string file;
    int descriptor = -1;

    std::string read(Context& context) const
    {
        if (!file.empty()) return secret_from_file(file);
        if (descriptor >= 0) return secret_from_descriptor(descriptor);
        return context.ask_new_passphrase();
    }
};

void add_options(const Command& command, NewPassphrase& words)
{
    const Option file = command.add_option("--new-passphrase-file", words.file,
                                           tr("Read the new passphrase from this file (mode 0600)"));
    command
        .add_option("--new-passphrase-fd", words.descriptor,
                    tr("Read the new passphrase from this file descriptor"))
        .whole_number(0, 1000000)
        .excludes(file);
}

void say_changed(Context& context)
{
    context.give(
        json::Value::object({{"changed", text("passphrase")}}),
        tr("The new passphrase is in effect; the one before opens this practice no more. Backups from before "
           "open with the passphrase of their day, those from now on with the new one. The recovery key "
           "stays the same."));
}

void change_data_key(Context& context, const std::string& folder, const app::Practices::Unlock& unlock,
                     const std::string& new_passphrase)
{
    // Shown before it is in effect: were it printed last, a kill could leave a recovery key nobody has seen.
    GivenInTwoSteps result(context);
    const auto show = [&result](const std::string& recovery) {
        result.begin("recovery_key", recovery, "changed",
                     say("New recovery key, shown only now:\n\n    {}\n\nWrite it down and keep it away from "
                         "this computer. It is not in effect yet: wait until this command says so.",
                         recovery));
    };
    const auto in_effect = [&result] {
        result.end(
            "data-key",
            tr("The new passphrase and the new recovery key are in effect; the old ones open this practice "
               "no more. Backups made until now still open with the old ones."));
    };
    context.environment().practices.change_data_key(folder, unlock, new_passphrase, show, in_effect);
}

void add_passphrase(const Command& practice, Context& context)
{
    const Command command =
        practice.add_command("passphrase", tr("A new passphrase in place of the one before"));
    struct Words : NewPassphrase {
        bool new_data_key = false;
    };
    auto words = std::make_shared<Words>();
    add_options(command, *words);
    command.add_flag(
        "--new-data-key", words->new_data_key,
        tr("Encrypt everything anew, with a new recovery key: for when somebody may know the old "
           "passphrase or recovery key"));
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            const std::string folder = context.practice_to_open();
            const auto unlock = context.unlock();
            if (words->new_data_key) {
                change_data_key(context, folder, unlock, words->read(context));
            } else {
                context.environment().practices.change_passphrase(folder, unlock, words->read(context));
                say_changed(context);
            }
            return ExitCode::Done;
        };
    });
}

void add_unlock(const Command& practice, Context& context)
{
    const Command command =
        practice.add_command("unlock", tr("A new passphrase by the recovery key, when it is forgotten"));
    auto words = std::make_shared<NewPassphrase>();
    add_options(command, *words);
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            using Unlock = app::Practices::Unlock;
            const std::string folder = context.practice_to_open();
            const Unlock unlock =
                context.has_recovery_key() || context.has_escrow_key() // which unlock() refuses
                    ? context.unlock()
                    : Unlock{Unlock::By::RecoveryKey, context.environment().ask_secret(tr("Recovery key: "))};
            context.environment().practices.change_passphrase(folder, unlock, words->read(context));
            say_changed(context);
            return ExitCode::Done;
        };
    });
}

} // namespace

void add_key_commands(const Command& practice, Context& context)
{
    add_passphrase(practice, context);
    add_unlock(practice, context);
}

} // namespace rekindle::cli
