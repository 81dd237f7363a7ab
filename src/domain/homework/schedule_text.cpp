// SPDX-License-Identifier: MIT
#include "domain/homework/schedule_text.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace rekindle::domain {

namespace {

constexpr std::array<std::string_view, 7> weekday_words{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr std::string_view step_dates = "on step dates";
constexpr std::string_view on_trigger = "when it happens";
constexpr int most_times_a_week = 14;

std::string lower(std::string_view text)
{
    std::string lowered(text);
    for (char& letter : lowered) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return lowered;
}

struct Writer {
    std::string operator()(const OnDays& on) const
    {
        if (on.weekdays.size() == weekday_words.size()) return "daily";
        std::vector<std::string> words;
        for (const int weekday : on.weekdays)
            words.emplace_back(weekday_words.at(static_cast<std::size_t>(weekday - 1)));
        return base::joined(words, ",");
    }
    std::string operator()(const TimesPerWeek& per_week) const
    {
        return std::to_string(per_week.times) + "/week";
    }
    std::string operator()(const OnceBy& once) const { return "by " + base::to_text(once.day); }
    std::string operator()(const OnDates& on) const
    {
        if (on.days.empty()) return std::string(step_dates);
        std::vector<std::string> days;
        for (const base::Date day : on.days) days.push_back(base::to_text(day));
        return "on " + base::joined(days, ",");
    }
    std::string operator()(const OnTrigger&) const { return std::string(on_trigger); }
};

std::optional<Schedule> parse_weekdays(std::string_view text)
{
    OnDays on;
    for (const std::string& part : base::split(text, ',')) {
        const auto* const word = std::ranges::find(weekday_words, base::trimmed(part));
        if (word == weekday_words.end()) return std::nullopt;
        on.weekdays.push_back(static_cast<int>(word - weekday_words.begin()) + 1);
    }
    std::ranges::sort(on.weekdays);
    if (std::ranges::adjacent_find(on.weekdays) != on.weekdays.end()) return std::nullopt;
    return on;
}

std::optional<Schedule> parse_times(std::string_view number)
{
    TimesPerWeek per_week{0};
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), per_week.times);
    const bool whole = error == std::errc{} && end == number.data() + number.size();
    if (!whole || per_week.times < 1 || per_week.times > most_times_a_week) return std::nullopt;
    return per_week;
}

std::optional<Schedule> parse_days(std::string_view text)
{
    OnDates on;
    for (const std::string& part : base::split(text, ',')) {
        const std::optional<base::Date> day = base::parse_date(base::trimmed(part));
        if (!day) return std::nullopt;
        on.days.push_back(*day);
    }
    std::ranges::sort(on.days);
    if (std::ranges::adjacent_find(on.days) != on.days.end()) return std::nullopt;
    return on;
}

} // namespace

std::string schedule_text(const Schedule& schedule)
{
    return std::visit(Writer{}, schedule);
}

std::optional<Schedule> parse_schedule(std::string_view text)
{
    const std::string words = lower(base::trimmed(text));
    const std::string_view view = words;
    if (view == "daily") return OnDays{{1, 2, 3, 4, 5, 6, 7}};
    if (view == on_trigger) return OnTrigger{};
    if (view == step_dates) return OnDates{};
    if (view.ends_with("/week")) return parse_times(base::trimmed(view.substr(0, view.size() - 5)));
    if (view.starts_with("by ")) {
        const std::optional<base::Date> day = base::parse_date(base::trimmed(view.substr(3)));
        return day ? std::optional<Schedule>(OnceBy{*day}) : std::nullopt;
    }
    if (view.starts_with("on ")) return parse_days(view.substr(3));
    return parse_weekdays(view);
}

} // namespace rekindle::domain
