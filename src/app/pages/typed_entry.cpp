// SPDX-License-Identifier: MIT
#include "app/pages/typed_entry.h"

#include "base/date.h"
#include "base/plural.h"
#include "base/text.h"
#include "base/translate.h"
#include "domain/form/check_answer.h"
#include "forms/homework/typed_answer.h"
#include "forms/regex.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using domain::Item;
using domain::ItemType;

bool is_digit(char character)
{
    return character >= '0' && character <= '9';
}

/// "1,5" is 1.5, "007" is 7, ".5" is 0.5: as people write numbers, into what a number is in a file.
std::string as_number(std::string text)
{
    if (std::ranges::count(text, ',') == 1 && text.find('.') == std::string::npos) text[text.find(',')] = '.';
    const bool negative = text.starts_with('-');
    std::string digits = text.substr(negative || text.starts_with('+') ? 1 : 0);
    if (digits.starts_with('.')) digits.insert(0, "0");
    if (digits.ends_with('.')) digits.pop_back();
    while (digits.size() > 1 && digits[0] == '0' && is_digit(digits[1])) digits.erase(0, 1);
    return negative ? "-" + digits : digits;
}

/// "2026-5-4" is 2026-05-04.
std::string as_day(const std::string& text)
{
    std::vector<std::string> parts = base::split(text, '-');
    for (std::size_t i = 1; i < parts.size(); ++i) {
        if (parts[i].size() == 1 && is_digit(parts[i][0])) parts[i].insert(0, "0");
    }
    return base::joined(parts, "-");
}

/// "8:30" is 08:30:00.
std::string as_time(const std::string& text)
{
    std::string time = text.find(':') == 1 ? "0" + text : text;
    return time.size() == 5 ? time + ":00" : time;
}

/// "2026-05-04 18:30", with what it is there and then from UTC; a day alone stays one.
std::string as_moment(const std::string& text, std::chrono::minutes offset)
{
    const std::size_t gap = text.find_first_of(" T");
    if (gap == std::string::npos) return as_day(text);
    const std::string time(base::trimmed(text.substr(gap + 1)));
    const bool has_zone = time.find_first_of("Z+-") != std::string::npos;
    const auto away = std::chrono::abs(offset);
    const std::string zone =
        fmt::format("{}{:02}:{:02}", offset.count() < 0 ? '-' : '+', away.count() / 60, away.count() % 60);
    return as_day(text.substr(0, gap)) + "T" + (has_zone ? time : as_time(time) + zone);
}

std::string as_the_form_writes(const Item& item, const std::string& text, std::chrono::minutes offset)
{
    switch (item.type) {
    case ItemType::Integer:
    case ItemType::Decimal:
    case ItemType::Quantity:
        return as_number(text);
    case ItemType::Date:
        return as_day(text);
    case ItemType::Time:
        return as_time(text);
    case ItemType::DateTime:
        return as_moment(text, offset);
    default:
        return text;
    }
}

std::string how_it_is_written(const Item& item, const std::string& text)
{
    switch (item.type) {
    case ItemType::Integer:
        return say("“{}” is not a whole number.", text);
    case ItemType::Decimal:
    case ItemType::Quantity:
        return say("“{}” is not a number.", text);
    case ItemType::Date:
        return say("“{}” is not a day. Write it as in 2026-05-04.", text);
    case ItemType::Time:
        return say("“{}” is not a time. Write it as in 18:30.", text);
    case ItemType::DateTime:
        return say("“{}” is not a day with a time. Write it as in 2026-05-04 18:30.", text);
    case ItemType::Url:
        return say("“{}” is not an address.", text);
    default:
        return say("“{}” cannot be taken.", text);
    }
}

bool is_free_text(const Item& item)
{
    return item.type == ItemType::String || item.type == ItemType::Text || item.type == ItemType::OpenChoice;
}

std::vector<std::string> answers_in(const Item& item, const std::string& text)
{
    std::vector<std::string> answers;
    for (const std::string& line : item.repeats ? base::split(text, '\n') : std::vector{text}) {
        const std::string answer(base::trimmed(line));
        if (!answer.empty()) answers.push_back(answer);
    }
    return answers;
}

/// The limits of the question, called what a person calls it.
Item limits_of(const Item& item)
{
    Item limits;
    limits.link_id = tr("this question");
    limits.type = item.type;
    limits.options = item.options;
    limits.options_known = item.options_known;
    limits.constraints = item.constraints;
    return limits;
}

} // namespace

TypedEntry typed_entry(const Item& item, const std::string& text, std::chrono::minutes offset)
{
    TypedEntry typed;
    for (const std::string& answer : answers_in(item, text)) {
        if (is_free_text(item)) {
            typed.values.emplace_back(answer);
            continue;
        }
        // The word that declines on paper is none here: there is a button for it.
        const forms::ReadValue read =
            answer == "declined" ? forms::ReadValue{}
                                 : forms::typed_answer(item, as_the_form_writes(item, answer, offset));
        if (!read.value) return {{}, how_it_is_written(item, answer)};
        typed.values.push_back(*read.value);
    }
    typed.wrong = what_is_wrong(item, typed.values);
    if (!typed.wrong.empty()) typed.values.clear();
    return typed;
}

std::string what_is_wrong(const Item& item, const std::vector<domain::Value>& values)
{
    const Item limits = limits_of(item);
    for (const domain::Value& value : values) {
        for (const base::Problem& problem : domain::check_answer(limits, value, "", forms::matches_regex))
            return problem.what;
    }
    const auto& most = item.constraints.max_occurs;
    if (item.repeats && most && values.size() > static_cast<std::size_t>(std::max(*most, 0)))
        return base::say_of(*most, "at most {} answer, please", "at most {} answers, please", *most);
    return {};
}

} // namespace rekindle::app
