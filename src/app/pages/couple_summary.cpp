// SPDX-License-Identifier: MIT
#include "app/pages/couple_summary.h"

#include "app/couple_tags.h"
#include "app/pages/consent_form.h"
#include "app/pages/couple_list.h"
#include "app/reading.h"
#include "base/text.h"
#include "base/translate.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

std::string in_words(const domain::Partner& partner)
{
    return partner.pronouns.empty() ? partner.label : say("{} ({})", partner.label, partner.pronouns);
}

std::string in_words(domain::SessionKind kind)
{
    switch (kind) {
    case domain::SessionKind::Conjoint:
        return tr("both");
    case domain::SessionKind::IndividualA:
        return tr("partner A alone");
    case domain::SessionKind::IndividualB:
        return tr("partner B alone");
    case domain::SessionKind::Feedback:
        return tr("feedback");
    }
    return "";
}

std::string last_session(Reading& reading)
{
    const std::vector<domain::Session> sessions = reading.sessions();
    if (sessions.empty()) return tr("none yet");
    const domain::Session& last = *std::ranges::max_element(sessions, {}, &domain::Session::day);
    return say("{}, number {} ({})", base::to_text(last.day), last.number, in_words(last.kind));
}

std::string crisis_words(domain::Practice& practice)
{
    const std::string words = practice.office().setting("crisis-text").value_or("");
    return words.empty() ? tr("Crisis numbers for your region are not set yet.")
                         : say("In a crisis: {}", words);
}

} // namespace

CoupleSummary couple_summary(Workspace& workspace, const domain::Couple& couple)
{
    domain::Practice& practice = workspace.practice();
    Reading reading(practice, couple, domain::Reader(domain::Audience::Counselor));
    CoupleStanding standing = couple_standing(practice, reading, workspace.today());
    CoupleSummary summary;
    const auto add = [&](const char* name, std::string words) {
        summary.lines.push_back({name, std::move(words)});
    };
    add(tr("Partner A"), in_words(couple.a));
    add(tr("Partner B"), in_words(couple.b));
    add(tr("Since"), say("{}, {}", base::to_text(couple.opened), in_words(couple.status)));
    add(tr("Stage"), in_words(standing.stage));
    if (!standing.needs.empty()) add(tr("Still needed"), base::joined(standing.needs, "; "));
    add(tr("Confidentiality policy"),
        standing.policy.empty() ? tr("none is signed by both") : policy_in_words(standing.policy));
    add(tr("Last session"), last_session(reading));
    const std::vector<std::string> tags = tags_of(practice, couple);
    add(tr("Tags"), tags.empty() ? tr("none") : in_one_line(tags));
    summary.tasks = std::move(standing.tasks);
    if (std::ranges::any_of(summary.tasks, &Task::urgent)) summary.crisis_text = crisis_words(practice);
    return summary;
}

std::string in_words(Stage stage)
{
    switch (stage) {
    case Stage::Enquiry:
        return tr("enquiry");
    case Stage::Consents:
        return tr("consents");
    case Stage::Intake:
        return tr("intake");
    case Stage::Feedback:
        return tr("feedback");
    case Stage::Active:
        return tr("active");
    case Stage::Paused:
        return tr("paused");
    case Stage::Ended:
        return tr("ended");
    }
    return "";
}

} // namespace rekindle::app
