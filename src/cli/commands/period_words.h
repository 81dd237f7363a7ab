// SPDX-License-Identifier: MIT
#pragma once

#include "app/findings.h"
#include "cli/command.h"

#include <string>
#include <vector>

namespace rekindle::cli {

/// What a person says of phases and episodes. "progress show" and "report make" take the same, so that both
/// can show the same numbers.
struct PeriodWords {
    std::string baseline_until;
    int episode_gap = domain::usual_episode_gap;
    std::vector<std::string> episode_starts;
};
void add_period_options(const Command& command, PeriodWords& words);

/// These words as days, up to `as_of`. Throws base::Error(Call) for what is no day.
app::Period period_from(const PeriodWords& words, base::Date as_of);

/// Throws base::Error(Call) for a day before anything is known of this couple, so that nothing could depend
/// on it: of phases, of episodes, or the last day of a report.
void demand_days_of(app::Reading& reading, const domain::Couple& couple, const app::Period& period,
                    const std::optional<base::Date>& last_day = {});

} // namespace rekindle::cli
