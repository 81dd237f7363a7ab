// SPDX-License-Identifier: MIT
#include "app/pages/couple_reports.h"

#include "app/leak_check.h"
#include "app/reader_for.h"
#include "app/release.h"
#include "app/report_request.h"

#include <algorithm>

namespace rekindle::app {

CoupleReports::CoupleReports(Workspace& workspace, std::filesystem::path reports, domain::Couple couple)
    : m_workspace(workspace),
      m_folder(std::move(reports)),
      m_couple(std::move(couple)),
      m_reports(installed_reports(m_folder))
{
    std::erase_if(m_reports, [](const InstalledReport& each) { return each.about != report::About::Couple; });
}

std::vector<domain::Release> CoupleReports::releases() const
{
    std::vector<domain::Release> releases =
        disclosures(m_workspace.practice(), m_couple, m_workspace.today());
    std::ranges::reverse(releases);
    return releases;
}

report::Request CoupleReports::request(const ReportChoice& choice) const
{
    report::Request request = request_of(choice, m_workspace.today(), m_workspace.today());
    request.couple = m_couple.id;
    Reading reading(m_workspace.practice(), m_couple, domain::Reader(domain::Audience::Counselor));
    demand_begun(reading, request.to);
    return request;
}

std::vector<std::string> CoupleReports::left_out(const ReportChoice& choice) const
{
    domain::Practice& practice = m_workspace.practice();
    const report::Request wanted = request(choice);
    const domain::Reader reader =
        reader_for(practice, m_couple, wanted.audience, !wanted.safety_reason.empty(), wanted.today);
    Reading reading(practice, m_couple, reader);
    make_report(reading, m_folder, wanted); // it could be made
    std::vector<std::string> lines;
    for (const LeftOut& each : app::left_out(practice, m_couple, reader, wanted))
        lines.push_back(in_words(each));
    practice.audit().record("view", "leak check", m_couple.id.value);
    return lines;
}

report::Document CoupleReports::preview(const ReportChoice& choice) const
{
    report::Document document = make_report(m_workspace.practice(), m_folder, m_couple, request(choice));
    m_workspace.practice().audit().record("view", "report", m_couple.id.value);
    return document;
}

std::string CoupleReports::proposed_name(const ReportChoice& choice) const
{
    return choice.audience == domain::Audience::DeIdentified ? choice.report
                                                             : m_couple.code + '-' + choice.report;
}

void CoupleReports::save(const ReportChoice& choice, const std::filesystem::path& target) const
{
    export_report(m_workspace.practice(), m_folder, m_couple, request(choice), choice.format, target,
                  choice.handover);
}

} // namespace rekindle::app
