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
using domain::ListedBackup;

const char* look_word(ListedBackup::Look look)
{
    switch (look) {
    case ListedBackup::Look::Fits:
        return "fits";
    case ListedBackup::Look::WrongSize:
        return "wrong-size";
    case ListedBackup::Look::Unreadable:
        break;
    }
    return "unreadable";
}

json::Value json_of(const ListedBackup& backup)
{
    return json::Value::object(
        {{"backup", text(backup.folder.string())},
         {"made", backup.made ? text(base::to_text(*backup.made)) : json::Value()},
         {"bytes", whole(backup.bytes)},
         {"program", backup.made ? text(backup.program) : json::Value()},
         {"look", text(look_word(backup.look))},
         {"of_this_practice",
          backup.of_this_practice ? json::Value::boolean(*backup.of_this_practice) : json::Value()}});
}

std::string in_words(const ListedBackup& backup)
{
    constexpr std::int64_t kib = 1024;
    std::string line = fmt::format("{:<23}  {:>8} KiB  {}", backup.made ? base::in_words(*backup.made) : "",
                                   (backup.bytes + kib - 1) / kib, backup.folder.string());
    if (backup.look == ListedBackup::Look::Unreadable)
        line += std::string("; ") + tr("damaged: its manifest.json cannot be read");
    if (backup.look == ListedBackup::Look::WrongSize)
        line += std::string("; ") + tr("damaged: its practice.db is not as long as it was");
    if (backup.of_this_practice == false) line += std::string("; ") + tr("of another practice");
    return line + "\n";
}

} // namespace

void add_backups_command(const Command& practice, Context& context)
{
    const Command command = practice.add_command("backups", tr("The backups there are; opens nothing"));
    auto in = std::make_shared<std::string>();
    command
        .add_option("--in", *in,
                    tr("The folder they are in, or below which; the practice's own backups when left out"))
        .value_name("DIR");
    command.callback([in, &context] {
        context.chosen = [in, &context] {
            // Of a disk with backups a list is wanted most when the practice is gone.
            const std::string practice_folder =
                in->empty() ? context.practice_to_open() : context.practice_folder;
            json::Value rows = json::Value::array();
            std::string lines;
            for (const ListedBackup& each : context.environment().practices.backups(practice_folder, *in)) {
                rows.add(json_of(each));
                lines += in_words(each);
            }
            if (lines.empty() && !in->empty())
                lines = say("There is no backup in {}, nor in the folders up to two below it.", *in);
            else
                lines += lines.empty()
                             ? tr("There is no backup. \"practice backup\" makes one.")
                             : tr("This is what they say of themselves; nothing was opened. \"practice "
                                  "check\" and \"practice restore\" look whether one is good.");
            context.give(rows, lines);
            return ExitCode::Done;
        };
    });
}

} // namespace rekindle::cli
