// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"

namespace rekindle::app {

bool is_weekend(base::Date day);
/// Weeks in which many people are away: around the turn of the year, and the middle of summer.
bool is_holiday_time(base::Date day);
/// The day itself, or the first one after it on which a practice is open: no Sunday, no 25 or 26 December,
/// no 1 January.
base::Date open_day(base::Date day);

} // namespace rekindle::app
