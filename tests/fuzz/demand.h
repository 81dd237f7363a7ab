// SPDX-License-Identifier: MIT
#pragma once

#include "base/problem.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace fuzz {

/// What must hold for every input. A fuzzer and the replay both take the abort for a finding.
inline void demand(bool holds, const char* what)
{
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

inline std::string_view text(const std::uint8_t* data, std::size_t size)
{
    return {reinterpret_cast<const char*>(data), size};
}

/// A place a person can find: the whole file, a JSON pointer, or a byte of a text that is no JSON.
inline bool is_place(std::string_view where)
{
    return where.empty() || where.starts_with('/') || where.starts_with("byte ");
}

inline void demand_places(const rekindle::base::Problems& problems)
{
    for (const auto& problem : problems) {
        demand(is_place(problem.where), "every problem says where it is");
        demand(!problem.what.empty(), "every problem says what is wrong");
    }
}

} // namespace fuzz
