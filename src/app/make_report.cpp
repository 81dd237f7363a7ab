// SPDX-License-Identifier: MIT
#include "app/make_report.h"

#include "app/couple_stage.h"
#include "app/de_identified.h"
#include "app/findings.h"
#include "app/reader_for.h"
#include "app/report_target.h"
#include "base/error.h"
#include "base/translate.h"
#include "report/build.h"
#include "report/csv/write_csv.h"
#include "report/text/document_text.h"
#include "report/text/write_text.h"
#include "report/xlsx/write_xlsx.h"

#include <algorithm>

namespace rekindle::app {

using base::say;

namespace {

void record_export(domain::Practice& practice, const domain::Couple& couple, const report::Request& request)
{
    const std::string what =
        "report " + request.report + " for " + std::string(domain::word(request.audience));
    practice.audit().record("export", what, couple.id.value);
    if (!request.safety_reason.empty()) record_safety_answers(practice, couple, what, request.safety_reason);
}

/// The report and the entry that it was made, of one state of the practice.
report::Document recorded_report(domain::Practice& practice, const std::filesystem::path& reports,
                                 const domain::Couple& couple, const report::Request& request)
{
    report::Document document;
    practice.together([&] {
        document = make_report(practice, reports, couple, request);
        record_export(practice, couple, request);
    });
    return document;
}

void write(const report::Document& document, Format format, const std::filesystem::path& target,
           const report::WhenComplete& when_complete)
{
    switch (format) {
    case Format::Xlsx:
        return report::write_xlsx(document, target, when_complete);
    case Format::Csv:
        return report::write_csv(document, target, when_complete);
    case Format::Text:
        return report::write_text(document, target, when_complete);
    }
}

bool shows_tasks(const report::Definition& definition)
{
    const auto edition = report::edition_for(definition, domain::Audience::Counselor);
    return edition && std::ranges::any_of(edition->blocks, [](const report::Block& block) {
               return block.kind == report::BlockKind::NextSession;
           });
}

std::vector<report::TaskLine> task_lines(domain::Practice& practice, const domain::Couple& couple,
                                         base::Date as_of)
{
    std::vector<report::TaskLine> lines;
    for (const Task& task : couple_standing(practice, couple, as_of).tasks)
        lines.push_back({task.words, task.urgent, task.due});
    return lines;
}

} // namespace

std::vector<InstalledReport> installed_reports(const std::filesystem::path& reports)
{
    std::vector<InstalledReport> result;
    for (const report::Definition& definition : report::load_definitions(reports))
        result.push_back({definition.id, definition.title});
    return result;
}

report::Document make_report(Reading& reading, const std::filesystem::path& reports, report::Request request,
                             const Tasks& tasks)
{
    const auto definition = report::find_definition(reports, request.report);
    if (!definition)
        throw base::Error(
            base::Trouble::NotFound,
            say("There is no report \"{}\". \"report list\" shows all of them.", request.report));
    request.audience = reading.reader().audience;
    report::Data data = report_data(reading, request);
    if (tasks && reading.for_counselor() && shows_tasks(*definition)) data.tasks = tasks();
    if (request.audience != domain::Audience::DeIdentified) return report::build(*definition, request, data);
    const std::chrono::days shift = shift_of(reading, request.as_of);
    const report::Data moved = de_identified(data, shift);
    return report::build(*definition, de_identified(std::move(request), moved), moved);
}

report::Document make_report(domain::Practice& practice, const std::filesystem::path& reports,
                             const domain::Couple& couple, const report::Request& request)
{
    Reading reading(
        practice, couple,
        reader_for(practice, couple, request.audience, !request.safety_reason.empty(), request.today));
    return make_report(reading, reports, request,
                       [&] { return task_lines(practice, couple, request.as_of); });
}

std::optional<Format> parse_format(std::string_view text)
{
    if (text == "xlsx") return Format::Xlsx;
    if (text == "csv") return Format::Csv;
    if (text == "text") return Format::Text;
    return std::nullopt;
}

void export_report(domain::Practice& practice, const std::filesystem::path& reports,
                   const domain::Couple& couple, const report::Request& request, Format format,
                   const std::filesystem::path& target, const Handover& handover)
{
    demand_harmless(target, format);
    std::string authority;
    report::Document document;
    practice.together([&] {
        authority = authority_for(practice, couple, request.audience, handover, request.today);
        document = recorded_report(practice, reports, couple, request);
    });
    write(document, format, target, [&](const std::filesystem::path& written) {
        record_release(practice, couple,
                       with_name(request.safety_reason.empty()
                                     ? "report " + request.report
                                     : say("report {} with the own answers on safety", request.report),
                                 target),
                       request.audience, handover, authority, written);
    });
}

std::string report_text(domain::Practice& practice, const std::filesystem::path& reports,
                        const domain::Couple& couple, const report::Request& request)
{
    const report::Document document = recorded_report(practice, reports, couple, request);
    return report::document_text(document);
}

} // namespace rekindle::app
