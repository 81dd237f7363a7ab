// SPDX-License-Identifier: MIT
#pragma once

#include "app/make_report.h"

namespace rekindle::app {

// Reports about the whole practice: of the request report, audience and the day count.

/// Throws base::Error: NotFound for the report, Call for one about a couple, Refused for every audience but
/// the counselor, before anything is read.
report::Document make_practice_report(domain::Practice& practice, const std::filesystem::path& reports,
                                      const report::Request& request);

/// Makes the report and the file as export_report() does, with an entry in the audit trail for the export,
/// and one with the file's sum before it gets its name. It leaves nothing to anybody, so it stands in no
/// couple's disclosures.
void export_practice_report(domain::Practice& practice, const std::filesystem::path& reports,
                            const report::Request& request, Format format,
                            const std::filesystem::path& target);

/// The same as text, to be shown at once: an export too.
std::string practice_report_text(domain::Practice& practice, const std::filesystem::path& reports,
                                 const report::Request& request);

} // namespace rekindle::app
