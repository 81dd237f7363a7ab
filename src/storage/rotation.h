// SPDX-License-Identifier: MIT
#pragma once

#include "domain/backup_plan.h"

#include <vector>

namespace rekindle::storage {

/// Which of these backups may go: kept are the newest of each of the latest days, weeks (Monday to Sunday)
/// and months that have one, as many as the plan says, by the day of the place where it was made, and all of
/// the day of `just_made`. Those later than `just_made`, by a clock that was wrong, are kept by the same rule
/// among themselves and take no place of the others, until their day has come. The newest of all is never
/// among them. Same moments, same answer.
std::vector<base::Instant> surplus(std::vector<base::Instant> made, const base::Instant& just_made,
                                   const domain::BackupPlan& plan = {});

} // namespace rekindle::storage
