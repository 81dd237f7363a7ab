// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace rekindle::base {

/// Something wrong with a file somebody gave us: where (a JSON pointer, or a line) and what, in a short
/// sentence. Problems are collected and shown together; they are never thrown one at a time.
struct Problem {
    std::string where;
    std::string what;

    bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;

} // namespace rekindle::base
