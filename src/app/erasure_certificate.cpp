// SPDX-License-Identifier: MIT
#include "app/erase_record.h"
#include "base/plural.h"
#include "base/translate.h"
#include "domain/backup_plan.h"

#include <algorithm>
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
    Sort{"goal", "{} goal with its levels, steps and ratings",
         "{} goals with their levels, steps and ratings"},
    Sort{"consent", "{} consent", "{} consents"},
    Sort{"scan", "{} scanned page", "{} scanned pages"},
    Sort{"yes-mark", "{} mark of the mutual-yes list", "{} marks of the mutual-yes list"},
    Sort{"session", "{} session", "{} sessions"},
    Sort{"couple", "the couple itself: nothing had been added to it", ""},
};

/// "" for what the counselor noted: how much of that there was is not for whoever gets the certificate.
std::string in_words(const domain::ErasedCount& erased)
{
    for (const Sort& sort : sorts) {
        if (sort.subject != erased.subject) continue;
        return *sort.many == '\0'
                   ? std::string(tr(sort.one))
                   : say_of(static_cast<std::size_t>(erased.count), sort.one, sort.many, erased.count);
    }
    return {};
}

/// The last day on which a backup of that month may still have its place, when each month has one. The
/// rotation keeps so many of the latest days, weeks and months that have a backup, and where there is one a
/// month each of them is a month; the one after them begins with its first backup.
base::Date gone_by(base::Date made, const domain::BackupPlan& plan)
{
    const std::chrono::year_month_day date(made);
    const auto month =
        date.year() / date.month() + std::chrono::months{std::max({plan.days, plan.weeks, plan.months})};
    return month / std::chrono::last;
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
        "  Kept, as it is not this partner's alone: what the other partner answered; what both agreed on "
        "and concluded together, as homework, goals and reviews; the days of sessions and notes on those of "
        "both; what the counselor noted about both; legal holds; what left the practice, which the law wants "
        "accounted for; the audit trail, which holds no content.\n");
}

std::string where_it_still_is(const domain::Erasure& erasure,
                              const std::vector<domain::ListedBackup>& backups,
                              const domain::BackupPlan& plan)
{
    std::string held;
    for (const domain::ListedBackup& backup : backups) {
        if (backup.of_this_practice == false || (backup.made && backup.made->utc >= erasure.when.utc))
            continue;
        const std::string name = backup.folder.filename().string();
        held += backup.made ? say("    {}, made {}; goes by {} when every month has a backup\n", name,
                                  base::in_words(*backup.made),
                                  base::to_text(gone_by(base::local_day(*backup.made), plan)))
                            : say("    {}, which cannot be read and may hold it\n", name);
    }
    return held.empty()
               ? tr("  No backup in the practice's own folder holds it any more.\n")
               : tr("  These backups still hold it; a restore that knows of this erasure does it again:\n") +
                     held;
}

/// What of things that stay was that partner's. How much there was could tell what the other one said.
std::string parts_of_both(const domain::Erasure& erasure)
{
    if (!erasure.side) return {};
    return tr(
        "    this partner's steps and ratings in goals of both, and what this partner said about a hurt "
        "in homework of both\n");
}

/// Why a rule was set aside for it; "" where none was.
std::string set_aside(domain::Practice& practice, const domain::Erasure& erasure)
{
    for (const domain::Override& each : practice.safety().overrides(erasure.couple)) {
        if (each.subject_id == erasure.id.value)
            return say("  Before the end of the time records are kept, because: {}\n", each.reason);
    }
    return {};
}

} // namespace

std::string certificate(domain::Practice& practice, const domain::Erasure& erasure,
                        const std::vector<domain::ListedBackup>& backups)
{
    std::string text =
        say("Certificate of erasure\n\n  Practice: {}\n  Counselor: {}\n  Record: couple {}, {}\n"
            "  Erased: {}\n  Reason: {}\n{}  Number: {}\n\n",
            practice.name(), practice.counselor(), erasure.code, whose(erasure), base::in_words(erasure.when),
            erasure.reason, set_aside(practice, erasure), erasure.id.value);
    text += tr("  What was erased:\n");
    for (const domain::ErasedCount& each : erasure.erased) {
        if (const std::string words = in_words(each); !words.empty()) text += "    " + words + "\n";
    }
    text += parts_of_both(erasure);
    text += say("    names and pronouns of {}\n", whose(erasure));
    text += say(
        "    whatever the counselor noted about {}: notes, tags, tasks, matters of safety and steps about "
        "them; separate notes too, at once or at the next opening that can read them\n",
        whose(erasure));
    text +=
        kept(erasure) + "\n" + where_it_still_is(erasure, backups, domain::backup_plan(practice.office()));
    text += tr("  Backups in other folders from before that moment, practices that a restore kept aside "
               "(\"….before-restore-…\") and files that left the practice hold it until somebody deletes "
               "them.\n");
    return text;
}

} // namespace rekindle::app
