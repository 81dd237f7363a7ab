// SPDX-License-Identifier: MIT
#pragma once

#include "storage/errors.h"

#include <limits>
#include <optional>

namespace rekindle::storage {

/// The value a stored word stands for; a word nobody wrote is damage.
template <typename Value>
Value demanded(const std::optional<Value>& value)
{
    if (!value) throw damaged();
    return *value;
}

/// A stored number as an int; more than fits is damage.
inline int demanded_int(long long number)
{
    if (number < std::numeric_limits<int>::min() || number > std::numeric_limits<int>::max()) throw damaged();
    return static_cast<int>(number);
}

} // namespace rekindle::storage
