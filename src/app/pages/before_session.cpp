// SPDX-License-Identifier: MIT
#include "app/pages/before_session.h"

#include "app/make_report.h"
#include "report/text/document_text.h"

namespace rekindle::app {

std::string before_session(Workspace& workspace, const std::filesystem::path& reports,
                           const domain::Couple& couple)
{
    report::Request request;
    request.report = "next-session";
    request.couple = couple.id;
    request.as_of = request.today = workspace.today();
    request.audience = domain::Audience::Counselor;
    domain::Practice& practice = workspace.practice();
    std::string text = report::document_text(make_report(practice, reports, couple, request));
    practice.audit().record("view", "report", couple.id.value);
    return text;
}

} // namespace rekindle::app
