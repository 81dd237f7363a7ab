// SPDX-License-Identifier: MIT
#pragma once

#include "domain/homework/assignment.h"
#include "domain/homework/template.h"
#include "report/handout.h"

#include <optional>
#include <vector>

namespace rekindle::app {

/// The log of one partner: a table with a row for each time the homework is due in the four weeks from
/// `printed` on, or with rows without a day where that is not known, and what its columns mean.
std::vector<report::Piece> log_sheet(const domain::HomeworkTemplate& homework,
                                     const std::optional<domain::Assignment>& assignment, base::Date printed);

} // namespace rekindle::app
