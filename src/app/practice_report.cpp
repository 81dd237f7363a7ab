// SPDX-License-Identifier: MIT
#include "app/practice_report.h"

#include "app/practice_data.h"
#include "app/report_target.h"
#include "base/error.h"
#include "base/translate.h"
#include "report/build.h"
#include "report/text/document_text.h"

namespace rekindle::app {
namespace {

/// The report and the entry that it was made, of one state of the practice.
report::Document recorded_report(domain::Practice& practice, const std::filesystem::path& reports,
                                 const report::Request& request)
{
    report::Document document;
    practice.together([&] {
        document = make_practice_report(practice, reports, request);
        practice.audit().record("export", "report " + request.report + " for counselor", "");
    });
    return document;
}

} // namespace

report::Document make_practice_report(domain::Practice& practice, const std::filesystem::path& reports,
                                      const report::Request& request)
{
    const report::Definition definition = report_called(reports, request.report);
    if (definition.about != report::About::Practice)
        throw base::Error(
            base::Trouble::Call,
            base::say("The report {} is about one couple: say which, with --couple.", request.report));
    report::demand_audience(definition, request.audience);
    return report::build(definition, request, practice_data(practice, definition, request.as_of));
}

void export_practice_report(domain::Practice& practice, const std::filesystem::path& reports,
                            const report::Request& request, Format format,
                            const std::filesystem::path& target)
{
    demand_harmless(target, format);
    write(recorded_report(practice, reports, request), format, target,
          [&](const std::filesystem::path& complete) {
              practice.audit().record(
                  "release",
                  "report " + request.report + ", SHA-256 " + practice.releases().sha256_of(complete), "");
          });
}

std::string practice_report_text(domain::Practice& practice, const std::filesystem::path& reports,
                                 const report::Request& request)
{
    return report::document_text(recorded_report(practice, reports, request));
}

} // namespace rekindle::app
