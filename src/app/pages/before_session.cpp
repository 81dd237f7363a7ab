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
    report::Definition definition = couple_report_called(reports, request.report);
    std::erase_if(definition.blocks, [](const report::Block& block) {
        return block.kind !=
               report::BlockKind::NextSession; // what its numbers are made of is in the workbook
    });
    report::Document document = make_report(practice, definition, couple, request);
    practice.audit().record("view", "report", couple.id.value);
    return document;
}

} // namespace rekindle::app
