// SPDX-License-Identifier: MIT
#pragma once

#include "app/reading.h"
#include "app/release.h"
#include "report/data.h"
#include "report/document.h"
#include "report/request.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekindle::app {

struct InstalledReport {
    std::string id, title;
};
/// The report definitions in the folder `reports`, by id.
std::vector<InstalledReport> installed_reports(const std::filesystem::path& reports);

/// What is to be done for the couple, which only who asks for it works out.
using Tasks = std::function<std::vector<report::TaskLine>()>;

/// The report as a document: definition, data and audience brought together. It is for the reader's audience,
/// whatever the request says; `tasks` is asked where a block of the counselor's shows them. Throws
/// base::Error: NotFound for the report, Refused for an audience that may not have it, Data for a definition
/// with problems.
report::Document make_report(Reading& reading, const std::filesystem::path& reports, report::Request request,
                             const Tasks& tasks = {});
/// For the audience of the request, with what the couple agreed to share.
report::Document make_report(domain::Practice& practice, const std::filesystem::path& reports,
                             const domain::Couple& couple, const report::Request& request);

enum class Format {
    Xlsx, ///< a workbook
    Csv,  ///< a folder with a file a sheet
    Text, ///< one file of plain text
    Pdf,  ///< pages to print
};
std::optional<Format> parse_format(std::string_view text); // "xlsx", "csv", "text", "pdf"

/// Makes the report, enters the export in the audit trail, with the reason why answers of class safety are in
/// it, writes the file, writes down the release with its sum, and only then gives it the name `target`: a
/// file that nobody could tell of must not exist, and what it replaces stays until then. Throws base::Error,
/// as demand_harmless(), authority_for(), make_report() and the writers do.
void export_report(domain::Practice& practice, const std::filesystem::path& reports,
                   const domain::Couple& couple, const report::Request& request, Format format,
                   const std::filesystem::path& target, const Handover& handover);

/// The same as text, to be shown at once: an export too.
std::string report_text(domain::Practice& practice, const std::filesystem::path& reports,
                        const domain::Couple& couple, const report::Request& request);

} // namespace rekindle::app
