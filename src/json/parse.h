// SPDX-License-Identifier: MIT
#pragma once

#include "base/problem.h"
#include "json/value.h"

#include <optional>
#include <string_view>

namespace rekindle::json {

/// What a text may hold at most before anything else looks at it.
struct Limits {
    std::size_t bytes = 64U * 1024 * 1024;
    int depth = 64;
    std::size_t values = 4'000'000; ///< a small text of many tiny values would otherwise fill the memory
};

struct Parsed {
    std::optional<Value> value; ///< empty exactly when there is a problem
    base::Problems problems;    ///< where: a JSON pointer, or "byte N" for text that is no JSON
};

/// Reads one JSON text (RFC 8259). Refuses: over the limits, duplicate keys, a NUL byte, invalid UTF-8, a
/// byte order mark, numbers outside the range of a double. Never throws for bad text, never recurses on it.
Parsed parse(std::string_view text, const Limits& limits = {});

} // namespace rekindle::json
