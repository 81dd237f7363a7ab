// SPDX-License-Identifier: MIT
#include "forms/expression/moment.h"

#include "base/number.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>

namespace rekindle::forms::expression {

namespace {

/// Takes exactly `digits` digits off the front.
bool take(std::string_view& text, std::size_t digits, int& number)
{
    const char* const end = text.data() + std::min(digits, text.size());
    if (text.size() < digits || text.front() == '-') return false;
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec != std::errc{} || read.ptr != end) return false;
    text.remove_prefix(digits);
    return true;
}

bool take(std::string_view& text, char c)
{
    if (!text.starts_with(c)) return false;
    text.remove_prefix(1);
    return true;
}

bool read_zone(std::string_view& text, Moment& moment)
{
    if (take(text, 'Z')) {
        moment.offset = 0;
        return true;
    }
    const bool west = text.starts_with('-');
    if (!west && !text.starts_with('+')) return text.empty();
    text.remove_prefix(1);
    int hours = 0;
    int minutes = 0;
    if (!take(text, 2, hours) || !take(text, ':') || !take(text, 2, minutes)) return false;
    moment.offset = (west ? -1 : 1) * (hours * 60 + minutes);
    return hours <= 14 && minutes < 60;
}

bool read_time(std::string_view& text, Moment& moment)
{
    if (!take(text, 2, moment.part[3])) return false;
    ++moment.parts;
    if (take(text, ':')) {
        if (!take(text, 2, moment.part[4])) return false;
        ++moment.parts;
        if (take(text, ':')) {
            if (!take(text, 2, moment.part[5])) return false;
            ++moment.parts;
            if (text.starts_with('.')) {
                const std::size_t digits = text.substr(1).find_first_not_of("0123456789");
                const std::string_view written =
                    text.substr(0, digits == std::string_view::npos ? digits : digits + 1);
                const std::optional<double> fraction = base::parse_number("0" + std::string(written));
                if (!fraction || written.size() < 2) return false;
                moment.fraction = *fraction;
                text.remove_prefix(written.size());
            }
        }
    }
    return moment.part[3] < 24 && moment.part[4] < 60 && moment.part[5] < 60;
}

std::chrono::year_month_day day_of(const Moment& moment)
{
    return {std::chrono::year(moment.part[0]), std::chrono::month(static_cast<unsigned>(moment.part[1])),
            std::chrono::day(static_cast<unsigned>(moment.part[2]))};
}

void set_day(Moment& moment, std::chrono::year_month_day day)
{
    moment.part[0] = static_cast<int>(day.year());
    moment.part[1] = static_cast<int>(static_cast<unsigned>(day.month()));
    moment.part[2] = static_cast<int>(static_cast<unsigned>(day.day()));
}

/// The same moment at UTC; only for one with a zone, and down to minutes.
Moment at_utc(Moment moment)
{
    using namespace std::chrono;
    const auto when =
        sys_days(day_of(moment)) + hours(moment.part[3]) + minutes(moment.part[4] - *moment.offset);
    const auto day = floor<days>(when);
    set_day(moment, year_month_day(day));
    const auto within = duration_cast<minutes>(when - day).count();
    moment.part[3] = static_cast<int>(within / 60);
    moment.part[4] = static_cast<int>(within % 60);
    moment.offset = 0;
    return moment;
}

} // namespace

std::optional<Moment> read_moment(std::string_view text)
{
    Moment moment;
    const bool bare_time = text.starts_with('T');
    if (bare_time || (text.size() > 2 && text[2] == ':')) {
        if (bare_time) text.remove_prefix(1);
        return read_time(text, moment) && text.empty() ? std::optional(moment) : std::nullopt;
    }
    moment.has_day = true;
    if (!take(text, 4, moment.part[0])) return std::nullopt;
    moment.parts = 1;
    if (take(text, '-')) {
        if (!take(text, 2, moment.part[1])) return std::nullopt;
        ++moment.parts;
        if (take(text, '-')) {
            if (!take(text, 2, moment.part[2])) return std::nullopt;
            ++moment.parts;
        }
    }
    if (take(text, 'T') && !text.empty()) {
        if (moment.parts != 3 || !read_time(text, moment) || !read_zone(text, moment)) return std::nullopt;
    }
    if (!text.empty() || moment.part[0] < 1 || !day_of(moment).ok()) return std::nullopt;
    return moment;
}

std::string to_text(const Moment& moment)
{
    std::string text;
    if (moment.has_day) {
        text = fmt::format("{:04}", moment.part[0]);
        for (std::size_t i = 1; i < 3 && static_cast<int>(i) < moment.parts; ++i) {
            text += fmt::format("-{:02}", moment.part[i]);
        }
    }
    const int time_parts = moment.has_day ? moment.parts - 3 : moment.parts;
    for (int i = 0; i < time_parts; ++i) {
        const char* const before = i > 0 ? ":" : moment.has_day ? "T" : "";
        text += fmt::format("{}{:02}", before, moment.part[static_cast<std::size_t>(i) + 3]);
    }
    if (moment.fraction > 0) text += base::to_text(moment.fraction).substr(1);
    if (moment.offset) {
        const int minutes = std::abs(*moment.offset);
        text += *moment.offset == 0 ? "Z"
                                    : fmt::format("{}{:02}:{:02}", *moment.offset < 0 ? '-' : '+',
                                                  minutes / 60, minutes % 60);
    }
    return text;
}

std::optional<std::strong_ordering> order(const Moment& a, const Moment& b)
{
    if (a.has_day != b.has_day) return std::nullopt;
    if (a.has_day && a.parts > 3 && b.parts > 3) {
        if (a.offset.has_value() != b.offset.has_value()) return std::nullopt;
        if (a.offset && *a.offset != *b.offset) {
            if (a.parts < 5 || b.parts < 5) return std::nullopt;
            return order(at_utc(a), at_utc(b));
        }
    }
    const std::size_t first = a.has_day ? 0 : 3;
    const int shared = std::min(a.parts, b.parts);
    for (std::size_t i = first; static_cast<int>(i - first) < shared; ++i) {
        if (a.part[i] != b.part[i]) return a.part[i] <=> b.part[i];
    }
    if (a.parts != b.parts) return std::nullopt;
    if (a.fraction == b.fraction) return std::strong_ordering::equal;
    return a.fraction < b.fraction ? std::strong_ordering::less : std::strong_ordering::greater;
}

std::optional<Moment> later(Moment moment, std::int64_t amount, std::string_view unit)
{
    using namespace std::chrono;
    constexpr std::int64_t most = 4'000'000; // days from year 1 to 9999 and some
    if (!moment.has_day || std::abs(amount) > most) return std::nullopt;
    if (unit.ends_with('s')) unit.remove_suffix(1);
    year_month_day day = day_of(moment);
    if (unit == "year" || unit == "month") {
        if (unit == "month" && moment.parts < 2) return std::nullopt;
        day += months(unit == "year" ? static_cast<int>(amount) * 12 : static_cast<int>(amount));
        if (!day.ok()) day = day.year() / day.month() / last;
    } else if (unit == "week" || unit == "day") {
        if (moment.parts < 3) return std::nullopt;
        day = sys_days(day) + days(unit == "week" ? amount * 7 : amount);
    } else {
        return std::nullopt;
    }
    if (day.year() < year(1) || day.year() > year(9999)) return std::nullopt;
    set_day(moment, day);
    return moment;
}

} // namespace rekindle::forms::expression
