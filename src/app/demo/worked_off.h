// SPDX-License-Identifier: MIT
#pragma once

#include "domain/practice.h"

namespace rekindle::app {

/// What a counselor does about the safety of an invented couple: each matter, and what somebody did not say,
/// is talked about alone within a week, but for those of the last four weeks before `until`; what a screen
/// lacks that is not complete stays open.
void work_off_safety(domain::Practice& practice, const domain::Couple& couple, base::Date until);

} // namespace rekindle::app
