// SPDX-License-Identifier: MIT
#pragma once

#include "forms/expression/run.h"

#include <compare>
#include <optional>
#include <string_view>

namespace rekindle::forms::expression {

/// left SIGN right, for every sign of the grammar but is and as. What FHIRPath leaves open is refused.
Collection binary(Run& run, std::string_view sign, const Collection& left, const Collection& right);

/// a SIGN b for + - * / div mod, of one item each.
Collection arithmetic(Run& run, std::string_view sign, const Item& a, const Item& b);

/// FHIRPath's = of two items; empty when it cannot be known (dates of different precision, units).
std::optional<bool> equal(Run& run, const Item& a, const Item& b);
/// = of two collections, item by item.
std::optional<bool> equal(Run& run, const Collection& a, const Collection& b);
/// True when the collection has an item that equals this one.
bool holds(Run& run, const Collection& values, const Item& item);
/// The collection without items that equal an earlier one.
Collection distinct(Run& run, const Collection& values);

/// a before, after or equal to b; empty when it cannot be known. Things that have no order are refused.
std::optional<std::partial_ordering> order(Run& run, const Item& a, const Item& b);

/// True, false, or nothing (and refused) when the type's name is not known here.
std::optional<bool> is_type(Run& run, const Item& item, std::string_view name);

} // namespace rekindle::forms::expression
