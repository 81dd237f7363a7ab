// SPDX-License-Identifier: MIT
#include "app/make_report.h"
#include "app/record.h"
#include "app/report_target.h"
#include "base/error.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/json_of.h"
#include "cli/commands/period_words.h"
#include "cli/context.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

struct MakeWords {
    std::string report, couple, audience = "couple-shared", from, to, out, format = "xlsx";
    PeriodWords period;
};

void add_list(CLI::App& report, Context& context)
{
    report.add_subcommand("list", tr("The reports that can be made"))->callback([&context] {
        context.chosen = [&context] {
            json::Value rows = json::Value::array();
            std::string lines;
            for (const app::InstalledReport& each : app::installed_reports(context.data() / "reports")) {
                rows.add(json::Value::object({{"id", text(each.id)}, {"title", text(each.title)}}));
                lines += fmt::format("{}  {}\n", each.id, each.title);
            }
            context.give(rows, lines);
            return ExitCode::Done;
        };
    });
}

report::Request request_of(const MakeWords& words, const Context& context)
{
    report::Request request;
    request.report = words.report;
    request.audience = word_of("--audience", words.audience, domain::parse_audience(words.audience),
                               "counselor, couple-shared, partner-a, partner-b, de-identified");
    request.as_of = context.as_of();
    if (!words.from.empty()) request.from = day_of("--from", words.from);
    if (!words.to.empty()) request.to = day_of("--to", words.to);
    if (request.from && request.to && *request.from > *request.to)
        throw base::Error(base::Trouble::Call, tr("--from is after --to."));
    if (request.to) request.as_of = std::min(request.as_of, *request.to); // everything is as of the last day
    if (request.from && *request.from > request.as_of)
        throw base::Error(base::Trouble::Call, say("--from is after {}, the day the report is made as of.",
                                                   base::to_text(request.as_of)));
    const app::Period period = period_from(words.period, request.as_of);
    request.last_baseline_day = period.last_baseline_day;
    request.episode_gap = period.episode_gap;
    request.episodes_marked = period.episodes_marked;
    return request;
}

void make(const MakeWords& words, app::Format format, report::Request request, Context& context)
{
    const bool shows = words.out.empty();
    if (shows && format != app::Format::Text)
        throw base::Error(base::Trouble::Call,
                          tr("--out is missing: say where the report is to be written."));
    if (!shows) app::demand_harmless(words.out, format); // before any secret is asked for
    const auto practice = context.open();
    const auto couple = app::couple_called(*practice, words.couple);
    request.couple = couple.id;
    demand_days_of(*practice, couple, app::period_of(request), request.to);
    const std::filesystem::path reports = context.data() / "reports";
    if (shows) {
        const std::string report = app::report_text(*practice, reports, couple, request);
        context.give(json::Value::object({{"text", text(report)}, {"audience", text(words.audience)}}),
                     report);
        return;
    }
    app::export_report(*practice, reports, couple, request, format, words.out);
    context.give(json::Value::object({{"file", text(words.out)}, {"audience", text(words.audience)}}),
                 say("Written: {} (for: {}). It is not encrypted: keep it as you keep the record.", words.out,
                     words.audience));
}

void add_make(CLI::App& report, Context& context)
{
    auto* command = report.add_subcommand("make", tr("Write a report"));
    auto words = std::make_shared<MakeWords>();
    command->add_option("report", words->report, tr("Id of the report: progress"))->required();
    command->add_option("--couple", words->couple, tr("Code or id"))->required();
    command->add_option(
        "--audience", words->audience,
        tr("counselor; couple-shared (unless said otherwise), partner-a, partner-b and de-identified are not "
           "made yet"));
    command->add_option("--from", words->from, tr("First day that counts (YYYY-MM-DD)"));
    command->add_option("--to", words->to, tr("Last day that counts"));
    add_period_options(*command, words->period);
    command->add_option("--out", words->out,
                        tr("The file to write; csv: the folder to make; text: shown here when left out"));
    command->add_option("--format", words->format,
                        tr("xlsx (unless said otherwise), csv: a folder with a file a sheet, or text"));
    command->callback([words, &context] {
        context.chosen = [words, &context] {
            const report::Request request = request_of(*words, context);
            const app::Format format =
                word_of("--format", words->format, app::parse_format(words->format), "xlsx, csv, text");
            make(*words, format, request, context);
            return ExitCode::Done;
        };
    });
}

} // namespace

void add_report_commands(CLI::App& root, Context& context)
{
    auto* report = root.add_subcommand("report", tr("Spreadsheets"));
    report->require_subcommand(1);
    add_list(*report, context);
    add_make(*report, context);
}

} // namespace rekindle::cli
