// SPDX-License-Identifier: MIT
#include "app/make_batch.h"
#include "base/error.h"
#include "base/plural.h"
#include "base/translate.h"
#include "cli/commands/handover_words.h"
#include "cli/commands/json_of.h"
#include "cli/commands/report_words.h"
#include "cli/context.h"

#include <algorithm>
#include <ostream>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

/// Words that are about one couple are refused.
void demand_for_all(const MakeWords& words)
{
    if (words.out.empty())
        throw base::Error(base::Trouble::Call,
                          tr("--out is missing: say the new folder for the reports of all couples."));
    if (words.dry_run || words.with_safety || !words.handover.override_reason.empty())
        throw base::Error(base::Trouble::Call,
                          tr("--dry-run, --include-safety and --override are about one couple: say which, "
                             "with --couple in place of --all."));
}

/// "12 of 40 couples", at most a hundred times.
std::function<void(std::size_t, std::size_t)> progress_of(const Environment& environment)
{
    if (!environment.tell_progress) return {};
    return [tell = environment.tell_progress](std::size_t looked_at, std::size_t couples) {
        const std::size_t step = std::max<std::size_t>(1, couples / 100);
        if (looked_at % step == 0 || looked_at == couples)
            tell(base::say_of(couples, "{} of {} couple", "{} of {} couples", looked_at, couples));
    };
}

json::Value value_of(const app::BatchEnd& end, const MakeWords& words, const report::Request& request)
{
    json::Value failed = json::Value::array();
    for (const app::BatchEnd::NotMade& each : end.not_made)
        failed.add(json::Value::object({{"couple", text(each.code)}, {"reason", text(each.reason)}}));
    json::Value left = json::Value::array();
    for (const std::string& name : end.left) left.add(text(name));
    return json::Value::object({{"folder", text(words.out)},
                                {"audience", text(domain::word(request.audience))},
                                {"couples", whole(static_cast<int>(end.couples))},
                                {"made", whole(static_cast<int>(end.made))},
                                {"there", whole(static_cast<int>(end.there))},
                                {"not_made", std::move(failed)},
                                {"left", std::move(left)},
                                {"removed", whole(static_cast<int>(end.removed))},
                                {"stopped", json::Value::boolean(end.stopped)}});
}

std::string text_of(const app::BatchEnd& end, const MakeWords& words, const report::Request& request)
{
    std::string text =
        base::say_of(end.couples, "Written: the reports of {} of {} couple, in {} (for: {}).",
                     "Written: the reports of {} of {} couples, in {} (for: {}).", end.made + end.there,
                     end.couples, words.out, domain::word(request.audience));
    if (end.there > 0) text += ' ' + say("{} of them were there already.", end.there);
    if (end.removed > 0)
        text += ' ' + base::say_of(end.removed, "{} unfinished file of before was removed.",
                                   "{} unfinished files of before were removed.", end.removed);
    return text + ' ' + tr("They are not encrypted: keep them as you keep the record.");
}

void list_the_rest(const app::BatchEnd& end, std::ostream& err)
{
    for (const app::BatchEnd::NotMade& each : end.not_made) err << each.code << ": " << each.reason << '\n';
    for (const std::string& name : end.left)
        err << say("{}: This is no report of this batch, or was changed or cannot be read. It was left. The "
                   "couple "
                   "it may be about has another number: move it away.",
                   name)
            << '\n';
    if (end.stopped)
        err << base::say_of(end.couples,
                            "Stopped: {} of {} couple is done. The same words with --continue make the rest.",
                            "Stopped: {} of {} couples are done. The same words with --continue make the "
                            "rest.",
                            end.made + end.there, end.couples)
            << '\n';
}

} // namespace

ExitCode make_all(const MakeWords& words, app::Format format, const report::Request& request,
                  Context& context)
{
    demand_for_all(words);
    app::Batch batch{
        request, format, words.handover, words.out, words.jobs, words.goes_on, !context.as_of_text.empty()};
    demand_fitting(batch.handover, false);
    const auto practice = context.open();
    const app::BatchWatch watch{
        progress_of(context.environment()), context.environment().asked_to_stop, [&](app::Reading& reading) {
            demand_days_of(reading, reading.couple(), app::period_of(request), request.to);
        }};
    const app::BatchEnd end = app::make_batch(*practice, context.reports(), batch, watch);
    context.give(value_of(end, words, request), text_of(end, words, request));
    list_the_rest(end, context.err());
    return end.complete() ? ExitCode::Done : ExitCode::Data;
}

} // namespace rekindle::cli
