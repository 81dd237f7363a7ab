// SPDX-License-Identifier: MIT
#include "base/date.h"

#include <fmt/format.h>

#include <charconv>

namespace rekindle::base {
namespace {

/// `count` digits of `text` from `from`, or -1.
int digits(std::string_view text, std::size_t from, std::size_t count)
{
    if (from + count > text.size()) return -1;
    int value = 0;
    for (const char c : text.substr(from, count)) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<std::chrono::minutes> parse_zone(std::string_view text)
{
    if (text == "Z") return std::chrono::minutes{0};
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
    const int hours = digits(text, 1, 2), minutes = digits(text, 4, 2);
    if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59) return std::nullopt;
    const std::chrono::minutes offset{hours * 60 + minutes};
    return text[0] == '-' ? -offset : offset;
}

} // namespace

std::optional<Date> parse_date(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const int year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
    if (year < 1 || month < 0 || day < 0) return std::nullopt;
    const std::chrono::year_month_day ymd{std::chrono::year{year},
                                          std::chrono::month{static_cast<unsigned>(month)},
                                          std::chrono::day{static_cast<unsigned>(day)}};
    if (!ymd.ok()) return std::nullopt;
    return Date{ymd};
}

std::string to_text(Date date)
{
    const std::chrono::year_month_day ymd{date};
    return fmt::format("{:04d}-{:02d}-{:02d}", static_cast<int>(ymd.year()),
                       static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
}

std::optional<Instant> parse_instant(std::string_view text)
{
    if (text.size() < 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':') return std::nullopt;
    const auto day = parse_date(text.substr(0, 10));
    const int hour = digits(text, 11, 2), minute = digits(text, 14, 2), second = digits(text, 17, 2);
    if (!day || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
        return std::nullopt;
    std::size_t at = 19;
    int milliseconds = 0;
    if (text[at] == '.') {
        int place = 100;
        const std::size_t first = ++at;
        for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, place /= 10)
            milliseconds += (text[at] - '0') * place;
        if (at == first || at - first > 9) return std::nullopt;
    }
    const auto zone = parse_zone(text.substr(at));
    if (!zone) return std::nullopt;
    using namespace std::chrono;
    const auto local = sys_time<std::chrono::milliseconds>{*day} + hours{hour} + minutes{minute} +
                       seconds{second} + std::chrono::milliseconds{milliseconds};
    return Instant{local - *zone, *zone};
}

std::string to_text(const Instant& instant)
{
    using namespace std::chrono;
    const auto local = instant.utc + instant.offset;
    const auto day = floor<days>(local);
    const hh_mm_ss time{local - day};
    std::string text = fmt::format("{}T{:02d}:{:02d}:{:02d}", to_text(Date{day}), time.hours().count(),
                                   time.minutes().count(), time.seconds().count());
    if (time.subseconds().count() != 0) text += fmt::format(".{:03d}", time.subseconds().count());
    if (instant.offset.count() == 0) return text + "Z";
    const auto size = abs(instant.offset).count();
    return text +
           fmt::format("{}{:02d}:{:02d}", instant.offset.count() < 0 ? '-' : '+', size / 60, size % 60);
}

std::string in_words(const Instant& instant)
{
    using namespace std::chrono;
    const std::string text = to_text(Instant{floor<minutes>(instant.utc), instant.offset});
    const std::size_t zone = std::string_view("2026-05-04T07:00:00").size();
    return fmt::format("{} {}{}{}", text.substr(0, 10), text.substr(11, 5),
                       instant.offset.count() == 0 ? " UTC" : " ",
                       instant.offset.count() == 0 ? "" : text.substr(zone));
}

Date local_day(const Instant& instant)
{
    return std::chrono::floor<std::chrono::days>(instant.utc + instant.offset);
}

} // namespace rekindle::base
