// SPDX-License-Identifier: MIT
#include "app/practice_report.h"
#include "app/report_target.h"
#include "base/error.h"
#include "base/translate.h"
#include "cli/commands/json_of.h"
#include "cli/commands/report_words.h"
#include "cli/context.h"

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

/// Words that only a report about a couple has.
void demand_of_practice(const MakeWords& words)
{
    if (!words.couple.empty() || words.all)
        throw base::Error(
            base::Trouble::Call,
            say("The report {} is about the whole practice: leave out --couple and --all.", words.report));
    const app::Handover& handover = words.handover;
    if (!words.from.empty() || !words.to.empty() || !words.period.baseline_until.empty() ||
        !words.period.episode_starts.empty() || words.dry_run || words.with_safety ||
        !handover.third_party.empty() || !handover.purpose.empty() || !handover.override_reason.empty())
        throw base::Error(base::Trouble::Call,
                          tr("A report about the whole practice is as of one day and for the counselor: it "
                             "takes --as-of, --format and --out."));
}

} // namespace

ExitCode make_about_practice(const MakeWords& words, app::Format format, const report::Request& request,
                             Context& context)
{
    demand_of_practice(words);
    if (words.out.empty() && format != app::Format::Text)
        throw base::Error(base::Trouble::Call,
                          tr("--out is missing: say where the report is to be written."));
    if (!words.out.empty()) app::demand_harmless(words.out, format); // before any secret is asked for
    const auto practice = context.open();
    const std::filesystem::path reports = context.reports();
    const std::string audience{domain::word(request.audience)};
    if (words.out.empty()) {
        const std::string report = app::practice_report_text(*practice, reports, request);
        context.give(json::Value::object({{"text", text(report)}, {"audience", text(audience)}}), report);
        return ExitCode::Done;
    }
    app::export_practice_report(*practice, reports, request, format, words.out);
    context.give(json::Value::object({{"file", text(words.out)}, {"audience", text(audience)}}),
                 say("Written: {} (for: {}). It is not encrypted: keep it as you keep the record.", words.out,
                     audience));
    return ExitCode::Done;
}

} // namespace rekindle::cli
