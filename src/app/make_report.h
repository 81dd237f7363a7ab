// SPDX-License-Identifier: MIT
#pragma once

#include "domain/practice.h"
#include "report/document.h"
#include "report/request.h"

#include <filesystem>
#include <string>
#include <vector>

namespace rekindle::app {

struct InstalledReport {
    std::string id, title;
};
/// The report definitions in the folder `reports`, by id.
std::vector<InstalledReport> installed_reports(const std::filesystem::path& reports);

/// The report as a document: definition, data and audience brought together. Throws base::Error: NotFound for
/// the report, Refused for an audience that may not have it, Data for a definition with problems.
report::Document make_report(domain::Practice& practice, const std::filesystem::path& reports,
                             const domain::Couple& couple, const report::Request& request);

/// Makes the report, writes it as a workbook and enters the export in the audit trail. The entry comes first:
/// a file that nobody could tell of must not exist.
void export_report(domain::Practice& practice, const std::filesystem::path& reports,
                   const domain::Couple& couple, const report::Request& request,
                   const std::filesystem::path& file);

} // namespace rekindle::app
