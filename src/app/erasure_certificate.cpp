// SPDX-License-Identifier: MIT
#include "app/erase_record.h"
#include "base/plural.h"
#include "base/translate.h"

#include <array>

namespace rekindle::app {
namespace {

using base::say;
using base::say_of;
using base::tr;

struct Sort {
    const char* subject;
    const char* one;
    const char* many;
};
constexpr std::array sorts{
    Sort{"response", "{} filled form with its answers", "{} filled forms with their answers"},
    Sort{"log-entry", "{} mark of homework with its answers", "{} marks of homework with their answers"},
    Sort{"review", "{} review of homework", "{} reviews of homework"},
    Sort{"assignment", "{} piece of homework", "{} pieces of homework"},
    Sort{"goal", "{} goal", "{} goals"},
    Sort{"consent", "{} consent", "{} consents"},
    Sort{"scan", "{} scanned page", "{} scanned pages"},
    Sort{"yes-mark", "{} mark of the mutual-yes list", "{} marks of the mutual-yes list"},
    Sort{"flag", "{} safety matter that was noted", "{} safety matters that were noted"},
    Sort{"safety-action", "{} step about a safety matter", "{} steps about safety matters"},
    Sort{"override", "{} rule that was set aside", "{} rules that were set aside"},
    Sort{"task", "{} task that was done", "{} tasks that were done"},
    Sort{"session-note", "{} note on a session", "{} notes on sessions"},
    Sort{"session", "{} session", "{} sessions"},
    Sort{"couple", "the couple itself: nothing had been added to it", ""},
};

std::string in_words(const domain::ErasedCount& erased)
{
    for (const Sort& sort : sorts) {
        if (sort.subject != erased.subject) continue;
        return *sort.many == '\0'
                   ? std::string(tr(sort.one))
                   : say_of(static_cast<std::size_t>(erased.count), sort.one, sort.many, erased.count);
    }
    return say("{} {}", erased.count, erased.subject);
}

/// The first day on which the newest backup of that month has no place any more, when each month has one: the
/// rotation keeps twelve months.
base::Date gone_by(base::Date made)
{
    const std::chrono::year_month_day date(made);
    const auto month = date.year() / date.month() + std::chrono::months{12};
    return base::Date(month / 1);
}

std::string whose(const domain::Erasure& erasure)
{
    if (!erasure.side) return tr("both partners");
    return say("partner {}", domain::word(*erasure.side));
}

std::string kept(const domain::Erasure& erasure)
{
    if (!erasure.erased.empty() && erasure.erased.front().subject == "couple")
        return tr("  Kept: the entries of the audit trail, which hold no content.\n");
    if (!erasure.side)
        return tr(
            "  Kept: the code of the couple and the days on which its record was opened and closed; legal "
            "holds; what left the practice, which the law wants accounted for; the audit trail, which "
            "holds no content.\n");
    return tr(
        "  Kept, as it is not this partner's alone: what the other partner answered; homework and goals of "
        "both; the days of sessions and the notes on those of both; rules that were set aside; legal "
        "holds; what left the practice; the audit trail, which holds no content.\n");
}

} // namespace

std::string certificate(domain::Practice& practice, const domain::Erasure& erasure,
                        const std::vector<domain::ListedBackup>& backups)
{
    std::string text =
        say("Certificate of erasure\n\n  Practice: {}\n  Counselor: {}\n  Record: couple {}, {}\n"
            "  Erased: {}\n  Reason: {}\n  Number: {}\n\n",
            practice.name(), practice.counselor(), erasure.code, whose(erasure), base::in_words(erasure.when),
            erasure.reason, erasure.id.value);
    text += tr("  What was erased:\n");
    for (const domain::ErasedCount& each : erasure.erased) text += "    " + in_words(each) + "\n";
    if (erasure.erased.empty()) text += tr("    nothing was there but the label\n");
    text += kept(erasure) + "\n";

    std::string held;
    for (const domain::ListedBackup& backup : backups) {
        if (backup.of_this_practice == false || (backup.made && backup.made->utc >= erasure.when.utc))
            continue;
        held += backup.made
                    ? say("    {}, made {}; goes by {} at the latest, when every month has a backup\n",
                          backup.folder.string(), base::in_words(*backup.made),
                          base::to_text(gone_by(base::local_day(*backup.made))))
                    : say("    {}, which cannot be read\n", backup.folder.string());
    }
    text += held.empty() ? tr("  No backup in the practice's own folder holds it any more.\n")
                         : tr("  These backups still hold it; a restore of one erases it again:\n") + held;
    text += tr("  Backups in other folders from before that moment, practices that a restore kept aside "
               "(\"….before-restore-…\") and files that left the practice hold it until somebody deletes "
               "them.\n");
    return text;
}

} // namespace rekindle::app
