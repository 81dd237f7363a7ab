// SPDX-License-Identifier: MIT
#include "json/value.h"

#include "base/number.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cmath>

namespace rekindle::json {

Value Value::boolean(bool value)
{
    Value made;
    made.m_kind = Kind::Boolean;
    made.m_bool = value;
    return made;
}

Value Value::number(std::int64_t value)
{
    return number_text(std::to_string(value));
}

Value Value::number(double value)
{
    assert(std::isfinite(value));
    return number_text(base::to_text(value));
}

Value Value::number_text(std::string text)
{
    Value made;
    made.m_kind = Kind::Number;
    made.m_text = std::move(text);
    return made;
}

Value Value::string(std::string text)
{
    Value made;
    made.m_kind = Kind::String;
    made.m_text = std::move(text);
    return made;
}

Value Value::array(std::vector<Value> items)
{
    Value made;
    made.m_kind = Kind::Array;
    made.m_items = std::move(items);
    return made;
}

Value Value::object(std::vector<Member> members)
{
    Value made;
    made.m_kind = Kind::Object;
    made.m_members = std::move(members);
    return made;
}

double Value::as_double() const
{
    double number = 0;
    if (is(Kind::Number)) {
        // A number too small for a double leaves `number` alone: it is nought for us.
        std::from_chars(m_text.data(), m_text.data() + m_text.size(), number);
    }
    return number;
}

std::optional<std::int64_t> Value::as_integer() const
{
    if (!is(Kind::Number)) return std::nullopt;
    std::int64_t number = 0;
    const char* const end = m_text.data() + m_text.size();
    const auto read = std::from_chars(m_text.data(), end, number);
    if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    return number;
}

const Value* Value::find(std::string_view name) const
{
    const auto found =
        std::ranges::find_if(m_members, [&](const Member& member) { return member.first == name; });
    return found == m_members.end() ? nullptr : &found->second;
}

std::string Value::text_of(std::string_view name) const
{
    const Value* const member = find(name);
    return member != nullptr && member->is(Kind::String) ? member->m_text : std::string();
}

void Value::set(std::string name, Value value)
{
    const auto found =
        std::ranges::find_if(m_members, [&](const Member& member) { return member.first == name; });
    if (found != m_members.end()) {
        found->second = std::move(value);
    } else {
        m_members.emplace_back(std::move(name), std::move(value));
    }
}

} // namespace rekindle::json
