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
#include "report/paint/write_pdf.h"
#include "report/text/document_text.h"
#include "report/text/write_text.h"
#include "report/xlsx/write_xlsx.h"

#include <algorithm>
#include <array>

namespace rekindle::app {

using base::say;

namespace {

constexpr std::array<std::string_view, 5> format_words{"xlsx", "csv", "text", "pdf", "csv-without-mark"};
constexpr std::array all_audiences{domain::Audience::Counselor, domain::Audience::CoupleShared,
                                   domain::Audience::PartnerA, domain::Audience::PartnerB,
                                   domain::Audience::DeIdentified};

/// What a report of one couple shows, read and computed: the rest needs no practice.
struct Gathered {
    report::Request request;
    report::Data data;
};

Gathered gathered(Reading& reading, const report::Definition& definition, report::Request request)
{
    request.audience = reading.reader().audience;
    report::demand_audience(definition, request.audience);
    using enum report::BlockKind;
    const auto edition = report::edition_for(definition, request.audience);
    const Drawn drawn{.every_answer = report::has_block(definition, request.audience,
                                                        {Log, Answers, Calculations, Codebook}),
                      .homework = edition && std::ranges::any_of(edition->blocks, report::draws_on_homework,
                                                                 &report::Block::kind)};
    report::Data data = report_data(reading, request, drawn);
    if (request.audience != domain::Audience::DeIdentified) return {std::move(request), std::move(data)};
    report::Data moved = de_identified(data, shift_of(reading, request.as_of));
    report::Request as_moved = de_identified(std::move(request), moved);
    return {std::move(as_moved), std::move(moved)};
}

std::vector<report::TaskLine> task_lines(domain::Practice& practice, Reading& reading, base::Date as_of)
{
    std::vector<report::TaskLine> lines;
    for (const Task& task : couple_standing(practice, reading, as_of).tasks)
        lines.push_back({task.words, task.urgent, task.due});
    return lines;
}

/// What was done about each alert by that day.
void add_steps(domain::Practice& practice, const domain::Couple& couple,
               std::vector<report::AlertLine>& alerts, base::Date day)
{
    if (alerts.empty()) return;
    for (const domain::SafetyAction& step : practice.safety().actions(couple.id)) {
        const auto about = std::ranges::find(alerts, step.about, &report::AlertLine::name);
        if (about != alerts.end() && step.acted_on <= day) about->steps.push_back(step);
    }
}

Gathered gathered(domain::Practice& practice, const std::shared_ptr<FrozenDefinitions>& definitions,
                  const report::Definition& definition, const domain::Couple& couple,
                  const report::Request& request)
{
    Reading reading(
        practice, couple,
        reader_for(practice, couple, request.audience, !request.safety_reason.empty(), request.today),
        definitions);
    Gathered result = gathered(reading, definition, request);
    if (reading.for_counselor()) {
        result.data.crisis_text = practice.office().setting("crisis-text").value_or("");
        add_steps(practice, couple, result.data.alerts, request.last_day());
    }
    if (reading.for_counselor() &&
        report::has_block(definition, request.audience, {report::BlockKind::NextSession}))
        result.data.tasks = task_lines(practice, reading, request.as_of);
    return result;
}

report::Document built(const report::Definition& definition, const Gathered& gathered)
{
    return report::build(definition, gathered.request, gathered.data);
}

void record_export(domain::Practice& practice, const domain::Couple& couple, const report::Request& request)
{
    const std::string what =
        "report " + request.report + " for " + std::string(domain::word(request.audience));
    practice.audit().record("export", what, couple.id.value);
    if (!request.safety_reason.empty()) record_safety_answers(practice, couple, what, request.safety_reason);
}

} // namespace

std::vector<InstalledReport> installed_reports(const std::filesystem::path& reports)
{
    std::vector<InstalledReport> result;
    for (const report::Definition& definition : report::load_definitions(reports)) {
        result.push_back({definition.id, definition.title, definition.about, {}});
        for (const domain::Audience audience : all_audiences) {
            if (report::edition_for(definition, audience)) result.back().audiences.push_back(audience);
        }
    }
    return result;
}

report::Definition report_called(const std::filesystem::path& reports, const std::string& id)
{
    std::optional<report::Definition> definition = report::find_definition(reports, id);
    if (!definition)
        throw base::Error(base::Trouble::NotFound,
                          say("There is no report \"{}\". \"report list\" shows all of them.", id));
    return *std::move(definition);
}

report::Definition couple_report_called(const std::filesystem::path& reports, const std::string& id)
{
    report::Definition definition = report_called(reports, id);
    if (definition.about != report::About::Couple)
        throw base::Error(
            base::Trouble::Call,
            say("The report {} is about the whole practice: leave out --couple and --all.", id));
    return definition;
}

report::Document make_report(Reading& reading, const std::filesystem::path& reports, report::Request request)
{
    const report::Definition definition = couple_report_called(reports, request.report);
    return built(definition, gathered(reading, definition, std::move(request)));
}

report::Document make_report(domain::Practice& practice, const std::filesystem::path& reports,
                             const domain::Couple& couple, const report::Request& request)
{
    return make_report(practice, couple_report_called(reports, request.report), couple, request);
}

report::Document make_report(domain::Practice& practice, const report::Definition& definition,
                             const domain::Couple& couple, const report::Request& request)
{
    return built(definition, gathered(practice, std::make_shared<FrozenDefinitions>(practice), definition,
                                      couple, request));
}

std::string_view word(Format format)
{
    return format_words.at(static_cast<std::size_t>(format));
}

std::optional<Format> parse_format(std::string_view text)
{
    const auto* const found = std::ranges::find(format_words, text);
    if (found == format_words.end()) return std::nullopt;
    return static_cast<Format>(found - format_words.begin());
}

void write(report::Document document, Format format, const std::filesystem::path& target,
           const std::function<void(const std::filesystem::path&)>& when_complete)
{
    switch (format) {
    case Format::Xlsx:
        return report::write_xlsx(std::move(document), target, when_complete);
    case Format::Csv:
        return report::write_csv(document, target, when_complete);
    case Format::CsvWithoutMark:
        return report::write_csv(document, target, when_complete, report::ByteOrderMark::Without);
    case Format::Text:
        return report::write_text(document, target, when_complete);
    case Format::Pdf:
        return report::write_pdf(document, target, when_complete);
    }
}

void export_report(domain::Practice& practice, const std::filesystem::path& reports,
                   const domain::Couple& couple, const report::Request& request, Format format,
                   const std::filesystem::path& target, const Handover& handover)
{
    demand_harmless(target, format);
    const report::Definition definition = couple_report_called(reports, request.report);
    export_report(practice, std::make_shared<FrozenDefinitions>(practice),
                  {definition, couple, request, format, target, handover},
                  [](const std::function<void()>& work) { work(); });
}

void export_report(domain::Practice& practice, const std::shared_ptr<FrozenDefinitions>& definitions,
                   const ReportFile& file, const InTurn& in_turn)
{
    const report::Request& request = file.request;
    std::string authority;
    Gathered shown;
    in_turn([&] {
        practice.together([&] { // of one state of the practice
            authority = authority_for(practice, file.couple, request.audience, file.handover, request.today);
            shown = gathered(practice, definitions, file.definition, file.couple, request);
            record_export(practice, file.couple, request);
        });
    });
    const auto release = [&](const std::filesystem::path& complete) {
        in_turn([&] {
            record_release(practice, file.couple,
                           with_name(request.safety_reason.empty()
                                         ? "report " + request.report
                                         : say("report {} with the own answers on safety", request.report),
                                     file.target),
                           request.audience, file.handover, authority, complete);
        });
    };
    if (file.format == Format::Xlsx && !file.beside_others) {
        const auto lay_out = [&](const report::TakeSheet& take) {
            report::Document head = report::build(file.definition, shown.request, shown.data, take);
            shown = {}; // the writer needs the room
            return head;
        };
        return report::write_xlsx(lay_out, file.target, release);
    }
    report::Document document = built(file.definition, shown);
    shown = {};
    write(std::move(document), file.format, file.target, release);
}

std::string report_text(domain::Practice& practice, const std::filesystem::path& reports,
                        const domain::Couple& couple, const report::Request& request)
{
    report::Document document;
    practice.together([&] {
        document = make_report(practice, reports, couple, request);
        record_export(practice, couple, request);
    });
    return report::document_text(document);
}

} // namespace rekindle::app
