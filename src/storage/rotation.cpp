// SPDX-License-Identifier: MIT
#include "storage/rotation.h"

#include <algorithm>
#include <functional>
#include <set>

namespace rekindle::storage {
namespace {

using base::Date;
using base::Instant;

/// The newest of each of the `periods` latest periods. `made` is newest first.
void keep(std::set<Instant>& kept, const std::vector<Instant>& made, int periods,
          const std::function<Date(Date)>& start_of)
{
    std::set<Date> seen;
    for (const Instant& moment : made) {
        const Date period = start_of(base::local_day(moment));
        if (!seen.contains(period) && seen.size() == static_cast<std::size_t>(periods)) continue;
        if (seen.insert(period).second) kept.insert(moment);
    }
}

/// What of `made`, newest first, has a place among these.
void keep_of_days_weeks_and_months(std::set<Instant>& kept, const std::vector<Instant>& made,
                                   const domain::BackupPlan& plan)
{
    keep(kept, made, plan.days, [](Date day) { return day; });
    keep(kept, made, plan.weeks,
         [](Date day) { return day - (std::chrono::weekday(day) - std::chrono::Monday); });
    keep(kept, made, plan.months, [](Date day) {
        const std::chrono::year_month_day date(day);
        return Date(date.year() / date.month() / 1);
    });
}

} // namespace

std::vector<Instant> surplus(std::vector<Instant> made, const Instant& just_made,
                             const domain::BackupPlan& plan)
{
    std::sort(made.begin(), made.end(), std::greater<>());
    const auto until_now =
        std::find_if(made.begin(), made.end(), [&](const Instant& moment) { return !(moment > just_made); });
    std::set<Instant> kept{just_made};
    // By a clock that was wrong then, or is now: neither of them takes the places of the others.
    keep_of_days_weeks_and_months(kept, {made.begin(), until_now}, plan);
    keep_of_days_weeks_and_months(kept, {until_now, made.end()}, plan);
    std::vector<Instant> going;
    for (const Instant& moment : made) {
        const bool of_today = base::local_day(moment) == base::local_day(just_made);
        if (!of_today && !kept.contains(moment)) going.push_back(moment);
    }
    return going;
}

} // namespace rekindle::storage
