// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "base/plural.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"

#include <map>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

ExitCode list(Context& context)
{
    const auto practice = context.open();
    // The trail holds ids alone; who may read it may know which couple one is.
    std::map<std::string, std::string> codes;
    for (const domain::Couple& couple : practice->couples().all()) codes[couple.id.value] = couple.code;
    json::Value rows = json::Value::array();
    std::string lines;
    for (const domain::AuditEntry& entry : practice->audit().entries()) {
        const auto couple = codes.find(entry.subject_id);
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
    json::Value missing = json::Value::array();
    for (const domain::AuditEntry& entry : entries) {
        if (entry.action != "anchor-missing") continue;
        missing.add(whole(entry.number));
        text += '\n';
        text += say("Entry {}, of {}: anchor.json was missing then. Whether entries before it were cut off "
                    "cannot be told.",
                    entry.number, base::to_text(entry.when));
    }
    context.give(json::Value::object({{"entries", whole(count)},
                                      {"whole", json::Value::boolean(true)},
                                      {"anchor_missing", std::move(missing)}}),
                 text);
    return ExitCode::Done;
}

} // namespace

void add_audit_commands(const Command& root, Context& context)
{
    const Command audit = root.add_command("audit", tr("Who did what when"));
    audit.require_command();
    audit.add_command("list", tr("Every entry, oldest first")).callback([&context] {
        context.chosen = [&context] { return list(context); };
    });
    audit.add_command("verify", tr("Recompute the chain; names the first bad entry")).callback([&context] {
        context.chosen = [&context] { return verify(context); };
    });
}

} // namespace rekindle::cli
