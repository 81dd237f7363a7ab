// SPDX-License-Identifier: MIT
#include "app/safekeeping_words.h"

#include "base/plural.h"
#include "base/translate.h"

#include <map>
#include <set>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using base::translatable;
using domain::ListedKey;
using domain::PracticeCheck;

std::string in_words(const PracticeCheck::Part& part)
{
    static const std::map<std::string, const char*> names{
        {"key-files", translatable("Key files")},       {"pages", translatable("Pages")},
        {"foreign-keys", translatable("References")},   {"rows", translatable("Rows")},
        {"audit-trail", translatable("Audit trail")},   {"anchor", translatable("Anchor")},
        {"notes", translatable("Psychotherapy notes")}, {"backups", translatable("Backups")}};
    const std::string name = tr(names.at(part.name));
    if (part.troubles.empty()) return say("{}: whole", name);
    return base::say_of(part.troubles.size(), "{}: {} problem", "{}: {} problems", name,
                        part.troubles.size());
}

} // namespace

std::string in_words(const PracticeCheck& check)
{
    std::string lines;
    for (const PracticeCheck::Part& part : check.parts) lines += in_words(part) + "\n";
    for (const std::string& remark : check.remarks) lines += remark + "\n";
    if (check.newest_backup)
        lines += say("The newest good backup is {}, made {}.", check.newest_backup->folder.string(),
                     base::in_words(check.newest_backup->made)) +
                 "\n";
    return lines + (check.whole() ? tr("The practice is whole.") : tr("The practice is not whole.")) + "\n";
}

std::string troubles_in_words(const PracticeCheck& check)
{
    std::set<std::string> said; // one damaged page is the trouble of several parts, in the same words
    std::string lines;
    for (const PracticeCheck::Part& part : check.parts) {
        for (const std::string& trouble : part.troubles) {
            if (said.insert(trouble).second) lines += trouble + "\n";
        }
    }
    return lines;
}

std::string in_words(const domain::Restored& restored)
{
    std::string words =
        say("The practice of {} is in {}.", base::in_words(restored.made), restored.folder.string());
    words += "\n" + std::string(tr("It opens with the passphrase and the recovery key of that day."));
    if (restored.kept_aside)
        words += "\n" + say("The practice that was there is kept, with its backups, in {}.",
                            restored.kept_aside->string());
    return words;
}

std::string in_words(const ListedKey& key)
{
    const std::string since =
        key.since ? say("since {}", base::in_words(*key.since)) : std::string(tr("since when is not known"));
    if (key.kind == ListedKey::Kind::Passphrase) return say("passphrase, {}", since);
    if (key.kind == ListedKey::Kind::Recovery) return say("recovery key, {}", since);
    if (!key.holder)
        return say("escrow key {}, changed outside the program: whose it is, is not known; revoke it",
                   key.number);
    std::string line = say("escrow key {} of {}, {}", key.number, *key.holder, since);
    if (key.uses > 0)
        line += say("; times it opened the practice: {}, the last {}; not acknowledged: {}", key.uses,
                    base::in_words(*key.last_use), key.unseen);
    return line;
}

} // namespace rekindle::app
