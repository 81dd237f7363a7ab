// SPDX-License-Identifier: MIT
#include "json/parse.h"

#include "base/text.h"
#include "base/translate.h"
#include "json/pointer.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace rekindle::json {

namespace {

using base::say;
using base::tr;

/// A hostile file repeats a million keys; nobody reads more than these.
constexpr std::size_t most_problems = 20;

/// Takes nlohmann's events and builds the tree on a stack of its own, so that depth costs no call stack.
class Builder {
public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;
    using string_t = nlohmann::json::string_t;
    using binary_t = nlohmann::json::binary_t;

    explicit Builder(const Limits& limits) : m_limits(limits) {}

    bool null() { return put({}); }
    bool boolean(bool value) { return put(Value::boolean(value)); }
    // Nought comes as a signed number only when it was written "-0".
    bool number_integer(number_integer_t value)
    {
        return put(Value::number_text(value == 0 ? "-0" : std::to_string(value)));
    }
    bool number_unsigned(number_unsigned_t value) { return put(Value::number_text(std::to_string(value))); }

    bool number_float(number_float_t, const string_t& characters)
    {
        std::string text = characters;
        // nlohmann puts the locale's decimal separator where the text had a point.
        std::ranges::replace_if(
            text, [](char c) { return std::string_view("0123456789+-eE").find(c) == std::string_view::npos; },
            '.');
        return put(Value::number_text(std::move(text)));
    }

    bool string(string_t& text) { return put(Value::string(std::move(text))); }
    bool binary(binary_t&) { return false; } // no such thing in JSON text

    bool start_object(std::size_t) { return open(Value::object()); }
    bool start_array(std::size_t) { return open(Value::array()); }

    bool key(string_t& name)
    {
        m_open.back().key = std::move(name);
        return true;
    }

    bool end_object()
    {
        find_duplicates();
        return end_array();
    }

    bool end_array()
    {
        Value done = std::move(m_open.back().value);
        m_open.pop_back();
        place(std::move(done));
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception& error)
    {
        constexpr int number_overflow = 406;
        if (error.id == number_overflow) {
            m_problems.push_back({where(), tr("This number is too large.")});
        } else {
            m_problems.push_back({say("byte {}", position), tr("The text is not valid JSON from here on.")});
        }
        return false;
    }

    Parsed take()
    {
        Parsed parsed{std::nullopt, std::move(m_problems)};
        if (parsed.problems.empty()) parsed.value = std::move(m_root);
        return parsed;
    }

private:
    struct Frame {
        Value value;
        std::string key; ///< of the member being read, when an object
    };

    bool put(Value value)
    {
        if (!count()) return false;
        place(std::move(value));
        return true;
    }

    bool open(Value container)
    {
        if (!count()) return false;
        if (m_open.size() >= static_cast<std::size_t>(std::max(m_limits.depth, 0))) {
            m_problems.push_back({where(), say("Nested deeper than {} levels.", m_limits.depth)});
            return false;
        }
        m_open.push_back({std::move(container), {}});
        return true;
    }

    bool count()
    {
        if (++m_values <= m_limits.values) return true;
        m_problems.push_back({where(), say("More than {} values in one file.", m_limits.values)});
        return false;
    }

    void place(Value value)
    {
        if (m_open.empty()) {
            m_root = std::move(value);
        } else if (Frame& frame = m_open.back(); frame.value.is(Value::Kind::Array)) {
            frame.value.add(std::move(value));
        } else {
            frame.value.members().emplace_back(std::move(frame.key), std::move(value));
        }
    }

    /// Sorting once at the end of the object keeps a million keys cheap, and no chosen keys make it slow.
    void find_duplicates()
    {
        std::vector<std::string_view> names;
        names.reserve(m_open.back().value.members().size());
        for (const auto& member : m_open.back().value.members()) names.emplace_back(member.first);
        std::ranges::sort(names);
        for (auto at = names.begin(); (at = std::adjacent_find(at, names.end())) != names.end();) {
            if (m_problems.size() >= most_problems) return;
            m_problems.push_back({pointer(path(m_open.size() - 1), *at), tr("This key occurs twice.")});
            at = std::upper_bound(at, names.end(), *at);
        }
    }

    /// The pointer of the container at `level` of the stack.
    std::string path(std::size_t level) const
    {
        std::string path;
        for (std::size_t i = 0; i < level; ++i) {
            const Frame& frame = m_open[i];
            path = frame.value.is(Value::Kind::Array) ? pointer(path, frame.value.items().size())
                                                      : pointer(path, frame.key);
        }
        return path;
    }

    std::string where() const { return path(m_open.size()); }

    const Limits& m_limits;
    std::vector<Frame> m_open;
    Value m_root;
    std::size_t m_values = 0;
    base::Problems m_problems;
};

/// What is wrong with the bytes before they are looked at as JSON, or empty.
base::Problems guard(std::string_view text, const Limits& limits)
{
    if (text.size() > limits.bytes) return {{"", say("The file is larger than {} bytes.", limits.bytes)}};
    if (const auto nul = text.find('\0'); nul != std::string_view::npos) {
        return {{say("byte {}", nul), tr("The text holds a NUL byte.")}};
    }
    if (text.starts_with("\xEF\xBB\xBF")) {
        return {
            {say("byte {}", 0), tr("The text starts with a byte order mark; save it as UTF-8 without one.")}};
    }
    if (!base::is_utf8(text)) return {{"", tr("The text is not valid UTF-8.")}};
    return {};
}

} // namespace

Parsed parse(std::string_view text, const Limits& limits)
{
    if (base::Problems problems = guard(text, limits); !problems.empty())
        return {std::nullopt, std::move(problems)};
    Builder builder(limits);
    nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
    return builder.take();
}

} // namespace rekindle::json
