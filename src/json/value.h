// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rekindle::json {

/// One JSON value as it stood in the text: members keep their order, numbers keep their characters ("1.50").
/// A plain value type: copying copies the whole tree.
class Value {
public:
    enum class Kind { Null, Boolean, Number, String, Array, Object };
    using Member = std::pair<std::string, Value>;

    Value() = default; ///< null
    static Value boolean(bool value);
    static Value number(std::int64_t value);
    static Value number(double value);          ///< finite; written with full precision
    static Value number_text(std::string text); ///< the characters of a valid JSON number
    static Value string(std::string text);
    static Value array(std::vector<Value> items = {});
    static Value object(std::vector<Member> members = {});

    Kind kind() const { return m_kind; }
    bool is(Kind kind) const { return m_kind == kind; }

    bool as_bool() const { return m_bool; }            ///< false unless a boolean
    const std::string& text() const { return m_text; } ///< of a string; of a number its characters
    double as_double() const;                          ///< 0 unless a number
    std::optional<std::int64_t>
    as_integer() const; ///< only for a number without fraction or exponent that fits
    const std::vector<Value>& items() const { return m_items; }      ///< of an array, else empty
    const std::vector<Member>& members() const { return m_members; } ///< of an object, else empty

    /// The member called `name`, or nullptr (also when this is no object).
    const Value* find(std::string_view name) const;
    /// The text of the string member `name`, or "".
    std::string text_of(std::string_view name) const;

    void add(Value item) { m_items.push_back(std::move(item)); } ///< to an array
    void set(std::string name, Value value);                     ///< in an object; replaces
    std::vector<Value>& items() { return m_items; }
    std::vector<Member>& members() { return m_members; }

    bool operator==(const Value&) const = default; ///< same kinds, characters and order

private:
    Kind m_kind = Kind::Null;
    bool m_bool = false;
    std::string m_text;
    std::vector<Value> m_items;
    std::vector<Member> m_members;
};

} // namespace rekindle::json
