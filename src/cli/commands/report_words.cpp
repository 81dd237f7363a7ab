// SPDX-License-Identifier: MIT
#include "cli/commands/report_words.h"

#include "app/make_batch.h"
#include "app/report_request.h"
#include "cli/context.h"

#include <optional>

namespace rekindle::cli {
namespace {

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
    if (words.with_safety) app::include_safety(request, words.safety_reason);
    request.as_of = context.as_of();
    if (words.goes_on && !words.out.empty() && context.as_of_text.empty()) // the rest is of the same day
        request.as_of = app::day_of_stopped_batch(words.out).value_or(request.as_of);
    request.today = base::local_day(context.now());
    std::optional<base::Date> from, to;
    if (!words.from.empty()) from = day_of("--from", words.from);
    if (!words.to.empty()) to = day_of("--to", words.to);
    app::set_period(request, from, to);
    const app::Period period = period_from(words.period, request.as_of);
    request.last_baseline_day = period.last_baseline_day;
    request.episode_gap = period.episode_gap;
    request.episodes_marked = period.episodes_marked;
    return request;
}

} // namespace rekindle::cli
