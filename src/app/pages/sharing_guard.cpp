// SPDX-License-Identifier: MIT
#include "app/pages/sharing_guard.h"

#include "app/make_report.h"
#include "app/pages/couple_charts.h"
#include "app/sharing.h"
#include "base/text.h"
#include "base/translate.h"

#include <algorithm>
#include <set>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

std::set<std::string> titles_of(const CoupleCharts& charts)
{
    std::set<std::string> titles;
    for (const CoupleCharts::OneChart& chart : charts.charts()) titles.insert(chart.title);
    return titles;
}

std::string consent_of(const report::SharedScale& scale, domain::Side side)
{
    const std::string who{domain::word(side)};
    const auto found = scale.yes.find(side);
    if (found == scale.yes.end()) return say("{} has not said yes", who);
    const report::SharedScale::Yes& yes = found->second;
    if (yes.counts) return say("{} said yes on {}", who, base::to_text(yes.given_on));
    if (yes.withdrawn_on)
        return say("{} said yes on {} and took it back on {}", who, base::to_text(yes.given_on),
                   base::to_text(*yes.withdrawn_on));
    return say("the yes of {} of {} counts no more", who, base::to_text(yes.given_on));
}

} // namespace

SharingGuard sharing_guard(Workspace& workspace, const std::filesystem::path& reports,
                           const domain::Couple& couple)
{
    SharingGuard guard;
    guard.rule = tr("The couple sees only scales that both agreed to look at side by side, and never one "
                    "partner's homework beside the other's. Nobody can decide that for them: what is missing "
                    "is recorded as a consent of each, once it was given.");
    const CoupleCharts all(workspace, reports, couple, domain::Audience::Counselor),
        theirs(workspace, reports, couple, domain::Audience::CoupleShared);
    const std::set<std::string> shown = titles_of(theirs);
    for (const CoupleCharts::OneChart& chart : all.charts()) {
        const bool is_shown = shown.contains(chart.title);
        guard.charts.push_back(
            {chart.title, is_shown ? tr("shown, as far as both share it") : tr("kept back"), is_shown});
    }
    std::ranges::stable_partition(guard.charts, &SharingGuard::Chart::is_shown);
    guard.anything_to_show = !theirs.charts().empty();
    Reading reading(workspace.practice(), couple, domain::Reader(domain::Audience::Counselor));
    for (const report::SharedScale& scale : sharing(reading, workspace.today()))
        guard.evidence.push_back(
            {say("{}: {}", scale.questionnaire, scale.scale),
             base::joined({consent_of(scale, domain::Side::A), consent_of(scale, domain::Side::B)}, "; ")});
    return guard;
}

} // namespace rekindle::app
