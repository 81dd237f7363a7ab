// SPDX-License-Identifier: MIT
#include "cli/commands/period_words.h"

#include "base/error.h"
#include "base/translate.h"
#include "cli/context.h"

#include <algorithm>

namespace rekindle::cli {

using base::tr;

void add_period_options(const Command& command, PeriodWords& words)
{
    command.add_option("--baseline-until", words.baseline_until,
                       tr("Last day of the baseline phase; the day of the first homework when left out"));
    command.add_option("--episode-gap", words.episode_gap, tr("Days without a session that end an episode"))
        .whole_number(1, 100000);
    command.add_option("--episode-start", words.episode_starts,
                       tr("A day on which an episode begins anyway"));
}

namespace {

void demand_not_after(const char* option, base::Date day, base::Date as_of)
{
    if (day > as_of)
        throw base::Error(base::Trouble::Call,
                          base::say("{} {} is after {}, up to which everything is computed.", option,
                                    base::to_text(day), base::to_text(as_of)));
}

} // namespace

app::Period period_from(const PeriodWords& words, base::Date as_of)
{
    app::Period period{{}, as_of};
    if (!words.baseline_until.empty()) {
        period.last_baseline_day = day_of("--baseline-until", words.baseline_until);
        demand_not_after("--baseline-until", *period.last_baseline_day, as_of);
    }
    period.episode_gap = words.episode_gap;
    for (const std::string& start : words.episode_starts) {
        period.episodes_marked.push_back(day_of("--episode-start", start));
        demand_not_after("--episode-start", period.episodes_marked.back(), as_of);
    }
    return period;
}

void demand_days_of(app::Reading& reading, const domain::Couple& couple, const app::Period& period,
                    const std::optional<base::Date>& last_day)
{
    if (!period.last_baseline_day && period.episodes_marked.empty() && !last_day) return;
    const base::Date first = app::first_day_of_record(reading, couple);
    const auto demand = [&](const char* what, base::Date day) {
        if (day < first)
            throw base::Error(base::Trouble::Call,
                              base::say("{} {} is before anything is known of {}: the first is of {}.", what,
                                        base::to_text(day), couple.code, base::to_text(first)));
    };
    if (period.last_baseline_day) demand("--baseline-until", *period.last_baseline_day);
    if (last_day) demand("--to", *last_day);
    for (const base::Date start : period.episodes_marked) demand("--episode-start", start);
}

} // namespace rekindle::cli
