// SPDX-License-Identifier: MIT
#include "app/pages/joint_room.h"

#include "app/make_report.h"
#include "app/reader_for.h"
#include "base/error.h"
#include "base/translate.h"

namespace rekindle::app {
namespace {

void demand_together(const domain::Couple& couple)
{
    if (couple.status == domain::CoupleStatus::Separated)
        throw base::Error(
            base::Trouble::Refused,
            base::tr("This couple has separated, so nothing is shown to both together any more."));
}

} // namespace

JointRoom enter_joint_room(Workspace& workspace, const std::filesystem::path& reports,
                           const domain::Couple& couple)
{
    domain::Practice& practice = workspace.practice();
    demand_together(couple);
    Reading reading(practice, couple,
                    reader_for(practice, couple, domain::Audience::CoupleShared, false, workspace.today()));
    report::Request request;
    request.report = "progress";
    request.couple = couple.id;
    request.as_of = request.today = workspace.today();
    request.audience = domain::Audience::CoupleShared;
    const domain::Couple& shown = reading.couple();
    JointRoom room{base::say("{} and {}", shown.a.label, shown.b.label),
                   make_report(reading, reports, request)};
    practice.audit().record("view", "joint room", couple.id.value);
    workspace.keep_to_joint_room();
    return room;
}

CoupleCharts enter_joint_room_with_charts(Workspace& workspace, const std::filesystem::path& reports,
                                          const domain::Couple& couple)
{
    demand_together(couple);
    CoupleCharts charts(workspace, reports, couple, domain::Audience::CoupleShared);
    workspace.keep_to_joint_room();
    return charts;
}

} // namespace rekindle::app
