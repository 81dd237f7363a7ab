// SPDX-License-Identifier: MIT
#include "app/pages/couple_record.h"

#include "app/consent_in_words.h"
#include "app/consents.h"
#include "app/pages/consent_form.h"
#include "app/pages/couple_list.h"
#include "app/pages/couple_summary.h"
#include "app/pages/safety_form.h"
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

/// "Partner A: homework; given on 2026-05-04, on paper, version 2 of the text; until 2026-08-03"
std::string in_words(const domain::Consent& consent, const std::vector<ShareableScale>& scales,
                     base::Date today)
{
    std::string words = say("Partner {}: {}", domain::word(consent.side), app::in_words(consent.purpose));
    if (const std::string about = about_in_words(consent, scales); !about.empty())
        words += say(" ({})", about);
    words += say("; given on {}, {}", base::to_text(consent.given_on), app::in_words(consent.method));
    if (!consent.text_id.empty()) words += say(", version {} of the text", consent.text_version);
    if (consent.withdrawn_on)
        words += say("; taken back on {}", base::to_text(*consent.withdrawn_on));
    else if (consent.until)
        words += domain::holds(consent, today) ? say("; until {}", base::to_text(*consent.until))
                                               : say("; ended on {}", base::to_text(*consent.until));
    return words;
}

bool is_about_homework(domain::Purpose purpose)
{
    using domain::Purpose;
    return purpose == Purpose::Homework || purpose == Purpose::Touch || purpose == Purpose::SexualIntimacy ||
           purpose == Purpose::ContactOutside;
}

std::vector<CoupleRecord::Consent> consents_of(Workspace& workspace, const domain::Couple& couple)
{
    const base::Date today = workspace.today();
    const std::vector<domain::Consent> consents = workspace.practice().consents().of(couple.id);
    const auto scales = shareable_scales(workspace.library());
    std::vector<CoupleRecord::Consent> rows;
    for (std::size_t i = 0; i < consents.size(); ++i) {
        const domain::Consent& consent = consents[i];
        const bool replaced = is_replaced(consents, i, today);
        std::string words = in_words(consent, scales, today);
        if (replaced) words = say("{}; replaced by a newer one", words);
        rows.push_back(
            {.number = static_cast<int>(i) + 1,
             .words = std::move(words),
             .holds = domain::holds(consent, today) && !replaced,
             .has_scan = consent.scan.has_value(),
             .may_be_taken_back = !consent.withdrawn_on && !(consent.until && *consent.until < today)});
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
        standing.policy.empty() ? tr("none is signed by both") : policy_in_words(standing.policy));
    if (!standing.needs.empty()) add(tr("Still needed"), base::joined(standing.needs, "; "));
    add(tr("The record is kept"), in_words(retention_of(practice, couple)));
    record.consents = consents_of(workspace, couple);
    record.needs = std::move(standing.needs);
    record.tasks = std::move(standing.tasks);
    for (const auto& [side, state] : standing.safety.screens(today))
        record.screens.push_back(
            {say("Safety screen of partner {}", domain::word(side)), app::in_words(state)});
    record.matters = std::move(standing.safety.matters);
    record.earlier = earlier_values(practice, couple);
    record.audit = entries_about(practice, couple);
    record.releases = disclosures(practice, couple, today);
    std::ranges::reverse(record.releases);
    return record;
}

std::string take_back(Workspace& workspace, const domain::Couple& couple,
                      const CoupleRecord::Consent& consent)
{
    const domain::Consent meant =
        workspace.practice().consents().of(couple.id).at(static_cast<std::size_t>(consent.number) - 1);
    withdraw_consent(workspace.practice(), workspace.library(), couple, meant.side, meant.purpose,
                     meant.about, workspace.today());
    std::string words = tr("Taken back. Nobody else is told.");
    if (is_about_homework(meant.purpose))
        words += std::string(" ") + tr("What is due from now on counts as excused.");
    if (meant.purpose == domain::Purpose::Release)
        words += std::string(" ") + tr("What was handed out is out.");
    return words;
}

std::string in_words(const SafetyMatter& matter)
{
    const std::string of = matter.side ? say("partner {}", domain::word(*matter.side)) : tr("both");
    const std::string state = matter.open ? tr("open") : tr("closed");
    std::string words = say("{}: {} ({}), {}, {} of {}", of, matter.title, report::in_words(matter.severity),
                            state, matter.source, base::to_text(matter.day));
    if (matter.follow_up) words += say("; to be looked at again on {}", base::to_text(*matter.follow_up));
    return words;
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
