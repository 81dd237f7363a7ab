// SPDX-License-Identifier: MIT
#include "json/reader.h"

#include "base/text.h"
#include "base/translate.h"
#include "json/pointer.h"

#include <algorithm>

namespace rekindle::json {

using base::say;
using base::tr;
using Kind = Value::Kind;

namespace {

const char* must_be(Kind kind)
{
    switch (kind) {
    case Kind::Null:
        return tr("must be null");
    case Kind::Boolean:
        return tr("must be true or false");
    case Kind::Number:
        return tr("must be a number");
    case Kind::String:
        return tr("must be a text");
    case Kind::Array:
        return tr("must be a list");
    case Kind::Object:
        break;
    }
    return tr("must be an object");
}

} // namespace

Reader::Reader(const Value& value, std::string where, base::Problems& problems)
    : m_value(&value), m_where(std::move(where)), m_problems(&problems)
{
    if (!value.is(Kind::Object)) problem("", must_be(Kind::Object));
}

const Value* Reader::find(std::string_view name, Kind kind, bool required) const
{
    const Value* const found = m_value->find(name);
    if (found == nullptr) {
        // That this is no object at all has been said once already.
        if (required && m_value->is(Kind::Object)) problem(name, tr("is missing"));
        return nullptr;
    }
    if (found->is(kind)) return found;
    problem(name, must_be(kind));
    return nullptr;
}

std::string Reader::text(std::string_view name) const
{
    const Value* const found = find(name, Kind::String, true);
    if (found == nullptr) return {};
    if (base::trimmed(found->text()).empty()) problem(name, tr("must not be empty"));
    return found->text();
}

std::optional<std::string> Reader::optional_text(std::string_view name) const
{
    const Value* const found = find(name, Kind::String, false);
    return found == nullptr ? std::nullopt : std::optional(found->text());
}

std::int64_t Reader::integer(std::string_view name, std::int64_t least, std::int64_t most) const
{
    const std::optional<std::int64_t> read = optional_integer(name, least, most);
    if (!read && !has(name)) find(name, Kind::Number, true);
    return read.value_or(least);
}

std::optional<std::int64_t> Reader::optional_integer(std::string_view name, std::int64_t least,
                                                     std::int64_t most) const
{
    const Value* const found = find(name, Kind::Number, false);
    if (found == nullptr) return std::nullopt;
    const std::optional<std::int64_t> number = found->as_integer();
    if (number && *number >= least && *number <= most) return number;
    problem(name, say("must be a whole number from {} to {}", least, most));
    return std::nullopt;
}

double Reader::number(std::string_view name) const
{
    const Value* const found = find(name, Kind::Number, true);
    return found == nullptr ? 0 : found->as_double();
}

std::optional<double> Reader::optional_number(std::string_view name) const
{
    const Value* const found = find(name, Kind::Number, false);
    return found == nullptr ? std::nullopt : std::optional(found->as_double());
}

bool Reader::boolean(std::string_view name, bool otherwise) const
{
    const Value* const found = find(name, Kind::Boolean, false);
    return found == nullptr ? otherwise : found->as_bool();
}

std::size_t Reader::one_of(std::string_view name, const std::vector<std::string_view>& words) const
{
    if (!has(name)) find(name, Kind::String, true);
    return optional_one_of(name, words).value_or(0);
}

std::optional<std::size_t> Reader::optional_one_of(std::string_view name,
                                                   const std::vector<std::string_view>& words) const
{
    const Value* const found = find(name, Kind::String, false);
    if (found == nullptr) return std::nullopt;
    const auto word = std::ranges::find(words, found->text());
    if (word != words.end()) return static_cast<std::size_t>(word - words.begin());
    problem(name, say("must be one of: {}", base::joined({words.begin(), words.end()}, ", ")));
    return std::nullopt;
}

std::vector<std::string> Reader::texts(std::string_view name) const
{
    std::vector<std::string> read;
    const Value* const found = find(name, Kind::Array, false);
    if (found == nullptr) return read;
    for (std::size_t i = 0; i < found->items().size(); ++i) {
        const Value& item = found->items()[i];
        if (item.is(Kind::String)) {
            read.push_back(item.text());
        } else {
            m_problems->push_back({pointer(where(name), i), must_be(Kind::String)});
        }
    }
    return read;
}

void Reader::each(std::string_view name, const std::function<void(const Reader&)>& item) const
{
    const Value* const found = find(name, Kind::Array, false);
    if (found == nullptr) return;
    for (std::size_t i = 0; i < found->items().size(); ++i) {
        const Reader reader(found->items()[i], pointer(where(name), i), *m_problems);
        if (reader.value().is(Kind::Object)) item(reader);
    }
}

void Reader::within(std::string_view name, const std::function<void(const Reader&)>& member) const
{
    const Value* const found = find(name, Kind::Object, false);
    if (found != nullptr) member(Reader(*found, where(name), *m_problems));
}

std::string Reader::where(std::string_view name) const
{
    return name.empty() ? m_where : pointer(m_where, name);
}

void Reader::only(std::initializer_list<std::string_view> known) const
{
    for (const auto& [name, value] : m_value->members()) {
        if (std::ranges::find(known, name) == known.end()) {
            m_problems->push_back({pointer(m_where, name), tr("is not a word known here")});
        }
    }
}

void Reader::problem(std::string_view name, std::string what) const
{
    m_problems->push_back({where(name), std::move(what)});
}

} // namespace rekindle::json
