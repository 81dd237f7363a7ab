// SPDX-License-Identifier: MIT
#pragma once

#include "domain/findings/adherence.h"
#include "domain/findings/marks.h"

namespace rekindle::domain {

/// An occasion that counts, with the mark it got, and the day that was marked.
struct Marked {
    Occasion occasion;
    std::optional<LogState> mark;
    std::optional<base::Date> day;
};

/// What adherence() and joint_adherence() count, occasion by occasion.
std::vector<Marked> marks_of_one(const Assignment& assignment, const std::vector<LogEntry>& entries,
                                 Side side, base::Date as_of, const std::optional<base::Date>& from);
std::vector<Marked> marks_of_both(const Assignment& assignment, const std::vector<LogEntry>& entries,
                                  base::Date as_of, const std::optional<base::Date>& from);

/// Counts one occasion; the value stays as it was.
void count(Adherence& result, const std::optional<LogState>& mark);
/// The value that the counts come to.
void settle(Adherence& result);

} // namespace rekindle::domain
