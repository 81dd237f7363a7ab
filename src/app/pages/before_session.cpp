// SPDX-License-Identifier: MIT
#include "app/pages/before_session.h"

#include "app/make_report.h"

namespace rekindle::app {

report::Document before_session(Workspace& workspace, const std::filesystem::path& reports,
                                const domain::Couple& couple)
{
    report::Request request;
    request.report = "next-session";
    request.couple = couple.id;
    request.as_of = request.today = workspace.today();
    request.audience = domain::Audience::Counselor;
    domain::Practice& practice = workspace.practice();
    report::Document document = make_report(practice, reports, couple, request);
    practice.audit().record("view", "report", couple.id.value);
    return document;
}

} // namespace rekindle::app
