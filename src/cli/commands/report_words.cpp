// SPDX-License-Identifier: MIT
#include "cli/commands/report_words.h"

#include "app/make_batch.h"
#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"
#include "cli/context.h"

#include <algorithm>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

/// Why answers of class safety are to be in it, as it was typed.
std::string reason_of(const MakeWords& words, domain::Audience audience)
{
    if (!domain::copy_of(audience))
        throw base::Error(base::Trouble::Call,
                          tr("--include-safety is for one partner's own copy: partner-a or partner-b."));
    const std::string reason{base::trimmed(words.safety_reason)};
    if (reason.empty())
        throw base::Error(base::Trouble::Call,
                          tr("--include-safety needs the reason, such as \"discussed with "
                             "the client alone\"."));
    if (!base::is_utf8(reason) || base::code_points(reason) > 500)
        throw base::Error(base::Trouble::Call,
                          tr("The reason of --include-safety is no text of 500 characters at most."));
    return reason;
}

std::string audience_word(const MakeWords& words, const report::Definition& definition)
{
    if (!words.audience.empty()) return words.audience;
    return definition.about == report::About::Practice ? "counselor" : "couple-shared";
}

} // namespace

report::Request request_of(const MakeWords& words, const report::Definition& definition,
                           const Context& context)
{
    report::Request request;
    request.report = words.report;
    const std::string audience = audience_word(words, definition);
    request.audience = word_of("--audience", audience, domain::parse_audience(audience),
                               "counselor, couple-shared, partner-a, partner-b, de-identified");
    if (words.with_safety) request.safety_reason = reason_of(words, request.audience);
    request.as_of = context.as_of();
    if (words.goes_on && !words.out.empty() && context.as_of_text.empty()) // the rest is of the same day
        request.as_of = app::day_of_stopped_batch(words.out).value_or(request.as_of);
    request.today = base::local_day(context.now());
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

} // namespace rekindle::cli
