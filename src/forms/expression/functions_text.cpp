// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "base/translate.h"
#include "forms/expression/functions.h"
#include "forms/regex.h"

#include <algorithm>
#include <array>

namespace rekindle::forms::expression {

using base::tr;
using Type = Item::Type;

namespace {

/// The text a function is called on; empty for {}, refused for anything else.
const std::string* text_of(const Call& call)
{
    const Item* const item = call.run.single(call.input);
    if (item == nullptr) return nullptr;
    if (!item->is(Type::String)) {
        call.run.refuse(tr("a text is expected where something else is"));
        return nullptr;
    }
    call.run.spend(item->text.size() / 16);
    return &item->text;
}

Collection made(const Call& call, std::string text)
{
    call.run.spend(text.size() / 16);
    return {Item::string(std::move(text))};
}

bool is_ascii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// A function of a text and a text argument.
template <Collection (*function)(const Call&, const std::string&, const std::string&)>
Collection with_text(const Call& call)
{
    const std::string* const text = text_of(call);
    const std::optional<std::string> other = call.text_argument(0);
    if (text == nullptr || !other || call.run.stopped()) return {};
    return function(call, *text, *other);
}

Collection starts_with(const Call&, const std::string& text, const std::string& part)
{
    return {Item::boolean(text.starts_with(part))};
}

Collection ends_with(const Call&, const std::string& text, const std::string& part)
{
    return {Item::boolean(text.ends_with(part))};
}

Collection contains(const Call&, const std::string& text, const std::string& part)
{
    return {Item::boolean(text.find(part) != std::string::npos)};
}

Collection index_of(const Call& call, const std::string& text, const std::string& part)
{
    // Engines count letters outside ASCII differently.
    if (!is_ascii(text)) return call.run.refuse(tr("letters outside ASCII are counted"));
    const std::size_t at = text.find(part);
    return {Item::integer(at == std::string::npos ? -1 : static_cast<std::int64_t>(at))};
}

Collection split(const Call& call, const std::string& text, const std::string& separator)
{
    if (separator.size() != 1) return call.run.refuse(tr("split() is supported for one character"));
    Collection parts;
    for (std::string& part : base::split(text, separator[0])) parts.push_back(Item::string(std::move(part)));
    return parts;
}

Collection substring(const Call& call)
{
    const std::string* const text = text_of(call);
    const std::optional<std::int64_t> start = call.integer_argument(0);
    const std::optional<std::int64_t> length =
        call.arguments.size() > 1 ? call.integer_argument(1)
                                  : std::optional<std::int64_t>(text ? std::ssize(*text) : 0);
    if (text == nullptr || !start || !length || call.run.stopped()) return {};
    if (!is_ascii(*text)) return call.run.refuse(tr("letters outside ASCII are counted"));
    if (*start < 0 || *start >= std::ssize(*text)) return {};
    if (*length < 0) return call.run.refuse(tr("a length is negative"));
    return made(call, text->substr(static_cast<std::size_t>(*start), static_cast<std::size_t>(*length)));
}

Collection length(const Call& call)
{
    const std::string* const text = text_of(call);
    if (text == nullptr) return {};
    if (!is_ascii(*text)) return call.run.refuse(tr("letters outside ASCII are counted"));
    return {Item::integer(std::ssize(*text))};
}

template <char first, char last, int shift>
Collection change_case(const Call& call)
{
    const std::string* const text = text_of(call);
    if (text == nullptr) return {};
    if (!is_ascii(*text)) return call.run.refuse(tr("the case of letters outside ASCII is changed"));
    std::string changed = *text;
    for (char& c : changed) {
        if (c >= first && c <= last) c = static_cast<char>(c + shift);
    }
    return made(call, std::move(changed));
}

Collection replace(const Call& call)
{
    const std::string* const text = text_of(call);
    const std::optional<std::string> pattern = call.text_argument(0);
    const std::optional<std::string> by = call.text_argument(1);
    if (text == nullptr || !pattern || !by || call.run.stopped()) return {};
    if (pattern->empty()) return call.run.refuse(tr("replace() of nothing is not supported"));
    std::string changed;
    std::size_t at = 0;
    for (std::size_t found = 0; (found = text->find(*pattern, at)) != std::string::npos;
         at = found + pattern->size()) {
        changed.append(*text, at, found - at).append(*by);
        call.run.spend(1 + by->size() / 16);
        if (call.run.stopped()) return {};
    }
    return made(call, changed.append(*text, at));
}

/// FHIRPath's matches() asks whether a part of the text matches; ours asks for the whole.
Collection matches(const Call& call, const std::string& text, const std::string& pattern)
{
    constexpr std::size_t most = 1000;
    if (text.size() > most || text.find_first_of("\r\n") != std::string::npos ||
        !regex_problem(pattern).empty()) {
        return call.run.refuse(
            tr("matches() is supported for one line of text and patterns of the common kind"));
    }
    call.run.spend(text.size() + pattern.size());
    return {Item::boolean(matches_regex("[\\s\\S]*(?:" + pattern + ")[\\s\\S]*", text))};
}

Collection join(const Call& call)
{
    const std::optional<std::string> separator =
        call.arguments.empty() ? std::string() : call.text_argument(0);
    if (!separator) return {};
    std::string text;
    for (const Item& item : call.input) {
        if (!item.is(Type::String)) return call.run.refuse(tr("a text is expected where something else is"));
        if (&item != &call.input.front()) text += *separator;
        text += item.text;
        call.run.spend(1 + (item.text.size() + separator->size()) / 16);
        if (call.run.stopped()) return {};
    }
    return {Item::string(std::move(text))};
}

Collection trim(const Call& call)
{
    const std::string* const text = text_of(call);
    return text == nullptr ? Collection() : made(call, std::string(base::trimmed(*text)));
}

constexpr std::array<Function, 13> functions = {{
    {"startsWith", 1, 1, with_text<starts_with>},
    {"endsWith", 1, 1, with_text<ends_with>},
    {"contains", 1, 1, with_text<contains>},
    {"indexOf", 1, 1, with_text<index_of>},
    {"matches", 1, 1, with_text<matches>},
    {"split", 1, 1, with_text<split>},
    {"substring", 1, 2, substring},
    {"length", 0, 0, length},
    {"lower", 0, 0, change_case<'A', 'Z', 'a' - 'A'>},
    {"upper", 0, 0, change_case<'a', 'z', 'A' - 'a'>},
    {"replace", 2, 2, replace},
    {"join", 0, 1, join},
    {"trim", 0, 0, trim},
}};

} // namespace

std::span<const Function> text_functions()
{
    return functions;
}

} // namespace rekindle::forms::expression
