// SPDX-License-Identifier: MIT
#pragma once

#include "domain/findings/adherence.h"

#include <optional>
#include <vector>

namespace rekindle::domain {

/// What both partners are shown of a joint task: the occasions both marked with the same mark, those that
/// were excused left out as if they had never been due. Who marked every occasion as done gets 1 or nothing
/// by it, whatever the other marked: a share of all occasions, less one's own marks, would be the other's.
/// Empty with fewer than five such occasions, and where fewer than four of five of the occasions both marked
/// have the same mark: a share of the rest would be far from how it went.
std::optional<Adherence> shared_adherence(const Assignment& assignment, const std::vector<LogEntry>& entries,
                                          base::Date as_of,
                                          const std::optional<base::Date>& from = std::nullopt);

} // namespace rekindle::domain
