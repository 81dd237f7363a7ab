// SPDX-License-Identifier: MIT
#pragma once

#include "domain/homework/assignment.h"

#include <vector>

namespace rekindle::domain {

/// A pattern in the marks of one partner after which the counselor should talk with that partner alone
/// (practice page 3.3, "coercion in homework"). A prompt, never a verdict.
struct PressureSign {
    enum class Pattern {
        OptsOut,      ///< opted out of 3 or more of the last 5 marks, and the other of none of theirs
        ComfortDrops, ///< the newest comfort is 3 or more points below the mean of the three before
    };
    Side side = Side::A;
    Pattern pattern = Pattern::OptsOut;
    base::Date day; ///< of the newest mark it rests on

    bool operator==(const PressureSign&) const = default;
};

/// Of one assignment; entries by day. Comfort is the number answered to the log item "comfort".
std::vector<PressureSign> pressure_signs(const Assignment& assignment, const std::vector<LogEntry>& entries);

} // namespace rekindle::domain
