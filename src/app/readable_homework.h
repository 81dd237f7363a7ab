// SPDX-License-Identifier: MIT
#pragma once

#include "app/reading.h"
#include "domain/homework/template.h"

namespace rekindle::app {

// What of one piece of homework a reader may know.

/// Whether this reader is told that it was agreed.
bool is_readable(const domain::Assignment& assignment, const Reading& reading);

/// Takes out of what was agreed what this reader may not know.
void keep_readable(domain::Assignment& assignment, const domain::HomeworkTemplate& homework,
                   const Reading& reading);

/// Leaves the marks that count for this reader. Who is not shown the answers that came with a mark sees it as
/// the template's rule counts it with them, so that everybody's adherence is the same number.
void keep_readable(std::vector<domain::LogEntry>& entries, const domain::HomeworkTemplate& homework,
                   const Reading& reading);

/// Leaves the reviews made at `sessions`, with the answers this reader may see.
void keep_readable(std::vector<domain::Review>& reviews, const std::vector<domain::Session>& sessions,
                   const domain::HomeworkTemplate& homework, const Reading& reading);

} // namespace rekindle::app
