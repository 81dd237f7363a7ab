// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/value.h"

#include <compare>

namespace rekindle::domain {

/// Which of two values comes first: numbers and quantities of one unit by number, times and dates by time.
/// Unordered where that has no answer: other types, other units, "2024" against "2024-05".
std::partial_ordering order(const Value& a, const Value& b);

} // namespace rekindle::domain
