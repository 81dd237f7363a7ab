// SPDX-License-Identifier: MIT
#include "cli/commands/period_words.h"

#include "base/translate.h"
#include "cli/context.h"

#include <CLI/CLI.hpp>

namespace rekindle::cli {

using base::tr;

void add_period_options(CLI::App& command, PeriodWords& words)
{
    command.add_option("--baseline-until", words.baseline_until,
                       tr("Last day of the baseline phase; the day of the first homework when left out"));
    command.add_option("--episode-gap", words.episode_gap, tr("Days without a session that end an episode"))
        ->check(CLI::Range(1, 100000));
    command.add_option("--episode-start", words.episode_starts,
                       tr("A day on which an episode begins anyway"));
}

app::Period period_from(const PeriodWords& words, base::Date as_of)
{
    app::Period period{{}, as_of};
    if (!words.baseline_until.empty())
        period.last_baseline_day = day_of("--baseline-until", words.baseline_until);
    period.episode_gap = words.episode_gap;
    for (const std::string& start : words.episode_starts)
        period.episodes_marked.push_back(day_of("--episode-start", start));
    return period;
}

} // namespace rekindle::cli
