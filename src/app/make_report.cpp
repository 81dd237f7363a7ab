// SPDX-License-Identifier: MIT
#include "app/make_report.h"

#include "app/findings.h"
#include "base/error.h"
#include "base/translate.h"
#include "report/build.h"
#include "report/xlsx/write_xlsx.h"

#include <algorithm>

namespace rekindle::app {

using base::say;

std::vector<InstalledReport> installed_reports(const std::filesystem::path& reports)
{
    std::vector<InstalledReport> result;
    for (const report::Definition& definition : report::load_definitions(reports))
        result.push_back({definition.id, definition.title});
    return result;
}

report::Document make_report(domain::Practice& practice, const std::filesystem::path& reports,
                             const domain::Couple& couple, const report::Request& request)
{
    const auto definitions = report::load_definitions(reports);
    const auto definition = std::ranges::find(definitions, request.report, &report::Definition::id);
    if (definition == definitions.end())
        throw base::Error(
            base::Trouble::NotFound,
            say("There is no report \"{}\". \"report list\" shows all of them.", request.report));
    return report::build(*definition, request, report_data(practice, couple, request));
}

void export_report(domain::Practice& practice, const std::filesystem::path& reports,
                   const domain::Couple& couple, const report::Request& request,
                   const std::filesystem::path& file)
{
    const report::Document document = make_report(practice, reports, couple, request);
    practice.audit().record(
        "export", "report " + request.report + " for " + std::string(domain::word(request.audience)),
        couple.id.value);
    report::write_xlsx(document, file);
}

} // namespace rekindle::app
