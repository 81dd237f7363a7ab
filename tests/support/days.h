// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"

#include <string_view>

/// A day written in a test; a typing mistake throws.
inline rekindle::base::Date day(std::string_view text)
{
    return rekindle::base::parse_date(text).value();
}
