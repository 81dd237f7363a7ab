// SPDX-License-Identifier: MIT
#include "app/record.h"
#include "base/error.h"
#include "base/plural.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"

#include <memory>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

ExitCode list(Context& context, const std::string& couple_word)
{
    const auto practice = context.open();
    const std::string only =
        couple_word.empty() ? std::string() : app::couple_called(*practice, couple_word).code;
    // The trail holds ids alone; who may read it may know which couple one is.
    const auto codes = practice->audit().couple_codes();
    json::Value rows = json::Value::array();
    std::string lines;
    for (const domain::AuditEntry& entry : practice->audit().entries()) {
        const auto couple = codes.find(entry.subject_id);
        if (!only.empty() && (couple == codes.end() || couple->second != only)) continue;
        rows.add(
            json::Value::object({{"number", whole(entry.number)},
                                 {"when", text(base::to_text(entry.when))},
                                 {"counselor", text(entry.counselor)},
                                 {"account", text(entry.system_account)},
                                 {"action", text(entry.action)},
                                 {"subject", text(entry.subject)},
                                 {"subject_id", text(entry.subject_id)},
                                 {"couple", couple == codes.end() ? json::Value() : text(couple->second)}}));
        lines += fmt::format("{}  {}  {} ({})  {} {} {}{}\n", entry.number, base::to_text(entry.when),
                             entry.counselor, entry.system_account, entry.action, entry.subject,
                             entry.subject_id, couple == codes.end() ? "" : " " + couple->second);
    }
    practice->audit().record("view", "audit", "");
    if (lines.empty()) lines = tr("No entry is about this couple.");
    context.give(rows, lines);
    return ExitCode::Done;
}

ExitCode verify(Context& context)
{
    const auto practice = context.open();
    const auto bad = practice->audit().first_bad_entry();
    const auto entries = practice->audit().entries();
    const auto count = static_cast<std::int64_t>(entries.size());
    practice->audit().record("verify", "audit", "");
    if (bad && *bad > count)
        throw base::Error(
            base::Trouble::World,
            say("The audit trail is whole in itself: entries 1 to {}. But the file anchor.json, which tells "
                "how "
                "long it was, is missing, so nobody can tell whether entries at its end were cut off. It is "
                "written anew on closing; compare with a backup.",
                count));
    if (bad)
        throw base::Error(
            base::Trouble::World,
            say("The audit trail is not whole: entry {} is the first that is wrong or missing. Somebody "
                "or something changed the practice outside the program; compare with a backup.",
                *bad));
    std::string text = base::say_of(count, "The audit trail is whole: {} entry.",
                                    "The audit trail is whole: {} entries.", count);
    json::Value missing = json::Value::array(), older = json::Value::array();
    for (const domain::AuditEntry& entry : entries) {
        if (entry.action == "older-than-backup") {
            older.add(whole(entry.number));
            text += '\n';
            text += say("Entry {}, of {}: the practice was older than one of its backups then. Entries were "
                        "cut off; compare with that backup.",
                        entry.number, base::to_text(entry.when));
        }
        if (entry.action != "anchor-missing") continue;
        missing.add(whole(entry.number));
        text += '\n';
        text += say("Entry {}, of {}: anchor.json was missing then. Whether entries before it were cut off "
                    "cannot be told.",
                    entry.number, base::to_text(entry.when));
    }
    context.give(json::Value::object({{"entries", whole(count)},
                                      {"whole", json::Value::boolean(true)},
                                      {"anchor_missing", std::move(missing)},
                                      {"older_than_backup", std::move(older)}}),
                 text);
    return ExitCode::Done;
}

} // namespace

void add_audit_commands(const Command& root, Context& context)
{
    const Command audit = root.add_command("audit", tr("Who did what when"));
    audit.require_command();
    const Command listing = audit.add_command("list", tr("Every entry, oldest first"));
    auto couple = std::make_shared<std::string>();
    listing.add_option("--couple", *couple, tr("Only what is about this couple: code or id"));
    listing.callback(
        [couple, &context] { context.chosen = [couple, &context] { return list(context, *couple); }; });
    audit.add_command("verify", tr("Recompute the chain; names the first bad entry")).callback([&context] {
        context.chosen = [&context] { return verify(context); };
    });
}

} // namespace rekindle::cli
