// SPDX-License-Identifier: MIT
#include "app/safekeeping_words.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;
using domain::PracticeCheck;

json::Value texts(const std::vector<std::string>& lines)
{
    json::Value list = json::Value::array();
    for (const std::string& line : lines) list.add(text(line));
    return list;
}

json::Value json_of(const PracticeCheck& check)
{
    json::Value parts = json::Value::array();
    for (const PracticeCheck::Part& part : check.parts)
        parts.add(json::Value::object({{"part", text(part.name)}, {"problems", texts(part.troubles)}}));
    json::Value backup;
    if (check.newest_backup)
        backup = json::Value::object(
            {{"backup", text(check.newest_backup->folder.string())},
             {"made", text(base::to_text(check.newest_backup->made))},
             {"has_passphrase_of_now", json::Value::boolean(check.newest_backup_has_passphrase_of_now)}});
    return json::Value::object({{"whole", json::Value::boolean(check.whole())},
                                {"parts", std::move(parts)},
                                {"remarks", texts(check.remarks)},
                                {"newest_backup", std::move(backup)}});
}

std::string what_next(const PracticeCheck& check)
{
    if (check.newest_backup) {
        const std::string words =
            say("Should you need it: \"practice restore {} --to DIR\" makes a practice of "
                "the newest good backup, made {}, beside this one.",
                check.newest_backup->folder.string(), base::in_words(check.newest_backup->made));
        return check.newest_backup_has_passphrase_of_now
                   ? words
                   : words + " " + tr("It opens with the passphrase of that day, or with the recovery key.");
    }
    return tr("There is no good backup in the practice's own folder; look for one on another disk.");
}

ExitCode check(Context& context)
{
    const std::string& folder = context.practice_to_open();
    const PracticeCheck found = context.environment().practices.check(folder, context.unlock());
    context.give(json_of(found), app::in_words(found));
    if (found.whole()) return ExitCode::Done;
    context.err() << app::troubles_in_words(found) << what_next(found) << '\n';
    return ExitCode::World;
}

} // namespace

void add_check_command(const Command& practice, Context& context)
{
    const Command command =
        practice.add_command("check", tr("Whether pages, rows, audit trail, keys and backups are whole"));
    command.callback([&context] { context.chosen = [&context] { return check(context); }; });
}

} // namespace rekindle::cli
