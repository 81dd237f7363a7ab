// SPDX-License-Identifier: MIT
#include "app/printed_words.h"

#include "base/plural.h"
#include "base/text.h"
#include "base/translate.h"
#include "forms/paper/numbers.h"

#include <algorithm>
#include <array>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

const domain::Item* below(const domain::Item& item, std::string_view control)
{
    const auto found = std::ranges::find_if(item.items, [&](const domain::Item& each) {
        return each.type == domain::ItemType::Display && each.presentation.control == control;
    });
    return found == item.items.end() ? nullptr : &*found;
}

std::string days_in_words(const std::vector<int>& weekdays)
{
    const std::array names{tr("Monday"), tr("Tuesday"),  tr("Wednesday"), tr("Thursday"),
                           tr("Friday"), tr("Saturday"), tr("Sunday")};
    std::vector<std::string> days;
    for (const int day : weekdays) days.emplace_back(names.at(static_cast<std::size_t>(day - 1)));
    return say("on {}", base::joined(days, ", "));
}

struct InWords {
    std::string operator()(const domain::OnDays& days) const
    {
        return days.weekdays.size() == 7 ? tr("every day") : days_in_words(days.weekdays);
    }
    std::string operator()(const domain::TimesPerWeek& week) const
    {
        return base::say_of(week.times, "once a week", "{} times a week", week.times);
    }
    std::string operator()(const domain::OnceBy& once) const
    {
        return say("once, by {}", base::to_text(once.day));
    }
    std::string operator()(const domain::OnDates& dates) const
    {
        if (dates.days.empty()) return tr("on the days of the steps");
        std::vector<std::string> days;
        for (const base::Date day : dates.days) days.push_back(base::to_text(day));
        return say("on {}", base::joined(days, ", "));
    }
    std::string operator()(const domain::OnTrigger&) const { return tr("whenever it happens"); }
};

} // namespace

std::string ends_in_words(const domain::Item& item)
{
    const std::vector<std::string> scale = forms::printed_scale(item);
    if (scale.empty()) return {};
    std::vector<std::string> ends;
    if (const domain::Item* const low = below(item, "lower"))
        ends.push_back(scale.front() + ": " + low->text);
    if (const domain::Item* const high = below(item, "upper"))
        ends.push_back(scale.back() + ": " + high->text);
    return base::joined(ends, ",  ");
}

std::string range_in_words(const domain::Item& item)
{
    const auto& least = item.constraints.least;
    const auto& most = item.constraints.most;
    std::vector<std::string> words;
    if (least && most) {
        words.push_back(say("{} to {}", domain::display_text(*least), domain::display_text(*most)));
    } else if (least) {
        words.push_back(say("{} or more", domain::display_text(*least)));
    } else if (most) {
        words.push_back(say("{} at most", domain::display_text(*most)));
    }
    for (const std::string& more : {item.presentation.unit, item.presentation.entry_format}) {
        if (!more.empty()) words.push_back(more);
    }
    return base::joined(words, ", ");
}

std::string schedule_in_words(const domain::Schedule& schedule)
{
    return std::visit(InWords{}, schedule);
}

std::string day_in_words(base::Date day)
{
    const std::array names{tr("Sun"), tr("Mon"), tr("Tue"), tr("Wed"), tr("Thu"), tr("Fri"), tr("Sat")};
    return std::string(names.at(std::chrono::weekday(day).c_encoding())) + " " + base::to_text(day);
}

} // namespace rekindle::app
