// SPDX-License-Identifier: MIT
#include "domain/form/check_answer.h"

#include "base/plural.h"
#include "base/text.h"
#include "base/translate.h"
#include "domain/form/order.h"

#include <algorithm>

namespace rekindle::domain {

using base::say;
using base::tr;

namespace {

bool is_offered(const Item& item, const Value& value)
{
    return std::ranges::any_of(item.options,
                               [&](const Option& option) { return same_answer(option.value, value); });
}

/// Whether the type of the value is one the item type takes, options aside.
bool fits_type(ItemType type, const Value& value)
{
    switch (type) {
    case ItemType::Boolean:
        return std::holds_alternative<bool>(value);
    case ItemType::Integer:
        return std::holds_alternative<std::int64_t>(value);
    case ItemType::Decimal:
        return std::holds_alternative<Decimal>(value);
    case ItemType::Date:
        return std::holds_alternative<PartialDate>(value);
    case ItemType::DateTime:
        return std::holds_alternative<DateTime>(value);
    case ItemType::Time:
        return std::holds_alternative<Time>(value);
    case ItemType::String:
    case ItemType::Text:
        return std::holds_alternative<std::string>(value);
    case ItemType::Url:
        return std::holds_alternative<Uri>(value);
    case ItemType::Choice:
        return std::holds_alternative<Coding>(value);
    case ItemType::OpenChoice:
        return std::holds_alternative<Coding>(value) || std::holds_alternative<std::string>(value);
    case ItemType::Quantity:
        return std::holds_alternative<Quantity>(value);
    default:
        return false;
    }
}

/// Whether only an option will do. A text of one's own is what an open choice is for.
bool wants_option(const Item& item, const Value& value)
{
    const bool own_words = item.type == ItemType::OpenChoice && std::holds_alternative<std::string>(value);
    return !own_words && !item.options.empty() && item.options_known;
}

/// The characters of a value that a pattern or a length speaks about; nullptr for values that are no text.
const std::string* characters(const Value& value)
{
    return std::visit(
        []<typename T>(const T& held) -> const std::string* {
            if constexpr (std::is_same_v<T, std::string>) {
                return &held;
            } else if constexpr (requires { held.text; }) {
                return &held.text;
            } else {
                return nullptr;
            }
        },
        value);
}

/// Digits after the point, without zeros at the end: 1.50 has one.
int decimals(const std::string& number)
{
    const std::size_t point = number.find('.');
    if (point == std::string::npos) return 0;
    const std::size_t end = std::min(number.find_first_of("eE"), number.size());
    std::size_t last = end;
    while (last > point + 1 && number[last - 1] == '0') --last;
    return static_cast<int>(last - point - 1);
}

class Checking {
public:
    Checking(const Item& item, const Value& value, const std::string& where)
        : m_item(item), m_limits(item.constraints), m_value(value), m_where(where)
    {
    }

    base::Problems take() { return std::move(m_problems); }

    /// False when nothing else can be said about the answer.
    bool check_type_and_option()
    {
        const bool offered = is_offered(m_item, m_value);
        if (!offered && !fits_type(m_item.type, m_value)) {
            problem(say("an answer to {} must be of type {}", m_item.link_id, word(m_item.type)));
            return false;
        }
        if (!offered && wants_option(m_item, m_value))
            problem(say("\"{}\" is not among the options of {}", display_text(m_value), m_item.link_id));
        return true;
    }

    void check_range()
    {
        if (m_limits.least && order(m_value, *m_limits.least) < 0)
            problem(say("{} is below the least allowed, {}", display_text(m_value),
                        display_text(*m_limits.least)));
        if (m_limits.most && order(m_value, *m_limits.most) > 0)
            problem(
                say("{} is above the most allowed, {}", display_text(m_value), display_text(*m_limits.most)));
        const auto* const decimal = std::get_if<Decimal>(&m_value);
        if (decimal && m_limits.decimal_places && decimals(decimal->text) > *m_limits.decimal_places)
            problem(base::say_of(*m_limits.decimal_places, "{} has more than {} decimal place",
                                 "{} has more than {} decimal places", decimal->text,
                                 *m_limits.decimal_places));
    }

    void check_text(MatchesRegex matches_regex)
    {
        if (const auto* text = std::get_if<std::string>(&m_value)) {
            const auto length = static_cast<std::int64_t>(base::code_points(*text));
            if (length == 0) problem(tr("an answer must not be an empty text"));
            if (m_limits.min_length && length < *m_limits.min_length)
                problem(base::say_of(length, "has {} character; needed: at least {}",
                                     "has {} characters; needed: at least {}", length, *m_limits.min_length));
            if (m_limits.max_length && length > *m_limits.max_length)
                problem(base::say_of(length, "has {} character; allowed: at most {}",
                                     "has {} characters; allowed: at most {}", length, *m_limits.max_length));
        }
        const std::string* const text = characters(m_value);
        if (text && !m_limits.regex.empty() && !matches_regex(m_limits.regex, *text))
            problem(say("\"{}\" is not written the way {} wants it", *text, m_item.link_id));
    }

private:
    void problem(std::string what) { m_problems.push_back({m_where, std::move(what)}); }

    const Item& m_item;
    const Constraints& m_limits;
    const Value& m_value;
    const std::string& m_where;
    base::Problems m_problems;
};

} // namespace

bool can_be_answer(const Item& item, const Value& value)
{
    return is_offered(item, value) || (fits_type(item.type, value) && !wants_option(item, value));
}

base::Problems check_answer(const Item& item, const Value& value, const std::string& where,
                            MatchesRegex matches_regex)
{
    if (!takes_answers(item.type)) {
        return {{where, say("{} is of type {} and takes no answers", item.link_id, word(item.type))}};
    }
    if (std::holds_alternative<Declined>(value)) return {};
    Checking checking(item, value, where);
    if (checking.check_type_and_option()) {
        checking.check_range();
        checking.check_text(matches_regex);
    }
    return checking.take();
}

} // namespace rekindle::domain
