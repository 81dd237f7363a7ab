// SPDX-License-Identifier: MIT
#include "app/pages/couple_record.h"

#include "app/consent_in_words.h"
#include "app/pages/couple_list.h"
#include "app/pages/couple_summary.h"
#include "app/release.h"
#include "app/retention.h"
#include "base/text.h"
#include "base/translate.h"
#include "report/blocks/words.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

std::string in_words(const domain::Partner& partner)
{
    return partner.pronouns.empty() ? partner.label : say("{} ({})", partner.label, partner.pronouns);
}

std::string course(const domain::Couple& couple, const std::vector<domain::StatusChange>& changes)
{
    std::vector<std::string> steps{say("since {}", base::to_text(couple.opened))};
    for (const domain::StatusChange& change : changes)
        steps.push_back(say("{} on {}", app::in_words(change.status), base::to_text(change.day)));
    return base::joined(steps, "; ");
}

std::string in_words(const Retention& retention)
{
    if (retention.hold)
        return say("on legal hold since {}: nothing is erased", base::to_text(retention.hold->set_on));
    if (retention.erased) return tr("erased");
    return say("until {}, by the last contact on {}", base::to_text(retention.kept_until),
               base::to_text(retention.last_contact));
}

std::vector<CoupleRecord::Consent> consents_of(domain::Practice& practice, const domain::Couple& couple,
                                               base::Date today)
{
    const std::vector<domain::Consent> consents = practice.consents().of(couple.id);
    std::vector<CoupleRecord::Consent> rows;
    for (std::size_t i = 0; i < consents.size(); ++i) {
        const bool replaced = is_replaced(consents, i, today);
        std::string words = app::in_words(consents[i], today);
        if (replaced) words = say("{}, replaced by a newer one", words);
        rows.push_back({static_cast<int>(i) + 1, std::move(words),
                        domain::holds(consents[i], today) && !replaced, consents[i].scan.has_value()});
    }
    return rows;
}

std::vector<domain::AuditEntry> entries_about(domain::Practice& practice, const domain::Couple& couple)
{
    const auto codes = practice.audit().couple_codes();
    std::vector<domain::AuditEntry> entries = practice.audit().entries();
    std::erase_if(entries, [&](const domain::AuditEntry& entry) {
        const auto code = codes.find(entry.subject_id);
        return code == codes.end() || code->second != couple.code;
    });
    std::ranges::reverse(entries);
    return entries;
}

} // namespace

CoupleRecord couple_record(Workspace& workspace, const domain::Couple& couple)
{
    domain::Practice& practice = workspace.practice();
    const base::Date today = workspace.today();
    Reading reading(practice, couple, domain::Reader(domain::Audience::Counselor));
    CoupleStanding standing = couple_standing(practice, reading, today);
    CoupleRecord record;
    const auto add = [&](const char* name, std::string words) {
        record.lines.push_back({name, std::move(words)});
    };
    add(tr("Partner A"), in_words(couple.a));
    add(tr("Partner B"), in_words(couple.b));
    add(tr("Course"), course(couple, reading.status_changes()));
    add(tr("Stage"), in_words(standing.stage));
    add(tr("Confidentiality policy"),
        standing.policy.empty() ? tr("none is signed by both") : standing.policy);
    add(tr("The record is kept"), in_words(retention_of(practice, couple)));
    record.consents = consents_of(practice, couple, today);
    record.needs = std::move(standing.needs);
    record.tasks = std::move(standing.tasks);
    for (const auto& [side, state] : standing.safety.screens(today))
        record.screens.push_back(
            {say("Safety screen of partner {}", domain::word(side)), app::in_words(state)});
    record.matters = std::move(standing.safety.matters);
    record.audit = entries_about(practice, couple);
    record.releases = disclosures(practice, couple, today);
    std::ranges::reverse(record.releases);
    return record;
}

std::string in_words(const SafetyMatter& matter)
{
    const std::string of = matter.side ? say("partner {}", domain::word(*matter.side)) : tr("both");
    const std::string state = matter.open ? tr("open") : tr("closed");
    return say("{}: {} ({}), {}, {} of {}", of, matter.title, report::in_words(matter.severity), state,
               matter.source, base::to_text(matter.day));
}

std::string in_words(const domain::AuditEntry& entry)
{
    return say("{}  {}  {} {}", base::in_words(entry.when), entry.counselor, entry.action, entry.subject);
}

std::string in_words(const domain::Release& release)
{
    return say("{}  {}, made for {}, given to {}, on the authority of {}", base::in_words(release.when),
               release.what, domain::word(release.audience), release.recipient, release.authority);
}

} // namespace rekindle::app
