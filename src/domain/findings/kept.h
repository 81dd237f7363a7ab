// SPDX-License-Identifier: MIT
#pragma once

#include "domain/homework/assignment.h"

#include <optional>
#include <string_view>
#include <vector>

namespace rekindle::domain {

/// Whether the entry answers the condition's item, and as it asks; empty when it does not answer it.
std::optional<bool> meets(const LogEntry& entry, const LogCondition& condition);

/// The mark that counts: an entry marked done that misses a condition of the rule counts as partial.
LogState counted_as(const LogEntry& entry, const DoneRule& rule);

/// How often something was kept of the times it was asked for.
struct Kept {
    int of = 0, whole = 0, half = 0;
    std::optional<double> value; ///< (whole + 0.5 half) / of, 0-1; empty when it was never asked for
    bool operator==(const Kept&) const = default;
};

/// Two pieces of work counted as one.
Kept operator+(const Kept& one, const Kept& more);

/// One partner's entries by the rule. An entry that says neither whole nor half counts as not kept.
Kept kept(const KeptRule& rule, const std::vector<LogEntry>& entries, Side side);

} // namespace rekindle::domain
