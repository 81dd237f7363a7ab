// SPDX-License-Identifier: MIT
#pragma once

#include "domain/homework/schedule.h"

#include <optional>
#include <string>
#include <string_view>

namespace rekindle::domain {

/// A schedule in the fixed words of templates, plans and the command line:
/// "daily", "mon,wed,fri", "3/week", "by 2026-05-01", "on 2026-05-01,2026-05-08", "on step dates" (OnDates
/// that are still to come from the steps of a goal) and "when it happens". These words are grammar and are
/// not translated.
std::string schedule_text(const Schedule& schedule);

/// Reads what schedule_text() writes; upper case, spaces around commas and any order of days or dates are
/// forgiven. Empty for anything else: unknown words, a day named twice, no day at all, more than 14 times a
/// week.
std::optional<Schedule> parse_schedule(std::string_view text);

} // namespace rekindle::domain
