// SPDX-License-Identifier: MIT
#include "cli/run.h"

#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"
#include "cli/command.h"
#include "cli/commands/commands.h"
#include "cli/context.h"
#include "cli/next_step.h"
#include "cli/word_trouble.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <ostream>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

ExitCode exit_code(base::Trouble trouble)
{
    switch (trouble) {
    case base::Trouble::Call:
        return ExitCode::Call;
    case base::Trouble::Data:
        return ExitCode::Data;
    case base::Trouble::NotFound:
        return ExitCode::NotFound;
    case base::Trouble::Key:
        return ExitCode::Key;
    case base::Trouble::Refused:
        return ExitCode::Refused;
    case base::Trouble::World:
        return ExitCode::World;
    }
    return ExitCode::Fault;
}

void add_global_options(const Command& root, Context& context)
{
    root.add_option("--practice", context.practice_folder, tr("The practice folder")).value_name("DIR");
    const Option file = root.add_option("--passphrase-file", context.passphrase_file,
                                        tr("Read the passphrase from this file (mode 0600)"));
    const Option file_descriptor = root.add_option("--passphrase-fd", context.passphrase_fd,
                                                   tr("Read the passphrase from this file descriptor"))
                                       .whole_number(0, 1000000)
                                       .excludes(file);
    const Option recovery = root.add_option(
        "--recovery-key-file", context.recovery_key_file,
        tr("Open with the recovery key in this file (mode 0600) when the passphrase is forgotten"));
    recovery.excludes(file);
    const Option recovery_descriptor =
        root.add_option("--recovery-key-fd", context.recovery_key_fd,
                        tr("Open with the recovery key that comes through this file descriptor"))
            .whole_number(0, 1000000)
            .excludes(file)
            .excludes(recovery);
    const Option escrow = root.add_option(
        "--escrow-key-file", context.escrow_key_file,
        tr("Open in an emergency with the escrow key in this file (mode 0600); takes --reason"));
    const Option escrow_fd =
        root.add_option("--escrow-key-fd", context.escrow_key_fd,
                        tr("Open in an emergency with the escrow key that comes through this descriptor"))
            .whole_number(0, 1000000)
            .excludes(escrow);
    for (const Option& option : {escrow, escrow_fd})
        option.excludes(file).excludes(file_descriptor).excludes(recovery).excludes(recovery_descriptor);
    root.add_option("--reason", context.reason, tr("Why an escrow key is used, for the audit trail"));
    root.add_option("--as-of", context.as_of_text, tr("\"Today\" for everything computed (YYYY-MM-DD)"));
    root.add_flag("--json", context.json, tr("One JSON document instead of text"));
}

ExitCode parse_and_run(const std::vector<std::string>& args, Streams& streams, Environment& environment)
{
    Context context(streams, environment);
    CLI::App root(tr("Rekindle: a session toolkit for couples counselors, by command line."), "rekindle-cli");
    root.set_version_flag("--version", REKINDLE_VERSION);
    root.footer(
        tr("Exit codes: 0 done, 1 the call's words are off, 2 the data is wrong, 3 not found, 4 wrong "
           "passphrase,\n5 refused by a consent or safety rule, 6 disk, file or database trouble, 70 a fault "
           "of the program."));
    root.require_subcommand(1);
    root.fallthrough(); // so that --json and the like may also stand after the command
    const Command start(root);
    add_global_options(start, context);
    add_all_commands(start, context);
    try {
        std::vector<std::string> reversed(args.rbegin(), args.rend()); // CLI11 takes them last first
        root.parse(std::move(reversed));
    } catch (const CLI::Success& help) {
        root.exit(help, streams.out, streams.err);
        return ExitCode::Done;
    } catch (const CLI::ParseError& words) {
        streams.err << in_words(words, root, args);
        return ExitCode::Call;
    }
    if (!context.reason.empty() && !context.has_escrow_key())
        throw base::Error(base::Trouble::Call,
                          tr("--reason goes with --escrow-key-file or --escrow-key-fd."));
    context.as_of(); // a day that is none is refused, whether the command needs it or not
    return context.chosen();
}

} // namespace

ExitCode run(const std::vector<std::string>& args, Streams& streams, Environment& environment)
{
    try {
        return parse_and_run(args, streams, environment);
    } catch (const base::Error& error) {
        streams.err << with_next_steps(error) << '\n';
        return exit_code(error.trouble());
    } catch (const std::exception& fault) {
        streams.err << say("A fault of the program: {}. What was saved is safe; please report this.",
                           fault.what())
                    << '\n';
        return ExitCode::Fault;
    }
}

} // namespace rekindle::cli
