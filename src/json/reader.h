// SPDX-License-Identifier: MIT
#pragma once

#include "base/problem.h"
#include "json/value.h"

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace rekindle::json {

/// Reads our own grammars strictly: each ask names a member and its type; what is missing, of another type or
/// out of range becomes a Problem with its JSON pointer, and reading goes on with a default so that all
/// problems show at once. A whole number must be written without fraction or exponent; true is not 1.
class Reader {
public:
    /// `problems` must outlive the reader. `where` is the pointer of `value` ("" for the root).
    Reader(const Value& value, std::string where, base::Problems& problems);

    std::string text(std::string_view name) const; ///< required, not empty
    std::optional<std::string> optional_text(std::string_view name) const;
    std::int64_t integer(std::string_view name, std::int64_t least, std::int64_t most) const; ///< required
    std::optional<std::int64_t> optional_integer(std::string_view name, std::int64_t least,
                                                 std::int64_t most) const;
    double number(std::string_view name) const; ///< required
    std::optional<double> optional_number(std::string_view name) const;
    bool boolean(std::string_view name, bool otherwise) const; ///< optional with a default
    /// Required, one of `words`; its index, 0 after a problem.
    std::size_t one_of(std::string_view name, const std::vector<std::string_view>& words) const;
    std::optional<std::size_t> optional_one_of(std::string_view name,
                                               const std::vector<std::string_view>& words) const;
    std::vector<std::string> texts(std::string_view name) const; ///< optional array of strings

    /// Calls `item` for each object of the optional array `name`.
    void each(std::string_view name, const std::function<void(const Reader&)>& item) const;
    /// Calls `member` for the optional object `name`.
    void within(std::string_view name, const std::function<void(const Reader&)>& member) const;

    bool has(std::string_view name) const { return m_value->find(name) != nullptr; }
    const Value& value() const { return *m_value; }
    const std::string& where() const { return m_where; }
    std::string where(std::string_view name) const; ///< the pointer of a member

    /// Every member not in `known` is a problem: a misspelt word must not be silently ignored.
    void only(std::initializer_list<std::string_view> known) const;
    void problem(std::string_view name, std::string what) const; ///< at a member, or here when `name` is ""

private:
    const Value* find(std::string_view name, Value::Kind kind, bool required) const;

    const Value* m_value;
    std::string m_where;
    base::Problems* m_problems;
};

} // namespace rekindle::json
