// SPDX-License-Identifier: MIT
#include "app/leak_check.h"
#include "app/make_report.h"
#include "app/reader_for.h"
#include "app/record.h"
#include "app/report_target.h"
#include "base/error.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/handover_words.h"
#include "cli/commands/json_of.h"
#include "cli/commands/report_words.h"
#include "cli/context.h"

#include <memory>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

void add_list(const Command& report, Context& context)
{
    report.add_command("list", tr("The reports that can be made")).callback([&context] {
        context.chosen = [&context] {
            json::Value rows = json::Value::array();
            std::string lines;
            for (const app::InstalledReport& each : app::installed_reports(context.reports())) {
                const bool of_couple = each.about == report::About::Couple;
                rows.add(json::Value::object({{"id", text(each.id)},
                                              {"title", text(each.title)},
                                              {"about", text(of_couple ? "couple" : "practice")}}));
                lines += of_couple ? say("{}  {}\n", each.id, each.title)
                                   : say("{}  {} (about the whole practice)\n", each.id, each.title);
            }
            context.give(rows, lines);
            return ExitCode::Done;
        };
    });
}

/// For the counselor's eyes: what the report would not hold, by owner and class. Nothing is written.
void show_left_out(domain::Practice& practice, const domain::Couple& couple, const report::Request& request,
                   Context& context)
{
    const domain::Reader reader =
        app::reader_for(practice, couple, request.audience, !request.safety_reason.empty(), request.today);
    const std::string audience{domain::word(request.audience)};
    app::Reading reading(practice, couple, reader);
    app::make_report(reading, context.reports(), request); // it could be made
    json::Value rows = json::Value::array();
    std::string lines;
    for (const app::LeftOut& each : app::left_out(practice, couple, reader, request)) {
        rows.add(json::Value::object({{"what", text(each.what)},
                                      {"of", text(domain::word(each.owner))},
                                      {"class", text(domain::word(each.visibility))},
                                      {"count", whole(each.count)}}));
        lines += "  " + app::in_words(each) + '\n';
    }
    const std::string head = lines.empty() ? say("Nothing would be left out for {}.", audience)
                                           : say("For your eyes. Up to {} a report for {} would leave out:\n",
                                                 base::to_text(request.as_of), audience);
    practice.audit().record("view", "leak check", couple.id.value);
    context.give(json::Value::object({{"audience", text(audience)}, {"left_out", std::move(rows)}}),
                 head + lines);
}

void make_one(MakeWords& words, app::Format format, report::Request request, Context& context)
{
    const bool shows = words.out.empty();
    if (shows && !words.dry_run && format != app::Format::Text)
        throw base::Error(base::Trouble::Call,
                          tr("--out is missing: say where the report is to be written."));
    demand_fitting(words.handover, shows || words.dry_run);
    if (!shows && !words.dry_run) app::demand_harmless(words.out, format); // before any secret is asked for
    const auto practice = context.open();
    const auto couple = app::couple_called(*practice, words.couple);
    request.couple = couple.id;
    app::Reading reading(*practice, couple, domain::Reader(domain::Audience::Counselor));
    demand_days_of(reading, couple, app::period_of(request), request.to);
    if (words.dry_run) return show_left_out(*practice, couple, request, context);
    const std::filesystem::path reports = context.reports();
    const std::string audience{domain::word(request.audience)};
    if (shows) {
        const std::string report = app::report_text(*practice, reports, couple, request);
        context.give(json::Value::object({{"text", text(report)}, {"audience", text(audience)}}), report);
        return;
    }
    app::export_report(*practice, reports, couple, request, format, words.out, words.handover);
    context.give(json::Value::object({{"file", text(words.out)}, {"audience", text(audience)}}),
                 say("Written: {} (for: {}). It is not encrypted: keep it as you keep the record.", words.out,
                     audience));
}

ExitCode make(MakeWords& words, Context& context)
{
    if (!words.all && (words.jobs_said || words.goes_on))
        throw base::Error(base::Trouble::Call, tr("--jobs and --continue go with --all."));
    const report::Definition definition = app::report_called(context.reports(), words.report);
    const report::Request request = request_of(words, definition, context);
    const app::Format format = word_of("--format", words.format, app::parse_format(words.format),
                                       "xlsx, pdf, csv, csv-without-mark, text");
    if (definition.about == report::About::Practice)
        return make_about_practice(words, format, request, context);
    if (words.all) return make_all(words, format, request, context);
    if (words.couple.empty())
        throw base::Error(base::Trouble::Call,
                          tr("Say which couple: --couple with its code, or --all for every couple."));
    make_one(words, format, request, context);
    return ExitCode::Done;
}

void add_make(const Command& report, Context& context)
{
    const Command command = report.add_command("make", tr("Write a report"));
    auto words = std::make_shared<MakeWords>();
    command.add_option("report", words->report, tr("Id of the report: progress")).required();
    const Option couple = command.add_option("--couple", words->couple, tr("Code or id"));
    command.add_flag("--all", words->all, tr("Of every couple, a file each: --out is a new folder"))
        .excludes(couple);
    const Option jobs =
        command.add_option("--jobs", words->jobs, tr("With --all: how many are made at the same time"))
            .whole_number(1, 64);
    command.add_flag("--continue", words->goes_on,
                     tr("With --all: go on in a folder in which it was stopped"));
    command.add_option(
        "--audience", words->audience,
        tr("couple-shared (unless said otherwise), partner-a, partner-b, de-identified or counselor; a "
           "report about the whole practice is for the counselor"));
    command.add_option("--from", words->from, tr("First day that counts (YYYY-MM-DD)"));
    command.add_option("--to", words->to, tr("Last day that counts"));
    add_period_options(command, words->period);
    command.add_option("--out", words->out,
                       tr("The file to write; csv: the folder to make; text: shown here when left out"));
    command.add_option("--format", words->format,
                       tr("xlsx (unless said otherwise), pdf: pages to print, csv: a folder with a file a "
                          "sheet, csv-without-mark: the "
                          "same without a byte order mark, or text"));
    command.add_flag("--dry-run", words->dry_run,
                     tr("Write nothing; show the counselor what would be left out for the audience"));
    add_handover_options(command, words->handover);
    const Option safety = command.add_option(
        "--include-safety", words->safety_reason,
        tr("In a partner's own copy: the own answers of class safety too; say the reason, it is recorded"));
    command.callback([words, safety, jobs, &context] {
        context.chosen = [words, safety, jobs, &context] {
            words->with_safety = safety.was_said();
            words->jobs_said = jobs.was_said();
            return make(*words, context);
        };
    });
}

} // namespace

void add_report_commands(const Command& root, Context& context)
{
    const Command report = root.add_command("report", tr("Spreadsheets"));
    report.require_command();
    report.add_option(
        "--definitions", context.definitions,
        tr("A folder with definitions of your own, instead of those that came with the program"));
    add_list(report, context);
    add_make(report, context);
}

} // namespace rekindle::cli
