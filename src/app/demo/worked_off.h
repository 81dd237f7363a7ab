// SPDX-License-Identifier: MIT
#pragma once

#include "domain/practice.h"

namespace rekindle::app {

/// What a counselor does about the safety of an invented couple: each matter, and what was left open, is
/// talked about alone within a week, but for those of the last four weeks before `until`; what somebody
/// preferred not to say on the same day. What a screen lacks that is not complete stays open.
void work_off_safety(domain::Practice& practice, const domain::Couple& couple, base::Date until);

} // namespace rekindle::app
