// SPDX-License-Identifier: MIT
#pragma once

#include "forms/expression/decimal.h"
#include "json/value.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekindle::forms::expression {

/// One value of a FHIRPath collection: something computed, or something in the questionnaire or the response.
struct Item {
    enum class Type { Boolean, Integer, Decimal, String, Date, DateTime, Time, Quantity, Object };

    Type type = Type::Object;
    bool flag = false;          ///< of a Boolean
    Decimal number{};           ///< of an Integer, a Decimal, a Quantity
    std::string text{};         ///< of a String; of a date or time its characters; of a Quantity its unit
    bool calendar_unit = false; ///< of a Quantity: "4 days", not "4 'd'"
    const json::Value* node = nullptr;   ///< where it was found; the tree outlives the evaluation
    const json::Value* beside = nullptr; ///< the member "_name" of a primitive, which holds its extensions
    std::string_view fhir{};             ///< "Coding", "Quantity", "Uri" ... when its member's name says so

    static Item boolean(bool flag);
    static Item integer(std::int64_t number) { return whole(Decimal(number)); }
    static Item whole(Decimal number);
    static Item decimal(Decimal number);
    static Item string(std::string text);
    static Item moment(Type type, std::string text);
    static Item quantity(Decimal number, std::string unit, bool calendar);

    bool is(Type other) const { return type == other; }
    bool is_number() const { return is(Type::Integer) || is(Type::Decimal); }
    bool is_moment() const { return is(Type::Date) || is(Type::DateTime) || is(Type::Time); }
};

using Collection = std::vector<Item>;

/// What stands at a member of that name; `fhir` is the type its name tells ("" when it does not). Null gives
/// nothing.
std::optional<Item> item_at(const json::Value& node, std::string_view name, std::string_view fhir,
                            const json::Value* beside = nullptr);

/// The Quantity an item is or holds (FHIR's Quantity object); empty for anything else. A number alone is
/// none.
std::optional<Item> as_quantity(const Item& item);

/// JSON of the item. Points copied onto a coding are left out again: they are not part of the answer.
json::Value to_json(const Item& item);

/// Members called `name` of each item: FHIR's choice (value for valueInteger), lists flattened.
Collection members(const Item& item, std::string_view name);
/// All members of the item, in order.
Collection children(const Item& item);

} // namespace rekindle::forms::expression
