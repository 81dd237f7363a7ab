// SPDX-License-Identifier: MIT
#include "app/demo/calendar.h"

namespace rekindle::app {
namespace {

namespace chrono = std::chrono;

/// Month and day as one number: 1225 is 25 December.
unsigned day_of_year(base::Date day)
{
    const chrono::year_month_day date{day};
    return static_cast<unsigned>(date.month()) * 100 + static_cast<unsigned>(date.day());
}

} // namespace

bool is_weekend(base::Date day)
{
    return chrono::weekday{day}.iso_encoding() >= 6;
}

bool is_holiday_time(base::Date day)
{
    const unsigned at = day_of_year(day);
    return at >= 1220 || at <= 104 || (at >= 725 && at <= 820);
}

base::Date open_day(base::Date day)
{
    const auto closed = [](base::Date each) {
        const unsigned at = day_of_year(each);
        return chrono::weekday{each} == chrono::Sunday || at == 1225 || at == 1226 || at == 101;
    };
    while (closed(day)) day += chrono::days{1};
    return day;
}

} // namespace rekindle::app
