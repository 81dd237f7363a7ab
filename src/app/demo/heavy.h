// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/invented_record.h"

namespace rekindle::app {

// The heavy couple: what the longest course a practice will ever see weighs. Exactly these numbers.
inline constexpr int heavy_days = 5 * 365;
inline constexpr int heavy_sessions = 120;
inline constexpr int heavy_forms = 240; ///< a partner: both forms at every session
inline constexpr int heavy_assignments = 400;
inline constexpr int heavy_marks = 8000; ///< of both partners together

/// Adds the heavy couple under the code "HEAVY"; its last session is two weeks before `until`.
DemoCounts fill_heavy(domain::Practice& practice, const Library& library, std::uint64_t seed,
                      base::Date until);

} // namespace rekindle::app
