// SPDX-License-Identifier: MIT
#pragma once

#include "app/reading.h"
#include "app/release.h"
#include "report/data.h"
#include "report/definition.h"
#include "report/document.h"
#include "report/request.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekindle::app {

struct InstalledReport {
    std::string id, title;
    report::About about = report::About::Couple;
    std::vector<domain::Audience> audiences; ///< it may be made for
};
/// The report definitions in the folder `reports`, by id.
std::vector<InstalledReport> installed_reports(const std::filesystem::path& reports);

/// Throws base::Error: NotFound for a report that is not there, Data for a definition with problems.
report::Definition report_called(const std::filesystem::path& reports, const std::string& id);
/// The same where it must be about one couple. Throws base::Error (Call) for one about the whole practice.
report::Definition couple_report_called(const std::filesystem::path& reports, const std::string& id);

/// The report as a document: definition, data and audience brought together. It is for the reader's audience,
/// whatever the request says, without what is to be done. Throws base::Error: as couple_report_called(),
/// Refused for an audience that may not have it.
report::Document make_report(Reading& reading, const std::filesystem::path& reports, report::Request request);
/// For the audience of the request, with what the couple agreed to share, and what is to be done where a
/// block of the counselor's shows it.
report::Document make_report(domain::Practice& practice, const std::filesystem::path& reports,
                             const domain::Couple& couple, const report::Request& request);
/// The same by a definition that is at hand.
report::Document make_report(domain::Practice& practice, const report::Definition& definition,
                             const domain::Couple& couple, const report::Request& request);

enum class Format {
    Xlsx,           ///< a workbook
    Csv,            ///< a folder with a file a sheet
    Text,           ///< one file of plain text
    Pdf,            ///< pages to print
    CsvWithoutMark, ///< as Csv, for readers that take a byte order mark for a letter
};
std::string_view word(Format format); // "xlsx", "csv", "text", "pdf", "csv-without-mark"
std::optional<Format> parse_format(std::string_view text);
/// Throws as the writers do (report/xlsx, csv, text, paint).
void write(report::Document document, Format format, const std::filesystem::path& target,
           const std::function<void(const std::filesystem::path& complete)>& when_complete);

/// Makes the report, enters the export in the audit trail, with the reason why answers of class safety are in
/// it, writes the file, writes down the release with its sum, and only then gives it the name `target`: a
/// file that nobody could tell of must not exist, and what it replaces stays until then. Throws base::Error,
/// as demand_harmless(), authority_for(), make_report() and the writers do.
void export_report(domain::Practice& practice, const std::filesystem::path& reports,
                   const domain::Couple& couple, const report::Request& request, Format format,
                   const std::filesystem::path& target, const Handover& handover);

/// A file that export_report() is to make, its target looked at already.
struct ReportFile {
    const report::Definition& definition;
    const domain::Couple& couple;
    const report::Request& request;
    Format format = Format::Xlsx;
    const std::filesystem::path& target;
    const Handover& handover;
    bool beside_others = false; ///< it takes no second processor, which others need
};
/// Runs what uses the practice, of several threads one at a time. Throws what it throws.
using InTurn = std::function<void(const std::function<void()>& work)>;
/// The same for who makes many: only what runs `in_turn` uses the practice and `definitions`, which are its
/// own.
void export_report(domain::Practice& practice, const std::shared_ptr<FrozenDefinitions>& definitions,
                   const ReportFile& file, const InTurn& in_turn);

/// The same as text, to be shown at once: an export too.
std::string report_text(domain::Practice& practice, const std::filesystem::path& reports,
                        const domain::Couple& couple, const report::Request& request);

} // namespace rekindle::app
