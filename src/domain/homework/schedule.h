// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"

#include <optional>
#include <variant>
#include <vector>

namespace rekindle::domain {

// When something is due.

struct OnDays {
    std::vector<int> weekdays; ///< ISO: 1 Monday ... 7 Sunday; all seven is "daily"
    bool operator==(const OnDays&) const = default;
};
struct TimesPerWeek {
    int times =
        1; ///< 1..14; weeks run from the start day; the k-th of n is due on day ceil(7k/n) of its week
    bool operator==(const TimesPerWeek&) const = default;
};
struct OnceBy {
    base::Date day;
    bool operator==(const OnceBy&) const = default;
};
/// Due on dates of its own: the steps of a goal plan.
struct OnDates {
    std::vector<base::Date> days; ///< ascending
    bool operator==(const OnDates&) const = default;
};
/// Whenever it happens: nothing is ever due by itself.
struct OnTrigger {
    bool operator==(const OnTrigger&) const = default;
};

using Schedule = std::variant<OnDays, TimesPerWeek, OnceBy, OnDates, OnTrigger>;

/// One time something was due: entries dated `from`..`until` count for it.
struct Occasion {
    base::Date from;
    base::Date until;
    base::Date due; ///< without an entry it counts from this day on

    bool operator==(const Occasion&) const = default;
};

/// Every occasion of a schedule that begins on or before `as_of`, in order. `start` is the first day that
/// counts, `last` the last one (empty: open end).
std::vector<Occasion> occasions(const Schedule& schedule, base::Date start, std::optional<base::Date> last,
                                base::Date as_of);

} // namespace rekindle::domain
