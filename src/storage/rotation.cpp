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
void keep(std::set<Instant>& kept, const std::vector<Instant>& made, std::size_t periods,
          const std::function<Date(Date)>& start_of)
{
    std::set<Date> seen;
    for (const Instant& moment : made) {
        const Date period = start_of(base::local_day(moment));
        if (!seen.contains(period) && seen.size() == periods) continue;
        if (seen.insert(period).second) kept.insert(moment);
    }
}

} // namespace

std::vector<Instant> surplus(std::vector<Instant> made, const Instant& just_made)
{
    std::sort(made.begin(), made.end(), std::greater<>());
    std::set<Instant> kept{just_made};
    keep(kept, made, 7, [](Date day) { return day; });
    keep(kept, made, 4, [](Date day) { return day - (std::chrono::weekday(day) - std::chrono::Monday); });
    keep(kept, made, 12, [](Date day) {
        const std::chrono::year_month_day date(day);
        return Date(date.year() / date.month() / 1);
    });
    std::vector<Instant> going;
    for (const Instant& moment : made) {
        const bool of_today = base::local_day(moment) == base::local_day(just_made);
        if (!of_today && !kept.contains(moment)) going.push_back(moment);
    }
    return going;
}

} // namespace rekindle::storage
