// SPDX-License-Identifier: MIT
#include "app/pages/practice_reports.h"

#include "app/practice_report.h"
#include "app/report_request.h"
#include "base/plural.h"
#include "base/translate.h"

namespace rekindle::app {

using base::say;
using base::say_of;
using base::tr;

PracticeReports::PracticeReports(Workspace& workspace, std::filesystem::path reports)
    : m_workspace(workspace), m_folder(std::move(reports))
{
    for (InstalledReport& each : installed_reports(m_folder))
        (each.about == report::About::Couple ? m_about_couples : m_about_practice).push_back(std::move(each));
}

report::Request PracticeReports::about_the_practice(const std::string& report) const
{
    report::Request request;
    request.report = report;
    request.audience = domain::Audience::Counselor;
    request.as_of = request.today = m_workspace.today();
    return request;
}

report::Document PracticeReports::preview(const std::string& report) const
{
    report::Document document =
        make_practice_report(m_workspace.practice(), m_folder, about_the_practice(report));
    m_workspace.practice().audit().record("view", "report " + report, "");
    return document;
}

void PracticeReports::save(const std::string& report, Format format,
                           const std::filesystem::path& target) const
{
    export_practice_report(m_workspace.practice(), m_folder, about_the_practice(report), format, target);
}

BatchEnd PracticeReports::make_all(const ReportChoice& choice, const std::filesystem::path& folder,
                                   bool goes_on, BatchWatch watch) const
{
    const base::Date today = m_workspace.today();
    const base::Date as_of = goes_on ? day_of_stopped_batch(folder).value_or(today) : today;
    Batch batch;
    batch.request = request_of(choice, as_of, today);
    batch.format = choice.format;
    batch.handover = choice.handover;
    batch.folder = folder;
    batch.goes_on = goes_on;
    watch.demand = [&](Reading& reading) { demand_begun(reading, batch.request.to); };
    return make_batch(m_workspace.practice(), m_folder, batch, watch);
}

std::string in_words(const BatchEnd& end, const std::filesystem::path& folder)
{
    std::string words = say_of(end.couples, "The reports of {} of {} couple are in {}.",
                               "The reports of {} of {} couples are in {}.", end.made + end.there,
                               end.couples, folder.string());
    if (end.there > 0) words += ' ' + say("{} of them were there already.", end.there);
    if (end.stopped) words += ' ' + std::string(tr("It was stopped; \"Go on with a batch\" makes the rest."));
    return words + ' ' + tr("They are not encrypted: keep them as you keep the record.");
}

std::vector<std::string> not_made_in_words(const BatchEnd& end)
{
    std::vector<std::string> lines;
    for (const BatchEnd::NotMade& each : end.not_made) lines.push_back(say("{}: {}", each.code, each.reason));
    for (const std::string& name : end.left)
        lines.push_back(say("{}: this is no report of this batch, or was changed or cannot be read. It was "
                            "left.",
                            name));
    return lines;
}

} // namespace rekindle::app
