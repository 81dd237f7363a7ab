// SPDX-License-Identifier: MIT
#include "domain/homework/schedule.h"

#include <algorithm>

namespace rekindle::domain {
namespace {

using std::chrono::days;

std::vector<Occasion> on(const OnDays& schedule, base::Date start, base::Date end)
{
    std::vector<Occasion> result;
    for (base::Date day = start; day <= end; day += days{1}) {
        const int weekday = static_cast<int>(std::chrono::weekday{day}.iso_encoding());
        if (std::ranges::find(schedule.weekdays, weekday) != schedule.weekdays.end())
            result.push_back({day, day, day});
    }
    return result;
}

std::vector<Occasion> on(const TimesPerWeek& schedule, base::Date start, base::Date end, base::Date last)
{
    std::vector<Occasion> result;
    const int n = schedule.times;
    for (base::Date week = start; week <= end; week += days{7}) {
        for (int k = 1; k <= n; ++k) {
            const base::Date due = week + days{(7 * k + n - 1) / n - 1};
            if (due > last) break; // a week cut short by the end asks for less
            result.push_back({week, week + days{6}, due});
        }
    }
    return result;
}

std::vector<Occasion> on(const OnDates& schedule, base::Date start, base::Date end)
{
    std::vector<Occasion> result;
    for (const base::Date due : schedule.days) {
        if (due >= start && due <= end) result.push_back({start, due, due});
    }
    return result;
}

} // namespace

std::vector<Occasion> occasions(const Schedule& schedule, base::Date start, std::optional<base::Date> last,
                                base::Date as_of)
{
    const base::Date end = last ? std::min(*last, as_of) : as_of;
    if (start > end) return {};
    if (const auto* on_days = std::get_if<OnDays>(&schedule)) return on(*on_days, start, end);
    if (const auto* weekly = std::get_if<TimesPerWeek>(&schedule))
        return on(*weekly, start, end, last.value_or(base::Date::max()));
    if (const auto* once = std::get_if<OnceBy>(&schedule); once && last && once->day > *last)
        return {}; // it ended before it was due
    if (const auto* once = std::get_if<OnceBy>(&schedule))
        return {{start, std::max(once->day, start), std::max(once->day, start)}};
    if (const auto* dates = std::get_if<OnDates>(&schedule)) return on(*dates, start, end);
    return {};
}

} // namespace rekindle::domain
